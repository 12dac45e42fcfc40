/** Tasks of Label Studio → marks and relations; what its machine predicted is no annotation. */
import type { JsonObject, JsonValue } from '../../json.ts';
import type { Result } from '../../result.ts';
import { fail, ok } from '../../result.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { linkType } from '../export/link-names.ts';
import { readSaid, readSaidContent } from '../export/said.ts';
import { createToolNames, plainName } from '../export/tool-names.ts';
import type { ImportCode, Imported, InputFile, KnownArticles } from '../format.ts';
import {
  assembleImport,
  type ImportedDocument,
  type ImportedMark,
  type ImportedRelation,
} from '../import/assemble-import.ts';
import { createTagReader, type TagReader } from '../import/tag-reader.ts';
import { unitOffsets } from '../import/unit-offsets.ts';
import { asList, asStrings, isObject, own, parseJson, stringOr } from '../json-text.ts';
import { ProblemList } from '../import/problem-list.ts';

export function readTasks(files: readonly InputFile[], known: KnownArticles): Result<Imported, ImportCode> {
  const names = createToolNames(known.tagset, plainName);
  const problems = new ProblemList();
  const documents: ImportedDocument[] = [];
  const jsons = files.filter(({ path }) => path.endsWith('.json'));
  if (jsons.length === 0) return fail('not-this-format', files[0]?.path);
  for (const { path: file, bytes } of jsons) {
    const text = decodeBytes(bytes);
    const json = text === undefined ? undefined : parseJson(text);
    if (json?.ok !== true) return fail(json?.code === 'too-deep' ? 'too-deep' : 'unreadable', file);
    const reader = { file, tags: createTagReader(names, file, problems), problems };
    const tasks = asList(json.value);
    const found = tasks.map((task, index) => documentsOf(task, index, reader));
    if (tasks.length > 0 && found.every((each) => each === undefined)) return fail('not-this-format', file);
    for (const [index, each] of found.entries()) {
      if (each === undefined) problems.push({ code: 'not-understood', file, detail: `[${index}]` });
      else for (const document of each) documents.push(document);
    }
  }
  return ok(assembleImport(documents, known, problems));
}

interface Reader {
  readonly file: string;
  readonly tags: TagReader;
  readonly problems: ProblemList;
}

/** One document for each annotation of a task; undefined: no task on text. */
function documentsOf(
  task: JsonValue,
  index: number,
  reader: Reader,
): readonly ImportedDocument[] | undefined {
  const data = isObject(task) ? own(task, 'data') : undefined;
  if (!isObject(task) || !isObject(data)) return undefined;
  const text = own(data, 'text') ?? Object.values(data).find((value) => typeof value === 'string');
  if (typeof text !== 'string') return undefined;
  const { file, problems } = reader;
  if (asList(own(task, 'predictions')).length > 0)
    problems.push({ code: 'unsupported-part', file, detail: `[${index}].predictions` });
  const path = stringOr(own(data, 'article'), '');
  const toUnit = unitOffsets(text);
  // Called completions before version 1.0.
  const annotations = [...asList(own(task, 'annotations')), ...asList(own(task, 'completions'))];
  return annotations.map((annotation, number) => {
    const result = isObject(annotation) ? asList(own(annotation, 'result')) : [];
    const marks: ImportedMark[] = [];
    const relations: ImportedRelation[] = [];
    for (const [place, item] of result.entries()) {
      const where = `[${index}].annotations[${number}].result[${place}]`;
      const mark = isObject(item) ? markOf(item, where, toUnit, reader.tags) : undefined;
      const relation = isObject(item) ? relationOf(item, where) : undefined;
      if (mark) marks.push(mark);
      else if (relation) relations.push(relation);
      else {
        const isOther =
          isObject(item) && !['labels', 'relation'].includes(stringOr(own(item, 'type'), 'labels'));
        problems.push({ code: isOther ? 'unsupported-part' : 'not-understood', file, detail: where });
      }
    }
    return { file, path, text, unit: 'code-points', marks, relations };
  });
}

function markOf(
  item: JsonObject,
  where: string,
  toUnit: (offset: number) => number,
  tags: TagReader,
): ImportedMark | undefined {
  const value = own(item, 'value');
  if (own(item, 'type') !== 'labels' || !isObject(value)) return undefined;
  const [start, end, exact] = [own(value, 'start'), own(value, 'end'), own(value, 'text')];
  const [label] = asStrings(own(value, 'labels'));
  if (typeof start !== 'number' || typeof end !== 'number' || label === undefined) return undefined;
  const meta = metaOf(item);
  return {
    key: stringOr(own(item, 'id'), where),
    start: toUnit(start),
    end: toUnit(end),
    ...(typeof exact === 'string' && { exact }),
    ...readSaid(meta),
    content: { ...tags(label), ...readSaidContent(meta) },
  };
}

function relationOf(item: JsonObject, where: string): ImportedRelation | undefined {
  const [from, to] = [own(item, 'from_id'), own(item, 'to_id')];
  if (own(item, 'type') !== 'relation' || typeof from !== 'string' || typeof to !== 'string')
    return undefined;
  const [label = 'linked'] = asStrings(own(item, 'labels'));
  const isTurned = own(item, 'direction') === 'left';
  const meta = metaOf(item);
  const { note } = readSaidContent(meta);
  return {
    key: where,
    from: isTurned ? to : from,
    to: isTurned ? from : to,
    type: linkType(label),
    ...readSaid(meta),
    ...(note !== undefined && { note }),
  };
}

/** With the lines that Label Studio shows as a note under the name that it has elsewhere. */
function metaOf(item: JsonObject): JsonObject {
  const meta = own(item, 'meta');
  if (!isObject(meta)) return {};
  const lines = asStrings(own(meta, 'text'));
  return { ...meta, ...(lines.length > 0 && { note: lines.join('\n') }) };
}
