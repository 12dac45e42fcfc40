/**
 * The lines of a WebAnno TSV file → marks and relations: ours, and span and relation layers
 * of other projects. Chains and slot features are listed as not supported.
 */
import { SPAN_TYPE } from '../cas/cas-model.ts';
import { linkType } from '../export/link-names.ts';
import { readSaid, readSaidContent } from '../export/said.ts';
import type { ImportedMark, ImportedRelation } from '../import/assemble-import.ts';
import type { TagReader } from '../import/tag-reader.ts';
import { readCell, unescapeText, type Cell } from './tsv-columns.ts';
import type { ProblemList } from '../import/problem-list.ts';

export interface TsvSentence {
  readonly start: number;
  readonly text: string;
}

export interface TsvFile {
  readonly sentences: readonly TsvSentence[];
  readonly marks: readonly ImportedMark[];
  readonly relations: readonly ImportedRelation[];
}

interface TsvLayer {
  readonly kind: 'SP' | 'RL' | 'CH';
  readonly type: string;
  readonly features: readonly string[];
  /** Number of its first column. */
  readonly column: number;
}

interface TsvRow {
  readonly line: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

/** What is gathered of one annotation, row by row. */
interface Gathered {
  readonly key: string;
  readonly line: number;
  readonly type: string;
  readonly said: Readonly<Record<string, string>>;
  start: number;
  end: number;
}

/** undefined: no such file. */
export function readTsv(
  file: string,
  text: string,
  tags: TagReader,
  problems: ProblemList,
): TsvFile | undefined {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (!/^#FORMAT=WebAnno TSV 3\.[1-3]\s*$/.test(lines[0] ?? '')) return undefined;
  const layers = layersIn(lines);
  for (const { kind, type } of layers)
    if (kind === 'CH') problems.push({ code: 'unsupported-part', file, detail: type });
  const { sentences, rows } = bodyOf(lines, file, problems);
  const end = cutOffAt(lines, sentences.at(-1), rows.at(-1));
  if (end !== undefined) problems.push({ code: 'cut-off', file, ...end });
  const spans = new Map<string, Gathered>();
  const byRow = new Map<string, Map<string, readonly Gathered[]>>();
  for (const row of rows)
    for (const layer of layers.filter(({ kind }) => kind === 'SP')) {
      const found = gather(row, layer, spans);
      if (found.length === 0) continue;
      const onRow = byRow.get(row.name) ?? new Map<string, readonly Gathered[]>();
      byRow.set(row.name, onRow.set(layer.type, found));
    }
  const marks = [...spans.values()].map((each) => markOf(each, tags));
  const relations = rows.flatMap((row) =>
    layers.filter(({ kind }) => kind === 'RL').flatMap((layer) => relationsOf(row, layer, byRow)),
  );
  return { sentences, marks, relations };
}

function layersIn(lines: readonly string[]): readonly TsvLayer[] {
  const layers: TsvLayer[] = [];
  let column = 0;
  for (const line of lines) {
    const match = /^#T_(SP|RL|CH)=([^|]+)\|?(.*)$/.exec(line);
    const [, kind, type = '', named = ''] = match ?? [];
    if (kind !== 'SP' && kind !== 'RL' && kind !== 'CH') continue;
    const features = named === '' ? [] : named.split('|');
    layers.push({ kind, type, features, column });
    // A layer without features has a column all the same.
    column += Math.max(1, features.length);
  }
  return layers;
}

function bodyOf(
  lines: readonly string[],
  file: string,
  problems: ProblemList,
): { readonly sentences: readonly TsvSentence[]; readonly rows: readonly TsvRow[] } {
  const sentences: TsvSentence[] = [];
  const rows: TsvRow[] = [];
  let waiting: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#Text=')) waiting.push(unescapeText(line.slice('#Text='.length)));
    else if (line.trim() !== '' && !line.startsWith('#')) {
      const [name = '', place = '', , ...cells] = line.split('\t');
      const [, start, end] = /^(\d{1,15})-(\d{1,15})$/.exec(place) ?? [];
      if (!/^\d+-\d+(\.\d+)?$/.test(name) || start === undefined || end === undefined) {
        problems.push({ code: 'not-understood', file, line: index + 1, detail: line.slice(0, 80) });
        continue;
      }
      rows.push({ line: index + 1, name, start: Number(start), end: Number(end), cells });
      if (waiting.length > 0) sentences.push({ start: Number(start), text: waiting.join('\n') });
      waiting = [];
    }
  }
  return { sentences, rows };
}

/** Rows go to the end of their sentence: where the last ones do not, the file was cut there. */
function cutOffAt(
  lines: readonly string[],
  sentence: TsvSentence | undefined,
  row: TsvRow | undefined,
): { readonly line: number; readonly detail: string } | undefined {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const detail = (lines[last] ?? '').slice(0, 80);
  if (detail.startsWith('#Text=')) return { line: last + 1, detail };
  if (sentence === undefined || row === undefined) return undefined;
  const isWhole = row.end >= sentence.start + sentence.text.trimEnd().length;
  return isWhole ? undefined : { line: row.line, detail };
}

/** The annotations of a layer on a row, in order; those that go on from rows above grow. */
function gather(
  row: TsvRow,
  { type, features, column }: TsvLayer,
  spans: Map<string, Gathered>,
): readonly Gathered[] {
  const columns =
    features.length === 0
      ? [readCell(row.cells[column] ?? '_')]
      : features.map((_, index) => readCell(row.cells[column + index] ?? '_'));
  const [first = []] = columns;
  return first.map(({ mark }, index) => {
    const key = mark === undefined ? `${type} ${row.name}#${index + 1}` : `${type}[${mark}]`;
    const known = spans.get(key);
    if (known !== undefined) {
      known.start = Math.min(known.start, row.start);
      known.end = Math.max(known.end, row.end);
      return known;
    }
    const said = saidIn(features, columns, index);
    const fresh = { key, line: row.line, type, said, start: row.start, end: row.end };
    spans.set(key, fresh);
    return fresh;
  });
}

/** Feature → value, of the annotation at `index` of the cells. */
function saidIn(
  features: readonly string[],
  columns: readonly (readonly Cell[])[],
  index: number,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    features.flatMap((feature, column) => {
      const value = columns[column]?.[index]?.value;
      return value === undefined || feature === '__proto__' ? [] : [[feature, value] as const];
    }),
  );
}

function relationsOf(
  row: TsvRow,
  { type, features, column }: TsvLayer,
  byRow: ReadonlyMap<string, ReadonlyMap<string, readonly Gathered[]>>,
): readonly ImportedRelation[] {
  const base = (features.at(-1) ?? '').replace(/^BT_/, '');
  const columns = features.map((_, index) => readCell(row.cells[column + index] ?? '_'));
  const governors = columns.at(-1) ?? [];
  return governors.map(({ value: source = '', mark }, index) => {
    const [from = '0', to = '0'] = (mark ?? '').split('_');
    const said = saidIn(features.slice(0, -1), columns, index);
    const ends = { from: keyOf(base, from, byRow.get(source)), to: keyOf(base, to, byRow.get(row.name)) };
    return relationOf(`${type} ${row.name}#${index + 1}`, row.line, ends, said, type);
  });
}

function relationOf(
  key: string,
  line: number,
  ends: Pick<ImportedRelation, 'from' | 'to'>,
  said: Readonly<Record<string, string>>,
  type: string,
): ImportedRelation {
  const { note } = readSaidContent(said);
  const named = { key, line, ...ends, type: linkType(nameOf(said, type)), ...readSaid(said) };
  return note === undefined ? named : { ...named, note };
}

function markOf({ key, line, start, end, type, said }: Gathered, tags: TagReader): ImportedMark {
  const content = { ...tags(nameOf(said, type), line), ...readSaidContent(said) };
  return { key, line, start, end, ...readSaid(said), content };
}

/** By the number, or the only one on its row. */
function keyOf(
  type: string,
  number: string,
  onRow: ReadonlyMap<string, readonly Gathered[]> | undefined,
): string {
  if (number !== '' && number !== '0') return `${type}[${number}]`;
  return onRow?.get(type)?.[0]?.key ?? '';
}

/** What a layer calls its label: `tag` and `relation` are ours, the others INCEpTION's own. */
function nameOf(said: Readonly<Record<string, string>>, type: string): string {
  const named = ['tag', 'relation', 'value', 'label'].find((feature) => Object.hasOwn(said, feature));
  const first = type === SPAN_TYPE ? undefined : Object.keys(said)[0];
  return said[named ?? first ?? ''] ?? type.slice(type.lastIndexOf('.') + 1);
}
