/**
 * What becomes of one's own annotations in all articles when a tag goes: one change over all their
 * layers, through the same journal and save as any other, so that all become it or none does.
 */
import { randomUUID } from 'node:crypto';
import type { WriteCode } from '../../../shared/api/contract.ts';
import { invert, type Change, type Edit } from '../../../shared/domain/change.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { retagEdits, type Retag } from '../../../shared/domain/tags/retag.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../desk.ts';
import { annotationFolders } from '../layers/annotation-folders.ts';
import { listLayerFiles } from '../layers/layer-reading.ts';
import type { OwnLayers } from '../layers/own-layers.ts';
import { systemClock } from '../system-clock.ts';

export interface Retagging {
  /** null where nothing is tagged so. */
  readonly change: Change | null;
  /** Articles with layers of one's own that cannot be changed. */
  readonly left: readonly ArticlePath[];
}

/** The change that the retags make of one's own layers as they are now, the agreed set with them. */
export async function planRetagging(
  desk: Desk,
  layers: OwnLayers,
  retags: readonly Retag[],
): Promise<Retagging> {
  const { project, annotator } = desk;
  const edits: Edit[] = [];
  const left = new Set<ArticlePath>();
  // What is in the journal only has no file yet.
  await layers.flush();
  for (const where of await annotationFolders(project)) {
    const { layers: plain, beside } = await listLayerFiles(where);
    const own = [...plain, ...beside].filter(
      (file) => file.annotator === annotator?.id && file.links !== true,
    );
    for (const { adjudicated } of own) {
      if (adjudicated === true && project.rules.adjudicator !== annotator?.id) continue;
      const loaded = await layers.load(where.article, adjudicated ? { adjudicated } : {});
      const found = retagEdits(loaded.layer, retags);
      if (found.length > 0 && loaded.readOnly) left.add(where.article);
      // One by one: a layer may hold more than a call takes arguments.
      else for (const edit of found) edits.push(edit);
    }
  }
  const change = { id: freshId(), kind: 'tagset' as const, at: systemClock.now(), edits };
  return { change: edits.length === 0 ? null : change, left: [...left] };
}

/** In the journal, and told to all windows, when this answers. */
export async function carryOut(
  desk: Desk,
  layers: OwnLayers,
  change: Change,
): Promise<Result<null, WriteCode | 'conflict'>> {
  const applied = await layers.apply([change]);
  if (!applied.ok) return applied;
  const [refused] = applied.value.refused;
  if (refused !== undefined) return fail('conflict', refused.code);
  desk.noteChanged([change]);
  desk.tell({ event: 'changesApplied', data: { changes: [change], window: '' } });
  return ok(null);
}

export function takenBack(change: Change): Change {
  return invert(change, freshId(), systemClock.now());
}

function freshId(): string {
  return `urn:uuid:${randomUUID()}`;
}
