/**
 * doccano JSONL for sequence labelling with relations (doccano documentation, *Dataset and
 * label formats*): `entities` with offsets in code points and `relations` by their integer
 * ids. The short form `"label": [[start, end, "name"]]` is read too.
 */
import { createOffsetIndex } from '../../domain/code-points.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import type { LayerDocument } from '../export/layer-documents.ts';
import { linkName, linkType } from '../export/link-names.ts';
import { countLosses } from '../export/loss-count.ts';
import { createToolNames, plainName, type ToolNames } from '../export/tool-names.ts';
import type { Format, LossCode } from '../format.ts';
import type { ImportedDocument, ImportedMark, ImportedRelation } from '../import/assemble-import.ts';
import type { TagReader } from '../import/tag-reader.ts';
import { unitOffsets } from '../import/unit-offsets.ts';
import { asList, isList, isObject, own, stringOr } from '../json-text.ts';
import { importJsonLines, jsonLinesFile, type JsonLine } from './json-lines.ts';
import type { ProblemList } from '../import/problem-list.ts';

const CANNOT_CARRY: readonly LossCode[] = [
  'unsure-place',
  'lost-place',
  'note',
  'attributes',
  'entity',
  'links',
  'decisions',
  'replies',
  'provenance',
  'times',
  'tag-definition',
  'tag-name',
  'metadata',
];

export const doccano: Format = {
  id: 'doccano',
  container: 'file',
  extension: '.jsonl',
  cannotCarry: CANNOT_CARRY,
  notReadBack: ['annotator'],
  losses: (set) => {
    const names = createToolNames(set.project.tagset, plainName);
    return countLosses(set, { cannotCarry: CANNOT_CARRY, carriesLinks: true, names });
  },
  write: (set) => {
    const names = createToolNames(set.project.tagset, plainName);
    return jsonLinesFile(set, (document, number) => lineOf(document, number, names));
  },
  read: (files, known) => importJsonLines(files, known, documentOf),
};

function lineOf({ article, layer, placed, links }: LayerDocument, id: number, names: ToolNames): JsonObject {
  const offsets = createOffsetIndex(article.text.content);
  const ids = new Map(placed.map(({ annotation }, index) => [annotation.id, index + 1]));
  return {
    id,
    text: article.text.content,
    entities: placed.map(({ annotation, span }) => ({
      id: ids.get(annotation.id) ?? 0,
      label: names.nameOf(annotation.content),
      start_offset: offsets.toCodePoint(span.start),
      end_offset: offsets.toCodePoint(span.end),
    })),
    relations: links.map(({ link }, index) => ({
      id: index + 1,
      from_id: ids.get(link.from) ?? 0,
      to_id: ids.get(link.to) ?? 0,
      type: linkName(link.type),
    })),
    // Other properties become metadata of the example.
    article: article.path,
    annotator: layer.annotator.id,
  };
}

function documentOf(
  { file, line, value }: JsonLine,
  tags: TagReader,
  problems: ProblemList,
): ImportedDocument | undefined {
  const text = own(value, 'text');
  const said = ['entities', 'label', 'labels'].map((key) => own(value, key)).find(isList);
  if (typeof text !== 'string' || said === undefined) return undefined;
  const toUnit = unitOffsets(text);
  const marks: ImportedMark[] = [];
  for (const [index, each] of said.entries()) {
    const mark = markOf(each, line, index, toUnit, tags);
    if (mark) marks.push(mark);
    else problems.push({ code: 'not-understood', file, line, detail: `entities[${index}]` });
  }
  const relations = asList(own(value, 'relations')).flatMap((each, index): ImportedRelation[] => {
    const [from, to, type] = isObject(each) ? ['from_id', 'to_id', 'type'].map((key) => own(each, key)) : [];
    const key = `relations[${index}]`;
    if (typeof from === 'number' && typeof to === 'number' && typeof type === 'string')
      return [{ key, line, from: String(from), to: String(to), type: linkType(type) }];
    problems.push({ code: 'not-understood', file, line, detail: key });
    return [];
  });
  const path = stringOr(own(value, 'article'), '');
  return { file, path, text, unit: 'code-points', marks, relations };
}

function markOf(
  entity: JsonValue,
  line: number,
  index: number,
  toUnit: (offset: number) => number,
  tags: TagReader,
): ImportedMark | undefined {
  const [start, end, label, id] = isObject(entity)
    ? ['start_offset', 'end_offset', 'label', 'id'].map((key) => own(entity, key))
    : asList(entity);
  if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') return undefined;
  const key = typeof id === 'number' ? String(id) : `entities[${index}]`;
  return { key, line, start: toUnit(start), end: toUnit(end), content: tags(label, line) };
}
