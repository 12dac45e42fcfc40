/**
 * When layers are saved: soon after a change, not too often, again after a failure.
 *
 * Layers wait for nobody but themselves: one that cannot be saved holds up no other.
 * What the window is told is the sum: failed if any has failed, saving while any
 * waits, saved only when nothing waits. It is kept as layers change, never asked of all
 * of them: an import changes thousands at once.
 */
import type { SaveState, WriteCode } from '../../../shared/api/contract.ts';
import type { Timestamp } from '../../../shared/domain/annotation.ts';
import type { Result } from '../../../shared/result.ts';

/** All in milliseconds. */
export interface Timing {
  /** Least time between two saves of a layer; larger files wait longer. */
  readonly betweenSavesMs: number;
  /** First wait after a failed save; doubles up to `retryAtMostMs`. */
  readonly retryMs: number;
  readonly retryAtMostMs: number;
  /** How long a save waits for another Beleg on this machine that saves the same layer. */
  readonly lockMs: number;
}

export const USUAL_TIMING: Timing = {
  betweenSavesMs: 300,
  retryMs: 1000,
  retryAtMostMs: 30_000,
  lockMs: 10_000,
};

/** A file of this size waits twice the usual time, one of twice this size three times, and so on. */
const SLOWER_EVERY_BYTES = 512 * 1024;
const BETWEEN_SAVES_AT_MOST_MS = 10_000;

/** Something that is saved by itself. */
export interface Saveable {
  /** What it is called in messages: the path of the file inside the project. */
  readonly file: string;
  readonly isDirty: () => boolean;
  /** Bytes of the file as saved last. */
  readonly size: () => number;
  /** Try once; on success it is dirty only if it changed meanwhile. */
  readonly save: () => Promise<Result<unknown, WriteCode>>;
}

export class SaveQueue {
  private readonly entries = new Map<Saveable, Entry>();
  /** Of those, the ones that wait, and what is told of each that has failed. Nothing becomes dirty unsaid. */
  private readonly waiting = new Set<Saveable>();
  private readonly failures = new Map<Saveable, SaveState>();
  private readonly timing: Timing;
  private readonly now: () => Timestamp;
  private readonly tell: (state: SaveState) => void;
  private told: SaveState = { kind: 'idle' };
  private savedAt: Timestamp | undefined;
  private closed = false;

  constructor(timing: Timing, now: () => Timestamp, tell: (state: SaveState) => void) {
    this.timing = timing;
    this.now = now;
    this.tell = tell;
  }

  state(): SaveState {
    for (const failure of this.failures.values()) return failure;
    // What a merge or a save elsewhere has settled meanwhile waits no longer.
    for (const thing of this.waiting) {
      if (thing.isDirty()) return { kind: 'saving' };
      this.waiting.delete(thing);
    }
    return this.savedAt === undefined ? { kind: 'idle' } : { kind: 'saved', at: this.savedAt };
  }

  /** It has changed: save it when its time has come. */
  changed(thing: Saveable): void {
    const entry = this.entryOf(thing);
    this.waiting.add(thing);
    this.schedule(thing, entry, this.waitFor(thing, entry));
    this.told = this.tellChange();
  }

  /** Save everything that waits, now; answers when each is saved or has failed. */
  async flush(): Promise<SaveState> {
    await Promise.all(
      [...this.entries].map(async ([thing, entry]) => {
        // A save that runs already may have begun before the last change.
        await entry.running;
        if (thing.isDirty()) await this.run(thing, entry);
      }),
    );
    return this.state();
  }

  /** Nothing is tried any more. */
  close(): void {
    this.closed = true;
    for (const entry of this.entries.values()) clearTimeout(entry.timer);
  }

  private entryOf(thing: Saveable): Entry {
    const entry = this.entries.get(thing) ?? { failures: 0, endedMs: Number.NEGATIVE_INFINITY };
    this.entries.set(thing, entry);
    return entry;
  }

  private waitFor(thing: Saveable, entry: Entry): number {
    const factor = 1 + thing.size() / SLOWER_EVERY_BYTES;
    const between = Math.min(this.timing.betweenSavesMs * factor, BETWEEN_SAVES_AT_MOST_MS);
    return Math.max(0, entry.endedMs + between - performance.now());
  }

  private schedule(thing: Saveable, entry: Entry, waitMs: number): void {
    if (this.closed || entry.running !== undefined) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void this.run(thing, entry), waitMs);
  }

  private run(thing: Saveable, entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    entry.running ??= this.saveOnce(thing, entry);
    return entry.running;
  }

  private async saveOnce(thing: Saveable, entry: Entry): Promise<void> {
    const saved = await thing.save();
    entry.running = undefined;
    entry.endedMs = performance.now();
    if (saved.ok) {
      entry.failures = 0;
      this.failures.delete(thing);
      this.savedAt = this.now();
      if (thing.isDirty()) this.schedule(thing, entry, this.waitFor(thing, entry));
    } else {
      const { code, detail } = saved;
      const file = thing.file;
      const failure: SaveState = { kind: 'failed', code, file, ...(detail === undefined ? {} : { detail }) };
      this.failures.set(thing, failure);
      const wait = this.timing.retryMs * 2 ** entry.failures;
      entry.failures += 1;
      this.schedule(thing, entry, Math.min(wait, this.timing.retryAtMostMs));
    }
    this.told = this.tellChange();
  }

  private tellChange(): SaveState {
    const state = this.state();
    if (!sameState(state, this.told)) this.tell(state);
    return state;
  }
}

interface Entry {
  failures: number;
  /** When the last attempt ended, by the clock that never goes back. */
  endedMs: number;
  timer?: NodeJS.Timeout;
  running?: Promise<void> | undefined;
}

function sameState(a: SaveState, b: SaveState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
