/** Nothing that hangs in the system keeps Beleg from ending. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe.skipIf(process.platform === 'win32')('a process', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'beleg-end-'));
  const program = path.join(folder, 'child.mjs');
  const fifo = path.join(folder, 'fifo');
  beforeAll(async () => {
    execFileSync('mkfifo', [fifo]);
    const bundle = await rolldown({
      input: path.join(import.meta.dirname, 'end-process.child.cases.ts'),
      platform: 'node',
    });
    await bundle.write({ file: program });
    await bundle.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

  const run = (...args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [program, ...args], { timeout: 10_000, killSignal: 'SIGQUIT' });

  it('ends with its code', () => {
    expect(run()).toMatchObject({ status: 3, signal: null });
  });

  it('ends while a file operation hangs', () => {
    expect(run(fifo)).toMatchObject({ status: null, signal: 'SIGKILL' });
  });
});
