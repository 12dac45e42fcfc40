/**
 * The file system as the durable writers use it: few calls, each of which a test
 * can make fail (call N, once or for ever).
 *
 * Reading articles goes through `node:fs` directly; only what is written by Beleg,
 * and what is read in order to write, goes through here.
 */
import type { Stats } from 'node:fs';
import { open, lstat, mkdir, readdir, readlink, rename, link, unlink, rmdir } from 'node:fs/promises';
import { messageOf, codeOf } from './file-error.ts';
import { openRegularFile, readBytes } from './regular-file.ts';

export interface FileStat {
  /** Bytes. */
  readonly size: number;
  /** Permission bits only. */
  readonly mode: number;
  readonly modifiedMs: number;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

export interface OpenFile {
  /** Write all of `bytes` at the current position, or throw: loops over short writes. */
  write(bytes: Uint8Array): Promise<void>;
  /** All bytes from the start; throws `EFBIG` beyond `limit`. */
  read(limit: number): Promise<Uint8Array>;
  sync(): Promise<void>;
  stat(): Promise<FileStat>;
  chmod(mode: number): Promise<void>;
  truncate(size: number): Promise<void>;
  /** Where it is now, whatever name it was opened by; undefined where the system does not tell (only Linux does). */
  place(): Promise<string | undefined>;
  close(): Promise<void>;
}

/**
 * `r` read a regular file, no link; `wx` make anew, fail if it is there; `a` append, make if
 * missing; `folder` a folder, to sync it.
 */
export type OpenFlag = 'r' | 'wx' | 'a' | 'folder';

/** Every call rejects with the system's error (`code` is `ENOENT`, `ENOSPC`, …). */
export interface FileSystem {
  /** `mode` counts for new files only and loses the bits of the umask. */
  open(file: string, flag: OpenFlag, mode?: number): Promise<OpenFile>;
  /** Of the name itself: a link is not followed. */
  lstat(file: string): Promise<FileStat>;
  /** One folder; its parent must be there. */
  mkdir(folder: string): Promise<void>;
  readdir(folder: string): Promise<readonly string[]>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same file; fails if `to` is there, which makes it a safe way to create. */
  link(from: string, to: string): Promise<void>;
  unlink(file: string): Promise<void>;
  rmdir(folder: string): Promise<void>;
}

/** The real one. */
export const nodeFiles: FileSystem = {
  async open(file, flag, mode = 0o666) {
    if (flag === 'r') return openFile(await openRegularFile(file));
    return openFile(await open(file, flag === 'folder' ? 'r' : flag, mode));
  },
  async lstat(file) {
    return statOf(await lstat(file));
  },
  mkdir: (folder) => mkdir(folder),
  readdir: (folder) => readdir(folder),
  rename: (from, to) => rename(from, to),
  link: (from, to) => link(from, to),
  unlink: (file) => unlink(file),
  rmdir: (folder) => rmdir(folder),
};

/** The stat of `file`, not following a link; undefined if nothing is there. */
export async function statIfThere(fs: FileSystem, file: string): Promise<FileStat | undefined> {
  try {
    return await fs.lstat(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Whether a folder is at this absolute path; false where nobody can tell. */
export async function isFolderAt(absolute: string): Promise<boolean> {
  const stats = await lstat(absolute).catch(() => undefined);
  return stats?.isDirectory() === true;
}

/** The bytes of `file`; undefined if it is not there. Throws `EFBIG` beyond `limit` bytes, `ELOOP` for a link. */
export async function readIfThere(
  fs: FileSystem,
  file: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | undefined> {
  let handle: OpenFile;
  try {
    handle = await fs.open(file, 'r');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
  return closing(handle, () => handle.read(limit));
}

/** Unlink `file` if it is there. */
export async function removeIfThere(fs: FileSystem, file: string): Promise<void> {
  try {
    await fs.unlink(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** The names in `folder`; none if it is not there. */
export async function namesIn(fs: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Run `work`, then close `handle` however it ended; the error of `work` is the one that counts. */
export async function closing<T>(handle: OpenFile, work: () => Promise<T>): Promise<T> {
  let value: T;
  try {
    value = await work();
  } catch (error) {
    await handle.close().catch((second: unknown) => attachDetail(error, second));
    throw error;
  }
  await handle.close();
  return value;
}

export function isMissing(error: unknown): boolean {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** An error as the system would throw it. */
export function systemError(code: string, message: string): Error & { readonly code: string } {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}

type NodeHandle = Awaited<ReturnType<typeof open>>;

function openFile(handle: NodeHandle): OpenFile {
  return {
    write: (bytes) => handle.writeFile(bytes),
    read: (limit) => readBytes(handle, limit),
    sync: () => handle.sync(),
    async stat() {
      return statOf(await handle.stat());
    },
    chmod: (mode) => handle.chmod(mode),
    truncate: (size) => handle.truncate(size),
    place: () => placeOf(handle.fd),
    close: () => handle.close(),
  };
}

async function placeOf(descriptor: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    return await readlink(`/proc/self/fd/${descriptor}`);
  } catch {
    // No /proc here: then nobody tells.
    return undefined;
  }
}

function statOf(stats: Stats): FileStat {
  return { size: stats.size, mode: stats.mode & 0o777, modifiedMs: stats.mtimeMs, kind: kindOf(stats) };
}

function kindOf(stats: Stats): FileStat['kind'] {
  // On Windows a junction counts as a symbolic link here.
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

function attachDetail(error: unknown, second: unknown): void {
  if (error instanceof Error && error.cause === undefined) error.cause = messageOf(second);
}
