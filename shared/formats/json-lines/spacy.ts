/**
 * spaCy's `Doc.to_json()`, one document a line (spacy.io/api/doc#to_json, read again by
 * `Doc.from_json`): all annotations as the span group `beleg`, because `ents` may not overlap;
 * the longest of them as `ents` too, for training. Offsets count code points.
 */
import type { AnnotationContent } from '../../domain/annotation.ts';
import { createOffsetIndex, type OffsetIndex } from '../../domain/code-points.ts';
import type { Span } from '../../domain/span.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { coveringTokens, withoutOuterBlanks } from '../export/covering-tokens.ts';
import type { LayerDocument } from '../export/layer-documents.ts';
import { longestFirst } from '../export/longest-first.ts';
import { countLosses } from '../export/loss-count.ts';
import { createToolNames, plainName, type ToolNames } from '../export/tool-names.ts';
import type { Format, LossCode } from '../format.ts';
import type { ImportedDocument, ImportedMark } from '../import/assemble-import.ts';
import type { TagReader } from '../import/tag-reader.ts';
import { unitOffsets } from '../import/unit-offsets.ts';
import { asList, isList, isObject, own, stringOr } from '../json-text.ts';
import { importJsonLines, jsonLinesFile, type JsonLine } from './json-lines.ts';
import { countBlanks } from './prodigy.ts';
import type { ProblemList } from '../import/problem-list.ts';

const CANNOT_CARRY: readonly LossCode[] = [
  'unsure-place',
  'lost-place',
  'outer-blanks',
  'note',
  'attributes',
  'links',
  'decisions',
  'replies',
  'provenance',
  'times',
  'tag-definition',
  'tag-name',
  'metadata',
];

const GROUP = 'beleg';

export const spacy: Format = {
  id: 'spacy',
  container: 'file',
  extension: '.jsonl',
  cannotCarry: CANNOT_CARRY,
  notReadBack: ['annotator'],
  losses: (set) =>
    countLosses(set, {
      cannotCarry: CANNOT_CARRY,
      counted: ['outer-blanks'],
      carriesLinks: false,
      names: createToolNames(set.project.tagset, plainName),
      more: (document, count) => countBlanks({ ...document, links: [] }, count),
    }),
  write: (set) => {
    const names = createToolNames(set.project.tagset, plainName);
    return jsonLinesFile(set, (document) => lineOf(document, names));
  },
  read: (files, known) => importJsonLines(files, known, documentOf),
};

function lineOf({ article, folder, placed }: LayerDocument, names: ToolNames): JsonObject {
  const { content } = article.text;
  const offsets = createOffsetIndex(content);
  const kept = placed.flatMap(({ annotation, span }) => {
    const trimmed = withoutOuterBlanks(content, span);
    return trimmed === null ? [] : [{ span: trimmed, said: annotation.content }];
  });
  const tokens = coveringTokens(
    article.text,
    kept.map(({ span }) => span),
  );
  return {
    text: content,
    ents: longestFirst(kept, ({ span }) => span).kept.map((each) => labelled(each, offsets, names)),
    tokens: tokens.map(({ start, end }, id) => ({
      id,
      start: offsets.toCodePoint(start),
      end: offsets.toCodePoint(end),
    })),
    spans: {
      [GROUP]: kept.map((each) => withEntity(labelled(each, offsets, names), each.said.entity)),
    },
    // Custom extensions of the document: spaCy makes them when it reads this.
    _: { article: article.path, annotator: folder },
  };
}

interface Kept {
  readonly span: Span;
  readonly said: AnnotationContent;
}

function labelled({ span, said }: Kept, offsets: OffsetIndex, names: ToolNames): JsonObject {
  const { start, end } = span;
  return { start: offsets.toCodePoint(start), end: offsets.toCodePoint(end), label: names.nameOf(said) };
}

function withEntity(span: JsonObject, entity = ''): JsonObject {
  return { ...span, kb_id: entity };
}

function documentOf(
  { file, line, value }: JsonLine,
  tags: TagReader,
  problems: ProblemList,
): ImportedDocument | undefined {
  const text = own(value, 'text');
  const groups = own(value, 'spans');
  const ents = own(value, 'ents') ?? own(value, 'entities');
  if (typeof text !== 'string' || !(isObject(groups) || isList(ents))) return undefined;
  const toUnit = unitOffsets(text);
  const marks: ImportedMark[] = [];
  for (const [key, each] of spansIn(groups, ents)) {
    const mark = markOf(each, key, line, toUnit, tags);
    if (mark) marks.push(mark);
    else problems.push({ code: 'not-understood', file, line, detail: key });
  }
  const extensions = own(value, '_');
  const path = stringOr(isObject(extensions) ? own(extensions, 'article') : undefined, '');
  return { file, path, text, unit: 'code-points', marks, relations: [] };
}

/** The entities say again what stands in our group; in files of others each group says something else. */
function spansIn(
  groups: JsonValue | undefined,
  ents: JsonValue | undefined,
): readonly (readonly [string, JsonValue])[] {
  const named = isObject(groups) ? Object.entries(groups) : [];
  const ours = named.filter(([name]) => name === GROUP);
  const lists = ours.length > 0 ? ours : [...named, ['ents', ents ?? []] as const];
  return lists.flatMap(([name, list]) =>
    asList(list).map((each, index) => [`${name}[${index}]`, each] as const),
  );
}

/** An object, or the old triple of start, end and label. */
function markOf(
  span: JsonValue,
  key: string,
  line: number,
  toUnit: (offset: number) => number,
  tags: TagReader,
): ImportedMark | undefined {
  const [start, end, label, entity] = isObject(span)
    ? ['start', 'end', 'label', 'kb_id'].map((name) => own(span, name))
    : asList(span);
  if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') return undefined;
  const named = typeof entity === 'string' && entity !== '' ? { entity } : {};
  return { key, line, start: toUnit(start), end: toUnit(end), content: { ...tags(label, line), ...named } };
}
