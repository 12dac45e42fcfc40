/** Whether a stretch lies in what is excluded. */
import type { Span } from '../span.ts';

/**
 * Tells whether a span lies wholly within one of the zones, or within several that meet or
 * overlap. Zones come in any order; sorted once, a question takes O(log n).
 */
export function insideOneOf(zones: readonly Span[]): (span: Span) => boolean {
  const joined: { readonly start: number; end: number }[] = [];
  for (const { start, end } of zones.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return (span) => {
    let low = 0;
    let high = joined.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((joined[middle]?.start ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const zone = joined[low - 1];
    return zone !== undefined && span.end <= zone.end;
  };
}
