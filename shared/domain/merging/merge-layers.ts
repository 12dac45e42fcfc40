/**
 * Merging two states of one annotator's layer that came about apart: on two machines, in
 * two windows, or by another program that wrote the file.
 *
 * Per annotation or statement: the state that descends from the other wins, whatever the clocks say;
 * what is unchanged since `base` gives way; what was changed on both sides is kept twice,
 * and an edit is kept against a deletion, both marked for the annotator. Nothing that
 * somebody said is dropped. Every choice depends on the two states alone, so two machines
 * that merge each other's files come to the same layer.
 */
import type { AnnotationId, Conflict, Entry, Timestamp, Tombstone } from '../annotation.ts';
import type { Content } from '../content.ts';
import type { AnyLayer } from '../layer.ts';
import { compareText, withTexts } from '../layer.ts';
import type { State } from './merge-entries.ts';
import { mergeEntry, sameEntry } from './merge-entries.ts';
import { edited } from '../persistent-map.ts';

export interface LayerMerge<L extends AnyLayer> {
  readonly layer: L;
  /** Annotations or statements that this merge marked. */
  readonly conflicts: readonly { readonly annotation: AnnotationId; readonly conflict: Conflict }[];
}

export interface LayersToMerge<L extends AnyLayer> {
  /** The state that both sides knew last; null if none is known: then nothing counts as deleted without a tombstone. */
  readonly base: L | null;
  /** Article and annotator of the result are those of this one. */
  readonly mine: L;
  readonly theirs: L;
  /** When the merge happens; only the layer's `modified` tells it. */
  readonly at: Timestamp;
}

export function mergeLayers<L extends AnyLayer>({ base, mine, theirs, at }: LayersToMerge<L>): LayerMerge<L> {
  const changes = new Changes(mine);
  const conflicts = new Map<AnnotationId, Conflict>();
  for (const id of idsOf(mine, theirs)) {
    const ours = entryOf(mine, id);
    const merged = mergeEntry(id, base && entryOf(base, id), ours, entryOf(theirs, id));
    changes.set(id, ours, merged.entry);
    if (merged.marked) conflicts.set(id, merged.marked);
    const { copy } = merged;
    // A copy that is known already, perhaps since edited or deleted, is not made anew.
    if (copy === undefined || entryOf(mine, copy.id) !== null || entryOf(theirs, copy.id) !== null) continue;
    changes.set(copy.id, null, copy);
    conflicts.set(copy.id, 'edited-twice');
  }
  const texts = withTexts(mine, theirs.texts);
  const id = compareText(mine.id, theirs.id) <= 0 ? mine.id : theirs.id;
  const merged = { ...mine, id, texts, ...changes.applied() };
  const layer = { ...merged, modified: modifiedOf(merged, mine, theirs, at) };
  return {
    layer,
    conflicts: [...conflicts].map(([annotation, conflict]) => ({ annotation, conflict })),
  };
}

/** True if both say the same, bookkeeping included: there is nothing to merge or to write. */
export function sameEntries(a: AnyLayer, b: AnyLayer): boolean {
  if (a.annotations.size !== b.annotations.size || a.deleted.size !== b.deleted.size) return false;
  if (withTexts(a, b.texts) !== a.texts || withTexts(b, a.texts) !== b.texts) return false;
  for (const id of idsOf(a, b)) if (!sameEntry(entryOf(a, id), entryOf(b, id))) return false;
  return true;
}

/** What the merge makes of mine, collected so that maps are copied once. */
class Changes {
  readonly #mine: AnyLayer;
  readonly #annotations = new Map<AnnotationId, Entry<Content> | null>();
  readonly #deleted = new Map<AnnotationId, Tombstone | null>();

  constructor(mine: AnyLayer) {
    this.#mine = mine;
  }

  set(id: AnnotationId, before: State, after: State): void {
    if (sameEntry(before, after)) return;
    const isThere = after !== null && 'content' in after;
    this.#annotations.set(id, isThere ? after : null);
    this.#deleted.set(id, isThere ? null : after);
  }

  applied() {
    const { annotations, deleted } = this.#mine;
    return {
      annotations: edited<Entry<Content>>(annotations, this.#annotations),
      deleted: edited(deleted, this.#deleted),
    };
  }
}

/** A merge that found nothing new on one side is no modification of the other. */
function modifiedOf(merged: AnyLayer, mine: AnyLayer, theirs: AnyLayer, at: Timestamp): Timestamp {
  const isMine = sameEntries(merged, mine);
  const isTheirs = sameEntries(merged, theirs);
  if (isMine && isTheirs) return mine.modified > theirs.modified ? mine.modified : theirs.modified;
  if (isMine) return mine.modified;
  return isTheirs ? theirs.modified : at;
}

function entryOf(layer: AnyLayer, id: AnnotationId): State {
  return layer.annotations.get(id) ?? layer.deleted.get(id) ?? null;
}

function idsOf(a: AnyLayer, b: AnyLayer): ReadonlySet<AnnotationId> {
  return new Set([
    ...a.annotations.keys(),
    ...a.deleted.keys(),
    ...b.annotations.keys(),
    ...b.deleted.keys(),
  ]);
}
