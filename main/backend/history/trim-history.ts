/** Keeping the history of all projects together below a bound: the oldest states go first, never a layer's newest. */
import path from 'node:path';
import { namesIn, removeIfThere, statIfThere, type FileSystem } from '../disk/files.ts';
import { listStates, type StateFile } from './state-file.ts';

/** Of all layers of all projects on this computer, compressed. */
export const HISTORY_BYTES = 512 * 1024 * 1024;

/** Look through `folder` and everything below it; rejects with the system's error. */
export async function trimHistory(fs: FileSystem, folder: string, mostBytes = HISTORY_BYTES): Promise<void> {
  const layers = await statesBelow(fs, folder);
  let bytes = layers.flat().reduce((sum, { size }) => sum + size, 0);
  if (bytes <= mostBytes) return;
  const older = layers.flatMap((states) => states.slice(0, -1));
  for (const { file, size } of older.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    await removeIfThere(fs, file);
    bytes -= size;
    if (bytes <= mostBytes) return;
  }
}

async function statesBelow(fs: FileSystem, folder: string): Promise<readonly (readonly StateFile[])[]> {
  const found = [await listStates(fs, folder)];
  for (const name of await namesIn(fs, folder)) {
    const below = path.join(folder, name);
    if ((await statIfThere(fs, below))?.kind === 'folder') found.push(...(await statesBelow(fs, below)));
  }
  return found.filter((states) => states.length > 0);
}
