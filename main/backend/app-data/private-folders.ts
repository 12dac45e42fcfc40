/**
 * The folders in the app-data folder that nobody else may read: they hold what people
 * wrote, and what they read.
 */
import { chmod, lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';

const PRIVATE_FOLDERS = ['history', 'index', 'journal', 'locks', 'set-aside', 'work'];

/**
 * The app-data folder may have been made by somebody else, open to all, and is theirs to
 * open; what is ours in it is for this person only, also where an earlier Beleg made it.
 */
export async function keepPrivate(dataFolder: string): Promise<void> {
  for (const name of PRIVATE_FOLDERS) {
    const folder = path.join(dataFolder, name);
    // Where it cannot be made yet, whoever needs it says so; a link is somebody's own arrangement.
    await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
    const isFolder = (await lstat(folder).catch(() => undefined))?.isDirectory() === true;
    if (isFolder) await chmod(folder, 0o700).catch(() => undefined);
  }
}
