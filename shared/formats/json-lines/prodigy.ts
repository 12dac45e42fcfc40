/**
 * Prodigy JSONL (prodi.gy/docs/api-interfaces: *spans*, *relations*): offsets in code points,
 * tokens with `ws`, spans with `token_start` and `token_end` (inclusive), relations between
 * tokens with `head_span` and `child_span`. Prodigy keeps properties that it does not know;
 * in them stands what it has no word for.
 */
import { createOffsetIndex } from '../../domain/code-points.ts';
import type { JsonObject, JsonValue } from '../../json.ts';
import { coveringTokens, withoutOuterBlanks } from '../export/covering-tokens.ts';
import type { LayerDocument } from '../export/layer-documents.ts';
import { linkName, linkType } from '../export/link-names.ts';
import { countLosses, type LossCount } from '../export/loss-count.ts';
import { annotationSaid, linkSaid, readSaid, readSaidContent } from '../export/said.ts';
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
  'outer-blanks',
  'links',
  'decisions',
  'replies',
  'tag-definition',
  'tag-name',
  'metadata',
];

export const prodigy: Format = {
  id: 'prodigy',
  container: 'file',
  extension: '.jsonl',
  cannotCarry: CANNOT_CARRY,
  notReadBack: ['annotator'],
  losses: (set) =>
    countLosses(set, {
      cannotCarry: CANNOT_CARRY,
      counted: ['outer-blanks'],
      carriesLinks: true,
      keepsLinkNotes: true,
      names: createToolNames(set.project.tagset, plainName),
      more: countBlanks,
    }),
  write: (set) => {
    const names = createToolNames(set.project.tagset, plainName);
    return jsonLinesFile(set, (document) => lineOf(document, names));
  },
  read: (files, known) => importJsonLines(files, known, documentOf),
};

/** Spans with outer white space are cut; links to one with nothing else are gone. */
export function countBlanks({ article, placed, links }: LayerDocument, count: LossCount): void {
  const gone = new Set<string>();
  for (const { annotation, span } of placed) {
    const kept = withoutOuterBlanks(article.text.content, span);
    if (kept?.start !== span.start || kept.end !== span.end) count.add('outer-blanks', annotation.id);
    if (kept === null) gone.add(annotation.id);
  }
  count.add('links', undefined, links.filter(({ link }) => gone.has(link.from) || gone.has(link.to)).length);
}

function lineOf({ article, folder, placed, links }: LayerDocument, names: ToolNames): JsonObject {
  const { content } = article.text;
  const offsets = createOffsetIndex(content);
  const kept = placed.flatMap(({ annotation, span }) => {
    const trimmed = withoutOuterBlanks(content, span);
    return trimmed === null ? [] : [{ annotation, span: trimmed }];
  });
  const tokens = coveringTokens(
    article.text,
    kept.map(({ span }) => span),
  );
  const starting = new Map(tokens.map(({ start }, index) => [start, index]));
  const ending = new Map(tokens.map(({ end }, index) => [end, index]));
  const places = new Map(
    kept.map(({ annotation, span: { start, end } }, index): readonly [string, JsonObject] => [
      annotation.id,
      {
        id: index + 1,
        start: offsets.toCodePoint(start),
        end: offsets.toCodePoint(end),
        token_start: starting.get(start) ?? 0,
        token_end: ending.get(end) ?? 0,
        label: names.nameOf(annotation.content),
      },
    ]),
  );
  return {
    text: content,
    tokens: tokens.map(({ start, end, hasSpace }, id) => ({
      text: content.slice(start, end),
      start: offsets.toCodePoint(start),
      end: offsets.toCodePoint(end),
      id,
      ws: hasSpace,
    })),
    spans: kept.map(({ annotation }) =>
      Object.assign({}, places.get(annotation.id), annotationSaid(annotation)),
    ),
    relations: links.flatMap((placedLink) => {
      const { link } = placedLink;
      const [head, child] = [places.get(link.from), places.get(link.to)];
      if (head === undefined || child === undefined) return [];
      return [
        {
          head: head['token_end'] ?? 0,
          child: child['token_end'] ?? 0,
          head_span: head,
          child_span: child,
          label: linkName(link.type),
          ...linkSaid(placedLink),
        },
      ];
    }),
    answer: 'accept',
    _annotator_id: folder,
    meta: { article: article.path },
  };
}

function documentOf(
  { file, line, value }: JsonLine,
  tags: TagReader,
  problems: ProblemList,
): ImportedDocument | undefined {
  const text = own(value, 'text');
  const spans = own(value, 'spans');
  if (typeof text !== 'string' || !(isList(spans) || isList(own(value, 'tokens')))) return undefined;
  const meta = own(value, 'meta');
  const path = stringOr(isObject(meta) ? own(meta, 'article') : undefined, '');
  const answer = own(value, 'answer');
  if (answer === 'reject' || answer === 'ignore') {
    problems.push({ code: 'unsupported-part', file, line, detail: answer });
    return { file, path, text, unit: 'code-points', marks: [], relations: [] };
  }
  const toUnit = unitOffsets(text);
  const marks: ImportedMark[] = [];
  const refuse = (detail: string): void => {
    problems.push({ code: 'not-understood', file, line, detail });
  };
  const places: SpanPlace[] = [];
  for (const [index, each] of asList(spans).entries()) {
    const place = isObject(each) ? placeOf(each, `spans[${index}]`) : undefined;
    if (place === undefined || !isObject(each)) {
      refuse(`spans[${index}]`);
      continue;
    }
    places.push(place);
    const content = { ...tags(place.label, line), ...readSaidContent(each) };
    const { key, start, end } = place;
    marks.push({ key, line, start: toUnit(start), end: toUnit(end), ...readSaid(each), content });
  }
  const relations: ImportedRelation[] = [];
  for (const [index, each] of asList(own(value, 'relations')).entries()) {
    const key = `relations[${index}]`;
    const type = isObject(each) ? own(each, 'label') : undefined;
    if (!isObject(each) || typeof type !== 'string') {
      refuse(key);
      continue;
    }
    const [from, to] = [endOf(each, 'head', places), endOf(each, 'child', places)];
    const { note } = readSaidContent(each);
    relations.push({
      key,
      line,
      from,
      to,
      type: linkType(type),
      ...readSaid(each),
      ...(note !== undefined && { note }),
    });
  }
  return { file, path, text, unit: 'code-points', marks, relations };
}

interface SpanPlace {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly tokenStart: JsonValue | undefined;
  readonly tokenEnd: JsonValue | undefined;
}

function placeOf(span: JsonObject, otherwise: string): SpanPlace | undefined {
  const [start, end, label, id] = ['start', 'end', 'label', 'id'].map((key) => own(span, key));
  if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') return undefined;
  const key = typeof id === 'number' ? String(id) : otherwise;
  return { key, start, end, label, tokenStart: own(span, 'token_start'), tokenEnd: own(span, 'token_end') };
}

/** Key of the span at one end of a relation: by its id, else by its place, else by the token. */
function endOf(relation: JsonObject, end: 'head' | 'child', places: readonly SpanPlace[]): string {
  const span = own(relation, `${end}_span`);
  const said = isObject(span) ? placeOf({ label: '', ...span }, '') : undefined;
  const token = own(relation, end);
  const found =
    places.find(({ key }) => key === said?.key) ??
    places.find(
      ({ start, end: to, label }) => start === said?.start && to === said.end && label === said.label,
    ) ??
    places.find(({ tokenEnd }) => said === undefined && tokenEnd === token) ??
    places.find(({ tokenStart }) => said === undefined && tokenStart === token);
  return found?.key ?? '';
}
