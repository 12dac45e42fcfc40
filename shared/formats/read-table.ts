/**
 * A table of annotations → layers: ours, or one that somebody made with at least an
 * article, the quoted words or their offsets, and a tag. The separator is found out.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { createOffsetIndex, type OffsetIndex } from '../domain/code-points.ts';
import type { JsonValue } from '../json.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { unguardCell } from '../cell-guard.ts';
import { decodeBytes } from './decode-bytes.ts';
import type { ImportCode, Imported, InputFile, KnownArticles } from './format.ts';
import { ImportDraft, type ImportArticle, type SaidAnnotation } from './import-draft.ts';
import { isObject, parseJson } from './json-text.ts';
import { isKnownTag, tagNamed } from './tag-names.ts';

/** Columns by what other tables call them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  file: 'article',
  document: 'article',
  text: 'quote',
  exact: 'quote',
  label: 'tag',
  code: 'tag',
  comment: 'note',
};

type Cells = (column: string) => string;

export function readTable(files: readonly InputFile[], known: KnownArticles): Result<Imported, ImportCode> {
  const draft = new ImportDraft(known);
  const offsets = new Map<string, OffsetIndex>();
  for (const file of files) {
    const text = decodeBytes(file.bytes);
    if (text === undefined) return fail('unreadable', file.path);
    const records = parseTable(text);
    if (typeof records === 'number') return fail('unreadable', `${file.path}:${records}`);
    const isWhole = /[\r\n]$/.test(text);
    const header = (records[0]?.record ?? []).map(columnName);
    if (!['article', 'tag'].every((name) => header.includes(name)) || !hasPlace(header))
      return fail('not-this-format', file.path);
    for (const [number, { record, line }] of records.slice(1).entries()) {
      const isLast = number === records.length - 2;
      if (isLast && !isWhole && record.length < header.length) {
        draft.problem('cut-off', { file: file.path, line }, record.at(-1));
        continue;
      }
      const cell: Cells = (column) => unguardCell(record[header.indexOf(column)] ?? '');
      const where = { file: file.path, line };
      const article = draft.article(cell('article'));
      if (article === undefined) {
        draft.problem('no-such-article', where, cell('article'));
        continue;
      }
      const index = offsets.get(article.path) ?? createOffsetIndex(article.text.content);
      offsets.set(article.path, index);
      const said = saidIn(cell, article, index, known);
      if (typeof said !== 'string') draft.add(article, said, where);
      else draft.problem('outside-text', where, said);
    }
  }
  return ok(draft.finish());
}

interface TableRecord {
  readonly record: readonly string[];
  readonly line: number;
}

/** A number: the line in which it stops being a table. */
function parseTable(text: string): readonly TableRecord[] | number {
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: readonly string[], { lines }) => [String(lines), ...record],
    });
    return records.map(([line, ...record]) => ({ record, line: Number(line) }));
  } catch (error) {
    if (error instanceof CsvError) return Number(error['lines'] ?? 0);
    throw error;
  }
}

/** What stands most often in the first line. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

function columnName(cell: string): string {
  const name = cell.trim().toLowerCase();
  return Object.hasOwn(OTHER_NAMES, name) ? (OTHER_NAMES[name] ?? name) : name;
}

function hasPlace(header: readonly string[]): boolean {
  return header.includes('quote') || (header.includes('start') && header.includes('end'));
}

/** A string: the offsets as they stand there, that are none of this text. */
function saidIn(
  cell: Cells,
  { text }: ImportArticle,
  offsets: OffsetIndex,
  known: KnownArticles,
): SaidAnnotation | string {
  const quote = cell('quote');
  const [start, end] = [offsetIn(cell('start')), offsetIn(cell('end'))];
  const isSpan = start >= 0 && start < end && end <= offsets.codePoints;
  if (!isSpan && quote === '') return `${cell('start')}–${cell('end')}`;
  const label = cell('tag');
  const id = cell('tag_id');
  const tag = id !== '' && (isKnownTag(known.tagset, id) || label === '' || id.startsWith('urn:')) ? id : '';
  const hasOffsets = cell('start').trim() !== '' || cell('end').trim() !== '';
  // Those that are none of the text go along: where the words decide against them, that is listed.
  const unit = (offset: number): number => (isSpan ? offsets.toCodeUnit(offset) : offset);
  const span = hasOffsets ? { start: unit(start), end: unit(end) } : undefined;
  const derivedFrom = cell('derived_from').split(' ').filter(Boolean);
  return {
    id: cell('id'),
    ...(span !== undefined && { span }),
    quote: quote === '' && span !== undefined ? text.content.slice(span.start, span.end) : quote,
    prefix: cell('prefix'),
    suffix: cell('suffix'),
    tag: tag === '' ? tagNamed(known.tagset, label) : tag,
    label,
    ...(cell('note') !== '' && { note: cell('note') }),
    ...(cell('entity') !== '' && { entity: cell('entity') }),
    ...attributesIn(cell('attributes')),
    derivedFrom,
    ...(cell('created') !== '' && { created: cell('created') }),
    ...(cell('modified') !== '' && { modified: cell('modified') }),
  };
}

/** Spreadsheets write `18.0` and `18,0` for a number that was touched. */
function offsetIn(cell: string): number {
  const digits = /^\s*(-?\d{1,12})(?:[.,]0+)?\s*$/.exec(cell)?.[1];
  return digits === undefined ? Number.NaN : Number(digits);
}

function attributesIn(cell: string): Pick<SaidAnnotation, 'attributes'> {
  const parsed = cell === '' ? undefined : parseJson(cell);
  if (parsed?.ok !== true || !isObject(parsed.value)) return {};
  const named = Object.entries(parsed.value).filter((pair): pair is [string, string | number | boolean] =>
    isAttribute(pair),
  );
  return named.length === 0 ? {} : { attributes: Object.fromEntries(named) };
}

function isAttribute([name, value]: readonly [string, JsonValue]): boolean {
  return name !== '__proto__' && ['string', 'number', 'boolean'].includes(typeof value);
}
