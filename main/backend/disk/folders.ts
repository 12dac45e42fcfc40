/**
 * Folders below which Beleg writes: made one by one, durable, and never through a link.
 *
 * A link or a junction inside `beleg/` could send what we write anywhere the user may
 * write, so every component is looked at, and none is followed.
 */
import path from 'node:path';
import { foldedPath } from '../articles/article-path.ts';
import { codeOf } from './file-error.ts';
import { closing, removeIfThere, statIfThere, systemError, type FileSystem, type OpenFile } from './files.ts';
import { sharedSync } from './shared-sync.ts';

/**
 * Make the folder `parts` below `root`, which must be there itself: a project that has
 * gone (unmounted, moved, emptied by a sync tool) is never made again from nothing.
 * Returns its path; rejects with `ELINKED` where a link or a file is in the way.
 */
export async function ensureFolder(fs: FileSystem, root: string, parts: readonly string[]): Promise<string> {
  let folder = root;
  for (const part of parts) {
    const parent = folder;
    folder = path.join(parent, part);
    const stat = await statIfThere(fs, folder);
    if (stat === undefined) await makeFolder(fs, parent, folder);
    else if (stat.kind !== 'folder') throw systemError('ELINKED', `${folder} is a ${stat.kind}`);
  }
  return folder;
}

/** Reject with `ELINKED` if any existing component of `file` below `root` is a link. */
export async function refuseLinks(fs: FileSystem, root: string, file: string): Promise<void> {
  let current = root;
  for (const part of path.relative(root, file).split(path.sep)) {
    if (part === '..') throw systemError('ELINKED', `${file} is not below ${root}`);
    current = path.join(current, part);
    const stat = await statIfThere(fs, current);
    if (stat === undefined) return;
    if (stat.kind === 'link') throw systemError('ELINKED', `${current} is a link`);
  }
}

/**
 * Reject with `ELINKED` if `handle`, just made as `file` below `root`, is not there: a
 * folder above it became a link after it was looked at. What was made elsewhere is removed.
 */
export async function refuseDetour(
  fs: FileSystem,
  root: string,
  file: string,
  handle: OpenFile,
): Promise<void> {
  const made = await handle.place();
  // Nobody tells: another look is the best there is.
  if (made === undefined) return await refuseLinks(fs, root, file);
  const folder = await fs.open(root, 'folder');
  const home = await closing(folder, () => folder.place());
  if (home === undefined) return await refuseLinks(fs, root, file);
  if (foldedPath(path.relative(home, made)) === foldedPath(path.relative(root, file))) return;
  await removeIfThere(fs, made);
  throw systemError('ELINKED', `${path.dirname(file)} became a link`);
}

/** Make the names in a folder durable, where the system can (Windows and some shares cannot). */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'folder');
    await closing(handle, () => handle.sync());
  } catch (error) {
    if (!['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].includes(codeOf(error) ?? '')) throw error;
  }
}

async function makeFolder(fs: FileSystem, parent: string, folder: string): Promise<void> {
  try {
    await fs.mkdir(folder);
  } catch (error) {
    // Another Beleg was quicker: as good, if it is a folder.
    if (codeOf(error) !== 'EEXIST') throw error;
    const stat = await statIfThere(fs, folder);
    if (stat?.kind !== 'folder') throw systemError('ELINKED', `${folder} is no folder`);
  }
  await syncNames(fs, parent);
}

interface SharedNames {
  readonly sync: () => Promise<void>;
  waiting: number;
}

/** Folders in which folders are being made. */
const making = new WeakMap<FileSystem, Map<string, SharedNames>>();

/** As `syncFolder`; folders made side by side in one folder (an import makes thousands) share the sync. */
async function syncNames(fs: FileSystem, folder: string): Promise<void> {
  const folders = making.get(fs) ?? new Map<string, SharedNames>();
  making.set(fs, folders);
  const names = folders.get(folder) ?? { sync: sharedSync(() => syncFolder(fs, folder)), waiting: 0 };
  folders.set(folder, names);
  names.waiting += 1;
  try {
    await names.sync();
  } finally {
    names.waiting -= 1;
    if (names.waiting === 0) folders.delete(folder);
  }
}
