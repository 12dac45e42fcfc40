/**
 * Copies of what cannot be read, in the app-data folder: made before anything else
 * happens to a file, so that people and later versions can still look at it.
 */
import path from 'node:path';
import { ok, fail, type Result } from '../../../shared/result.ts';
import { messageOf } from './file-error.ts';
import { type FileSystem } from './files.ts';
import { ensureFolder } from './folders.ts';
import { saveCodeOf, type SaveCode } from './save-code.ts';
import { save, sha256Of } from './save.ts';

/** Where copies are put. */
export interface AsidePlace {
  readonly fs: FileSystem;
  readonly machine: string;
  readonly dataFolder: string;
}

/** A name for a project's folders in the app-data folder; the id is a `urn:uuid:`, and a colon is no file name. */
export function projectFolderName(projectId: string): string {
  const uuid = projectId.replace(/^urn:uuid:/i, '').toLowerCase();
  return /^[0-9a-f-]{36}$/.test(uuid) ? uuid : sha256Of(projectId).slice(0, 36);
}

/**
 * Copy `bytes`, which stood in the file called `name`; returns the copy's path. The same
 * bytes have one copy, however often they are met.
 */
export async function setAside(
  place: AsidePlace,
  folder: readonly string[],
  name: string,
  bytes: Uint8Array,
): Promise<Result<string, SaveCode>> {
  try {
    const target = await ensureFolder(place.fs, place.dataFolder, ['set-aside', ...folder]);
    const file = path.join(target, `${sha256Of(bytes).slice(0, 12)}.${name}`);
    const saved = await save(place.fs, file, bytes, { expect: null, machine: place.machine, mode: 0o600 });
    // Named after its content: what is there already is this copy.
    return saved.ok || saved.code === 'changed-on-disk' ? ok(file) : saved;
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
}
