/** Leaving out: what touches a stretch that is excluded, or that carries the tag already. */
import type { Span } from '../span.ts';

/** Those that touch none of `taken`, which come in any order; O(log n) each. */
export function leaveOutSpans<T extends { readonly span: Span }>(
  items: readonly T[],
  taken: readonly Span[],
): readonly T[] {
  if (taken.length === 0) return items;
  const joined: { readonly start: number; end: number }[] = [];
  for (const { start, end } of taken.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return items.filter(({ span }) => {
    let low = 0;
    let high = joined.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((joined[middle]?.start ?? 0) < span.end) low = middle + 1;
      else high = middle;
    }
    return (joined[low - 1]?.end ?? 0) <= span.start;
  });
}
