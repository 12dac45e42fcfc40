/**
 * What agreement is computed on: of each annotator and article what was frozen when it was
 * marked as done, without what was taken over from colleagues. Who copies agrees, but
 * that says nothing of how well two people judge alike.
 */
import type { Annotation, Timestamp } from '../annotation.ts';
import type { AnnotatorId } from '../annotator.ts';
import type { Layer } from '../layer.ts';

export type BasisKind =
  /** What was frozen when the article was marked as done. */
  | 'frozen'
  /** Not marked as done yet: the layer as it is. */
  | 'not-done'
  /** Marked as done and reopened since: the layer as it is. */
  | 'reopened'
  /** Marked as done, but the copy that was frozen is not there: the layer as it is. */
  | 'frozen-missing';

/** What of one annotator's layer on one article counts. */
export interface Basis {
  readonly annotator: AnnotatorId;
  readonly kind: BasisKind;
  /** When it was marked as done, or reopened; absent if it never was. */
  readonly at?: Timestamp;
  /** How often it was marked as done: more than once, and the last time others' work was perhaps known. */
  readonly timesDone: number;
  /** Annotations that were taken over and do not count. */
  readonly takenOver: number;
}

/**
 * The annotations of a layer that their annotator made without taking them over. Those that
 * come from annotations of the same layer (another version of one's own) are one's own.
 */
export function ownJudgements(layer: Layer): ReadonlyMap<string, Annotation> {
  const isOwn = (id: string): boolean => layer.annotations.has(id) || layer.deleted.has(id);
  return new Map(
    [...layer.annotations].filter(([, { content }]) => (content.derivedFrom ?? []).every(isOwn)),
  );
}
