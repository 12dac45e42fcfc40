/**
 * Cells that a spreadsheet would take for formulas, made text: an apostrophe before them,
 * taken away again when the table is read. Quotes of sources begin with `-` or `=` naturally.
 */

/** Also full-width signs, signs after blanks, and cells that were guarded before. */
const RISKY = /^'*(?:[\t\r\n\0]|[\s\0]*[=+\-@＝＋－＠])/u;

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

export function guardCell(text: string): string {
  return RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

export function unguardCell(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
}
