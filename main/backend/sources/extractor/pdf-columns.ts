/**
 * The order in which people read a page of lines: columns one after another, headings
 * that span them in between.
 *
 * A gutter is a vertical strip that few lines cross, with enough long lines on both sides
 * of it; short ones on both sides are the cells of a table, which is read row by row.
 */
import type { Line } from './pdf-lines.ts';

/** Lines in one column, from top to bottom. */
export interface Column {
  readonly left: number;
  readonly right: number;
  readonly lines: readonly Line[];
}

/** A gutter stands between these parts of the width, and is crossed by at most this part of the lines. */
const FROM = 0.15;
const TO = 0.85;
const MOST_CROSSING = 0.15;
/** On each side at least so many lines; half of them at least so many letter heights long. */
const FEWEST_LINES = 3;
const LONG = 8;
/** Columns in columns in columns … end here. */
const DEEPEST = 3;

export function columnsOf(lines: readonly Line[], depth = 0): readonly Column[] {
  if (lines.length === 0) return [];
  const gutter = depth < DEEPEST ? findGutter(lines) : undefined;
  if (gutter === undefined) return [columnOf(joinRows(lines))];
  const columns: Column[] = [];
  let band: Line[] = [];
  const close = (): void => {
    columns.push(
      ...columnsOf(
        band.filter(({ right }) => right <= gutter),
        depth + 1,
      ),
    );
    columns.push(
      ...columnsOf(
        band.filter(({ left }) => left >= gutter),
        depth + 1,
      ),
    );
    band = [];
  };
  let spanning: Line[] = [];
  for (const line of lines.toSorted((a, b) => b.y - a.y)) {
    const isSpanning = line.left < gutter && line.right > gutter;
    if (isSpanning && band.length > 0) close();
    if (!isSpanning && spanning.length > 0) {
      columns.push(columnOf(spanning));
      spanning = [];
    }
    (isSpanning ? spanning : band).push(line);
  }
  if (spanning.length > 0) columns.push(columnOf(spanning));
  close();
  return columns;
}

function columnOf(lines: readonly Line[]): Column {
  return {
    left: Math.min(...lines.map((line) => line.left)),
    right: Math.max(...lines.map((line) => line.right)),
    lines,
  };
}

/** Where no columns are, lines on one height are one: cells of a row. */
function joinRows(lines: readonly Line[]): readonly Line[] {
  const rows: Line[] = [];
  for (const line of lines.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    const row = rows.at(-1);
    const isRow = row !== undefined && Math.abs(row.y - line.y) < 0.4 * row.size && line.left >= row.right;
    if (isRow) rows.splice(-1, 1, { ...row, text: `${row.text} ${line.text}`, right: line.right });
    else rows.push(line);
  }
  return rows;
}

/** The middle of the best gutter; undefined if the lines are one column. */
function findGutter(lines: readonly Line[]): number | undefined {
  const { left, right } = columnOf(lines);
  const width = Math.ceil(right - left);
  // Pages are some hundred points wide; what claims more is no page to look for columns on.
  if (!(width > 0 && width < 20_000)) return undefined;
  const crossing = new Uint32Array(width + 1);
  for (const line of lines) {
    for (let x = Math.floor(line.left - left); x < line.right - left && x <= width; x += 1) {
      crossing[x] = (crossing[x] ?? 0) + 1;
    }
  }
  const most = Math.floor(lines.length * MOST_CROSSING);
  let best: { readonly at: number; readonly count: number; readonly width: number } | undefined;
  for (let x = Math.floor(width * FROM); x < width * TO; x += 1) {
    const count = crossing[x] ?? 0;
    if (count > most) continue;
    let end = x;
    while (end < width && (crossing[end] ?? 0) <= count) end += 1;
    const isBetter =
      best === undefined || count < best.count || (count === best.count && end - x > best.width);
    if (isBetter) best = { at: left + (x + end) / 2, count, width: end - x };
    x = Math.max(x, end - 1);
  }
  const gutter = best?.at;
  if (gutter === undefined) return undefined;
  const sides = [lines.filter((line) => line.right <= gutter), lines.filter((line) => line.left >= gutter)];
  return sides.every(isColumn) ? gutter : undefined;
}

function isColumn(lines: readonly Line[]): boolean {
  // Lines that are set to both edges can have gaps as wide as a gutter.
  const rows = joinRows(lines);
  const long = rows.filter(({ left, right, size }) => right - left >= LONG * size);
  return rows.length >= FEWEST_LINES && long.length * 2 >= rows.length;
}
