/**
 * A lock between the Belegs of one machine, held while one layer is saved.
 *
 * A lock is a file in the app-data folder that only one process can create. What a
 * killed process leaves is taken over once its holder is certainly dead. A lock only
 * keeps two careful writers from meeting; that nothing is overwritten is seen to by
 * the comparison in `save`. A lock never touches what it guards.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { codeOf, messageOf } from './file-error.ts';
import { closing, isMissing, readIfThere, removeIfThere, statIfThere, type FileSystem } from './files.ts';
import { ensureFolder } from './folders.ts';
import type { Machine } from '../app-data/machine.ts';
import { processMark } from '../app-data/process-mark.ts';
import { saveCodeOf, type SaveCode } from './save-code.ts';
import { sha256Of } from './save.ts';

export interface Lockable {
  readonly fs: FileSystem;
  readonly machine: Machine;
  readonly dataFolder: string;
}

/** A lock that says nothing readable (its writer was killed between two calls) is dead after this. */
const UNREADABLE_FOR_MS = 2000;
/** A holder that cannot be judged (another host on a shared home) is given up after this; a save takes milliseconds. */
const UNKNOWN_FOR_MS = 10 * 60_000;
/** Clearing a dead lock takes microseconds; a guard older than this is itself left over. */
const GUARD_FOR_MS = 30_000;
const LOCK_LIMIT_BYTES = 16 * 1024;

/** Contents of the locks that this process holds or is about to: its own pid is alive, so only this tells. */
const heldHere = new Set<string>();

/**
 * Run `work` while holding the lock `name`, waiting at most `waitMs` for it.
 * `locked`: somebody else held it all the time, and `work` was not run.
 */
export async function withLock<T>(
  where: Lockable,
  name: string,
  waitMs: number,
  work: () => Promise<T>,
): Promise<Result<T, SaveCode | 'locked'>> {
  let lock: HeldLock;
  try {
    const folder = await ensureFolder(where.fs, where.dataFolder, ['locks']);
    const taken = await take(where, path.join(folder, `${sha256Of(name).slice(0, 40)}.lock`), waitMs);
    if (taken === undefined) return fail('locked', name);
    lock = taken;
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
  try {
    return ok(await work());
  } finally {
    await release(where.fs, lock);
  }
}

interface HeldLock {
  readonly file: string;
  /** What stands in the file: who holds it, and a random number. */
  readonly content: string;
}

async function take(where: Lockable, file: string, waitMs: number): Promise<HeldLock | undefined> {
  const content = contentFor(where.machine);
  const deadline = performance.now() + waitMs;
  heldHere.add(content);
  let isTaken = false;
  try {
    for (let attempt = 1; ; attempt += 1) {
      isTaken = await create(where.fs, file, content);
      if (isTaken) return { file, content };
      await clearIfDead(where, file);
      if (performance.now() >= deadline) return undefined;
      // Uneven, so that two who wait do not go on meeting.
      await sleep(Math.min(5 * attempt, 40) * (0.5 + Math.random()));
    }
  } finally {
    if (!isTaken) heldHere.delete(content);
  }
}

function contentFor({ self }: Machine): string {
  return JSON.stringify({ process: self, nonce: randomBytes(12).toString('hex') });
}

async function create(fs: FileSystem, file: string, content: string): Promise<boolean> {
  try {
    const handle = await fs.open(file, 'wx', 0o600);
    await closing(handle, () => handle.write(Buffer.from(content)));
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A full disk can leave an empty lock; it is ours, for nobody else can have created it.
    if (!isMissing(error)) await removeIfThere(fs, file).catch(() => undefined);
    throw error;
  }
  // A process that slept between the two calls may have been taken for dead.
  return (await readLock(fs, file)) === content;
}

async function release(fs: FileSystem, lock: HeldLock): Promise<void> {
  try {
    if ((await readLock(fs, lock.file)) === lock.content) await removeIfThere(fs, lock.file);
  } catch {
    // It stays until somebody takes it over; what was saved is saved.
  } finally {
    heldHere.delete(lock.content);
  }
}

/** Remove the lock if its holder is certainly dead. Safe against two who try at once. */
async function clearIfDead(where: Lockable, file: string): Promise<void> {
  const { fs } = where;
  const content = await readLock(fs, file);
  if (content === undefined || !(await isDead(where, file, content))) return;
  const guard = `${file}.takeover`;
  const mine = contentFor(where.machine);
  heldHere.add(mine);
  try {
    if (!(await create(fs, guard, mine))) return await clearGuard(where, guard);
    try {
      await moveAway(fs, file, content);
    } finally {
      await removeIfThere(fs, guard);
    }
  } finally {
    heldHere.delete(mine);
  }
}

/** The one who was taking the lock over was killed as well: nobody has to wait for that one. */
async function clearGuard(where: Lockable, guard: string): Promise<void> {
  const content = await readLock(where.fs, guard);
  if (content === undefined) return;
  const isOver = (await isDead(where, guard, content)) || (await ageMs(where.fs, guard)) > GUARD_FOR_MS;
  if (isOver) await moveAway(where.fs, guard, content);
}

/**
 * Renamed before it is removed, and looked at in between: should a new lock stand
 * there by now (its taker was as quick), it is put back by a link, which cannot
 * replace anything.
 */
async function moveAway(fs: FileSystem, file: string, content: string): Promise<void> {
  if ((await readLock(fs, file)) !== content) return;
  const away = `${file}.${randomBytes(6).toString('hex')}.dead`;
  try {
    await fs.rename(file, away);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if ((await readLock(fs, away)) !== content) {
    await fs.link(away, file).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
  await removeIfThere(fs, away);
}

async function isDead(where: Lockable, file: string, content: string): Promise<boolean> {
  const holder = holderOf(content);
  if (holder === undefined) return (await ageMs(where.fs, file)) > UNREADABLE_FOR_MS;
  const liveness = await where.machine.liveness(holder);
  if (liveness === 'unknown') return (await ageMs(where.fs, file)) > UNKNOWN_FOR_MS;
  // Left by this very process, which could not remove it.
  const isOwn = holder.pid === where.machine.self.pid && !heldHere.has(content);
  return liveness === 'dead' || isOwn;
}

function holderOf(content: string): z.infer<typeof processMark> | undefined {
  try {
    return z.object({ process: processMark }).parse(JSON.parse(content)).process;
  } catch {
    return undefined;
  }
}

async function readLock(fs: FileSystem, file: string): Promise<string | undefined> {
  const bytes = await readIfThere(fs, file, LOCK_LIMIT_BYTES);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/**
 * How far from now a file was written; 0 for what is gone. A date in the future tells
 * of a clock that was set: taken for new, it would keep everybody out until that day.
 */
async function ageMs(fs: FileSystem, file: string): Promise<number> {
  const stat = await statIfThere(fs, file);
  return stat === undefined ? 0 : Math.abs(Date.now() - stat.modifiedMs);
}
