/**
 * What becomes of one's own annotations, links and decisions in all articles when a tag or a link type
 * goes: one change over all their layers, through the same journal and save as any other, so that all
 * become it or none does.
 */
import { randomUUID } from 'node:crypto';
import type { WriteCode } from '../../../shared/api/contract.ts';
import { invert, type AnyEdit, type Change } from '../../../shared/domain/change.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { restateEdits, retagEdits, type Retagging } from '../../../shared/domain/tags/retag.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Desk } from '../desk.ts';
import { annotationFolders } from '../layers/annotation-folders.ts';
import { listLayerFiles, type LayerFileName } from '../layers/layer-reading.ts';
import type { OwnLayers } from '../layers/own-layers.ts';
import { systemClock } from '../system-clock.ts';

export interface PlannedRetagging {
  /** null where nothing becomes other. */
  readonly change: Change | null;
  /** Articles with layers of one's own that cannot be changed. */
  readonly left: readonly ArticlePath[];
}

/** The change that it makes of one's own layers as they are now, the agreed set with them. */
export async function planRetagging(
  desk: Desk,
  layers: OwnLayers,
  retagging: Retagging,
): Promise<PlannedRetagging> {
  const { project, annotator } = desk;
  const edits: AnyEdit[] = [];
  const left = new Set<ArticlePath>();
  // What is in the journal only has no file yet.
  await layers.flush();
  for (const where of await annotationFolders(project)) {
    const { layers: plain, beside } = await listLayerFiles(where);
    const own = [...plain, ...beside].filter((file) => file.annotator === annotator?.id);
    for (const file of own) {
      if (file.adjudicated === true && project.rules.adjudicator !== annotator?.id) continue;
      const { edits: found, readOnly } = await editsIn(layers, where.article, file, retagging);
      if (found.length > 0 && readOnly) left.add(where.article);
      // One by one: a layer may hold more than a call takes arguments.
      else for (const edit of found) edits.push(edit);
    }
  }
  const change = { id: freshId(), kind: 'tagset' as const, at: systemClock.now(), edits };
  return { change: edits.length === 0 ? null : change, left: [...left] };
}

async function editsIn(
  layers: OwnLayers,
  article: ArticlePath,
  { adjudicated, links }: LayerFileName,
  retagging: Retagging,
): Promise<{ readonly edits: readonly AnyEdit[]; readonly readOnly: boolean }> {
  const which = adjudicated === true ? { adjudicated } : {};
  if (links === true) {
    const { layer, readOnly } = await layers.loadStatements(article, which);
    return { edits: restateEdits(layer, retagging), readOnly };
  }
  const { layer, readOnly } = await layers.load(article, which);
  return { edits: retagEdits(layer, retagging), readOnly };
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
