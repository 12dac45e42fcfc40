/**
 * A table as CSV: UTF-8 with a byte order mark (Excel reads it as ANSI otherwise), CRLF, every
 * cell quoted, and none that a spreadsheet would take for a formula.
 */
import { stringify } from 'csv-stringify/browser/esm/sync';
import { guardCell } from '../../../shared/cell-guard.ts';
import type { Language } from '../../../shared/text/text.ts';

/** A number is written as the reader's spreadsheet reads numbers. */
export type Cell = string | number;

/** The first row is the heading. German Excel wants semicolons, and a comma in numbers. */
export function tableText(rows: readonly (readonly Cell[])[], language: Language): string {
  const isGerman = language === 'de';
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (typeof cell === 'string') return guardCell(cell);
      return isGerman ? String(cell).replace('.', ',') : String(cell);
    }),
  );
  const delimiter = isGerman ? ';' : ',';
  return `\ufeff${stringify(cells, { delimiter, quoted: true, record_delimiter: '\r\n' })}`;
}
