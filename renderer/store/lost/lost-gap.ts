/**
 * Where the words of a lost annotation stood: what is left of the words around them tells it, or
 * the annotations before and after it that were made on the same text and have their places.
 */
import { isAsserted } from '../../../shared/domain/placement.ts';
import type { PlacedAnnotation } from '../state.ts';

/** Fewer letters of a context stand in many places by chance (UTF-16). */
const LEAST_CONTEXT = 10;

/** An offset of today's text; null where nothing tells. `all`: the annotations of the article. */
export function lostGap(
  lost: PlacedAnnotation,
  all: readonly PlacedAnnotation[],
  content: string,
): number | null {
  return gapInContext(lost, content) ?? gapBetween(lost, all, content.length);
}

/** What stood right before, or right after, where that stands once today; the longer of the two counts. */
function gapInContext({ annotation }: PlacedAnnotation, content: string): number | null {
  const { prefix, suffix } = annotation.content.anchor;
  for (let length = Math.max(prefix.length, suffix.length); length >= LEAST_CONTEXT; length -= 1) {
    const before = prefix.length < length ? null : onlyPlace(content, prefix.slice(-length));
    if (before !== null) return before + length;
    const after = suffix.length < length ? null : onlyPlace(content, suffix.slice(0, length));
    if (after !== null) return after;
  }
  return null;
}

function onlyPlace(content: string, words: string): number | null {
  if (words.trim().length < LEAST_CONTEXT) return null;
  const at = content.indexOf(words);
  return at === -1 || content.includes(words, at + 1) ? null : at;
}

/** As far from the nearer neighbour as it was, and between the two. */
function gapBetween(
  { annotation }: PlacedAnnotation,
  all: readonly PlacedAnnotation[],
  length: number,
): number | null {
  const { text, span } = annotation.content.anchor;
  let before: Neighbour | null = null;
  let after: Neighbour | null = null;
  for (const other of all) {
    const { anchor } = other.annotation.content;
    if (anchor.text !== text || other.span === null || !isAsserted(other.placement)) continue;
    if (anchor.span.end <= span.start && (before === null || anchor.span.end >= before.was))
      before = { was: anchor.span.end, now: other.span.end };
    if (anchor.span.start >= span.end && (after === null || anchor.span.start < after.was))
      after = { was: anchor.span.start, now: other.span.start };
  }
  if (before === null && after === null) return null;
  const sinceBefore = before === null ? Infinity : span.start - before.was;
  const untilAfter = after === null ? Infinity : after.was - span.end;
  const at =
    sinceBefore <= untilAfter ? (before?.now ?? 0) + sinceBefore : (after?.now ?? length) - untilAfter;
  return Math.max(before?.now ?? 0, Math.min(at, after?.now ?? length));
}

/** An edge of a neighbour, in the text of then and in today's. */
interface Neighbour {
  readonly was: number;
  readonly now: number;
}
