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
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { Annotation, AnnotationContent, AnnotationId, Timestamp, Tombstone } from './annotation.ts';
import { sameContent } from './annotation.ts';
import type { ArticlePath, Layer } from './layer.ts';
import { withTexts } from './layer.ts';
import { edited } from './persistent-map.ts';
import { remember, revise } from './revision.ts';

/** What a change did, for the undo menu: *Undo: tag as Claim*. The text is in `shared/text`. */
export type ChangeKind =
  | 'tag'
  | 'retag'
  | 'move-boundary'
  | 'note'
  | 'delete'
  | 'outside'
  | 'resolve'
  | 'attributes'
  /** The words stand where they were proposed, or where the annotator drew them. */
  | 'confirm'
  /** The words are gone, and the annotation stays. */
  | 'keep-lost'
  /** The article has another path now. */
  | 'take-along'
  /** The article has a twin with the same text. */
  | 'copy';

export interface Edit {
  readonly article: ArticlePath;
  readonly annotation: AnnotationId;
  /** null: the annotation does not exist before. */
  readonly before: AnnotationContent | null;
  /** null: the annotation is deleted. */
  readonly after: AnnotationContent | null;
  /** When the annotation was made, if not by this change: it comes from another article. */
  readonly created?: Timestamp;
}

export interface Change {
  /** `urn:uuid:…`; a host that sees the same id twice applies it once. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly at: Timestamp;
  readonly edits: readonly Edit[];
}

/**
 * All edits of the change, each in its article's layer; `layers` is the one annotator's.
 * All or nothing. Layers without an edit stay the same objects.
 */
export function apply(
  layers: ReadonlyMap<ArticlePath, Layer>,
  change: Change,
): Result<ReadonlyMap<ArticlePath, Layer>, 'conflict' | 'no-such-layer'> {
  const after = new Map(layers);
  for (const [article, edits] of byArticle(change.edits)) {
    const layer = layers.get(article);
    if (layer === undefined) return fail('no-such-layer', article);
    const applied = applyToLayer(layer, edits, change.at);
    if (!applied.ok) return applied;
    after.set(article, applied.value);
  }
  return ok(after);
}

/**
 * The layer after these edits, all or none, one after the other: an annotation may be
 * edited more than once. `conflict` if one says something else about what is there
 * before than the layer does, or is about another article. An edit that changes nothing
 * still takes away a `conflict` mark: the annotator has looked.
 */
export function applyToLayer(layer: Layer, edits: readonly Edit[], at: Timestamp): Result<Layer, 'conflict'> {
  const annotations = new Map<AnnotationId, Annotation | null>();
  const deleted = new Map<AnnotationId, Tombstone | null>();
  for (const edit of edits) {
    const id = edit.annotation;
    const before = current(annotations, layer.annotations, id);
    if (edit.article !== layer.article || !sameContent(before?.content ?? null, edit.before)) {
      return fail('conflict', id);
    }
    const tombstone = current(deleted, layer.deleted, id);
    if (edit.after !== null) {
      if (before && before.conflict === undefined && sameContent(edit.before, edit.after)) continue;
      annotations.set(id, nextAnnotation(id, before ?? tombstone, edit.after, at, edit.created));
      if (tombstone) deleted.set(id, null);
    } else if (before) {
      annotations.set(id, null);
      deleted.set(id, nextTombstone(before, at));
    }
  }
  if (annotations.size === 0) return ok(layer);
  const texts = withTexts(layer, textsOf(layer.article, annotations.values()));
  return ok({
    ...layer,
    modified: at,
    texts,
    annotations: edited(layer.annotations, annotations),
    deleted: edited(layer.deleted, deleted),
  });
}

/** The change that takes this one back: applied after it, every content is what it was. */
export function invert(change: Change, id: string, at: Timestamp): Change {
  const edits = change.edits
    .map(({ article, annotation, before, after }) => ({ article, annotation, before: after, after: before }))
    .toReversed();
  return { id, kind: change.kind, at, edits };
}

/** The edits that make of one state of a layer the other; of contents, not of bookkeeping. */
export function diffLayers(article: ArticlePath, before: Layer, after: Layer): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [annotation, { content }] of before.annotations) {
    const now = after.annotations.get(annotation)?.content ?? null;
    if (!sameContent(content, now)) edits.push({ article, annotation, before: content, after: now });
  }
  for (const [annotation, { content }] of after.annotations) {
    if (!before.annotations.has(annotation))
      edits.push({ article, annotation, before: null, after: content });
  }
  return edits;
}

function byArticle(edits: readonly Edit[]): ReadonlyMap<ArticlePath, readonly Edit[]> {
  const groups = new Map<ArticlePath, Edit[]>();
  for (const edit of edits) {
    const group = groups.get(edit.article);
    if (group) group.push(edit);
    else groups.set(edit.article, [edit]);
  }
  return groups;
}

/** What stands under the id after the edits so far. */
function current<V>(
  pending: ReadonlyMap<string, V | null>,
  base: ReadonlyMap<string, V>,
  id: string,
): V | null {
  const value = pending.get(id);
  return value === undefined ? (base.get(id) ?? null) : value;
}

/** `replaced`: the annotation as it was, or its tombstone when a deletion is undone. */
function nextAnnotation(
  id: AnnotationId,
  replaced: Annotation | Tombstone | null,
  content: AnnotationContent,
  at: Timestamp,
  made: Timestamp = at,
): Annotation {
  const previous = replaced ? remember(replaced.revision, ...replaced.previous) : [];
  const created = replaced?.created ?? made;
  return { id, content, created, modified: at, revision: revise(id, content, at, previous), previous };
}

function nextTombstone(annotation: Annotation, at: Timestamp): Tombstone {
  const { id, created } = annotation;
  const previous = remember(annotation.revision, ...annotation.previous);
  return { id, revision: revise(id, null, at, previous), previous, created };
}

function* textsOf(article: ArticlePath, annotations: Iterable<Annotation | null>) {
  for (const annotation of annotations) {
    const sha256 = annotation?.content.anchor.text ?? '';
    if (sha256 !== '') yield { sha256, article };
  }
}
