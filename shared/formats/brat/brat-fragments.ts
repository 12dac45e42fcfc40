/**
 * Spans as brat has them: fragments without line breaks and without outer white space,
 * with their words joined by one space (brat standoff format, *Text-bound annotations*;
 * what Python's `splitlines` takes for a line break ends a fragment).
 */
import type { Span } from '../../domain/span.ts';

const LINE_BREAKS = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/g;
/** White space as Python knows it. */
const BLANK = /[\s\x1c-\x1f\x85]/;

/** In UTF-16 code units, ascending; [] if nothing but blanks is in the span. */
export function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  const fragments: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(LINE_BREAKS)) {
    fragments.push({ start: from, end: start + match.index });
    from = start + match.index + match[0].length;
  }
  fragments.push({ start: from, end });
  return fragments.map((fragment) => trimmed(text, fragment)).filter((each) => each.start < each.end);
}

export function wordsOf(text: string, fragments: readonly Span[]): string {
  return fragments.map(({ start, end }) => text.slice(start, end)).join(' ');
}

/** One line, for columns that may not have two. */
export function onOneLine(text: string): string {
  return text.replace(LINE_BREAKS, ' ');
}

/** True if nothing but line breaks and blanks stands between the fragments. */
export function isContinuous(text: string, fragments: readonly Span[]): boolean {
  return fragments.every(({ start }, index) => {
    const before = fragments[index - 1];
    return before === undefined || /^[\s\x1c-\x1f\x85]*$/.test(text.slice(before.end, start));
  });
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
