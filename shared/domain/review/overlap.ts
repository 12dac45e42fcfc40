/** How far two spans are the same: what they share, what they cover together, how their ends are shifted. */
import type { Span } from '../span.ts';

/** All in the unit that the spans count in. */
export interface Overlap {
  readonly shared: number;
  /** Covered by either. */
  readonly union: number;
  /** How much later the second begins than the first; negative if it begins earlier. */
  readonly startShift: number;
  /** How much later the second ends. */
  readonly endShift: number;
}

export function overlapOf(a: Span, b: Span): Overlap {
  const shared = sharedLength(a, b);
  return {
    shared,
    union: a.end - a.start + (b.end - b.start) - shared,
    startShift: b.start - a.start,
    endShift: b.end - a.end,
  };
}

/** Shared part of what both cover together, 0 to 1 (P. Jaccard's index): 1 for the same span. */
export function overlapRatio(a: Span, b: Span): number {
  const shared = sharedLength(a, b);
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
