/**
 * Placing where the text that the anchors were made on is at hand: a diff of the two
 * texts tells what became of each span. What the diff does not find may have been moved:
 * then it stands in what is new, never in what was there before.
 */
import type { Anchor } from '../anchor.ts';
import type { ComparedTexts } from './compare-texts.ts';
import { decidePlacement, type Proposal } from './decide-placement.ts';
import { isGraphemeBoundary } from '../graphemes.ts';
import { mapSpan, type MappedSpan } from './map-span.ts';
import { matchQuote } from './match-quote.ts';
import type { Placement } from '../placement.ts';
import { sameWords, similarity } from './similarity.ts';
import { sameSpan, type Span } from '../span.ts';

/** null if the anchor's words are not even in the text that it says it was made on. */
export function placeByDiff(anchor: Anchor, texts: ComparedTexts): Placement | null {
  const span = spanInOld(anchor, texts);
  if (span === null) return null;
  const mapped = mapSpan(texts.pair, span);
  const { content } = texts.now.index.tokens;
  if (mapped?.isWhole === true && mapped.isSure && isAsItWas(anchor, mapped.span, content)) {
    const isSamePlace =
      sameSpan(mapped.span, anchor.span) && content.startsWith(anchor.exact, mapped.span.start);
    return { kind: isSamePlace ? 'exact' : 'moved', span: mapped.span };
  }
  return placeElsewhere(anchor, mapped, texts);
}

/** Where the words stand in their own text: as the anchor says, or, if that is wrong, where they surely are. */
function spanInOld(anchor: Anchor, { pair, wholeOld }: ComparedTexts): Span | null {
  const { span, exact } = anchor;
  const isThere = span.start >= 0 && span.end - span.start === exact.length && exact !== '';
  if (isThere && pair.alignment.old.content.startsWith(exact, span.start)) return span;
  return matchQuote(wholeOld(), anchor, () => true, 'same-words').sure;
}

/** The same words but for white space, and no part of a grapheme. */
function isAsItWas({ exact }: Anchor, { start, end }: Span, content: string): boolean {
  return (
    sameWords(exact, content.slice(start, end)) &&
    isGraphemeBoundary(content, start) &&
    isGraphemeBoundary(content, end)
  );
}

function placeElsewhere(anchor: Anchor, mapped: MappedSpan | null, { pair, now }: ComparedTexts): Placement {
  const { content } = now.index.tokens;
  const { toOld } = pair.alignment;
  const here = mapped === null ? [] : [candidateHere(anchor, mapped, content)];
  const isFree = (token: number): boolean => toOld[token] === -1;
  const isGoodHere = here.some((each) => each.similarity >= 0.6) && mapped?.isFramed === true;
  const { sure, candidates } = matchQuote(now, anchor, isFree, isGoodHere ? 'same-words' : 'alike-if-needed');
  // Where the diff has a place that is not certain, a second one makes it no more certain.
  const isNowhereElse = mapped === null || !mapped.isWhole;
  if (isNowhereElse && sure !== null && isAsItWas(anchor, sure, content))
    return { kind: 'moved', span: sure };
  return decidePlacement(content, anchor.exact, [...here, ...candidates]);
}

function candidateHere({ exact }: Anchor, mapped: MappedSpan, content: string): Proposal {
  const { span, isWhole, isFramed, kept } = mapped;
  const alike = similarity(exact, content.slice(span.start, span.end));
  return {
    span,
    similarity: alike,
    kept,
    score: Math.max(alike, kept * 0.8) * 0.6 + (isWhole || isFramed ? 0.35 : 0.15),
  };
}
