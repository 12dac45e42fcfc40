/**
 * The layers of one article, counted for the list: each file read only if it is another than
 * before, or if the article's effective zones are others than those it was counted with.
 *
 * No place of an annotation is kept for that: zones change seldom, and then the few layers of
 * one article are read once more.
 */
import type { Dirent } from 'node:fs';
import path from 'node:path';
import { effectiveZones } from '../../../shared/domain/exclusions/effective-zones.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { parseLayerFileName } from '../layers/article-folder.ts';
import {
  countOutside,
  readCounted,
  zonesAmong,
  type CountedAnnotation,
  type ZoneOnText,
} from './count-tags.ts';
import { textsAmong } from './text-counts.ts';
import type { CountedFolder, CountedLayer } from './index-file.ts';
import type { PromptDisk } from '../disk/prompt-disk.ts';
import { LARGEST_LAYER_BYTES } from '../layers/largest-layer.ts';

/** A zone with whose it is. */
export interface LayerZone extends ZoneOnText {
  readonly annotator: string;
  /** Of the agreed set. */
  readonly isAgreed: boolean;
}

/** The zones that the figures of an article are made with. */
export function zonesOfFolder({ layers, words }: CountedFolder): readonly LayerZone[] {
  const adjudicated = words.flatMap(({ annotator, zones }) =>
    zones.map((zone) => ({ annotator, isAgreed: true, ...zone })),
  );
  return effectiveZones({
    marked: layers.flatMap(({ annotator, zones }) =>
      zones.map((zone) => ({ annotator, isAgreed: false, ...zone })),
    ),
    adjudicated: adjudicated.length === 0 ? null : adjudicated,
    rejected: words.flatMap(({ rejected }) => rejected),
  });
}

/** True if figures made with the one are figures made with the other. */
export function sameZones(a: readonly LayerZone[], b: readonly LayerZone[]): boolean {
  const written = (zones: readonly LayerZone[]): string =>
    zones
      .map(({ text, start, end }) => `${text} ${String(start)} ${String(end)}`)
      .toSorted()
      .join('\n');
  return a.length === b.length && (a.length === 0 || written(a) === written(b));
}

/** By annotator. A layer that is as it was is the same object as in `before`. `words` are those of today. */
export async function countLayers(
  disk: PromptDisk,
  folder: string,
  entries: readonly Dirent[],
  before: CountedFolder,
  words: CountedFolder['words'],
  isExcluded: (tag: TagId) => boolean,
): Promise<readonly CountedLayer[]> {
  const known = new Map(before.layers.map((layer) => [layer.annotator, layer]));
  const fresh = new Map<CountedLayer, readonly CountedAnnotation[]>();
  const looked: CountedLayer[] = [];
  for (const entry of entries) {
    const name = parseLayerFileName(entry.name);
    if (name === undefined || name.links || name.adjudicated || !entry.isFile()) continue;
    const { annotator } = name;
    const file = path.join(folder, entry.name);
    const read = await readLayer(disk, file, known.get(annotator));
    if (read === undefined) continue;
    if ('counts' in read) looked.push(read);
    else {
      const { size, modifiedMs, annotations } = read;
      const zones = zonesAmong(annotations, isExcluded);
      const texts = textsAmong(annotations);
      const layer = { annotator, size, modifiedMs, zones, texts, counts: new Map(), leftOut: 0, apart: 0 };
      fresh.set(layer, annotations);
      looked.push(layer);
    }
  }
  looked.sort((a, b) => (a.annotator < b.annotator ? -1 : 1));
  const zones = zonesOfFolder({ layers: looked, words });
  const areSame = sameZones(zones, zonesOfFolder(before));
  const layers: CountedLayer[] = [];
  for (const layer of looked) {
    const annotations = fresh.get(layer) ?? (areSame ? undefined : await annotationsOf(disk, folder, layer));
    layers.push(
      annotations === undefined ? layer : { ...layer, ...countOutside(annotations, zones, isExcluded) },
    );
  }
  return layers;
}

interface ReadLayer {
  readonly size: number;
  readonly modifiedMs: number;
  readonly annotations: readonly CountedAnnotation[];
}

/** What is known of the file if it looks the same, else what it holds; undefined if it is no layer or gone. */
async function readLayer(
  disk: PromptDisk,
  file: string,
  known: CountedLayer | undefined,
): Promise<CountedLayer | ReadLayer | undefined> {
  try {
    const stats = await disk.lstat(file);
    const { size, mtimeMs: modifiedMs } = stats;
    if (known !== undefined && known.size === size && known.modifiedMs === modifiedMs) return known;
    if (size > LARGEST_LAYER_BYTES) return undefined;
    const bytes = await disk.read(file, stats, LARGEST_LAYER_BYTES);
    const annotations = await readCounted(new TextDecoder().decode(bytes));
    return annotations === undefined ? undefined : { size, modifiedMs, annotations };
  } catch {
    // Gone or unreadable: whoever opens the article is told; the list just has no count.
    return undefined;
  }
}

/** Of a layer that was counted with other zones; undefined if it is another one by now: then it is looked at again. */
async function annotationsOf(
  disk: PromptDisk,
  folder: string,
  layer: CountedLayer,
): Promise<readonly CountedAnnotation[] | undefined> {
  const read = await readLayer(disk, path.join(folder, `${layer.annotator}.json`), undefined);
  const isSame =
    read !== undefined &&
    'annotations' in read &&
    read.size === layer.size &&
    read.modifiedMs === layer.modifiedMs;
  return isSame ? read.annotations : undefined;
}
