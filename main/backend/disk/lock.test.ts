import { mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { failingFiles } from './failing-files.cases.ts';
import { nodeFiles } from './files.ts';
import { withLock } from './lock.ts';
import { machineWith, type Machine } from '../app-data/machine.ts';
import type { ProcessMark } from '../app-data/process-mark.ts';
import { sha256Of } from './save.ts';
import { temporaryFolder } from './temporary-folder.cases.ts';

const NAME = 'a layer';
const DEAD_PID = 0x3f_ff_ff;

async function lockable() {
  const dataFolder = await temporaryFolder();
  await mkdir(path.join(dataFolder, 'locks'));
  const machine = await machineWith('0123456789abcdef');
  const file = path.join(dataFolder, 'locks', `${sha256Of(NAME).slice(0, 40)}.lock`);
  return { where: { fs: nodeFiles, machine, dataFolder }, machine, file };
}

function lockOf(machine: Machine, other: Partial<ProcessMark>): string {
  return JSON.stringify({ process: { ...machine.self, ...other }, nonce: 'x' });
}

describe('a lock', () => {
  it('lets one work at a time, and all in the end', async () => {
    const { where, file } = await lockable();
    let inside = 0;
    let most = 0;
    let done = 0;
    await Promise.all(
      Array.from({ length: 12 }, () =>
        withLock(where, NAME, 20_000, async () => {
          inside += 1;
          most = Math.max(most, inside);
          await sleep(2);
          inside -= 1;
          done += 1;
        }),
      ),
    );
    expect({ most, done }).toEqual({ most: 1, done: 12 });
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it('is not waited for longer than said', async () => {
    const { where } = await lockable();
    const outcome = await withLock(where, NAME, 1000, () =>
      withLock(where, NAME, 50, () => Promise.resolve()),
    );
    expect(outcome).toMatchObject({ ok: true, value: { ok: false, code: 'locked' } });
  });

  it('is given back when the work fails', async () => {
    const { where } = await lockable();
    await expect(withLock(where, NAME, 50, () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    expect(await withLock(where, NAME, 5000, () => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
  });

  it.each([
    ['a dead process', { pid: DEAD_PID }],
    ['a process whose pid was used again', { started: '1' }],
    ['a process before the last start of the machine', { boot: 'another' }],
  ] as const)('of %s is taken over', async (_name, mark) => {
    const { where, machine, file } = await lockable();
    await writeFile(file, lockOf(machine, mark));
    expect(await withLock(where, NAME, 1000, () => readFile(file, 'utf8'))).toMatchObject({ ok: true });
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  it.each([
    ['a living process', { pid: process.ppid, started: '' }],
    ['a process on another host', { host: 'another', pid: DEAD_PID }],
    ['a process in another container', { space: 'another', pid: DEAD_PID }],
  ] as const)('of %s is left alone', async (_name, mark) => {
    const { where, machine, file } = await lockable();
    const content = lockOf(machine, mark);
    await writeFile(file, content);
    expect(await withLock(where, NAME, 100, () => Promise.resolve())).toMatchObject({ code: 'locked' });
    expect(await readFile(file, 'utf8')).toBe(content);
  });

  it('that this process could not give back is no hindrance to it', async () => {
    const { where } = await lockable();
    const fs = failingFiles(undefined, {
      unlink: () => Promise.reject(Object.assign(new Error('no'), { code: 'EIO' })),
    });
    expect(await withLock({ ...where, fs }, NAME, 5000, () => Promise.resolve())).toMatchObject({ ok: true });
    expect(await withLock(where, NAME, 5000, () => Promise.resolve())).toMatchObject({ ok: true });
  });

  it('that says nothing is taken over only when it is old', async () => {
    const { where, file } = await lockable();
    await writeFile(file, '');
    expect(await withLock(where, NAME, 50, () => Promise.resolve())).toMatchObject({ code: 'locked' });
    const before = new Date(Date.now() - 60_000);
    await utimes(file, before, before);
    expect(await withLock(where, NAME, 5000, () => Promise.resolve())).toMatchObject({ ok: true });
  });

  it.each([
    ['that says nothing', () => ''],
    ['of a process on another host', (machine: Machine) => lockOf(machine, { host: 'another' })],
  ] as const)('%s and has a date in the future keeps nobody out', async (_name, contentOf) => {
    const { where, machine, file } = await lockable();
    await writeFile(file, contentOf(machine));
    const later = new Date(Date.now() + 24 * 60 * 60_000);
    await utimes(file, later, later);
    expect(await withLock(where, NAME, 5000, () => Promise.resolve())).toMatchObject({ ok: true });
  });

  it('of a dead process goes to one only, however many take it over at once', async () => {
    const rounds = Number(process.env['BELEG_LOCK_ROUNDS'] ?? 20);
    for (let round = 0; round < rounds; round += 1) {
      const { where, machine, file } = await lockable();
      await writeFile(file, lockOf(machine, { pid: DEAD_PID }));
      let inside = 0;
      let most = 0;
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, () =>
          withLock(where, NAME, 10_000, async () => {
            inside += 1;
            most = Math.max(most, inside);
            await sleep(1);
            inside -= 1;
          }),
        ),
      );
      expect(most).toBe(1);
      expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    }
  });

  it('that somebody took just before it is cleared is put back', async () => {
    const { where, machine, file } = await lockable();
    await writeFile(file, lockOf(machine, { pid: DEAD_PID }));
    const living = lockOf(machine, { pid: process.ppid, started: '' });
    const fs = failingFiles(undefined, {
      async rename(from, to) {
        await writeFile(from, living);
        await nodeFiles.rename(from, to);
      },
    });
    expect(await withLock({ ...where, fs }, NAME, 100, () => Promise.resolve())).toMatchObject({
      code: 'locked',
    });
    expect(await readFile(file, 'utf8')).toBe(living);
    expect(await readdir(path.dirname(file))).toHaveLength(1);
  });

  it('survives a taker that was killed while taking over', async () => {
    const { where, machine, file } = await lockable();
    await writeFile(file, lockOf(machine, { pid: DEAD_PID }));
    await writeFile(`${file}.takeover`, '');
    expect(await withLock(where, NAME, 50, () => Promise.resolve())).toMatchObject({ code: 'locked' });
    const before = new Date(Date.now() - 60_000);
    await utimes(`${file}.takeover`, before, before);
    expect(await withLock(where, NAME, 5000, () => Promise.resolve())).toMatchObject({ ok: true });
  });

  it('waits for no taker that is known to be dead', async () => {
    const { where, machine, file } = await lockable();
    await writeFile(file, lockOf(machine, { pid: DEAD_PID }));
    await writeFile(`${file}.takeover`, lockOf(machine, { pid: DEAD_PID }));
    expect(await withLock(where, NAME, 1000, () => Promise.resolve())).toMatchObject({ ok: true });
    expect(await readdir(path.dirname(file))).toEqual([]);
  });
});
