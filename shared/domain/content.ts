/**
 * Contents: what an annotator says in a layer, on words (annotations), on annotations
 * (statements) or on the project (the case). All are kept, merged and taken back by the same laws.
 */
import type { Anchor } from './anchor.ts';
import type { AnnotationContent } from './annotation.ts';
import { sameContent } from './annotation.ts';
import { CASE_KINDS, sameCase, type CaseContent } from './case/case-content.ts';
import type { StatementContent } from './statement.ts';
import { sameStatement } from './statement.ts';

export type Content = AnnotationContent | StatementContent | CaseContent;

const OF_CASES: ReadonlySet<string> = new Set(CASE_KINDS);

/** True for what is said on words of a text. */
export function isOnWords(content: Content): content is AnnotationContent {
  return !('kind' in content);
}

export function isStatement(content: Content): content is StatementContent {
  return 'kind' in content && !OF_CASES.has(content.kind);
}

export function isCase(content: Content): content is CaseContent {
  return 'kind' in content && OF_CASES.has(content.kind);
}

/** True if both say the same, of whichever kind; two kinds never do. */
export function saysSame(a: Content | null, b: Content | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (isStatement(a)) return isStatement(b) && sameStatement(a, b);
  if (isCase(a)) return isCase(b) && sameCase(a, b);
  return isOnWords(b) && sameContent(a, b);
}

/** Where it is on words of a text: every annotation, and a decision that amends one. */
export function anchorIn(content: Content): Anchor | undefined {
  if (isOnWords(content)) return content.anchor;
  return content.kind === 'decision' ? content.amendment?.anchor : undefined;
}
