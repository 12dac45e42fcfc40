/**
 * A CAS as JSON → marks and relations: ours, and span and relation layers of other
 * INCEpTION projects. What belongs to the text itself (tokens, lemmas …) is passed over.
 */
import type { JsonObject, JsonValue } from '../../json.ts';
import { linkType } from '../export/link-names.ts';
import { readSaid, readSaidContent } from '../export/said.ts';
import type { ImportedDocument, ImportedMark, ImportedRelation } from '../import/assemble-import.ts';
import type { TagReader } from '../import/tag-reader.ts';
import { isList, isObject, own, stringOr } from '../json-text.ts';
import { METADATA_TYPE } from './cas-model.ts';
import type { ProblemList } from '../import/problem-list.ts';

/** Layers that INCEpTION and DKPro add by themselves. */
const OF_THE_TEXT =
  /^uima\.|\.(segmentation|metadata|lexmorph|syntax|transform)\.|^org\.dkpro\.core\.api\.xml/;

/** undefined: no CAS. */
export function readCas(
  file: string,
  cas: JsonObject,
  tags: TagReader,
  problems: ProblemList,
): ImportedDocument | undefined {
  const structures = own(cas, '%FEATURE_STRUCTURES');
  if (!isList(structures)) return undefined;
  const all = structures.filter(isObject);
  const sofa = all.find((each) => typeOf(each) === 'uima.cas.Sofa');
  const text = sofa && own(sofa, 'sofaString');
  if (typeof text !== 'string') return undefined;
  const marks: ImportedMark[] = [];
  const relations: ImportedRelation[] = [];
  for (const each of all) {
    const type = typeOf(each);
    if (each === sofa || OF_THE_TEXT.test(type)) continue;
    const key = keyOf(own(each, '%ID'));
    const [from, to] = [keyOf(own(each, '@Governor')), keyOf(own(each, '@Dependent'))];
    if (key !== undefined && from !== undefined && to !== undefined)
      relations.push({
        key,
        from,
        to,
        type: linkType(nameOf(each, type)),
        ...noteOf(each),
        ...readSaid(each),
      });
    else {
      const mark = key === undefined ? undefined : markOf(each, key, type, tags);
      if (mark) marks.push(mark);
      else problems.push({ code: 'not-understood', file, detail: `${type} ${key ?? ''}`.trim() });
    }
  }
  const metadata = all.find((each) => typeOf(each) === METADATA_TYPE);
  const path = stringOr(metadata && (own(metadata, 'documentId') ?? own(metadata, 'documentTitle')), file);
  return { file, path, text, unit: 'utf-16', marks, relations };
}

function markOf(each: JsonObject, key: string, type: string, tags: TagReader): ImportedMark | undefined {
  const [start, end] = [own(each, 'begin'), own(each, 'end')];
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  return {
    key,
    start,
    end,
    ...readSaid(each),
    content: { ...tags(nameOf(each, type)), ...readSaidContent(each) },
  };
}

/** What a layer calls its label: `tag` and `relation` are ours, the others INCEpTION's own. */
function nameOf(each: JsonObject, type: string): string {
  for (const feature of ['tag', 'relation', 'value', 'label']) {
    const value = own(each, feature);
    if (typeof value === 'string' && value !== '') return value;
  }
  return type.slice(type.lastIndexOf('.') + 1);
}

function noteOf(each: JsonObject): { readonly note?: string } {
  const note = own(each, 'note');
  return typeof note === 'string' ? { note } : {};
}

function typeOf(each: JsonObject): string {
  return stringOr(own(each, '%TYPE'), '');
}

function keyOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : undefined;
}
