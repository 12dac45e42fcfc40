/** One layer → the lines of a WebAnno TSV file. Offsets are UTF-16 code units. */
import type { Span } from '../../domain/span.ts';
import { LINK_TYPE, SPAN_TYPE } from '../cas/cas-model.ts';
import type { LayerDocument, PlacedAnnotation } from '../export/layer-documents.ts';
import { linkName } from '../export/link-names.ts';
import { sentencesOf, type Sentence } from '../export/sentences.ts';
import type { ToolNames } from '../export/tool-names.ts';
import { escapeText, escapeValue } from './tsv-columns.ts';

export const SPAN_FEATURES = [
  'tag',
  'note',
  'entity',
  'attributes',
  'derivedFrom',
  'identifier',
  'created',
  'modified',
] as const;
export const LINK_FEATURES = ['relation', 'note', 'identifier', 'created', 'modified'] as const;

/** A token, or a part of one: what a row stands for. */
interface Row extends Span {
  /** `2-5`, or `2-5.1` for a part. */
  readonly name: string;
  readonly held: Held[];
}

/** An annotation on its rows. */
interface Held {
  readonly placed: PlacedAnnotation;
  readonly rows: Row[];
  /** 0 where its row and its layer are enough to tell it. */
  number: number;
}

interface TokenRows {
  readonly whole: Row;
  /** By their places. */
  readonly parts: Map<string, Row>;
}

export function* writeTsv(document: LayerDocument, names: ToolNames): Generator<string> {
  yield `#FORMAT=WebAnno TSV 3.3\n#T_SP=${SPAN_TYPE}|${SPAN_FEATURES.join('|')}\n`;
  yield `#T_RL=${LINK_TYPE}|${LINK_FEATURES.join('|')}|BT_${SPAN_TYPE}\n\n`;
  const { content } = document.article.text;
  const sentences = sentencesOf(document.article.text);
  const tokens = tokenRows(sentences);
  const held = holdAll(document.placed, tokens);
  const links = linkCells(document, held);
  let token = 0;
  for (const { start, end, tokens: own } of sentences) {
    let lines = `\n#Text=${escapeText(content.slice(start, end))}\n`;
    for (const { whole, parts } of tokens.slice(token, token + own.length)) {
      const byPlace = [...parts.values()].toSorted((a, b) => a.start - b.start || a.end - b.end);
      for (const row of [whole, ...byPlace]) {
        const words = escapeText(content.slice(row.start, row.end));
        const cells = [...spanCells(row, names), ...(links.get(row) ?? NO_LINKS)];
        lines += `${row.name}\t${row.start}-${row.end}\t${words}\t${cells.join('\t')}\n`;
      }
    }
    token += own.length;
    yield lines;
  }
}

/** What rows can hold of a span; null if it has no token. */
export function spanOnTokens(tokens: readonly Span[], { start, end }: Span): Span | null {
  const first = firstToken(tokens, start);
  const last = firstToken(tokens, end - 1);
  const from = Math.max(start, tokens[first]?.start ?? end);
  const lastToken = tokens[last];
  const to = lastToken !== undefined && lastToken.start < end ? end : (tokens[last - 1]?.end ?? 0);
  return from < to ? { start: from, end: to } : null;
}

function tokenRows(sentences: readonly Sentence[]): readonly TokenRows[] {
  return sentences.flatMap(({ tokens }, sentence) =>
    tokens.map(({ start, end }, token) => ({
      whole: { name: `${sentence + 1}-${token + 1}`, start, end, held: [] },
      parts: new Map(),
    })),
  );
}

function holdAll(
  placed: readonly PlacedAnnotation[],
  tokens: readonly TokenRows[],
): ReadonlyMap<string, Held> {
  const wholes = tokens.map(({ whole }) => whole);
  const all = new Map<string, Held>();
  for (const each of placed) {
    const span = spanOnTokens(wholes, each.span);
    if (span === null) continue;
    const held: Held = { placed: each, rows: [], number: 0 };
    for (
      let number = firstToken(wholes, span.start);
      (wholes[number]?.start ?? Infinity) < span.end;
      number += 1
    ) {
      const token = tokens[number];
      if (token !== undefined) held.rows.push(rowFor(token, span));
    }
    for (const row of held.rows) row.held.push(held);
    all.set(each.annotation.id, held);
  }
  nameParts(tokens);
  let count = 0;
  for (const held of all.values())
    if (held.rows.length > 1 || held.rows.some((row) => row.held.length > 1)) held.number = count += 1;
  return all;
}

function rowFor({ whole, parts }: TokenRows, span: Span): Row {
  const start = Math.max(whole.start, span.start);
  const end = Math.min(whole.end, span.end);
  if (start === whole.start && end === whole.end) return whole;
  const key = `${start}-${end}`;
  const part = parts.get(key) ?? { name: '', start, end, held: [] };
  parts.set(key, part);
  return part;
}

/** In the order of their places, as they are written. */
function nameParts(tokens: readonly TokenRows[]): void {
  for (const { whole, parts } of tokens) {
    const byPlace = [...parts].toSorted(([, a], [, b]) => a.start - b.start || a.end - b.end);
    for (const [index, [, part]] of byPlace.entries())
      Object.assign(part, { name: `${whole.name}.${index + 1}` });
  }
}

function spanCells({ held }: Row, names: ToolNames): readonly string[] {
  if (held.length === 0) return SPAN_FEATURES.map(() => '_');
  const values = held.map(({ placed: { annotation }, number }) => {
    const { id, content, created, modified } = annotation;
    const { note, entity, attributes, derivedFrom = [] } = content;
    const said = {
      tag: names.nameOf(content),
      note,
      entity,
      attributes: attributes && JSON.stringify(attributes),
      derivedFrom: derivedFrom.join(' '),
      identifier: id,
      created,
      modified,
    };
    return { said, number };
  });
  return SPAN_FEATURES.map((feature) =>
    values
      .map(({ said, number }) => escapeValue(said[feature]) + (number === 0 ? '' : `[${number}]`))
      .join('|'),
  );
}

const NO_LINKS: readonly string[] = [...LINK_FEATURES, ''].map(() => '_');

/** A link stands on the first row of what it leads to, and names the first row of where it comes from. */
function linkCells(
  { links }: LayerDocument,
  held: ReadonlyMap<string, Held>,
): ReadonlyMap<Row, readonly string[]> {
  const cells = new Map<Row, string[][]>();
  for (const { id, created, modified, link } of links) {
    const [from, to] = [held.get(link.from), held.get(link.to)];
    const [source, target] = [from?.rows[0], to?.rows[0]];
    if (from === undefined || to === undefined || source === undefined || target === undefined) continue;
    const ends = from.number + to.number === 0 ? '' : `[${from.number}_${to.number}]`;
    const said = { relation: linkName(link.type), note: link.note, identifier: id, created, modified };
    const values = [...LINK_FEATURES.map((feature) => escapeValue(said[feature])), source.name + ends];
    cells.set(target, [...(cells.get(target) ?? []), values]);
  }
  return new Map(
    [...cells].map(([row, all]) => [
      row,
      [...LINK_FEATURES, ''].map((_, column) => all.map((one) => one[column]).join('|')),
    ]),
  );
}

/** Number of the first token that ends after the offset. */
function firstToken(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
