/**
 * Placing where the text that the anchors were made on is not at hand: by words and
 * context, each anchor for itself; then by the neighbours that were found for certain.
 */
import type { Anchor } from '../anchor.ts';
import { decidePlacement } from './decide-placement.ts';
import { matchQuote, type QuoteCandidate, type QuoteText } from './match-quote.ts';
import { createGuide } from './neighbours.ts';
import type { Placement } from '../placement.ts';
import { sameWords } from './similarity.ts';
import { sameSpan, type Span } from '../span.ts';

/** UTF-16 code units that words may be off from where their neighbours say without being doubted. */
const NEAR_ITS_NEIGHBOURS = 500;

/** What was found for one anchor: a place that seems certain, and all that could be meant. */
interface Found {
  readonly anchor: Anchor;
  readonly sure: Span | null;
  readonly candidates: readonly QuoteCandidate[];
}

/** Placements of anchors that were all made on one text, in the order of the anchors. */
export function placeByQuote(anchors: readonly Anchor[], now: QuoteText): readonly Placement[] {
  const { content } = now.index.tokens;
  const anywhere = (): boolean => true;
  const each = withoutContested(
    anchors.map((anchor) => ({ anchor, ...matchQuote(now, anchor, anywhere, 'alike-if-needed') })),
  );
  const found = withoutDoubtful(each, (anchor) => matchQuote(now, anchor, anywhere, 'alike-too').candidates);
  const guide = createGuide(found);
  return found.map(({ anchor, sure, candidates }) => {
    const span = sure ?? guide.pick(anchor, candidates);
    if (span === null || !sameWords(anchor.exact, content.slice(span.start, span.end))) {
      return decidePlacement(content, anchor.exact, guide.rank(anchor, candidates));
    }
    const isSamePlace = sameSpan(span, anchor.span) && content.startsWith(anchor.exact, span.start);
    return { kind: isSamePlace ? 'exact' : 'moved', span };
  });
}

/** Two places cannot have become one: one of them was deleted, and nobody knows which. */
function withoutContested(found: readonly Found[]): readonly Found[] {
  const origins = new Map<number, number>();
  const contested = new Set<number>();
  for (const { anchor, sure } of found) {
    if (sure === null) continue;
    const { start } = anchor.span;
    if ((origins.get(sure.start) ?? start) !== start) contested.add(sure.start);
    origins.set(sure.start, start);
  }
  return found.map((each) =>
    each.sure !== null && contested.has(each.sure.start) ? { ...each, sure: null } : each,
  );
}

/**
 * Words far from where their neighbours are were moved, or it is their twin that was found
 * while they themselves were edited in their place. If something like them stands nearer
 * to that place, nothing is certain.
 */
function withoutDoubtful(
  found: readonly Found[],
  search: (anchor: Anchor) => readonly QuoteCandidate[],
): readonly Found[] {
  const guide = createGuide(found);
  return found.map((each) => {
    const { anchor, sure } = each;
    if (sure === null) return each;
    const place = guide.expected(anchor);
    const distance = Math.abs(sure.start - place);
    if (distance <= NEAR_ITS_NEIGHBOURS) return each;
    const candidates = search(anchor);
    const isDoubtful = candidates.some(
      ({ span, similarity, context }) =>
        Math.abs(span.start - place) < distance && similarity >= 0.5 && context >= 0.5,
    );
    return isDoubtful ? { anchor, sure: null, candidates } : each;
  });
}
