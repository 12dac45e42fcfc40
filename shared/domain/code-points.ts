/**
 * UTF-16 code units ↔ Unicode code points: the one place that converts.
 *
 * JavaScript counts code units, files count code points; they differ by one for every
 * character outside the basic plane (emoji, old scripts, rare ideographs) that stands
 * before an offset.
 */

/** Converts offsets of one text, both ways, in O(log n); for a text without astral characters in O(1). */
export interface OffsetIndex {
  /** Length of the text in code points. */
  readonly codePoints: number;
  /** Code points before a UTF-16 offset; inside a surrogate pair, those before the pair. Clamped into the text. */
  toCodePoint(utf16: number): number;
  /** UTF-16 offset at which that many code points have passed. Clamped into the text. */
  toCodeUnit(codePoint: number): number;
}

/** Looks through the text once. A lone surrogate counts as one code point. */
export function createOffsetIndex(text: string): OffsetIndex {
  const astral = astralOffsets(text);
  const codePoints = text.length - astral.length;
  return {
    codePoints,
    toCodePoint(utf16) {
      const offset = clamp(utf16, text.length);
      return offset - countBelow(astral.length, (k) => at(astral, k) < offset);
    },
    toCodeUnit(codePoint) {
      const offset = clamp(codePoint, codePoints);
      // The k-th astral character is the code point number astral[k] - k.
      return offset + countBelow(astral.length, (k) => at(astral, k) - k < offset);
    },
  };
}

/** The last `count` code points before a UTF-16 offset. */
export function takeBefore(text: string, offset: number, count: number): string {
  let start = offset;
  for (let taken = 0; taken < count && start > 0; taken += 1) {
    start -= start > 1 && isPair(text, start - 2) ? 2 : 1;
  }
  return text.slice(start, offset);
}

/** The first `count` code points from a UTF-16 offset on. */
export function takeAfter(text: string, offset: number, count: number): string {
  let end = offset;
  for (let taken = 0; taken < count && end < text.length; taken += 1) {
    end += isPair(text, end) ? 2 : 1;
  }
  return text.slice(offset, end);
}

/** UTF-16 offsets of all characters that take two code units, ascending. */
function astralOffsets(text: string): readonly number[] | Uint32Array {
  // Nearly every text has none, and the regular expression engine knows fastest.
  const first = text.search(/[\ud800-\udbff][\udc00-\udfff]/);
  if (first < 0) return [];
  const found: number[] = [];
  for (let offset = first; offset < text.length; offset += 1) {
    if (!isPair(text, offset)) continue;
    found.push(offset);
    offset += 1;
  }
  return Uint32Array.from(found);
}

/** How many of 0 … length − 1 fulfil `below`, which holds up to some point and not after it. */
function countBelow(length: number, below: (k: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (below(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function at(offsets: readonly number[] | Uint32Array, k: number): number {
  return offsets[k] ?? 0;
}

function isPair(text: string, offset: number): boolean {
  return (text.codePointAt(offset) ?? 0) > 0xffff;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(length, offset));
}
