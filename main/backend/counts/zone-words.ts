/**
 * Which zones of an article count, by those who have a say in it: the project's adjudicator,
 * with the agreed set and the decisions beside it, and whoever looks, with their own decisions.
 * Their files are read only if they are others than before.
 */
import type { Dirent } from 'node:fs';
import path from 'node:path';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { rejectedIn } from '../../../shared/domain/exclusions/effective-zones.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { parseLayerFileName } from '../layers/article-folder.ts';
import { LARGEST_LAYER_BYTES } from '../layers/largest-layer.ts';
import { statementsIn } from '../layers/layer-reading.ts';
import type { PromptDisk } from '../disk/prompt-disk.ts';
import { readCounted, zonesAmong } from './count-tags.ts';
import type { ZoneWord } from './index-file.ts';

/** Who has a say in which zones count. */
export interface ZoneJudges {
  /** Whoever looks. */
  readonly annotator: AnnotatorId | undefined;
  /** Of the project. */
  readonly adjudicator: AnnotatorId | null;
}

/** Whether a file of that name has a say in it. */
export function saysOfZones(name: string, { annotator, adjudicator }: ZoneJudges): boolean {
  const parsed = parseLayerFileName(name);
  if (parsed === undefined) return false;
  return parsed.adjudicated
    ? parsed.annotator === adjudicator
    : parsed.links && parsed.annotator === annotator;
}

/** By name. What is as it was is the same object as `before`; what cannot be read says nothing. */
export async function readZoneWords(
  disk: PromptDisk,
  folder: string,
  entries: readonly Dirent[],
  before: readonly ZoneWord[],
  judges: ZoneJudges,
  isExcluded: (tag: TagId) => boolean,
): Promise<readonly ZoneWord[]> {
  const words: ZoneWord[] = [];
  for (const entry of entries) {
    const { name } = entry;
    if (!entry.isFile() || !saysOfZones(name, judges)) continue;
    const known = before.find((word) => word.name === name);
    const word = await readWord(disk, path.join(folder, name), name, known, isExcluded);
    if (word !== undefined) words.push(word);
  }
  return words.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function readWord(
  disk: PromptDisk,
  file: string,
  name: string,
  known: ZoneWord | undefined,
  isExcluded: (tag: TagId) => boolean,
): Promise<ZoneWord | undefined> {
  const parsed = parseLayerFileName(name);
  if (parsed === undefined) return undefined;
  const { annotator, links } = parsed;
  try {
    const stats = await disk.lstat(file);
    const { size, mtimeMs: modifiedMs } = stats;
    if (known !== undefined && known.size === size && known.modifiedMs === modifiedMs) return known;
    if (size > LARGEST_LAYER_BYTES) return undefined;
    const content = new TextDecoder().decode(await disk.read(file, stats, LARGEST_LAYER_BYTES));
    const about = { name, annotator, size, modifiedMs, zones: [], rejected: [] };
    if (!links) {
      return { ...about, zones: zonesAmong((await readCounted(content)) ?? [], isExcluded) };
    }
    const said = await statementsIn(content, { article: '', annotator });
    if (!said.ok) return about;
    return { ...about, rejected: rejectedIn(said.value.layer.annotations.values()) };
  } catch {
    // Gone or unreadable: whoever opens the article is told; here it has no say.
    return undefined;
  }
}
