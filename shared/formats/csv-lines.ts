/**
 * Rows as CSV for spreadsheets and notebooks: UTF-8 with a byte order mark (Excel reads it as ANSI
 * otherwise), CRLF, every cell quoted, none of them a formula.
 */
import { stringify } from 'csv-stringify/sync';
import { guardCell } from '../cell-guard.ts';

const ROWS_AT_ONCE = 500;

/** The columns' names, then the rows, a few hundred at a time. */
export function* csvLines(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
  delimiter: ',' | ';',
): Generator<string> {
  yield `\ufeff${lines([columns], delimiter)}`;
  let some: string[][] = [];
  for (const row of rows) {
    some.push(row.map(guardCell));
    if (some.length < ROWS_AT_ONCE) continue;
    yield lines(some, delimiter);
    some = [];
  }
  if (some.length > 0) yield lines(some, delimiter);
}

function lines(rows: readonly (readonly string[])[], delimiter: string): string {
  return stringify([...rows], { delimiter, quoted: true, record_delimiter: '\r\n' });
}
