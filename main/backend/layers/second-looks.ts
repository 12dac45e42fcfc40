/**
 * A second look at what was just saved.
 *
 * The lock of a layer is of this machine. A Beleg on another one may compare the file, be
 * overtaken by our save, and rename its own over it: both were told *saved*, and ours is
 * gone from disk. Nothing that a file system offers everywhere forbids that, so the file is
 * looked at once more when the other must be done: what is missing is merged in and saved again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { eachAtOnce } from '../each-at-once.ts';
import type { HeldLayer } from './held-layer.ts';

/** While work goes on: once nothing was saved for so long. */
const QUIET_MS = 2000;
/** Between another's comparison and its rename lie a few milliseconds. */
const OVERTAKEN_MS = 50;
/** An import saves thousands of layers. */
const AT_ONCE = 4;

export class SecondLooks {
  private readonly look: (held: HeldLayer) => Promise<void>;
  /** When they were saved last, on the clock that never jumps. */
  private readonly savedMs = new Map<HeldLayer, number>();
  private timer: NodeJS.Timeout | undefined;

  /** `look` takes in what stands on disk, and sees to it that what is missing there is saved. */
  constructor(look: (held: HeldLayer) => Promise<void>) {
    this.look = look;
  }

  saved(held: HeldLayer): void {
    this.savedMs.set(held, performance.now());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.lookAtAll(), QUIET_MS).unref();
  }

  /** Nothing is looked at later any more: what was saved last is looked at as soon as that tells anything. */
  async end(): Promise<void> {
    clearTimeout(this.timer);
    const last = Math.max(0, ...this.savedMs.values());
    if (this.savedMs.size > 0) await sleep(Math.max(0, last + OVERTAKEN_MS - performance.now()));
    await this.lookAtAll();
    clearTimeout(this.timer);
  }

  /** What cannot be read now is not lost: it stands in memory, and is looked at before its next save. */
  private async lookAtAll(): Promise<void> {
    const all = [...this.savedMs.keys()];
    this.savedMs.clear();
    await eachAtOnce(all, AT_ONCE, (held) => this.look(held).catch(() => undefined));
  }
}
