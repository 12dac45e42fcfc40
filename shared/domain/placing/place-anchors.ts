/**
 * Placing: where the anchors of a layer stand in today's text.
 *
 * An anchor on this very text stands where it stood. If it was made on another text that
 * is at hand, a diff of the two tells what became of its span. If not, words and context
 * must do. How, and how well, is told in docs/anchoring.md.
 */
import type { Anchor } from '../anchor.ts';
import { compareTexts, readText, type ComparedTexts } from './compare-texts.ts';
import { isGraphemeBoundary } from '../graphemes.ts';
import { placeByDiff } from './place-by-diff.ts';
import { placeByQuote } from './place-by-quote.ts';
import type { QuoteText } from './match-quote.ts';
import type { Placement } from '../placement.ts';
import type { ArticleText, Sha256 } from '../text.ts';
import { createVocabulary } from '../tokens.ts';

/** The content of an older text; undefined where it is not at hand. */
export type OldTextOf = (sha256: Sha256) => string | undefined;

/** Places anchors in one text; what it has learnt of the text is kept for the next layer. */
export interface Placer {
  /** One placement for each anchor, in the same order; the same anchors always come to the same. */
  placeAll(anchors: readonly Anchor[]): readonly Placement[];
}

/** `place` for many anchors at once: they guide each other, and it is much quicker. */
export function placeAll(
  anchors: readonly Anchor[],
  text: ArticleText,
  oldTextOf: OldTextOf = () => undefined,
): readonly Placement[] {
  return createPlacer(text, oldTextOf).placeAll(anchors);
}

/** Where the anchor stands in `text`. `oldText`: content of the text that it was made on, if at hand. */
export function place(anchor: Anchor, text: ArticleText, oldText?: string): Placement {
  const [placement] = placeAll([anchor], text, (sha256) => (sha256 === anchor.text ? oldText : undefined));
  return placement ?? { kind: 'lost' };
}

/** `oldTextOf` is asked until it has the text; what it told once is not asked again. */
export function createPlacer(text: ArticleText, oldTextOf: OldTextOf): Placer {
  const vocabulary = createVocabulary();
  // Read only when the first anchor has to be looked for.
  let known: QuoteText | undefined;
  const now = (): QuoteText => (known ??= readText(text.content, vocabulary));
  const compared = new Map<Sha256, ComparedTexts>();
  const comparedWith = (sha256: Sha256): ComparedTexts | null => {
    const before = compared.get(sha256);
    if (before !== undefined) return before;
    const old = sha256 === text.sha256 ? undefined : oldTextOf(sha256);
    if (old === undefined) return null;
    const texts = compareTexts(old, text.content, vocabulary, now);
    compared.set(sha256, texts);
    return texts;
  };
  return {
    placeAll(anchors) {
      const placements = new Map<Anchor, Placement>();
      /** By the text that they were made on: those that only their words can place. */
      const left = new Map<Sha256, Anchor[]>();
      for (const anchor of anchors) {
        const placement = onOwnText(anchor, text) ?? inVersion(anchor, comparedWith(anchor.text));
        if (placement !== null) placements.set(anchor, placement);
        else pushTo(left, anchor);
      }
      for (const group of left.values()) {
        for (const [index, placement] of placeByQuote(group, now()).entries()) {
          const anchor = group[index];
          if (anchor !== undefined) placements.set(anchor, placement);
        }
      }
      return anchors.map((anchor) => placements.get(anchor) ?? { kind: 'lost' });
    },
  };
}

function pushTo(groups: Map<Sha256, Anchor[]>, anchor: Anchor): void {
  const group = groups.get(anchor.text);
  if (group === undefined) groups.set(anchor.text, [anchor]);
  else group.push(anchor);
}

/**
 * Exact, if the anchor was made on this text and says the truth about it. If its offsets
 * are wrong its words are where they stand, if they stand once: nothing was deleted.
 */
function onOwnText({ text, span, exact }: Anchor, { sha256, content }: ArticleText): Placement | null {
  if (text !== sha256 || exact === '') return null;
  const isThere = span.start >= 0 && span.end - span.start === exact.length;
  if (isThere && content.startsWith(exact, span.start)) return { kind: 'exact', span };
  const start = content.indexOf(exact);
  const end = start + exact.length;
  const isOnlyOne = start >= 0 && content.indexOf(exact, start + 1) < 0;
  const isWhole = isGraphemeBoundary(content, start) && isGraphemeBoundary(content, end);
  return isOnlyOne && isWhole ? { kind: 'moved', span: { start, end } } : null;
}

function inVersion(anchor: Anchor, texts: ComparedTexts | null): Placement | null {
  return texts === null ? null : placeByDiff(anchor, texts);
}
