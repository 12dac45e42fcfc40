/**
 * Spans: stretches of a text.
 *
 * Offsets count UTF-16 code units, as JavaScript strings and the DOM do. On disk
 * they are Unicode code points; `code-points.ts` is the one place that converts.
 */

/** `start` inclusive, `end` exclusive, never empty. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Order of reading: by start; of two with one start, the longer (the outer) first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
