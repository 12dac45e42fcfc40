/**
 * Changes: plain objects that say what becomes of annotations and statements, and their inverses.
 *
 * One shape serves a single tag, a boundary, a bulk action, a decision that takes a
 * colleague's annotation over, an import and a merge: a list of edits, each with what
 * was there before and what is there after. That makes `invert` a swap, and lets
 * `apply` notice when the ground has moved: an edit whose `before` is not what stands
 * in the layer is refused, never forced.
 *
 * The renderer and the backend run this same code, so both come to the same
 * revisions without asking each other.
 */
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { AnnotationContent, AnnotationId, Entry, Timestamp, Tombstone } from './annotation.ts';
import type { CaseContent } from './case/case-content.ts';
import type { Content } from './content.ts';
import { anchorIn, saysSame } from './content.ts';
import type { AnyLayer, ArticlePath, Layer, LayerKey, StatementLayer } from './layer.ts';
import { CASE_KEY, layerName, withTexts, type CaseLayer } from './layer.ts';
import { edited } from './persistent-map.ts';
import { remember, revise } from './revision.ts';
import type { StatementContent } from './statement.ts';

/** What a change did, for the undo menu: *Undo: tag as Claim*. The text is in `shared/text`. */
export const CHANGE_KINDS = [
  'tag',
  'retag',
  'move-boundary',
  'note',
  'delete',
  'outside',
  'resolve',
  'attributes',
  /** Tags were merged, or went, in the tagset. */
  'tagset',
  /** The words stand where they were proposed, or where the annotator drew them. */
  'confirm',
  /** The words are gone, and the annotation stays. */
  'keep-lost',
  /** The article has another path now. */
  'take-along',
  /** The article has a twin with the same text. */
  'copy',
  'link',
  /** On a colleague's annotations; an accepted one is taken over in the same change. */
  'decide',
  'reply',
  /** One's own annotation becomes what a reviewer's decision says. */
  'follow',
  /** The agreed set. */
  'adjudicate',
  /** The layer, or what of it was lost, as it was at an earlier time. */
  'restore',
  /** Taken from a file that another tool or another Beleg wrote. */
  'import',
  /** An annotation names an entity, perhaps a new one, or names it no more. */
  'entity',
  /** What is said of an entity. */
  'edit-entity',
  'delete-entity',
  /** Two entities are one; taking that back deletes the statement. */
  'merge-entities',
  /** They are not, or no longer. */
  'separate-entities',
  'memo',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

interface EditOf<C extends Content> {
  readonly article: ArticlePath;
  /** In one's own adjudicated layer. */
  readonly adjudicated?: true;
  /** Id of the annotation or the statement. */
  readonly annotation: AnnotationId;
  /** null: it does not exist before. */
  readonly before: C | null;
  /** null: it is deleted. */
  readonly after: C | null;
  /** When it was made, if not by this change: it comes from another article. */
  readonly created?: Timestamp;
}

export interface Edit extends EditOf<AnnotationContent> {
  readonly links?: never;
  readonly case?: never;
}

/** Of a statement. */
export interface StatementEdit extends EditOf<StatementContent> {
  readonly links: true;
  readonly case?: never;
}

/** Of an entry of the case layer; `annotation` is its id, and `article` ''. */
export interface CaseEdit extends EditOf<CaseContent> {
  readonly case: true;
  readonly links?: never;
}

export type AnyEdit = Edit | StatementEdit | CaseEdit;

export interface Change {
  /** `urn:uuid:…`; a host that sees the same id twice applies it once. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly at: Timestamp;
  readonly edits: readonly AnyEdit[];
}

export function isStatementEdit(edit: AnyEdit): edit is StatementEdit {
  return edit.links === true;
}

export function isAnnotationEdit(edit: AnyEdit): edit is Edit {
  return edit.links !== true && edit.case !== true;
}

export function isCaseEdit(edit: AnyEdit): edit is CaseEdit {
  return edit.case === true;
}

/** Edits in their order, those of each layer together; by `layerName`. */
export function editsByLayer<E extends LayerKey>(edits: readonly E[]): ReadonlyMap<string, readonly E[]> {
  const groups = new Map<string, E[]>();
  for (const edit of edits) {
    const name = layerName(edit);
    const group = groups.get(name);
    if (group) group.push(edit);
    else groups.set(name, [edit]);
  }
  return groups;
}

/**
 * All edits of the change, each in its layer; `layers` are the one annotator's, by `layerName`.
 * All or nothing. Layers without an edit stay the same objects.
 */
export function apply<L extends AnyLayer>(
  layers: ReadonlyMap<string, L>,
  change: Change,
): Result<ReadonlyMap<string, L>, 'conflict' | 'no-such-layer'> {
  const after = new Map(layers);
  for (const [name, edits] of editsByLayer(change.edits)) {
    const layer = layers.get(name);
    if (layer === undefined) return fail('no-such-layer', name);
    const applied = applyToLayer(layer, edits, change.at);
    if (!applied.ok) return applied;
    after.set(name, applied.value);
  }
  return ok(after);
}

/**
 * The layer after these edits, all or none, one after the other: an entry may be
 * edited more than once. `conflict` if one says something else about what is there
 * before than the layer does, or is about another layer. An edit that changes nothing
 * still takes away a `conflict` mark: the annotator has looked.
 */
export function applyToLayer<L extends AnyLayer>(
  layer: L,
  edits: readonly AnyEdit[],
  at: Timestamp,
): Result<L, 'conflict'> {
  const entries = new Map<AnnotationId, Entry<Content> | null>();
  const deleted = new Map<AnnotationId, Tombstone | null>();
  const name = layerName(layer);
  for (const edit of edits) {
    const id = edit.annotation;
    const before = current<Entry<Content>>(entries, layer.annotations, id);
    if (layerName(edit) !== name || !saysSame(before?.content ?? null, edit.before)) {
      return fail('conflict', id);
    }
    const tombstone = current(deleted, layer.deleted, id);
    if (edit.after !== null) {
      if (before && before.conflict === undefined && saysSame(edit.before, edit.after)) continue;
      entries.set(id, nextEntry(id, before ?? tombstone, edit.after, at, edit.created));
      if (tombstone) deleted.set(id, null);
    } else if (before) {
      entries.set(id, null);
      deleted.set(id, nextTombstone(before, at));
    }
  }
  if (entries.size === 0) return ok(layer);
  const texts = withTexts(layer, textsOf(layer.article, entries.values()));
  return ok({
    ...layer,
    modified: at,
    texts,
    annotations: edited<Entry<Content>>(layer.annotations, entries),
    deleted: edited(layer.deleted, deleted),
  });
}

/** The change that takes this one back: applied after it, every content is what it was. */
export function invert(change: Change, id: string, at: Timestamp): Change {
  return { id, kind: change.kind, at, edits: change.edits.map(inverted).toReversed() };
}

/** The edits that make of one state of a layer the other; of contents, not of bookkeeping. */
export function diffLayers(before: Layer, after: Layer): readonly Edit[] {
  const { article, adjudicated } = after;
  return differences({ article, ...(adjudicated && { adjudicated }) }, before.annotations, after.annotations);
}

/** The same of statements. */
export function diffStatements(before: StatementLayer, after: StatementLayer): readonly StatementEdit[] {
  const { article, adjudicated, links } = after;
  const key = { article, links, ...(adjudicated && { adjudicated }) };
  return differences(key, before.annotations, after.annotations);
}

/** The same of case layers. */
export function diffCases(before: CaseLayer, after: CaseLayer): readonly CaseEdit[] {
  return differences(CASE_KEY, before.annotations, after.annotations);
}

function differences<C extends Content, K extends LayerKey>(
  key: K,
  before: ReadonlyMap<AnnotationId, Entry<C>>,
  after: ReadonlyMap<AnnotationId, Entry<C>>,
) {
  const found: (K & { annotation: AnnotationId; before: C | null; after: C | null })[] = [];
  for (const [annotation, { content }] of before) {
    const now = after.get(annotation)?.content ?? null;
    if (!saysSame(content, now)) found.push({ ...key, annotation, before: content, after: now });
  }
  for (const [annotation, { content }] of after) {
    if (!before.has(annotation)) found.push({ ...key, annotation, before: null, after: content });
  }
  return found;
}

function inverted(edit: AnyEdit): AnyEdit {
  if (isCaseEdit(edit))
    return { ...CASE_KEY, annotation: edit.annotation, before: edit.after, after: edit.before };
  const { article, adjudicated, annotation } = edit;
  const where = { article, annotation, ...(adjudicated && { adjudicated }) };
  return isStatementEdit(edit)
    ? { ...where, links: true, before: edit.after, after: edit.before }
    : { ...where, before: edit.after, after: edit.before };
}

function current<V>(
  pending: ReadonlyMap<string, V | null>,
  base: ReadonlyMap<string, V>,
  id: string,
): V | null {
  const value = pending.get(id);
  return value === undefined ? (base.get(id) ?? null) : value;
}

/** `replaced`: the entry as it was, or its tombstone when a deletion is undone. */
function nextEntry<C extends Content>(
  id: AnnotationId,
  replaced: Entry<C> | Tombstone | null,
  content: C,
  at: Timestamp,
  made: Timestamp = at,
): Entry<C> {
  const previous = replaced ? remember(replaced.revision, ...replaced.previous) : [];
  const created = replaced?.created ?? made;
  return { id, content, created, modified: at, revision: revise(id, content, at, previous), previous };
}

function nextTombstone(entry: Entry<Content>, at: Timestamp): Tombstone {
  const { id, created } = entry;
  const previous = remember(entry.revision, ...entry.previous);
  return { id, revision: revise(id, null, at, previous), previous, created, modified: at };
}

/** Of statements only an amendment is on words. */
function* textsOf(article: ArticlePath, entries: Iterable<Entry<Content> | null>) {
  for (const entry of entries) {
    const sha256 = (entry && anchorIn(entry.content)?.text) ?? '';
    if (sha256 !== '') yield { sha256, article };
  }
}
