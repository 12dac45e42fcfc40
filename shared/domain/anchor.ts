/**
 * Anchors: where an annotation sits in a text, and how it is found again after
 * the text has changed.
 *
 * An anchor keeps a span (exact, cheap) and the quoted words with context
 * (survives edits). The span is trusted only while the quoted words are still
 * there; everything else is reported, never guessed silently.
 */
import { takeAfter, takeBefore } from './code-points.ts';
import { matchQuote } from './match-quote.ts';
import type { Span } from './span.ts';
import { sameSpan } from './span.ts';
import type { ArticleText, Sha256 } from './text.ts';
import type { TextSearch } from './text-search.ts';
import { createTextSearch } from './text-search.ts';

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

/** An anchor on these words. `span` lies in the text and is not empty (see `normaliseSpan`). */
export function makeAnchor(text: ArticleText, span: Span): Anchor {
  const { start, end } = span;
  if (!(start >= 0 && start < end && end <= text.content.length)) {
    throw new RangeError(`no span of this text: ${start}–${end} of ${text.content.length}`);
  }
  return {
    text: text.sha256,
    span: { start, end },
    exact: text.content.slice(start, end),
    prefix: takeBefore(text.content, start, CONTEXT_LENGTH),
    suffix: takeAfter(text.content, end, CONTEXT_LENGTH),
  };
}

/**
 * Where the anchor stands in `text`: *exact* if its own text has the words there, or if
 * another text has the same words with the same context at the same place; *moved* only
 * if there is one place that deserves it; *ambiguous* if there are several, or one that
 * could as well be a twin; else *lost*.
 */
export function place(anchor: Anchor, text: ArticleText): Placement {
  return placeBy(anchor, text, createTextSearch(text.content, 1));
}

/** `place` for each anchor, in the same order; quick for thousands of anchors on a long text. */
export function placeAll(anchors: readonly Anchor[], text: ArticleText): readonly Placement[] {
  const unplaced = anchors.reduce((count, anchor) => (standsAtItsSpan(anchor, text) ? count : count + 1), 0);
  const search = createTextSearch(text.content, unplaced);
  return anchors.map((anchor) => placeBy(anchor, text, search));
}

export function sameAnchor(a: Anchor, b: Anchor): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      sameSpan(a.span, b.span) &&
      a.exact === b.exact &&
      a.prefix === b.prefix &&
      a.suffix === b.suffix)
  );
}

function placeBy(anchor: Anchor, text: ArticleText, search: TextSearch): Placement {
  if (standsAtItsSpan(anchor, text)) return { kind: 'exact', span: anchor.span };
  const match = matchQuote(text.content, search, anchor);
  if (match.kind === 'none') return { kind: 'lost' };
  if (match.kind === 'found') return { kind: 'moved', span: match.span };
  return { kind: 'ambiguous', candidates: match.spans.map((span) => ({ span, similarity: 1 })) };
}

/** The words are where they were; in another text than the anchor's their context must be there too. */
function standsAtItsSpan({ text: madeOn, span, exact, prefix, suffix }: Anchor, text: ArticleText): boolean {
  const { content, sha256 } = text;
  if (exact === '' || span.start < 0 || span.end - span.start !== exact.length) return false;
  if (!content.startsWith(exact, span.start)) return false;
  return (
    madeOn === sha256 ||
    (span.start >= prefix.length &&
      content.startsWith(prefix, span.start - prefix.length) &&
      content.startsWith(suffix, span.end))
  );
}
