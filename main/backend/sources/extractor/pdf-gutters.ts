/**
 * Narrow gutters of a page: vertical strips that stay blank in row after row.
 *
 * Between columns there can be less room than between words that are set to both edges.
 * A single row does not tell the two apart, many rows below each other do: gaps between
 * words do not stand in one line.
 */
import type { Piece } from './pdf-lines.ts';

/** So many rows have words on both sides, and at most this part of them crosses the strip. */
const FEWEST_ROWS = 8;
const MOST_CROSSING = 0.15;
/** In parts of a letter's height: narrower strips are gaps between words. */
const NARROWEST = 0.4;
/** Points; what claims to be wider is no page. */
const WIDEST_PAGE = 20_000;

/** The middles of all such strips, from left to right. `rows` hold the pieces of one height each. */
export function narrowGutters(rows: readonly (readonly Piece[])[]): readonly number[] {
  const inked = rows
    .map((row) => row.filter(({ text }) => text.trim() !== ''))
    .filter((row) => row.length > 0);
  const pieces = inked.flat();
  if (inked.length < FEWEST_ROWS) return [];
  const left = Math.floor(Math.min(...pieces.map(({ x }) => x)));
  const width = Math.ceil(Math.max(...pieces.map(({ x, width: wide }) => x + wide))) - left;
  if (!(width > 0 && width < WIDEST_PAGE)) return [];
  const { crossing, around } = countRows(inked, left, width);
  const isClear = (x: number): boolean =>
    (around[x] ?? 0) >= FEWEST_ROWS && (crossing[x] ?? 0) <= MOST_CROSSING * (around[x] ?? 0);
  const size = median(pieces.map((piece) => piece.size));
  const gutters: number[] = [];
  for (let x = 0; x < width; x += 1) {
    if (!isClear(x)) continue;
    let end = x;
    while (end < width && isClear(end)) end += 1;
    const clearest = stretchOfFewest(crossing, x, end);
    if (clearest.end - clearest.start >= NARROWEST * size) {
      gutters.push(left + (clearest.start + clearest.end) / 2);
    }
    x = end;
  }
  return gutters;
}

/** For every point of the width: rows that have ink there, and rows that have words on both sides of it. */
function countRows(
  rows: readonly (readonly Piece[])[],
  left: number,
  width: number,
): { readonly crossing: Uint32Array; readonly around: Uint32Array } {
  const crossing = new Uint32Array(width + 1);
  const around = new Uint32Array(width + 1);
  for (const row of rows) {
    const ink = new Uint8Array(width + 1);
    let first = width;
    let last = 0;
    for (const piece of row) {
      const start = Math.max(0, Math.floor(piece.x - left));
      const end = Math.min(width, Math.ceil(piece.x + piece.width - left));
      ink.fill(1, start, end);
      first = Math.min(first, start);
      last = Math.max(last, end);
    }
    for (let x = first; x < last; x += 1) {
      around[x] = (around[x] ?? 0) + 1;
      crossing[x] = (crossing[x] ?? 0) + (ink[x] ?? 0);
    }
  }
  return { crossing, around };
}

/** The longest stretch from `from` to before `to` that the fewest rows cross. */
function stretchOfFewest(
  crossing: Uint32Array,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const fewest = Math.min(...crossing.subarray(from, to));
  let best = { start: from, end: from };
  for (let x = from; x < to; x += 1) {
    if (crossing[x] !== fewest) continue;
    let end = x;
    while (end < to && crossing[end] === fewest) end += 1;
    if (end - x > best.end - best.start) best = { start: x, end };
    x = end;
  }
  return best;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
