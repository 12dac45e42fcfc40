/**
 * Saving a held layer under the save contract: its texts first, then the file, under a lock
 * of this machine and only onto what was loaded; what somebody wrote in between is taken in.
 */
import path from 'node:path';
import type { WriteCode } from '../../../shared/api/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { messageOf } from '../disk/file-error.ts';
import type { HeldLayer } from './held-layer.ts';
import type { HeldLayersOptions } from './held-layers.ts';
import { withLock } from '../disk/lock.ts';
import { keepingOf } from './layer-keeping.ts';
import type { OwnLayerFiles } from './own-layer-file.ts';
import { saveCodeOf, writeCodeOf } from '../disk/save-code.ts';

/** How often a save begins anew because somebody wrote in between; then it waits like any failed save. */
const ATTEMPTS = 8;
/** Detail of a save that waited for the lock in vain. */
const HELD_ELSEWHERE = 'another Beleg on this computer holds this layer';

export class LayerSaver {
  private readonly options: HeldLayersOptions;
  private readonly files: OwnLayerFiles;
  private readonly readAgain: (held: HeldLayer) => Promise<void>;

  /** `readAgain` takes in what stands on disk, within the file's turn. */
  constructor(
    options: HeldLayersOptions,
    files: OwnLayerFiles,
    readAgain: (held: HeldLayer) => Promise<void>,
  ) {
    this.options = options;
    this.files = files;
    this.readAgain = readAgain;
  }

  /** Within the file's turn. Never rejects: what is unexpected is a failed save, and the work stays. */
  async save(held: HeldLayer): Promise<Result<unknown, WriteCode>> {
    const { fs, gate, fullTiming } = this.options;
    try {
      // Unreadable or somebody else's when last seen; it may have been mended.
      if (held.blocked !== null) await this.readAgain(held);
      if (held.blocked !== null) return fail(held.blocked.code, held.blocked.notice.code);
      if (isNeverWritten(held)) return ok(this.settleSaved(held, held.version));
      const { key } = held.place;
      const there = await gate.check({ needsAnnotations: held.wasOnDisk && key.case !== true });
      if (!there.ok) return there;
      const stored = await this.storeTexts(held);
      if (!stored.ok) return stored;
      const lockable = { fs, machine: this.options.machine, dataFolder: this.options.dataFolder };
      const name = keepingOf(key).lockName(held.place, gate.id);
      const locked = await withLock(lockable, name, fullTiming.lockMs, () => this.write(held));
      if (locked.ok) return locked.value;
      if (locked.code === 'locked') return fail('io-error', HELD_ELSEWHERE);
      return fail(writeCodeOf(locked.code), locked.detail);
    } catch (error) {
      return fail(saveCodeOf(error), messageOf(error));
    }
  }

  private async write(held: HeldLayer): Promise<Result<unknown, WriteCode>> {
    const { place } = held;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const { layer, version } = held;
      const what = { place, layer, original: held.original, expect: held.disk?.hash ?? null };
      const saved = await keepingOf(place.key).write(this.files, what, async (hash) => {
        held.tried.set(hash, layer);
        await this.options.history.replacing(held);
      });
      if (saved.ok) {
        const { hash, size } = saved.value;
        held.disk = { hash, size, layer };
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

/** Statements, or a case, that were all taken back before there was a file: one with nothing in it is not made. */
function isNeverWritten({ layer, wasOnDisk }: HeldLayer): boolean {
  return (layer.links === true || layer.case === true) && !wasOnDisk && layer.annotations.size === 0;
}
