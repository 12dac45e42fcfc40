/**
 * Files to be imported from this computer: single ones and folders, within limits. No link is
 * followed. Zips stay as they are (`unpack-files.ts`).
 */
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { InputFile } from '../../../shared/formats/format.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { codeOf, readFailure } from '../disk/file-error.ts';
import { InputFiles, Refused, USUAL_LIMITS, type InputLimits, type ReadFilesCode } from './input-files.ts';
import { NOT_REGULAR, readRegularFile } from '../disk/regular-file.ts';

const DEEPEST_FOLDER = 32;

/** `given`: absolute paths. A failure's detail names the file. */
export async function readInputFiles(
  given: readonly string[],
  limits: InputLimits = USUAL_LIMITS,
): Promise<Result<readonly InputFile[], ReadFilesCode>> {
  const reading = new Reading(limits);
  for (const file of given) {
    try {
      await reading.any(file);
    } catch (error) {
      if (error instanceof Refused) return fail(error.code, error.message);
      return fail(codeFor(error), path.basename(file));
    }
  }
  return ok(reading.gathered.files);
}

class Reading {
  readonly gathered: InputFiles;

  constructor(limits: InputLimits) {
    this.gathered = new InputFiles(limits);
  }

  async any(file: string): Promise<void> {
    const stats = await lstat(file);
    const name = path.basename(file);
    if (stats.isDirectory()) await this.folder(file, '', 0);
    else if (stats.isSymbolicLink()) throw new Refused('link', name);
    else await this.file(file, name);
  }

  private async folder(root: string, inner: string, depth: number): Promise<void> {
    if (depth > DEEPEST_FOLDER) throw new Refused('too-large', inner);
    const entries = await readdir(path.join(root, inner), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isSymbolicLink()) throw new Refused('link', name);
      if (entry.isDirectory()) await this.folder(root, name, depth + 1);
      else if (entry.isFile()) await this.file(path.join(root, name), name);
    }
  }

  private async file(file: string, name: string): Promise<void> {
    const { bytes } = await readRegularFile(file, this.gathered.limits.file);
    this.gathered.add({ path: name, bytes }, name);
  }
}

function codeFor(error: unknown): ReadFilesCode {
  if (codeOf(error) === 'EFBIG') return 'too-large';
  if (codeOf(error) === 'ELOOP') return 'link';
  if (codeOf(error) === NOT_REGULAR) return 'not-a-file';
  if (codeOf(error) === undefined) throw error;
  return readFailure(error);
}
