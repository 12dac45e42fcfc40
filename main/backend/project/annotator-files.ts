/**
 * What annotators say about the project, in `annotators/<id>.json`: everybody's read, one's
 * own changed.
 *
 * A change is made on what stands on disk at that moment, under a lock and the save
 * contract, so that what another Beleg of one's own wrote there meanwhile stays. Whoever
 * awaits it knows that it is on disk; so there is nothing for a journal to keep.
 */
import path from 'node:path';
import type { WriteCode } from '../../../shared/api/contract.ts';
import { isAnnotatorId, type Annotator, type AnnotatorId } from '../../../shared/domain/annotator.ts';
import { readAnnotatorFile } from '../../../shared/formats/annotator-file.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { namesIn, statIfThere } from '../disk/files.ts';
import { refuseLinks } from '../disk/folders.ts';
import { withLock, type Lockable } from '../disk/lock.ts';
import { writeCodeOf } from '../disk/save-code.ts';
import { annotatorFileAt, annotatorFileText, rewriteAnnotatorFile } from './rewrite-annotator-file.ts';
import { createTurn } from '../turn.ts';

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
          .then(() => annotatorFileText(fs, file))
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
    const { fs, machine, root, name } = this.options;
    const place = { fs, machine: machine.id, root, name, annotator };
    return this.turn(async () => {
      const lock = annotatorFileAt(root, annotator.id);
      const locked = await withLock(this.options, lock, LOCK_MS, () => rewriteAnnotatorFile(place, next));
      if (!locked.ok)
        return fail(locked.code === 'locked' ? 'not-writable' : writeCodeOf(locked.code), locked.detail);
      const { value: written } = locked;
      if (!written.ok)
        return fail(written.code === 'changed-on-disk' ? 'io-error' : written.code, written.detail);
      // Its time may be the same as before: what was read is out of date all the same.
      this.read = new Map([...this.read].filter(([id]) => id !== annotator.id));
      return ok(null);
    });
  }

  private get folder(): string {
    return path.join(this.options.root, BELEG_FOLDER, 'annotators');
  }
}
