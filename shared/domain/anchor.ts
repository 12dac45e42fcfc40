/**
 * Anchors: where an annotation sits in a text, and how it is found again after
 * the text has changed.
 *
 * An anchor keeps a span (exact, cheap) and the quoted words with context
 * (survives edits). The span is trusted only while the quoted words are still
 * there; everything else is reported, never guessed silently.
 */
import type { Span } from './span.ts';
import type { Sha256 } from './text.ts';

/** How much context an anchor keeps on each side, in Unicode code points. */
export const CONTEXT_LENGTH = 32;

export interface Anchor {
  /** The text that `span` counts in. */
  readonly text: Sha256;
  /** UTF-16 code units of that text. */
  readonly span: Span;
  /** The words themselves; equal to the text's slice at `span` when the anchor was made. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place where the words may stand now; `similarity` is 1 for the same words. */
export interface Candidate {
  readonly span: Span;
  readonly similarity: number;
}

/** Where an anchor stands in today's text. */
export type Placement =
  | { readonly kind: 'exact'; readonly span: Span }
  | { readonly kind: 'moved'; readonly span: Span }
  | { readonly kind: 'changed'; readonly span: Span; readonly similarity: number; readonly found: string }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'lost' };
