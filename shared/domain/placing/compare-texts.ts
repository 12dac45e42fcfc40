/**
 * Comparing two versions of a text: the diff that placing goes by, of as little of them as
 * will do. What they share, far from any edit, is left out (`leave-out.ts`), and stands in
 * the diff as one token.
 */
import { alignTexts } from './align-texts.ts';
import { leaveOut } from './leave-out.ts';
import { createTextPair, type TextPair } from './map-span.ts';
import type { QuoteText } from './match-quote.ts';
import { settleEdits } from './settle-edits.ts';
import type { Span } from '../span.ts';
import { standsOnceIn, standsOnceInContent, type StandsOnce } from './stands-once.ts';
import { createTokenIndex } from './token-index.ts';
import type { Vocabulary } from '../tokens.ts';

/** Two versions of a text, compared. */
export interface ComparedTexts {
  readonly pair: TextPair;
  /** What of the new text was read for that: all that is new in it, with what is around it. */
  readonly now: QuoteText;
  /** The whole old text. It is read only when it is needed. */
  readonly wholeOld: () => QuoteText;
}

/** `old`: content of the text that anchors were made on. `wholeNow` is `now`, read only when it is needed. */
export function compareTexts(
  old: string,
  now: string,
  vocabulary: Vocabulary,
  wholeNow: () => QuoteText,
): ComparedTexts {
  let known: QuoteText | undefined;
  const wholeOld = (): QuoteText => (known ??= readText(old, vocabulary));
  const inWhole = standsOnceIn(
    () => wholeOld().index,
    () => wholeNow().index,
  );
  const compare = (a: QuoteText, b: QuoteText, standsOnce: StandsOnce): ComparedTexts => {
    const alignment = alignTexts(a.index.tokens, b.index.tokens, standsOnce);
    settleEdits(alignment);
    return { pair: createTextPair(alignment, standsOnce), now: b, wholeOld };
  };
  const leftOut = leaveOut(old, now);
  if (leftOut.old.length > 0) {
    const a = readText(old, vocabulary, leftOut.old);
    const b = readText(now, vocabulary, leftOut.now);
    const standsOnce = standsOnceInContent(old, now, vocabulary, inWhole);
    return compare(a, b, standsOnce);
  }
  return compare(wholeOld(), wholeNow(), inWhole);
}

/** `leftOut`: what of it is not read. */
export function readText(content: string, vocabulary: Vocabulary, leftOut?: readonly Span[]): QuoteText {
  return { vocabulary, index: createTokenIndex(vocabulary.tokenise(content, leftOut)) };
}
