/** Spans of which no two share a word, for formats without overlap: the longest stay, of equal ones the first. */
import type { Span } from '../../domain/span.ts';

export interface LongestFirst<T> {
  /** In the order given. */
  readonly kept: readonly T[];
  /** With the kept one that stood in the way. */
  readonly dropped: readonly { readonly item: T; readonly kept: T }[];
}

export function longestFirst<T>(items: readonly T[], spanOf: (item: T) => Span): LongestFirst<T> {
  const byLength = items.toSorted((a, b) => lengthOf(spanOf(b)) - lengthOf(spanOf(a)));
  /** Kept ones by start; they do not overlap, so one search finds who is in the way. */
  const taken: T[] = [];
  const dropped: { item: T; kept: T }[] = [];
  for (const item of byLength) {
    const { start, end } = spanOf(item);
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = taken[middle];
      if (other !== undefined && spanOf(other).end <= start) low = middle + 1;
      else high = middle;
    }
    const next = taken[low];
    if (next !== undefined && spanOf(next).start < end) dropped.push({ item, kept: next });
    else taken.splice(low, 0, item);
  }
  const isKept = new Set(taken);
  return { kept: items.filter((item) => isKept.has(item)), dropped };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
