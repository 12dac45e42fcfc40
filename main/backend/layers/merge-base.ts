/**
 * What counts as deleted when a layer file was changed by somebody else.
 *
 * Beleg leaves a tombstone for what it deletes. An annotation that is simply missing
 * may have been deleted by another program, or the file may be an older one that a sync
 * tool brought back. Only where everything speaks for the first is it taken for a
 * deletion; else the annotation stays, for coming back is mended more easily than being lost.
 */
import type { Entry } from '../../../shared/domain/annotation.ts';
import type { Content } from '../../../shared/domain/content.ts';
import type { AnyLayer } from '../../../shared/domain/layer.ts';

/** Losing more than this many and more than half is never taken for intended. */
const MANY = 10;

export interface ChangedFile<L extends AnyLayer> {
  /** As loaded or saved last. */
  readonly known: L;
  /** As it is now. */
  readonly theirs: L;
  /** The file is one that we have seen before: an older state, brought back. */
  readonly isOldState: boolean;
}

/** The base for the merge: `known`, without what is missing in `theirs` for no good reason. */
export function baseForMerge<L extends AnyLayer>({ known, theirs, isOldState }: ChangedFile<L>): L {
  const missing = [...known.annotations.keys()].filter(
    (id) => !theirs.annotations.has(id) && !theirs.deleted.has(id),
  );
  if (missing.length === 0) return known;
  const isMassive = missing.length > MANY && missing.length > known.annotations.size / 2;
  // A program that does not know our header leaves it as it is; every Beleg that saves sets it anew,
  // and one on another machine that saved within the same second says something new besides.
  const isEditOfKnown = theirs.modified === known.modified && !isOldState && !hasNews(known, theirs);
  if (isEditOfKnown && !isMassive) return known;
  const annotations = new Map<string, Entry<Content>>(known.annotations);
  for (const id of missing) annotations.delete(id);
  return { ...known, annotations };
}

/** States that `known` has not got and that were made, not edited: other programs leave revisions as they are. */
function hasNews(known: AnyLayer, theirs: AnyLayer): boolean {
  for (const [id, { revision }] of theirs.annotations) {
    if (known.annotations.get(id)?.revision !== revision) return true;
  }
  for (const [id, { revision }] of theirs.deleted) {
    if (known.deleted.get(id)?.revision !== revision) return true;
  }
  return false;
}
