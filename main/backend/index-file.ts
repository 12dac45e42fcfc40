/**
 * The index on disk: per annotation folder the size, time and counts of each layer
 * file, as they were when last looked at. JSON lines in the app-data folder.
 *
 * It can be thrown away at any time: whatever is missing, damaged or of another
 * version is counted anew. So it is written plainly, not under the save contract.
 */
import { createReadStream } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { AnnotatorId } from '../../shared/domain/annotator.ts';
import type { TagCounts } from './count-tags.ts';
import { codeOf } from './file-error.ts';

/** A layer file as it was when it was counted. */
export interface CountedLayer {
  readonly annotator: AnnotatorId;
  readonly size: number;
  readonly modifiedMs: number;
  readonly counts: TagCounts;
}

/** Annotation folder, relative to `beleg/annotations/` → its layers. */
export type CountedFolders = Map<string, readonly CountedLayer[]>;

const FIRST_LINE = '{"beleg index":2}';

/** How many folders are written at once. */
const FOLDERS_AT_ONCE = 500;

/** Read what is usable of an index; a missing file is an empty index. Lines come in turn, so the loop stays free. */
export async function readIndexFile(file: string): Promise<CountedFolders> {
  const folders: CountedFolders = new Map();
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  try {
    let isFirst = true;
    for await (const line of lines) {
      if (isFirst && line !== FIRST_LINE) return folders;
      if (!isFirst) takeLine(folders, line);
      isFirst = false;
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') return new Map();
  } finally {
    lines.close();
  }
  return folders;
}

/** Put the index in place whole; rejects with the system's error. */
export async function writeIndexFile(file: string, folders: CountedFolders): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = await open(temporary, 'w');
  try {
    let batch = [FIRST_LINE];
    for (const [folder, layers] of folders) {
      batch.push(lineOf(folder, layers));
      if (batch.length < FOLDERS_AT_ONCE) continue;
      await handle.write(`${batch.join('\n')}\n`);
      batch = [];
    }
    await handle.write(`${batch.join('\n')}\n`);
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

function lineOf(folder: string, layers: readonly CountedLayer[]): string {
  return JSON.stringify([
    folder,
    ...layers.map(({ annotator, size, modifiedMs, counts }) => [
      annotator,
      size,
      modifiedMs,
      ...[...counts].flat(),
    ]),
  ]);
}

function takeLine(folders: CountedFolders, line: string): void {
  const parsed = parse(line);
  if (!Array.isArray(parsed)) return;
  const parts: readonly unknown[] = parsed;
  const [folder, ...layers] = parts;
  if (typeof folder !== 'string') return;
  folders.set(
    folder,
    layers.flatMap((layer) => (Array.isArray(layer) ? layerOf(layer) : [])),
  );
}

function layerOf([annotator, size, modifiedMs, ...counts]: readonly unknown[]): readonly CountedLayer[] {
  if (typeof annotator !== 'string' || typeof size !== 'number' || typeof modifiedMs !== 'number') return [];
  const byTag = new Map<string, number>();
  for (let at = 0; at + 1 < counts.length; at += 2) {
    const [tag, number] = [counts[at], counts[at + 1]];
    if (typeof tag !== 'string' || typeof number !== 'number') return [];
    byTag.set(tag, number);
  }
  return [{ annotator, size, modifiedMs, counts: byTag }];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    // The last line of a write that was cut off; counted anew.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
