/**
 * Saving a held layer under the save contract: its texts first, then the file, under a lock
 * of this machine and only onto what was loaded; what somebody wrote in between is taken in.
 */
import path from 'node:path';
import type { WriteCode } from '../../../shared/api/contract.ts';
import { writeLayerFile } from '../../../shared/formats/layer-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER, foldedPath } from '../articles/article-path.ts';
import { messageOf } from '../disk/file-error.ts';
import { ensureFolder } from '../disk/folders.ts';
import type { HeldLayer } from './held-layer.ts';
import type { HeldLayersOptions } from './held-layers.ts';
import { withLock } from '../disk/lock.ts';
import { ANNOTATIONS_FOLDER, LAYER_LIMIT_BYTES, textsOfLayer } from './own-layer-file.ts';
import { saveCodeOf, writeCodeOf } from '../disk/save-code.ts';
import { save, sha256Of } from '../disk/save.ts';

/** How often a save begins anew because somebody wrote in between; then it waits like any failed save. */
const ATTEMPTS = 8;
/** Detail of a save that waited for the lock in vain. */
const HELD_ELSEWHERE = 'another Beleg on this computer holds this layer';

export class LayerSaver {
  private readonly options: HeldLayersOptions;
  private readonly readAgain: (held: HeldLayer) => Promise<void>;

  /** `readAgain` takes in what stands on disk, within the file's turn. */
  constructor(options: HeldLayersOptions, readAgain: (held: HeldLayer) => Promise<void>) {
    this.options = options;
    this.readAgain = readAgain;
  }

  /** Within the file's turn. Never rejects: what is unexpected is a failed save, and the work stays. */
  async save(held: HeldLayer): Promise<Result<unknown, WriteCode>> {
    const { fs, root, gate, fullTiming } = this.options;
    try {
      // Unreadable or somebody else's when last seen; it may have been mended.
      if (held.blocked !== null) await this.readAgain(held);
      if (held.blocked !== null) return fail(held.blocked.code, held.blocked.notice.code);
      if (isNeverWritten(held)) return ok(this.settleSaved(held, held.version));
      const there = await gate.check({ needsAnnotations: held.wasOnDisk });
      if (!there.ok) return there;
      const stored = await this.storeTexts(held);
      if (!stored.ok) return stored;
      await ensureFolder(fs, path.join(root, BELEG_FOLDER), [ANNOTATIONS_FOLDER, ...held.place.folder]);
      const lockable = { fs, machine: this.options.machine, dataFolder: this.options.dataFolder };
      const name = `${gate.id ?? ''}/${foldedPath(held.place.name)}`;
      const locked = await withLock(lockable, name, fullTiming.lockMs, () => this.write(held));
      if (locked.ok) return locked.value;
      if (locked.code === 'locked') return fail('io-error', HELD_ELSEWHERE);
      return fail(writeCodeOf(locked.code), locked.detail);
    } catch (error) {
      return fail(saveCodeOf(error), messageOf(error));
    }
  }

  private async write(held: HeldLayer): Promise<Result<unknown, WriteCode>> {
    const { fs, root, machine, texts } = this.options;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const { layer, version } = held;
      if (layer.case === true) return fail('io-error', 'it has no file of its own');
      const content = Buffer.from(writeLayerFile(layer, held.original, await textsOfLayer(texts, layer)));
      if (content.length > LAYER_LIMIT_BYTES) return fail('io-error', 'layer-too-large');
      const hash = sha256Of(content);
      held.tried.set(hash, layer);
      await this.options.history.replacing(held);
      const expect = held.disk?.hash ?? null;
      const saved = await save(fs, held.place.file, content, { expect, machine: machine.id, below: root });
      if (saved.ok) {
        held.disk = { hash, size: content.length, layer };
        held.wasOnDisk = true;
        held.seen.add(hash);
        held.tried.clear();
        this.settleSaved(held, version);
        this.options.on.saved(held.place.article, held.place.file);
        return saved;
      }
      if (saved.code !== 'changed-on-disk') return fail(saved.code, saved.detail);
      await this.readAgain(held);
      if (held.blocked !== null) return fail(held.blocked.code, held.blocked.notice.code);
    }
    return fail('io-error', `${path.basename(held.place.file)} is written by somebody else all the time`);
  }

  private settleSaved(held: HeldLayer, version: number): void {
    held.savedVersion = version;
    this.options.obligations.saved(held, version);
  }

  /** Every text that the layer names, before it does. One that nobody knows any more holds nothing up. */
  private async storeTexts(held: HeldLayer): Promise<Result<unknown, WriteCode>> {
    for (const { sha256 } of held.layer.texts) {
      const stored = await this.options.texts.store(sha256);
      if (!stored.ok) return fail(writeCodeOf(stored.code), stored.detail);
    }
    return ok(null);
  }
}

/** Statements that were all taken back before there was a file: a links file with nothing in it is not made. */
function isNeverWritten({ layer, wasOnDisk }: HeldLayer): boolean {
  return layer.links === true && !wasOnDisk && layer.annotations.size === 0;
}
