/**
 * Finding quoted words in a text by the words and their context, without guessing.
 *
 * Words that stand once with their whole context are found. Where the context has
 * changed too, more is asked the shorter the words are, because what looks like the
 * same words is often their twin elsewhere while they themselves were deleted. The
 * limits below were set on 353 spans of real revisions of real texts, so that words
 * that are gone are not found in their twins.
 */
import { isGraphemeBoundary } from './graphemes.ts';
import type { Span } from './span.ts';
import type { TextSearch } from './text-search.ts';

export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export type Match =
  | { readonly kind: 'found'; readonly span: Span }
  | { readonly kind: 'several'; readonly spans: readonly Span[] }
  | { readonly kind: 'none' };

/** No more places than this are proposed. */
export const MOST_CANDIDATES = 20;

/** No more occurrences of some words than this are weighed one by one. */
const MOST_OCCURRENCES = 500;
/** Code units of a context that say something when all of them agree. */
const TELLING_CONTEXT = 16;
/** Words as long as this, standing once, are believed without any context. */
const LONG_WORDS = 40;
/** Shorter words than this are names and phrases that come again and again. */
const SHORT_WORDS = 12;
/** What the other side must agree for short words, and what makes a short lone place worth proposing. */
const SOME_CONTEXT = 8;

/** `search` is a search in `text`. */
export function matchQuote(text: string, search: TextSearch, quote: Quote): Match {
  const { exact, prefix, suffix } = quote;
  if (exact === '') return { kind: 'none' };
  const whole = search.find(prefix + exact + suffix, MOST_CANDIDATES);
  if (whole.length > 0) return answer(whole.map((at) => spanAt(at + prefix.length, exact)));
  const places = search
    .find(exact, MOST_OCCURRENCES)
    .filter((at) => keepsEdges(text, at, quote))
    .map((at) => weigh(text, at, quote))
    .toSorted((a, b) => total(b) - total(a));
  const [best, second] = places;
  if (best === undefined) return { kind: 'none' };
  if (isConvincing(best, quote) && (second === undefined || standsOut(best, second, quote))) {
    return answer([best.span]);
  }
  const worthProposing = places.filter(
    (place) => exact.length >= SHORT_WORDS || total(place) >= SOME_CONTEXT,
  );
  if (worthProposing.length === 0) return { kind: 'none' };
  return { kind: 'several', spans: worthProposing.slice(0, MOST_CANDIDATES).map(({ span }) => span) };
}

/** An occurrence, and how many code units next to it are those of the context. */
interface Place {
  readonly span: Span;
  readonly before: number;
  readonly after: number;
}

function answer(spans: readonly Span[]): Match {
  const [first, second] = spans;
  if (first === undefined) return { kind: 'none' };
  return second === undefined ? { kind: 'found', span: first } : { kind: 'several', spans };
}

function isConvincing({ before, after }: Place, { exact, prefix, suffix }: Quote): boolean {
  if (exact.length >= LONG_WORDS) return true;
  const wholeBefore = before >= TELLING_CONTEXT && before === prefix.length;
  const wholeAfter = after >= TELLING_CONTEXT && after === suffix.length;
  if (exact.length >= SHORT_WORDS) return wholeBefore || wholeAfter;
  return (wholeBefore && after >= SOME_CONTEXT) || (wholeAfter && before >= SOME_CONTEXT);
}

/** Of several places one is chosen only by context, and only for words that are no mere name. */
function standsOut(best: Place, second: Place, { exact }: Quote): boolean {
  return (
    exact.length >= SHORT_WORDS && total(best) >= 2 * TELLING_CONTEXT && total(second) * 2 <= total(best)
  );
}

function total({ before, after }: Place): number {
  return before + after;
}

function weigh(text: string, at: number, { exact, prefix, suffix }: Quote): Place {
  const end = at + exact.length;
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return { span: spanAt(at, exact), before, after };
}

/** False where the words are now a part of a longer word or of a grapheme: *Robin* in *Robinson*. */
function keepsEdges(text: string, at: number, { exact, prefix, suffix }: Quote): boolean {
  const end = at + exact.length;
  if (!isGraphemeBoundary(text, at) || !isGraphemeBoundary(text, end)) return false;
  return (
    (isInWord(prefix.slice(-2), exact) || !isInWord(text.slice(Math.max(0, at - 2), at), exact)) &&
    (isInWord(exact, suffix) || !isInWord(exact, text.slice(end, end + 2)))
  );
}

/** True if a letter or digit stands on both sides of the seam. */
function isInWord(left: string, right: string): boolean {
  return /[\p{L}\p{N}]$/u.test(left) && /^[\p{L}\p{N}]/u.test(right);
}

function spanAt(start: number, exact: string): Span {
  return { start, end: start + exact.length };
}
