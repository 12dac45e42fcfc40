/**
 * Neighbours as guides: annotations that were found for certain say where the ones
 * between them must stand, if nothing was moved.
 */
import type { Anchor } from '../anchor.ts';
import type { QuoteCandidate } from './match-quote.ts';
import type { Span } from '../span.ts';
import { longestChain, type Pair } from './unique-grams.ts';

export interface Guide {
  /** Where the anchor would start if it were as far from its nearest neighbour as it was. */
  expected(anchor: Anchor): number;
  /**
   * The candidate with the same words that stands exactly as far from both neighbours as
   * the anchor did; null if there is none, or not a neighbour on both sides.
   */
  pick(anchor: Anchor, candidates: readonly QuoteCandidate[]): Span | null;
  /** The candidates with what the neighbours say of them in the score; in no order. */
  rank(anchor: Anchor, candidates: readonly QuoteCandidate[]): readonly QuoteCandidate[];
}

/** What it counts to stand between the neighbours, or not to. */
const IN_ORDER = 0.1;

/** Anchors that were all made on one text, each with its place if that is certain. */
type PlacedAnchors = readonly { readonly anchor: Anchor; readonly sure: Span | null }[];

export function createGuide(placed: PlacedAnchors): Guide {
  const known = orderedPlaces(placed);
  /** The nearest on both sides that are another place than the anchor's own. */
  const around = (anchor: Anchor): readonly [Pair | undefined, Pair | undefined] => {
    const { start } = anchor.span;
    let low = 0;
    let high = known.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((known[middle]?.a ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return [known[low - 1], known[low]?.a === start ? known[low + 1] : known[low]];
  };
  return {
    expected(anchor) {
      const { start } = anchor.span;
      const [before, after] = around(anchor);
      if (before === undefined || after === undefined) return start + shiftOf(before ?? after);
      return start + shiftOf(start - before.a <= after.a - start ? before : after);
    },
    pick(anchor, candidates) {
      const [before, after] = around(anchor);
      if (before === undefined || after === undefined) return null;
      const shift = shiftOf(before);
      if (shiftOf(after) !== shift) return null;
      const start = anchor.span.start + shift;
      return candidates.find(({ isWhole, span }) => isWhole && span.start === start)?.span ?? null;
    },
    rank(anchor, candidates) {
      const [before, after] = around(anchor);
      if (before === undefined && after === undefined) return candidates;
      return candidates.map((candidate) => {
        const { start } = candidate.span;
        const isInOrder = start >= (before?.b ?? 0) && start <= (after?.b ?? Infinity);
        const score = candidate.score + (isInOrder ? IN_ORDER : -IN_ORDER);
        return { ...candidate, score: Math.min(1, Math.max(0, score)) };
      });
    },
  };
}

function shiftOf(neighbour: Pair | undefined): number {
  return neighbour === undefined ? 0 : neighbour.b - neighbour.a;
}

/** The certain ones that kept their order: where they stood and where they stand, ascending. */
function orderedPlaces(placed: PlacedAnchors): readonly Pair[] {
  const places = new Map<number, number>();
  for (const { anchor, sure } of placed) if (sure !== null) places.set(anchor.span.start, sure.start);
  const pairs = Array.from(places, ([a, b]): Pair => ({ a, b }));
  return longestChain(pairs.toSorted((x, y) => x.a - y.a));
}
