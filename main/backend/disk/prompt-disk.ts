/**
 * Asking a disk for very many small files.
 *
 * Handing one question to Node's threads takes ten times as long as a local disk takes
 * to answer it, and there are 200,000 layers to look at. So each is asked at once, for a
 * few milliseconds at a time; a disk that lets wait (a share, a drive that has to spin
 * up) is asked through the threads from then on, so that nobody else waits with us.
 */
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { NOT_REGULAR, readRegularFile } from './regular-file.ts';

/** A disk that takes longer than this, so many times in a row, lets wait; a busy machine takes a break now and then. */
const PROMPT_MS = 4;
const SLOW_IN_A_ROW = 3;

/** So long nobody else gets a turn. */
const TURN_MS = 6;

/** A larger file is no small question. */
const SMALL_BYTES = 256 * 1024;

/** Only where the system can refuse links when it opens a file. */
const OPEN_FLAGS =
  (constants.O_NOFOLLOW ?? 0) === 0
    ? undefined
    : constants.O_RDONLY | constants.O_NOFOLLOW | (constants.O_NONBLOCK ?? 0);

export class PromptDisk {
  private isPrompt: boolean;
  private slowInARow = 0;
  private turnBegan = performance.now();

  /** `isPrompt: false` asks through the threads from the beginning. */
  constructor({ isPrompt = true } = {}) {
    this.isPrompt = isPrompt;
  }

  /** As `lstat` of `node:fs/promises`. */
  async lstat(file: string): Promise<Stats> {
    await this.letOthers();
    return this.isPrompt ? this.timed(() => lstatSync(file)) : await lstat(file);
  }

  /** As `readRegularFile`, of which `stats` are known. */
  async read(file: string, { size }: Pick<Stats, 'size'>, limit: number): Promise<Uint8Array> {
    await this.letOthers();
    const flags = OPEN_FLAGS;
    if (this.isPrompt && flags !== undefined && size <= Math.min(SMALL_BYTES, limit)) {
      const bytes = this.timed(() => readSmallFile(file, flags));
      if (bytes !== undefined) return bytes;
    }
    return (await readRegularFile(file, limit)).bytes;
  }

  private async letOthers(): Promise<void> {
    if (performance.now() - this.turnBegan < TURN_MS) return;
    await setImmediate();
    this.turnBegan = performance.now();
  }

  private timed<T>(ask: () => T): T {
    const asked = performance.now();
    try {
      return ask();
    } finally {
      this.slowInARow = performance.now() - asked > PROMPT_MS ? this.slowInARow + 1 : 0;
      if (this.slowInARow >= SLOW_IN_A_ROW) this.isPrompt = false;
    }
  }
}

/** Undefined if it is not small any more. Throws as `readRegularFile` rejects. */
function readSmallFile(file: string, flags: number): Uint8Array | undefined {
  const descriptor = openSync(file, flags);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw Object.assign(new Error('no regular file'), { code: NOT_REGULAR });
    if (stats.size > SMALL_BYTES) return undefined;
    const buffer = Buffer.allocUnsafe(stats.size + 1);
    let length = 0;
    while (length < buffer.length) {
      const read = readSync(descriptor, buffer, length, buffer.length - length, length);
      if (read === 0) return buffer.subarray(0, length);
      length += read;
    }
    // It grew meanwhile.
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
