/**
 * Where an anchor stands in today's text, and how sure that is.
 *
 * Only *exact* and *moved* are asserted. *Changed* and *ambiguous* are proposals that
 * wait for the annotator; until then the stored anchor stays as it is.
 */
import type { Span } from './span.ts';

/** A place where the words may stand now. */
export interface Candidate {
  readonly span: Span;
  /** Of the words there to the words quoted: 1 for the same, see `similarity.ts`. */
  readonly similarity: number;
  /** 0 to 1: how much speaks for this place, words, context and neighbours taken together. */
  readonly score: number;
}

export type Placement =
  /** The same occurrence of the same words, at the offsets of the anchor. */
  | { readonly kind: 'exact'; readonly span: Span }
  /** The same occurrence of the same words elsewhere; at most the white space between them is other. */
  | { readonly kind: 'moved'; readonly span: Span }
  /** The place is known, the words were edited: `found` stands where `exact` of the anchor stood. */
  | { readonly kind: 'changed'; readonly span: Span; readonly similarity: number; readonly found: string }
  /** One or several places could be meant; the best first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  /** No place is good enough to be proposed; `guess`: what stands where the words stood, if anything. */
  | { readonly kind: 'lost'; readonly guess?: Candidate };

/** No more places than this are proposed for one anchor. */
export const MOST_CANDIDATES = 10;

/** Placed for certain: nobody has to look at it. */
export function isAsserted(
  placement: Placement,
): placement is Extract<Placement, { readonly kind: 'exact' | 'moved' }> {
  return placement.kind === 'exact' || placement.kind === 'moved';
}
