/**
 * The index on disk: per annotation folder the size, time and counts of each layer
 * file, and what else says which zones count, as they were when last looked at. What is missing of it is counted anew.
 */
import { z } from 'zod';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { RejectedZone } from '../../../shared/domain/exclusions/effective-zones.ts';
import type { Counted, ZoneOnText } from './count-tags.ts';
import type { TextCounts } from './text-counts.ts';
import { readJsonLines, writeJsonLines } from '../disk/json-lines-file.ts';

/** A layer file as it was when it was counted, with the effective zones of its article as they were then. */
export interface CountedLayer extends Counted {
  readonly annotator: AnnotatorId;
  readonly size: number;
  readonly modifiedMs: number;
  /** Its own zones. */
  readonly zones: readonly ZoneOnText[];
  readonly texts: TextCounts;
}

/** A file that says which zones count: an agreed set, or the decisions of whoever looks or of the adjudicator. */
export interface ZoneWord {
  /** Of the file. */
  readonly name: string;
  readonly annotator: AnnotatorId;
  readonly size: number;
  readonly modifiedMs: number;
  /** Adjudicated ones. */
  readonly zones: readonly ZoneOnText[];
  readonly rejected: readonly RejectedZone[];
}

export interface CountedFolder {
  /** By annotator. */
  readonly layers: readonly CountedLayer[];
  /** By name. */
  readonly words: readonly ZoneWord[];
}

/** True if nothing in it was read again. */
export function sameFolder(a: CountedFolder, b: CountedFolder): boolean {
  return sameItems(a.layers, b.layers) && sameItems(a.words, b.words);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

/** Annotation folder, relative to `beleg/annotations/` → what was counted there. */
export type CountedFolders = Map<string, CountedFolder>;

const zoneLine = z.tuple([z.string(), z.string(), z.string(), z.number(), z.number()]);
const zonesLine = z.tuple([z.number(), z.number()]).rest(zoneLine);
const wordsLine = z.array(
  z.tuple([
    z.string(),
    z.string(),
    z.number(),
    z.number(),
    z.array(zoneLine),
    z.array(z.tuple([z.string(), z.string()])),
  ]),
);

const FIRST_LINE = '{"beleg index":5}';

/** Read what is usable of an index; a missing file is an empty index. */
export async function readIndexFile(file: string): Promise<CountedFolders> {
  const folders: CountedFolders = new Map();
  const isWhole = await readJsonLines(file, FIRST_LINE, (value) => takeFolder(folders, value));
  return isWhole ? folders : new Map();
}

/** Put the index in place whole; rejects with the system's error. */
export async function writeIndexFile(file: string, folders: CountedFolders): Promise<void> {
  await writeJsonLines(file, FIRST_LINE, linesOf(folders));
}

function* linesOf(folders: CountedFolders): Iterable<unknown> {
  for (const [folder, { layers, words }] of folders) {
    const line: unknown[] = [folder, words.map(lineOfWord)];
    for (const layer of layers) {
      const { annotator, size, modifiedMs, counts, texts } = layer;
      line.push([
        annotator,
        size,
        modifiedMs,
        [...texts].flat(),
        ...aboutZones(layer),
        ...[...counts].flat(),
      ]);
    }
    yield line;
  }
}

/** One list, and only where there is something to say: most layers have nothing to do with zones. */
function aboutZones({ leftOut, apart, zones }: CountedLayer): readonly unknown[] {
  if (leftOut === 0 && apart === 0 && zones.length === 0) return [];
  return [[leftOut, apart, ...zones.map(lineOfZone)]];
}

function lineOfWord({ name, annotator, size, modifiedMs, zones, rejected }: ZoneWord): readonly unknown[] {
  return [
    name,
    annotator,
    size,
    modifiedMs,
    zones.map(lineOfZone),
    rejected.map(({ on, judged }) => [on, judged]),
  ];
}

function lineOfZone({ id, revision, text, start, end }: ZoneOnText): z.infer<typeof zoneLine> {
  return [id, revision, text, start, end];
}

function zoneOf([id, revision, text, start, end]: z.infer<typeof zoneLine>): ZoneOnText {
  return { id, revision, text, start, end };
}

function takeFolder(folders: CountedFolders, value: unknown): void {
  if (!Array.isArray(value)) return;
  const parts: readonly unknown[] = value;
  const [folder, said, ...layers] = parts;
  const words = wordsLine.safeParse(said);
  if (typeof folder !== 'string' || !words.success) return;
  folders.set(folder, {
    layers: layers.flatMap((layer) => (Array.isArray(layer) ? layerOf(layer) : [])),
    words: words.data.map(([name, annotator, size, modifiedMs, zones, rejected]) => ({
      name,
      annotator,
      size,
      modifiedMs,
      zones: zones.map(zoneOf),
      rejected: rejected.map(([on, judged]) => ({ on, judged })),
    })),
  });
}

function layerOf([annotator, size, modifiedMs, made, ...rest]: readonly unknown[]): readonly CountedLayer[] {
  if (typeof annotator !== 'string' || typeof size !== 'number' || typeof modifiedMs !== 'number') return [];
  const about = Array.isArray(rest[0]) ? zonesLine.safeParse(rest[0]) : undefined;
  if (about?.success === false) return [];
  const [leftOut, apart, ...zones] = about?.data ?? [0, 0];
  const byTag = numbersOf(about === undefined ? rest : rest.slice(1));
  const texts = Array.isArray(made) ? numbersOf(made) : undefined;
  if (byTag === undefined || texts === undefined) return [];
  return [
    {
      annotator,
      size,
      modifiedMs,
      counts: byTag,
      leftOut,
      apart,
      zones: zones.map(zoneOf),
      texts,
    },
  ];
}

/** Names and numbers by turns. */
function numbersOf(list: readonly unknown[]): Map<string, number> | undefined {
  const numbers = new Map<string, number>();
  for (let at = 0; at + 1 < list.length; at += 2) {
    const [name, number] = [list[at], list[at + 1]];
    if (typeof name !== 'string' || typeof number !== 'number') return undefined;
    numbers.set(name, number);
  }
  return numbers;
}
