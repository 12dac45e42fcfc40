/**
 * Anchors: where an annotation sits in a text, with what it takes to find it again after
 * the text has changed (`place-anchors.ts`).
 *
 * An anchor keeps a span (exact, cheap) and the quoted words with context (survives
 * edits). The span is trusted only in the text that it counts in.
 */
import { takeAfter, takeBefore } from './code-points.ts';
import type { Span } from './span.ts';
import { sameSpan } from './span.ts';
import type { ArticleText, Sha256 } from './text.ts';

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
