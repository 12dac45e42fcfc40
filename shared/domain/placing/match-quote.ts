/**
 * Finding quoted words in a text by the words and their context alone, without guessing.
 *
 * Words that stand once with their whole context on both sides are sure. Everything else
 * is a candidate: the same words with other context, which are often a twin while they
 * themselves were deleted, or other words in the same context.
 */
import { alignTexts, type Alignment } from './align-texts.ts';
import { alignWindow } from './align-window.ts';
import { isGraphemeBoundary } from '../graphemes.ts';
import { createTextPair, mapSpan } from './map-span.ts';
import type { Candidate } from '../placement.ts';
import { MOST_CANDIDATES } from '../placement.ts';
import { similarity } from './similarity.ts';
import { readQuote, sideAfter, sideBefore, UNKNOWN_SIDE, type Quote, type Sought } from './sought-quote.ts';
import type { Span } from '../span.ts';
import { standsOnceIn } from './stands-once.ts';
import { createTokenIndex, type TokenIndex } from './token-index.ts';
import { NEAR, placesVotedFor } from './vote-places.ts';
import { sliceTokens, tokenAt, type Tokens, type Vocabulary } from '../tokens.ts';

/** A text in which quotes are looked for. */
export interface QuoteText {
  readonly vocabulary: Vocabulary;
  readonly index: TokenIndex;
}

export interface QuoteMatch {
  /** The one place with the same words and the whole context; null if there is none, or several. */
  readonly sure: Span | null;
  /** All that could be meant, the best first; the sure one too. */
  readonly candidates: readonly QuoteCandidate[];
}

export interface QuoteCandidate extends Candidate {
  /** The very tokens, not only something like them. */
  readonly isWhole: boolean;
  /** 0 to 1: how much of the context stands around it. */
  readonly context: number;
  /** 0 to 1: how much of the words is there, whatever was put between them. */
  readonly kept: number;
}

/** No more occurrences of some words than this are weighed one by one. */
const MOST_OCCURRENCES = 300;
/** Shorter words are names and phrases that come again and again: without context they are not found by likeness. */
const SHORT_WORDS = 12;
/** The same words with less context than this are a twin, the more so the shorter they are. */
const CONTEXT_NEEDED: readonly (readonly [shorterThan: number, context: number])[] = [
  [SHORT_WORDS, 0.25],
  [40, 0.1],
];
/** In less room than this part of the words has nothing place that would even be shown (`decide-placement.ts`). */
const LEAST_PART = 0.25;
/** Tokens of quote and context that are compared with each of a window. */
const SHORT_QUOTE = 160;
/** What context counts beside the words. */
const CONTEXT_WEIGHT = 0.4;

/** When words that are only alike are looked for: never, if the same are not found with all their context, always. */
export type Effort = 'same-words' | 'alike-if-needed' | 'alike-too';

/** `isFree` tells of a token of the text whether it may be part of the answer. */
export function matchQuote(
  text: QuoteText,
  quote: Quote,
  isFree: (token: number) => boolean,
  effort: Effort,
): QuoteMatch {
  const sought = readQuote(text.vocabulary, quote);
  if (sought === null) return { sure: null, candidates: [] };
  const asTokens = wholeMatches(text, sought, isFree);
  const isNoTokens = asTokens.length === 0 && ODD_EDGE.test(quote.exact);
  const whole = isNoTokens ? plainMatches(text.index.tokens, sought, isFree) : asTokens;
  const full = whole.filter(({ context }) => context === 1);
  const sure = full.length === 1 ? (full[0]?.span ?? null) : null;
  if (effort === 'same-words' || (effort === 'alike-if-needed' && full.length > 0))
    return { sure, candidates: whole };
  return { sure, candidates: best([...whole, ...alikeMatches(text, sought, isFree)]) };
}

/** Where the same tokens stand, as far as they are free, with their context. */
function wholeMatches(
  text: QuoteText,
  sought: Sought,
  isFree: (token: number) => boolean,
): readonly QuoteCandidate[] {
  const { tokens, from, to, span } = sought;
  const now = text.index.tokens;
  const places = text.index
    .find(tokens, from, to, MOST_OCCURRENCES)
    .filter((at) => allFree(isFree, at, at + to - from))
    .map((at) => ({
      at,
      context: (sideBefore(now, at, sought) + sideAfter(now, at + to - from, sought)) / 2,
    }))
    .toSorted((x, y) => y.context - x.context);
  const found: QuoteCandidate[] = [];
  for (const { at, context } of places.slice(0, 2 * MOST_CANDIDATES)) {
    const start = (now.starts[at] ?? 0) + Math.max(0, span.start - (tokens.starts[from] ?? 0));
    const end = (now.ends[at + to - from - 1] ?? 0) - Math.max(0, (tokens.ends[to - 1] ?? 0) - span.end);
    if (start >= end || !isGraphemeBoundary(now.content, start) || !isGraphemeBoundary(now.content, end)) {
      continue;
    }
    const needed = CONTEXT_NEEDED.find(([shorterThan]) => end - start < shorterThan)?.[1] ?? 0;
    if (context < needed) continue;
    const alike = similarity(sought.quote.exact, now.content.slice(start, end));
    const score = scoreOf(alike, context);
    found.push({ span: { start, end }, similarity: alike, score, isWhole: true, context, kept: 1 });
  }
  return best(found);
}

/** Where the characters stand, though not as tokens of their own: a mark that now joins what precedes it. */
function plainMatches(
  now: Tokens,
  { quote: { exact } }: Sought,
  isFree: (token: number) => boolean,
): readonly QuoteCandidate[] {
  const found: QuoteCandidate[] = [];
  const { content } = now;
  for (
    let at = content.indexOf(exact);
    at >= 0 && found.length < MOST_CANDIDATES;
    at = content.indexOf(exact, at + 1)
  ) {
    const end = at + exact.length;
    if (!isGraphemeBoundary(content, at) || !isGraphemeBoundary(content, end)) continue;
    if (isInWord(content, at) || isInWord(content, end)) continue;
    if (!allFree(isFree, tokenAt(now, at), tokenAt(now, end - 1) + 1)) continue;
    const score = scoreOf(1, UNKNOWN_SIDE);
    found.push({
      span: { start: at, end },
      similarity: 1,
      score,
      isWhole: true,
      context: UNKNOWN_SIDE,
      kept: 1,
    });
  }
  return found;
}

/** Words that begin or end with what is no token: white space, a joiner, a mark on what precedes it. */
const ODD_EDGE = /^[\s\p{M}\p{Cf}]|[\s\p{Cf}]$/u;

/** True between two letters or digits: *Robin* is no part of *Robinson*. */
function isInWord(content: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(content.slice(Math.max(0, offset - 1), offset + 1));
}

/** Where much of quote and context stands close together: the tokens vote for places. */
function alikeMatches(
  text: QuoteText,
  sought: Sought,
  isFree: (token: number) => boolean,
): readonly QuoteCandidate[] {
  const { tokens, quote } = sought;
  const found: QuoteCandidate[] = [];
  for (const place of placesVotedFor(text.index, tokens, isFree)) {
    const candidate = lookClosely(text, sought, place, isFree);
    const enough = quote.exact.length < SHORT_WORDS ? 0.75 : 0;
    if (candidate !== null && candidate.context >= enough) found.push(candidate);
  }
  return found;
}

/** The quote with its context against the text around a place. */
function lookClosely(
  text: QuoteText,
  { tokens, from, to, span, quote }: Sought,
  place: number,
  isFree: (token: number) => boolean,
): QuoteCandidate | null {
  const now = text.index.tokens;
  const slack = 2 * NEAR + Math.floor(tokens.count / 4);
  const start = Math.max(0, place - slack);
  const end = Math.min(now.count, place + tokens.count + slack);
  if (longestFree(now, isFree, start, end) < LEAST_PART * quote.exact.length) return null;
  const window = sliceTokens(now, start, end);
  const alignment = tokens.count <= SHORT_QUOTE ? alignWindow(tokens, window) : alignAll(tokens, window);
  const mapped = mapSpan(createTextPair(alignment, null), span);
  if (mapped === null) return null;
  const first = tokenAt(now, mapped.span.start);
  if (!allFree(isFree, first, tokenAt(now, mapped.span.end - 1) + 1)) return null;
  let shared = 0;
  let all = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    if (at >= from && at < to) continue;
    const length = (tokens.ends[at] ?? 0) - (tokens.starts[at] ?? 0);
    all += length;
    if ((alignment.toNow[at] ?? -1) >= 0) shared += length;
  }
  const context = all === 0 ? UNKNOWN_SIDE : Math.min(shared / all, 0.99);
  const alike = similarity(quote.exact, now.content.slice(mapped.span.start, mapped.span.end));
  return {
    span: mapped.span,
    similarity: alike,
    score: scoreOf(alike, context),
    isWhole: false,
    context,
    kept: mapped.kept,
  };
}

function scoreOf(alike: number, context: number): number {
  return alike * (1 - CONTEXT_WEIGHT) + context * CONTEXT_WEIGHT;
}

function alignAll(tokens: Tokens, window: Tokens): Alignment {
  const standsOnce = standsOnceIn(
    () => createTokenIndex(tokens),
    () => createTokenIndex(window),
  );
  return alignTexts(tokens, window, standsOnce);
}

/** Code units of the longest run of free tokens. */
function longestFree({ starts, ends }: Tokens, isFree: (token: number) => boolean, from: number, to: number) {
  let longest = 0;
  let first = from;
  for (let at = from; at < to; at += 1) {
    if (isFree(at)) longest = Math.max(longest, (ends[at] ?? 0) - (starts[first] ?? 0));
    else first = at + 1;
  }
  return longest;
}

function allFree(isFree: (token: number) => boolean, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isFree(at)) return false;
  return true;
}

/** The best first, each place once. */
function best(candidates: readonly QuoteCandidate[]): readonly QuoteCandidate[] {
  const kept: QuoteCandidate[] = [];
  for (const candidate of candidates.toSorted((x, y) => y.score - x.score || x.span.start - y.span.start)) {
    const { start, end } = candidate.span;
    if (!kept.some(({ span }) => span.start < end && start < span.end)) kept.push(candidate);
    if (kept.length === MOST_CANDIDATES) break;
  }
  return kept;
}
