/**
 * Statements: what an annotator says about annotations, their own or another's. They
 * stand in the links file of a layer, because readers of the standard fail on a target
 * that is not text.
 *
 * The annotations that a statement names may lie in any layer of the project, may have
 * been changed since, or be gone: it is whoever shows a statement who looks them up.
 */
import type { Anchor } from './anchor.ts';
import type { AnnotationId, Revision } from './annotation.ts';
import type { ArticlePath } from './layer.ts';
import type { TagId } from './tagset.ts';

/** `urn:uuid:…` */
export type StatementId = string;

/** `urn:beleg:link:supports` and the like, or a `urn:uuid:` of the project's own. */
export type LinkTypeId = string;

/** A typed, directed relation between two annotations, in one article or across two. */
export interface Link {
  readonly kind: 'link';
  readonly type: LinkTypeId;
  readonly from: AnnotationId;
  readonly to: AnnotationId;
  /** Where `to` was when the link was drawn: a hint, the id decides. */
  readonly toArticle?: ArticlePath;
  readonly note?: string;
}

export const VERDICTS = ['accepted', 'rejected', 'amended'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A reviewer's word on a colleague's annotation. */
export interface Decision {
  readonly kind: 'decision';
  readonly verdict: Verdict;
  /** The colleague's annotation. */
  readonly on: AnnotationId;
  /** The revision of it that was judged; '' where another program had written none. */
  readonly judged: Revision;
  /** One of the project's reasons, or free words. */
  readonly reason?: string;
  readonly comment?: string;
  /** What it should be instead; with `amended` only. */
  readonly amendment?: Amendment;
}

export interface Amendment {
  readonly anchor: Anchor;
  readonly tag: TagId;
  readonly label: string;
}

/** An answer in the thread below a decision, or below an annotation itself. */
export interface Reply {
  readonly kind: 'reply';
  readonly to: StatementId | AnnotationId;
  readonly comment: string;
}

export type StatementContent = Link | Decision | Reply;
