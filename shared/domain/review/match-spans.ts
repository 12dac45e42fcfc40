/**
 * Matching the spans of two layers one to one, so that the sum of what every pair weighs is
 * as great as it can be (the assignment problem: H. W. Kuhn, "The Hungarian method for the
 * assignment problem", 1955; J. Munkres, 1957).
 *
 * Only spans that overlap can be partners, so the text falls into stretches that are solved
 * each for itself. A stretch that is too large to be solved at all (a layer in which
 * thousands of spans lie over one another) is matched nearest first, and that is said.
 */
import { munkres } from 'munkres';
import type { Span } from '../span.ts';

export interface Matching {
  /** Indexes into both lists, in order of the first. */
  readonly pairs: readonly (readonly [a: number, b: number])[];
  /** False if some stretch was too large to be solved. */
  readonly isOptimal: boolean;
}

/** What two overlapping spans weigh as a pair, by their indexes; 0 if they are no pair. Never negative. */
export type Weight = (a: number, b: number) => number;

/** Beyond it a stretch is matched nearest first: one of this size takes some tens of milliseconds, whatever it was made for. */
const MOST_CELLS = 40_000;
/** Neighbours that are looked at for each span of such a stretch. */
const MOST_NEIGHBOURS = 64;

/** Both lists are in order of reading. */
export function matchSpans(a: readonly Span[], b: readonly Span[], weight: Weight): Matching {
  const pairs: (readonly [number, number])[] = [];
  let isOptimal = true;
  for (const { rows, columns } of stretches(a, b)) {
    if (rows.length * columns.length <= MOST_CELLS) pairs.push(...assign(rows, columns, weight));
    else {
      isOptimal = false;
      for (const pair of nearestFirst(rows, columns, { a, b, weight })) pairs.push(pair);
    }
  }
  return { pairs: pairs.toSorted(([i], [j]) => i - j), isOptimal };
}

/** Pairs of greatest total weight among these rows and columns; those that weigh nothing are left out. */
export function assign(
  rows: readonly number[],
  columns: readonly number[],
  weight: Weight,
): readonly (readonly [number, number])[] {
  if (rows.length === 0 || columns.length === 0) return [];
  const weights = rows.map((row) => columns.map((column) => weight(row, column)));
  let most = 0;
  for (const line of weights) for (const each of line) most = Math.max(most, each);
  if (most === 0) return [];
  const costs = weights.map((line) => line.map((each) => most - each));
  const found = rows.length === 1 && columns.length === 1 ? [[0, 0] as const] : munkres(costs);
  const pairs: (readonly [number, number])[] = [];
  for (const [i, j] of found) {
    const row = rows[i];
    const column = columns[j];
    if (row !== undefined && column !== undefined && (weights[i]?.[j] ?? 0) > 0) pairs.push([row, column]);
  }
  return pairs;
}

interface Stretch {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Stretches of the text in which spans of either list overlap one another without a break, where both have some. */
function* stretches(a: readonly Span[], b: readonly Span[]): Generator<Stretch, void, void> {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const rows: number[] = [];
    const columns: number[] = [];
    let end = -Infinity;
    for (;;) {
      const nextA = a[i];
      const nextB = b[j];
      const isA = nextA !== undefined && (nextB === undefined || nextA.start <= nextB.start);
      const next = isA ? nextA : nextB;
      if (next === undefined || (end > -Infinity && next.start >= end)) break;
      end = Math.max(end, next.end);
      if (isA) rows.push(i++);
      else columns.push(j++);
    }
    if (rows.length > 0 && columns.length > 0) yield { rows, columns };
  }
}

/** Each row in turn takes the heaviest free column among those that begin nearest to it. */
function nearestFirst(
  rows: readonly number[],
  columns: readonly number[],
  { a, b, weight }: { readonly a: readonly Span[]; readonly b: readonly Span[]; readonly weight: Weight },
): readonly (readonly [number, number])[] {
  const isTaken = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  let nearest = 0;
  for (const row of rows) {
    const from = a[row]?.start ?? 0;
    while (nearest < columns.length && (b[columns[nearest] ?? 0]?.start ?? 0) < from) nearest += 1;
    let best = -1;
    let bestWeight = 0;
    for (let step = 0; step < MOST_NEIGHBOURS; step += 1) {
      const column = columns[nearest + (step % 2 === 0 ? step / 2 : -(step + 1) / 2)];
      if (column === undefined || isTaken.has(column)) continue;
      const found = weight(row, column);
      if (found <= bestWeight) continue;
      best = column;
      bestWeight = found;
    }
    if (best < 0) continue;
    isTaken.add(best);
    pairs.push([row, best]);
  }
  return pairs;
}
