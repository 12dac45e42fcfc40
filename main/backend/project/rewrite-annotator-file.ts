/**
 * Writing `annotators/<id>.json`: the one way to, whatever is changed in it.
 *
 * The change is made on what stands on disk at that moment, and saved onto that alone; so what
 * another part of this program, another window or another Beleg of one's own wrote there stays.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { WriteCode } from '../../../shared/api/contract.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import { readAnnotatorFile, writeAnnotatorFile } from '../../../shared/formats/annotator-file.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { messageOf } from '../disk/file-error.ts';
import { readIfThere, type FileSystem } from '../disk/files.ts';
import { refuseLinks } from '../disk/folders.ts';
import { saveCodeOf, writeCodeOf } from '../disk/save-code.ts';
import { save, sha256Of } from '../disk/save.ts';
import { ensureBeleg } from './project-creation.ts';

const FILE_LIMIT_BYTES = 64 * 1024 * 1024;
/** Another machine may write at the same moment, and knows no lock of ours. */
const ATTEMPTS = 5;

export interface AnnotatorFilePlace {
  readonly fs: FileSystem;
  /** Of the machine: in the names of temporary files. */
  readonly machine: string;
  /** Real absolute path of the folder that holds `beleg/`. */
  readonly root: string;
  /** Of the project, should it have to be made. */
  readonly name: string;
  readonly annotator: Annotator;
}

/** Absolute; also the name of the lock under which the file is written. */
export function annotatorFileAt(root: string, annotator: string): string {
  return path.join(root, BELEG_FOLDER, 'annotators', `${annotator}.json`);
}

/** Undefined if there is no such file; rejects if it is too large, or no UTF-8. */
export async function annotatorFileText(fs: FileSystem, file: string): Promise<string | undefined> {
  const bytes = await readIfThere(fs, file, FILE_LIMIT_BYTES);
  return bytes === undefined ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/**
 * Change one's own file, made if it is not there; on disk when this answers. To be called under its
 * lock. `next` answers null to leave it as it stands: then `changed-on-disk`. `not-writable`: it is
 * somebody else's, or cannot be read.
 */
export async function rewriteAnnotatorFile(
  place: AnnotatorFilePlace,
  next: (original: JsonObject) => JsonObject | null | Promise<JsonObject | null>,
): Promise<Result<null, WriteCode | 'changed-on-disk'>> {
  const { fs, machine, root, name, annotator } = place;
  const file = annotatorFileAt(root, annotator.id);
  const newId = (): string => `urn:uuid:${randomUUID()}`;
  const made = await ensureBeleg({ fs, machine, root, name, annotator, newId });
  if (!made.ok) return made;
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      await refuseLinks(fs, root, file);
      const text = await annotatorFileText(fs, file);
      const read = text === undefined ? undefined : readAnnotatorFile(text);
      if (text === undefined || read === undefined) return fail('not-writable', 'it is not there');
      if (!read.ok) return fail(read.code === 'newer-format' ? 'newer-format' : 'not-writable', read.detail);
      if (read.value.annotator.uuid !== annotator.uuid) return fail('not-writable', 'somebody else’s file');
      const original = await next(read.value.original);
      if (original === null) return fail('changed-on-disk');
      const content = writeAnnotatorFile({ annotator: read.value.annotator, original });
      if (content === text) return ok(null);
      const saved = await save(fs, file, content, { expect: sha256Of(text), machine, below: root });
      if (saved.ok) return ok(null);
      if (saved.code !== 'changed-on-disk') return fail(writeCodeOf(saved.code), saved.detail);
    }
    return fail('io-error', 'it keeps changing');
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
}
