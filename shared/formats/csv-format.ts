/**
 * CSV for spreadsheets and notebooks, one row per annotation. German Excel wants semicolons: a preset of its own.
 */
import { csvLines } from './csv-lines.ts';
import type { ExchangeSet } from './exchange-set.ts';
import type { Format, LossCode } from './format.ts';
import { loss, lossesOf } from './losses.ts';
import { readTable } from './read-table.ts';
import { COLUMNS, tableRows } from './table-rows.ts';

/** What Excel can hold in a cell, in UTF-16 code units. */
export const LONGEST_CELL = 32_767;

const CANNOT_CARRY: readonly LossCode[] = ['replies', 'tag-definition', 'long-cell'];

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
    write: (set) => [{ path: `annotations.csv`, chunks: csvLines(COLUMNS, cells(set), delimiter) }],
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

function* cells(set: ExchangeSet): Generator<readonly string[]> {
  for (const row of tableRows(set)) yield COLUMNS.map((column) => row[column]);
}
