/**
 * The window's own files, read once at start into an allow-list by address.
 *
 * A request is answered from this map and from nothing else: no path that anybody
 * sends ever reaches the file system.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { CONTENT_TYPES } from '../backend/content-types.ts';

export interface StaticFile {
  readonly type: string;
  readonly bytes: Buffer;
}

export type StaticFiles = ReadonlyMap<string, StaticFile>;

/** Every file of a known kind under `folder`; `/` is its index.html. Empty if there is no such folder. */
export async function readStaticFiles(folder: string): Promise<StaticFiles> {
  const files = new Map<string, StaticFile>();
  let entries;
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch {
    // Without the built window the host still answers, and the start page says so.
    return files;
  }
  for (const entry of entries) {
    const type = CONTENT_TYPES[path.extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    const address = `/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`;
    files.set(address === '/index.html' ? '/' : address, { type, bytes: await readFile(file) });
  }
  return files;
}
