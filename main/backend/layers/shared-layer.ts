/** One's own layer in a project that cannot be written, taken into the work folder that stands in for it. */
import type { Timestamp } from '../../../shared/domain/annotation.ts';
import type { AnyLayer } from '../../../shared/domain/layer.ts';
import { mergeLayers, sameEntries } from '../../../shared/domain/merging/merge-layers.ts';
import type { HeldLayer } from './held-layer.ts';
import { keepingOf } from './layer-keeping.ts';
import type { OwnLayerFiles } from './own-layer-file.ts';

/**
 * The held layer with what stands in the project; undefined if that adds nothing, or
 * cannot be read: it is not lost there. `files` are those of the project.
 */
export async function withSharedLayer(
  files: OwnLayerFiles,
  held: HeldLayer,
  projectId: string | null,
  at: Timestamp,
): Promise<AnyLayer | undefined> {
  const keeping = keepingOf(held.place.key);
  const place = await keeping.place(files, held.place.key).catch(() => undefined);
  const read = place && (await keeping.read(files, place, projectId, held.disk?.hash ?? null));
  if (read?.kind !== 'readable') return undefined;
  held.original ??= read.original;
  const { layer } = mergeLayers<AnyLayer>({ base: null, mine: held.layer, theirs: read.layer, at });
  return sameEntries(layer, held.layer) ? undefined : layer;
}
