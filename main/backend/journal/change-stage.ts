/** How far a change came whose host was killed, as the journals tell: for what is done together with it elsewhere. */
import path from 'node:path';
import { namesIn, nodeFiles, readIfThere } from '../disk/files.ts';
import { journalFolder } from './journal.ts';

/** `change`: its id. Looks into all journals: the project may have got its id with it. */
export async function stageOf(dataFolder: string, change: string): Promise<'journalled' | 'half' | 'done'> {
  let isJournalled = false;
  for (const project of await namesIn(nodeFiles, path.join(dataFolder, ...journalFolder('')))) {
    const folder = path.join(dataFolder, ...journalFolder(project));
    for (const name of await namesIn(nodeFiles, folder).catch(() => [])) {
      if (!/\.(?:ids|jsonl)$/.test(name)) continue;
      const bytes = Buffer.from((await readIfThere(nodeFiles, path.join(folder, name))) ?? []);
      // A last line without its end was never acknowledged.
      const isIn = name.endsWith('.ids')
        ? bytes.includes(change)
        : bytes.subarray(0, bytes.lastIndexOf(LINE_END) + 1).includes(change);
      if (isIn && name.endsWith('.ids')) return 'done';
      isJournalled ||= isIn;
    }
  }
  return isJournalled ? 'journalled' : 'half';
}

const LINE_END = 0x0a;
