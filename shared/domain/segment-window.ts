/**
 * Windows for `Intl.Segmenter`: how much of a text must be looked at to know the
 * graphemes around one offset.
 *
 * Node 20's segmenter takes quadratic time on long strings with emoji (100,000
 * characters: 12 s), so it never sees a whole text. A window is cut only where every
 * version of Unicode puts a grapheme boundary: between two *plain* characters, those
 * that neither join to what stands before them nor to what follows.
 */
import type { Span } from './span.ts';

/** How far, in UTF-16 code units, a window looks for a safe cut before it cuts anyway. */
const REACH = 1024;

/** True where a grapheme boundary is certain without asking the segmenter. */
export function isSafeCut(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = codePointBefore(text, offset);
  const after = codePointAt(text, offset);
  if (after === LF) return before !== CR;
  return before === LF || (isPlain(before) && isPlain(after));
}

/** The stretch around `offset` whose graphemes can be told without the rest: `start` ≤ offset < `end`. */
export function graphemeWindow(text: string, offset: number): Span {
  let start = offset;
  const lowest = Math.max(0, offset - REACH);
  while (start > lowest && !isSafeCut(text, start)) start -= 1;
  if (!isSafeCut(text, start)) start = forcedStart(text, start);
  let end = offset + 1;
  const highest = Math.min(text.length, offset + REACH);
  while (end < highest && !isSafeCut(text, end)) end += 1;
  return { start, end: isInsidePair(text, end) ? end + 1 : end };
}

/** True between the two halves of a surrogate pair. */
export function isInsidePair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/**
 * No safe cut within reach. A run of flags is paired from its beginning, so there the
 * beginning is needed; elsewhere the segmenter finds its way again after one grapheme.
 */
function forcedStart(text: string, offset: number): number {
  let start = isInsidePair(text, offset) ? offset - 1 : offset;
  while (start >= 2 && isFlagHalf(codePointBefore(text, start)) && isFlagHalf(codePointAt(text, start))) {
    start -= 2;
  }
  return start;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Ranges of characters that break from one another, sorted. Left out is whatever may
 * join: combining marks, joiners, Hangul jamo, prepended signs, Thai and Lao vowels.
 */
const PLAIN: readonly (readonly [from: number, to: number])[] = [
  [0x0e, 0x2ff],
  [0x370, 0x482],
  [0x48a, 0x52f],
  [0x531, 0x588],
  [0x5d0, 0x5ea],
  [0x620, 0x64a],
  [0x66e, 0x66f],
  [0x671, 0x6d3],
  [0x904, 0x939],
  [0x985, 0x9b9],
  [0xe01, 0xe30],
  [0x10d0, 0x10ff],
  [0x1e00, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x20a0, 0x20c0],
  [0x2100, 0x2bff],
  [0x3000, 0x3029],
  [0x3041, 0x3096],
  [0x30a1, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff9d],
  [0x1f300, 0x1f3fa],
  [0x1f400, 0x1faff],
  [0x20000, 0x323af],
];

function isPlain(code: number): boolean {
  for (const [from, to] of PLAIN) {
    if (code < from) return false;
    if (code <= to) return true;
  }
  return false;
}

function isFlagHalf(code: number): boolean {
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The code point at `offset`; inside a pair, the lone second half, which is never plain. */
function codePointAt(text: string, offset: number): number {
  return text.codePointAt(offset) ?? 0;
}

/** The code point that ends at `offset`; inside a pair, the lone first half. */
function codePointBefore(text: string, offset: number): number {
  const last = text.charCodeAt(offset - 1);
  if (!isLowSurrogate(last) || !isHighSurrogate(text.charCodeAt(offset - 2))) return last;
  return text.codePointAt(offset - 2) ?? last;
}
