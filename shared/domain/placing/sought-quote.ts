/** A quote that is looked for, as tokens, and how much of its context stands around a place. */
import type { Span } from '../span.ts';
import { tokenAt, type Tokens, type Vocabulary } from '../tokens.ts';

export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The quote with its context as tokens; its words are those from `from` to `to`. */
export interface Sought {
  readonly tokens: Tokens;
  readonly from: number;
  readonly to: number;
  readonly quote: Quote;
  /** Of the words, in `tokens.content`. */
  readonly span: Span;
}

/** null for a quote without words. */
export function readQuote(vocabulary: Vocabulary, quote: Quote): Sought | null {
  const tokens = vocabulary.tokenise(quote.prefix + quote.exact + quote.suffix);
  const span = { start: quote.prefix.length, end: quote.prefix.length + quote.exact.length };
  const from = tokenAt(tokens, span.start);
  const to = Math.min(tokens.count, tokenAt(tokens, span.end - 1) + 1);
  return quote.exact === '' || from >= to ? null : { tokens, from, to, quote, span };
}

/** Share of the prefix that stands before `at`, counted from the words on; 1 at the beginning of both texts. */
export function sideBefore(now: Tokens, at: number, { tokens, from, quote }: Sought): number {
  let same = 0;
  while (same < from && at - same > 0 && now.ids[at - same - 1] === tokens.ids[from - same - 1]) same += 1;
  if (from === 0) return at === 0 ? 1 : UNKNOWN_SIDE;
  // The first token of a context may be the rest of a word that was cut off.
  const isCut = same === from - 1 && at - same > 0 && endsAlike(now, at - same - 1, tokens);
  return same === from || isCut
    ? 1
    : partOf(tokens.ends[from - 1] ?? 0, tokens.starts[from - same] ?? 0, quote.prefix);
}

/** The same for the suffix; `at` is the first token behind the words. */
export function sideAfter(now: Tokens, at: number, { tokens, to, quote }: Sought): number {
  const length = tokens.count - to;
  let same = 0;
  while (same < length && at + same < now.count && now.ids[at + same] === tokens.ids[to + same]) same += 1;
  if (length === 0) return at === now.count ? 1 : UNKNOWN_SIDE;
  const isCut = same === length - 1 && at + same < now.count && startsAlike(now, at + same, tokens);
  return same === length || isCut
    ? 1
    : partOf(tokens.ends[to + same - 1] ?? 0, tokens.starts[to] ?? 0, quote.suffix);
}

/** A side without any context says little. */
export const UNKNOWN_SIDE = 0.5;

function partOf(end: number, start: number, side: string): number {
  return Math.min(Math.max(0, end - start) / Math.max(1, side.trim().length), 0.99);
}

function endsAlike(now: Tokens, at: number, { content, ends }: Tokens): boolean {
  return now.content.slice(now.starts[at], now.ends[at]).endsWith(content.slice(0, ends[0]).trimStart());
}

function startsAlike(now: Tokens, at: number, { content, starts, count }: Tokens): boolean {
  return now.content.startsWith(content.slice(starts[count - 1]).trimEnd(), now.starts[at] ?? 0);
}
