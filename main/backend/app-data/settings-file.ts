/**
 * The settings file, in the format of the `conf` package (`config.json`, indented by
 * tabs), so that a shell built on it reads the same file; written with our own save.
 *
 * A file that cannot be read is set aside and named, never overwritten.
 */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { JsonObject } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { messageOf } from '../disk/file-error.ts';
import { isMissing, readIfThere, type FileSystem } from '../disk/files.ts';
import { withLock } from '../disk/lock.ts';
import { machineWith } from './machine.ts';
import { saveCodeOf, type SaveCode } from '../disk/save-code.ts';
import { save, sha256Of } from '../disk/save.ts';
import { setAside } from '../disk/set-aside.ts';

export interface SettingsFile {
  readonly values: JsonObject;
  /** Path of the copy of a corrupt file, if there was one; it is replaced at the next change. */
  readonly setAside: string | null;
}

const SETTINGS_LIMIT_BYTES = 8 * 1024 * 1024;
/** Settings are read before anybody knows which machine this is. */
const ANY_MACHINE = '0'.repeat(16);
/** How often a change is made anew because another program was quicker. */
const ATTEMPTS = 20;
const LOCK_MS = 5000;

/** Read `<folder>/config.json`; a missing one is empty, a corrupt one is copied aside and counts as empty. */
export async function readSettingsFile(
  fs: FileSystem,
  folder: string,
): Promise<Result<SettingsFile, SaveCode>> {
  const read = await readOrSetAside(fs, folder);
  return read.ok ? ok({ values: read.value.values, setAside: read.value.setAside }) : read;
}

/**
 * Change the settings: `next` gets what stands in the file now (another Beleg may have
 * written it) and is called again if another program writes in between.
 */
export async function changeSettingsFile(
  fs: FileSystem,
  folder: string,
  machine: string,
  next: (values: JsonObject) => JsonObject,
): Promise<Result<JsonObject, SaveCode>> {
  // Comparing before the rename alone leaves a gap in which two Belegs can meet.
  const where = { fs, machine: await machineWith(machine), dataFolder: folder };
  const changed = await withLock(where, 'settings', LOCK_MS, () => changeLocked(fs, folder, machine, next));
  if (changed.ok) return changed.value;
  return fail(changed.code === 'locked' ? 'io-error' : changed.code, changed.detail);
}

async function changeLocked(
  fs: FileSystem,
  folder: string,
  machine: string,
  next: (values: JsonObject) => JsonObject,
): Promise<Result<JsonObject, SaveCode>> {
  for (let attempt = 1; ; attempt += 1) {
    const read = await readOrSetAside(fs, folder);
    if (!read.ok) return read;
    const values = next(read.value.values);
    const saved = await save(fs, read.value.file, JSON.stringify(values, undefined, '\t'), {
      expect: read.value.hash,
      machine,
      mode: 0o600,
    });
    if (saved.ok) return ok(values);
    if (saved.code !== 'changed-on-disk' || attempt === ATTEMPTS) return saved;
  }
}

interface ReadSettings extends SettingsFile {
  readonly file: string;
  readonly hash: Sha256 | null;
}

async function readOrSetAside(fs: FileSystem, folder: string): Promise<Result<ReadSettings, SaveCode>> {
  try {
    const file = await linkedFile(path.join(folder, 'config.json'));
    const bytes = await readIfThere(fs, file, SETTINGS_LIMIT_BYTES);
    if (bytes === undefined) return ok({ file, hash: null, values: {}, setAside: null });
    const hash = sha256Of(bytes);
    const values = objectIn(bytes);
    if (values !== undefined) return ok({ file, hash, values, setAside: null });
    const place = { fs, machine: ANY_MACHINE, dataFolder: folder };
    const copied = await setAside(place, [], 'config.json', bytes);
    return copied.ok ? ok({ file, hash, values: {}, setAside: copied.value }) : copied;
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
}

/** People keep their settings elsewhere and link to them: then that file is the one. */
async function linkedFile(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (isMissing(error)) return file;
    throw error;
  }
}

function objectIn(bytes: Uint8Array): JsonObject | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return z.record(z.string(), z.json()).safeParse(JSON.parse(text)).data;
  } catch {
    // Not UTF-8, not JSON, nested without end: whatever it is, it is no settings file.
    return undefined;
  }
}
