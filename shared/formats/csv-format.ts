/**
 * CSV for spreadsheets and notebooks: UTF-8 with a byte order mark (Excel reads it as ANSI
 * otherwise), CRLF, every cell quoted. German Excel wants semicolons: a preset of its own.
 */
import { stringify } from 'csv-stringify/sync';
import { guardCell } from './cell-guard.ts';
import type { ExchangeSet } from './exchange-set.ts';
import type { Format, LossCode } from './format.ts';
import { loss, lossesOf } from './losses.ts';
import { readTable } from './read-table.ts';
import { COLUMNS, tableRows, type Row } from './table-rows.ts';

/** What Excel can hold in a cell, in UTF-16 code units. */
export const LONGEST_CELL = 32_767;

const CANNOT_CARRY: readonly LossCode[] = ['replies', 'tag-definition', 'long-cell'];
const ROWS_AT_ONCE = 500;

export const csv: Format = csvFormat('csv', ',');
/** As Excel in German expects it. */
export const csvDe: Format = csvFormat('csv-de', ';');

function csvFormat(id: 'csv' | 'csv-de', delimiter: ',' | ';'): Format {
  return {
    id,
    container: 'file',
    extension: '.csv',
    cannotCarry: CANNOT_CARRY,
    notReadBack: ['links', 'decisions', 'metadata', 'annotator'],
    losses: tableLosses,
    write: (set) => [{ path: `annotations.csv`, chunks: csvChunks(set, delimiter) }],
    read: (files, known) => readTable(files, known),
  };
}

/** Of the table itself, whatever file it stands in. */
export function tableLosses(set: ExchangeSet): ReturnType<Format['losses']> {
  const long: string[] = [];
  for (const row of tableRows(set)) {
    if (Object.values(row).some((cell) => cell.length >= LONGEST_CELL)) long.push(row.id);
  }
  return [...lossesOf(set, CANNOT_CARRY), ...loss('long-cell', long)];
}

function* csvChunks(set: ExchangeSet, delimiter: string): Generator<string> {
  yield `\ufeff${lines([[...COLUMNS]], delimiter)}`;
  let rows: string[][] = [];
  for (const row of tableRows(set)) {
    rows.push(cellsOf(row));
    if (rows.length < ROWS_AT_ONCE) continue;
    yield lines(rows, delimiter);
    rows = [];
  }
  if (rows.length > 0) yield lines(rows, delimiter);
}

function cellsOf(row: Row): string[] {
  return COLUMNS.map((column) => guardCell(row[column]));
}

function lines(rows: readonly (readonly string[])[], delimiter: string): string {
  return stringify([...rows], { delimiter, quoted: true, record_delimiter: '\r\n' });
}
