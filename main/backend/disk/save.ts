/**
 * Saving one file so that it survives a crash: the whole of it or what was there before.
 *
 * Temporary file in the same folder, complete write, fsync, size check, comparison of
 * the target with what the caller loaded, rename, fsync of the folder, and the target
 * read again. Nothing is ever written in place, and after a failed fsync the file is
 * thrown away: the kernel may have dropped the pages, so asking again proves nothing.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { codeOf, messageOf } from './file-error.ts';
import { closing, readIfThere, removeIfThere, statIfThere, systemError, type FileSystem } from './files.ts';
import { refuseDetour, refuseLinks, syncFolder } from './folders.ts';
import { saveCodeOf, type SaveCode } from './save-code.ts';
import { temporaryName } from './temporary-files.ts';

export interface SaveOptions {
  /** SHA-256 of the bytes that were loaded; null: the file must not be there; undefined: whatever is there goes. */
  readonly expect: Sha256 | null | undefined;
  /** Stands in the name of the temporary file, so that only this machine sweeps it. */
  readonly machine: string;
  /** No component below this folder may be a link (or a junction): the project's root for `beleg/`. */
  readonly below?: string;
  /** Permission bits of a file that is made anew, before the umask; an existing file keeps its own. */
  readonly mode?: number;
  /** How long a rename is tried again while a virus scanner or a sync tool holds the target. */
  readonly renameForMs?: number;
  /** The caller syncs the folder itself, once for many files: the name is not durable before. */
  readonly folderIsSyncedLater?: true;
  readonly platform?: NodeJS.Platform;
}

/** Larger files than this are not compared but called changed: none of ours is so large. */
const COMPARE_LIMIT = 256 * 1024 * 1024;
const RENAME_FOR_MS = 60_000;

export function sha256Of(content: string | Uint8Array): Sha256 {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Put `content` at `file`, whose folder must be there. Success means: complete, on the
 * medium, and read back. The value is the SHA-256 of what now stands there.
 *
 * Any failure leaves the old content or (when the very last steps fail) the new one,
 * never a mixture; `changed-on-disk` also says that somebody else's content stands there now.
 */
export async function save(
  fs: FileSystem,
  file: string,
  content: string | Uint8Array,
  options: SaveOptions,
): Promise<Result<Sha256, SaveCode>> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const temporary = path.join(path.dirname(file), temporaryName(path.basename(file), options.machine));
  try {
    if (options.below !== undefined) await refuseLinks(fs, options.below, file);
    const mode = await writableMode(fs, file);
    await writeTemporary(fs, temporary, bytes, mode, options);
    const moved = await moveIntoPlace(fs, temporary, file, options);
    if (!moved) {
      await dropTemporary(fs, temporary);
      return fail('changed-on-disk', file);
    }
    if (options.folderIsSyncedLater !== true) await syncFolder(fs, path.dirname(file));
    return await verify(fs, file, sha256Of(bytes));
  } catch (error) {
    await dropTemporary(fs, temporary);
    return fail(saveCodeOf(error), messageOf(error));
  }
}

/** The mode of the file that is to be replaced; undefined if there is none. */
async function writableMode(fs: FileSystem, file: string): Promise<number | undefined> {
  const stat = await statIfThere(fs, file);
  if (stat === undefined) return undefined;
  if (stat.kind !== 'file') throw systemError('ELINKED', `${file} is a ${stat.kind}`);
  // A rename would not ask: but who takes away the right to write means it.
  if ((stat.mode & 0o222) === 0) throw systemError('EACCES', `${file} is write-protected`);
  return stat.mode;
}

async function writeTemporary(
  fs: FileSystem,
  temporary: string,
  bytes: Uint8Array,
  keptMode: number | undefined,
  { mode: newMode = 0o666, below }: SaveOptions,
): Promise<void> {
  const handle = await fs.open(temporary, 'wx', keptMode ?? newMode);
  await closing(handle, async () => {
    // While it is still empty. Once it is in the right folder, a rename that goes elsewhere finds nothing to move.
    if (below !== undefined) await refuseDetour(fs, below, temporary, handle);
    await handle.write(bytes);
    const stat = await handle.stat();
    if (keptMode !== undefined && stat.mode !== keptMode) await keepMode(handle.chmod(keptMode));
    await handle.sync();
    // A second look after the sync: some file systems only then know how much fitted.
    const { size } = await handle.stat();
    if (size !== bytes.length) {
      throw systemError('ENOSPC', `only ${size} of ${bytes.length} bytes were written to ${temporary}`);
    }
  });
}

/** File systems without modes refuse; the content matters more. */
async function keepMode(changing: Promise<void>): Promise<void> {
  try {
    await changing;
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EINVAL', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  }
}

/** False if the target is not what was expected. */
async function moveIntoPlace(
  fs: FileSystem,
  temporary: string,
  file: string,
  options: SaveOptions,
): Promise<boolean> {
  if (options.expect === null) {
    const created = await createByLink(fs, temporary, file);
    if (created !== 'no-links-here') return created === 'created';
  }
  const deadline = performance.now() + (options.renameForMs ?? RENAME_FOR_MS);
  for (let attempt = 1; ; attempt += 1) {
    // Compared anew each time: a minute of waiting is time enough for somebody else to write.
    if (!(await isAsExpected(fs, file, options.expect))) return false;
    try {
      await fs.rename(temporary, file);
      return true;
    } catch (error) {
      if (!isHeld(error, options.platform ?? process.platform) || performance.now() >= deadline) throw error;
    }
    await sleep(Math.min(10 * attempt, 100));
  }
}

/** Creating by a hard link cannot replace anything, whoever else creates at the same moment. */
async function createByLink(
  fs: FileSystem,
  temporary: string,
  file: string,
): Promise<'created' | 'exists' | 'no-links-here'> {
  try {
    await fs.link(temporary, file);
  } catch (error) {
    // FAT, some network shares: compare and rename, as for existing files.
    return codeOf(error) === 'EEXIST' ? 'exists' : 'no-links-here';
  }
  await dropTemporary(fs, temporary);
  return 'created';
}

async function isAsExpected(fs: FileSystem, file: string, expect: SaveOptions['expect']): Promise<boolean> {
  if (expect === undefined) return true;
  try {
    const bytes = await readIfThere(fs, file, COMPARE_LIMIT);
    return bytes === undefined ? expect === null : sha256Of(bytes) === expect;
  } catch (error) {
    if (codeOf(error) === 'EFBIG') return false;
    throw error;
  }
}

/** Held for a moment by a virus scanner, an indexer or a sync tool. */
function isHeld(error: unknown, platform: NodeJS.Platform): boolean {
  const code = codeOf(error);
  return code === 'EBUSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'));
}

async function verify(fs: FileSystem, file: string, written: Sha256): Promise<Result<Sha256, SaveCode>> {
  const bytes = await readIfThere(fs, file, COMPARE_LIMIT);
  if (bytes !== undefined && sha256Of(bytes) === written) return ok(written);
  return fail('changed-on-disk', `${file} was replaced right after it was written`);
}

/** What cannot be removed now is swept when this process is gone (`temporary-files.ts`). */
async function dropTemporary(fs: FileSystem, temporary: string): Promise<void> {
  await removeIfThere(fs, temporary).catch(() => undefined);
}
