import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../disk/files.ts';
import { openMachine } from './machine.ts';
import { sweepTemporaries, temporaryName } from '../disk/temporary-files.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

async function opened(folder: string) {
  const machine = await openMachine(nodeFiles, folder);
  if (!machine.ok) throw new Error(machine.detail);
  return machine.value;
}

/** The pid of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('a machine', () => {
  it('has one id, also if many make it at once', async () => {
    const folder = await temporaryFolder();
    const all = await Promise.all(Array.from({ length: 6 }, () => opened(folder)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect((await opened(folder)).id).toBe(all[0]?.id);
  });

  it('works with a damaged id file, which it leaves as it is', async () => {
    const folder = await temporaryFolder({ 'machine-id': 'x'.repeat(100) });
    expect((await opened(folder)).id).toMatch(/^[0-9a-f]{16}$/);
    expect(await readFile(path.join(folder, 'machine-id'), 'utf8')).toBe('x'.repeat(100));
  });

  it('knows which of its processes live', async () => {
    const machine = await opened(await temporaryFolder());
    const { self } = machine;
    expect(await machine.liveness(self)).toBe('alive');
    expect(await machine.liveness({ ...self, pid: await deadPid() })).toBe('dead');
    expect(await machine.liveness({ ...self, started: '12' })).toBe(self.started === '' ? 'alive' : 'dead');
    expect(await machine.liveness({ ...self, host: 'another', pid: await deadPid() })).toBe('unknown');
  });
});

describe('temporary files', () => {
  it('of dead processes of this machine are swept, and no others', async () => {
    const { id } = await opened(await temporaryFolder());
    const pid = await deadPid();
    const own = temporaryName('a1.json', id);
    const dead = own.replace(`.${process.pid}.`, `.${pid}.`);
    const ofAnother = dead.replace(id, 'fedcba9876543210');
    const folder = await temporaryFolder();
    for (const name of [own, dead, ofAnother, 'a1.json', 'x.tmp', '.x.tmp']) {
      await writeFile(path.join(folder, name), '');
    }
    await sweepTemporaries(nodeFiles, folder, id);
    expect((await readdir(folder)).toSorted()).toEqual(
      [own, ofAnother, 'a1.json', 'x.tmp', '.x.tmp'].toSorted(),
    );
  });
});
