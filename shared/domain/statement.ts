/**
 * Statements: what an annotator says about annotations, their own or another's. They
 * stand in the links file of a layer, because readers of the standard fail on a target
 * that is not text.
 *
 * The annotations that a statement names may lie in any layer of the project, may have
 * been changed since, or be gone: it is whoever shows a statement who looks them up.
 */
import type { Anchor } from './anchor.ts';
import { sameAnchor } from './anchor.ts';
import type { AnnotationId, Entry, Revision } from './annotation.ts';
import type { ArticlePath } from './layer.ts';
import type { TagId } from './tagset.ts';

/** `urn:uuid:…` */
export type StatementId = string;

/** `urn:beleg:link:supports` and the like, or a `urn:uuid:` of the project's own. */
export type LinkTypeId = string;

/** Names of the built-in types: what follows `LINK_PREFIX` in their ids. */
export const LINK_TYPES = [
  'supports',
  'refutes',
  'states',
  'denies',
  'reports',
  'quotes',
  'contradicts',
  'repeats',
] as const;
export const LINK_PREFIX = 'urn:beleg:link:';

interface Derived {
  /** Ids of the statements this one was taken over from, or is the other version of. */
  readonly derivedFrom?: readonly StatementId[];
}

/** A typed, directed relation between two annotations, in one article or across two. */
export interface Link extends Derived {
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
export interface Decision extends Derived {
  readonly kind: 'decision';
  readonly verdict: Verdict;
  /** The colleague's annotation. */
  readonly on: AnnotationId;
  /** The revision of it that was judged; '' where another program had written none. */
  readonly judged: Revision;
  /** `contentHash` of what was judged: by it the annotation is known again when a change was undone. */
  readonly judgedContent?: string;
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
export interface Reply extends Derived {
  readonly kind: 'reply';
  /** Id of a statement or an annotation. */
  readonly to: StatementId;
  readonly comment: string;
}

export type StatementContent = Link | Decision | Reply;

export type Statement = Entry<StatementContent>;

/** True if both say the same. Absent and empty lists count as the same. */
export function sameStatement(a: StatementContent | null, b: StatementContent | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || !sameSources(a, b)) return false;
  switch (a.kind) {
    case 'link':
      return b.kind === 'link' && sameLink(a, b);
    case 'decision':
      return b.kind === 'decision' && sameDecision(a, b);
    case 'reply':
      return b.kind === 'reply' && a.to === b.to && a.comment === b.comment;
  }
}

/** Ids of the annotations and statements that it is about. */
export function namedBy(content: StatementContent): readonly StatementId[] {
  switch (content.kind) {
    case 'link':
      return [content.from, content.to];
    case 'decision':
      return [content.on];
    case 'reply':
      return [content.to];
  }
}

function sameLink(a: Link, b: Link): boolean {
  return (
    a.type === b.type &&
    a.from === b.from &&
    a.to === b.to &&
    a.toArticle === b.toArticle &&
    a.note === b.note
  );
}

function sameDecision(a: Decision, b: Decision): boolean {
  return (
    a.verdict === b.verdict &&
    a.on === b.on &&
    a.judged === b.judged &&
    a.judgedContent === b.judgedContent &&
    a.reason === b.reason &&
    a.comment === b.comment &&
    sameAmendment(a.amendment, b.amendment)
  );
}

function sameAmendment(a: Amendment | undefined, b: Amendment | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.tag === b.tag && a.label === b.label && sameAnchor(a.anchor, b.anchor);
}

function sameSources({ derivedFrom: a = [] }: Derived, { derivedFrom: b = [] }: Derived): boolean {
  return a.length === b.length && a.every((source, i) => source === b[i]);
}
