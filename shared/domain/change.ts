/**
 * Changes: plain objects that say what becomes of annotations, and their inverses.
 *
 * One shape serves a single tag, a boundary, a bulk action, an import and a merge:
 * a list of edits, each with what was there before and what is there after. That
 * makes `invert` a swap, and lets `apply` notice when the ground has moved: an edit
 * whose `before` is not what stands in the layer is refused, never forced.
 *
 * The renderer and the backend run this same code, so both come to the same
 * revisions without asking each other.
 */
import type { AnnotationContent, AnnotationId, Timestamp } from './annotation.ts';
import type { ArticlePath } from './layer.ts';

/** What a change did, for the undo menu: *Undo: tag as Claim*. The text is in `shared/text`. */
export type ChangeKind =
  'tag' | 'retag' | 'move-boundary' | 'note' | 'delete' | 'outside' | 'resolve' | 'attributes';

export interface Edit {
  readonly article: ArticlePath;
  readonly annotation: AnnotationId;
  /** null: the annotation does not exist before. */
  readonly before: AnnotationContent | null;
  /** null: the annotation is deleted. */
  readonly after: AnnotationContent | null;
}

export interface Change {
  /** `urn:uuid:…`; a host that sees the same id twice applies it once. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly at: Timestamp;
  readonly edits: readonly Edit[];
}
