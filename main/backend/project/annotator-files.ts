/**
 * What annotators say about the project, in `annotators/<id>.json`: everybody's read, one's
 * own changed.
 *
 * A change is made on what stands on disk at that moment, under a lock and the save
 * contract, so that what another Beleg of one's own wrote there meanwhile stays. Whoever
 * awaits it knows that it is on disk; so there is nothing for a journal to keep.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { WriteCode } from '../../../shared/api/contract.ts';
import { isAnnotatorId, type Annotator, type AnnotatorId } from '../../../shared/domain/annotator.ts';
import { readAnnotatorFile, writeAnnotatorFile } from '../../../shared/formats/annotator-file.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { messageOf } from '../disk/file-error.ts';
import { namesIn, readIfThere, statIfThere } from '../disk/files.ts';
import { refuseLinks } from '../disk/folders.ts';
import { withLock, type Lockable } from '../disk/lock.ts';
import { ensureBeleg } from './project-creation.ts';
import { saveCodeOf, writeCodeOf } from '../disk/save-code.ts';
import { save, sha256Of } from '../disk/save.ts';
import { createTurn } from '../turn.ts';

const FILE_LIMIT_BYTES = 16 * 1024 * 1024;
/** Another machine may write at the same moment, and knows no lock of ours. */
const ATTEMPTS = 5;
const LOCK_MS = 10_000;

export interface AnnotatorFilesOptions extends Lockable {
  /** Real absolute path of the folder that holds `beleg/`. */
  readonly root: string;
  /** Of the project, should it have to be made. */
  readonly name: string;
}

interface ReadFile {
  readonly size: number;
  readonly modifiedMs: number;
  readonly original: JsonObject;
}

export class AnnotatorFiles {
  private readonly options: AnnotatorFilesOptions;
  private readonly turn = createTurn();
  private read: ReadonlyMap<AnnotatorId, ReadFile> = new Map();

  constructor(options: AnnotatorFilesOptions) {
    this.options = options;
  }

  /** What the files hold, by annotator. What cannot be read, or is of a newer format, says nothing. */
  get all(): ReadonlyMap<AnnotatorId, JsonObject> {
    return new Map([...this.read].map(([id, { original }]) => [id, original]));
  }

  /** Read those that are others than before; true if any is. */
  async look(): Promise<boolean> {
    const { fs, root } = this.options;
    const found = new Map<AnnotatorId, ReadFile>();
    for (const name of await namesIn(fs, this.folder).catch(() => [])) {
      const id = path.basename(name, '.json');
      if (!name.endsWith('.json') || !isAnnotatorId(id)) continue;
      const file = path.join(this.folder, name);
      const stats = await statIfThere(fs, file).catch(() => undefined);
      const before = this.read.get(id);
      if (stats === undefined) continue;
      if (before?.size === stats.size && before.modifiedMs === stats.modifiedMs) found.set(id, before);
      else {
        const text = await refuseLinks(fs, root, file)
          .then(() => this.textOf(file))
          .catch(() => undefined);
        const read = text === undefined ? undefined : readAnnotatorFile(text);
        if (read?.ok === true)
          found.set(id, { size: stats.size, modifiedMs: stats.modifiedMs, original: read.value.original });
      }
    }
    const isSame =
      found.size === this.read.size && [...found].every(([id, one]) => this.read.get(id) === one);
    this.read = found;
    return !isSame;
  }

  /**
   * Change one's own file, made if it is not there; on disk when this answers. `not-writable`:
   * it is somebody else's, or cannot be read.
   */
  change(annotator: Annotator, next: (original: JsonObject) => JsonObject): Promise<Result<null, WriteCode>> {
    return this.turn(async () => {
      const file = path.join(this.folder, `${annotator.id}.json`);
      const locked = await withLock(this.options, file, LOCK_MS, () => this.write(annotator, file, next));
      if (!locked.ok)
        return fail(locked.code === 'locked' ? 'not-writable' : writeCodeOf(locked.code), locked.detail);
      return locked.value;
    });
  }

  private async write(
    annotator: Annotator,
    file: string,
    next: (original: JsonObject) => JsonObject,
  ): Promise<Result<null, WriteCode>> {
    const { fs, root, name, machine } = this.options;
    const newId = (): string => `urn:uuid:${randomUUID()}`;
    const made = await ensureBeleg({ fs, machine: machine.id, root, name, annotator, newId });
    if (!made.ok) return made;
    try {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        await refuseLinks(fs, root, file);
        const text = await this.textOf(file);
        const read = text === undefined ? undefined : readAnnotatorFile(text);
        if (text === undefined || read === undefined) return fail('not-writable', 'it is not there');
        if (!read.ok)
          return fail(read.code === 'newer-format' ? 'newer-format' : 'not-writable', read.detail);
        if (read.value.annotator.uuid !== annotator.uuid) return fail('not-writable', 'somebody else’s file');
        const original = next(read.value.original);
        const content = writeAnnotatorFile({ annotator: read.value.annotator, original });
        if (content === text) return ok(null);
        const saved = await save(fs, file, content, {
          expect: sha256Of(text),
          machine: machine.id,
          below: root,
        });
        if (saved.ok) {
          // Its time may be the same as before: what was read is out of date all the same.
          this.read = new Map([...this.read].filter(([id]) => id !== annotator.id));
          return ok(null);
        }
        if (saved.code !== 'changed-on-disk') return fail(writeCodeOf(saved.code), saved.detail);
      }
      return fail('io-error', 'it keeps changing');
    } catch (error) {
      return fail(saveCodeOf(error), messageOf(error));
    }
  }

  private get folder(): string {
    return path.join(this.options.root, BELEG_FOLDER, 'annotators');
  }

  private async textOf(file: string): Promise<string | undefined> {
    const bytes = await readIfThere(this.options.fs, file, FILE_LIMIT_BYTES);
    return bytes === undefined ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  }
}
