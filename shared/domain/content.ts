/**
 * Contents: what an annotator says in a layer, on words (annotations) or on annotations
 * (statements). Both are kept, merged and taken back by the same laws.
 */
import type { Anchor } from './anchor.ts';
import type { AnnotationContent } from './annotation.ts';
import { sameContent } from './annotation.ts';
import type { StatementContent } from './statement.ts';
import { sameStatement } from './statement.ts';

export type Content = AnnotationContent | StatementContent;

export function isStatement(content: Content): content is StatementContent {
  return 'kind' in content;
}

/** True if both say the same, of whichever kind; two kinds never do. */
export function saysSame(a: Content | null, b: Content | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (isStatement(a)) return isStatement(b) && sameStatement(a, b);
  return !isStatement(b) && sameContent(a, b);
}

/** Where it is on words of a text: every annotation, and a decision that amends one. */
export function anchorIn(content: Content): Anchor | undefined {
  if (!isStatement(content)) return content.anchor;
  return content.kind === 'decision' ? content.amendment?.anchor : undefined;
}
