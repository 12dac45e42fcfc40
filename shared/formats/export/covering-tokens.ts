/**
 * Tokens as spaCy has them: together with one space after those that have one they make
 * the whole text again, so other white space is tokens of its own; and they are cut at the
 * edges of all spans, so that each span is of whole tokens.
 */
import type { Span } from '../../domain/span.ts';
import type { ArticleText } from '../../domain/text.ts';
import { cutAt, sentencesOf } from './sentences.ts';

export interface CoveringToken extends Span {
  /** A single space follows that is no token itself. */
  readonly hasSpace: boolean;
}

/** White space as Python knows it. */
const BLANK = /[\s\x1c-\x1f\x85]/;

/** The span without outer white space, which spaCy allows no span to have; null if nothing else is in it. */
export function withoutOuterBlanks(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

/** `spans`: without outer blanks. */
export function coveringTokens(text: ArticleText, spans: readonly Span[]): readonly CoveringToken[] {
  const { content } = text;
  const words = sentencesOf(text).flatMap(({ tokens }) => tokens);
  const pieces: Span[] = [];
  const spaces = new Set<number>();
  let at = 0;
  const cover = (end: number): void => {
    // The space belongs to the token before it, if there is one.
    const isSpace = at > 0 && content.charAt(at) === ' ' && at < end;
    if (isSpace) spaces.add(at);
    const start = isSpace ? at + 1 : at;
    if (start < end) pieces.push({ start, end });
    at = end;
  };
  for (const word of words) {
    cover(word.start);
    pieces.push(word);
    at = word.end;
  }
  cover(content.length);
  return cutAt(pieces, spans).map(({ start, end }) => ({ start, end, hasSpace: spaces.has(end) }));
}
