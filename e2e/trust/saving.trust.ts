/** One file, saved while everything goes wrong: kills, full disks, failing calls, foreign users, wrong order. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { failingFiles } from '../../main/backend/disk/failing-files.cases.ts';
import { nodeFiles } from '../../main/backend/disk/files.ts';
import { save, sha256Of } from '../../main/backend/disk/save.ts';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { sweepTemporaries } from '../../main/backend/disk/temporary-files.ts';
import { bundled, compiledShim, mounted, run, start } from './programs.ts';
import { record, skipped, times } from './record.ts';

const MACHINE = '0123456789abcdef';
const SAVER = path.join(import.meta.dirname, 'saver.ts');
const OLD = JSON.stringify({ version: 0, filler: '' });
const versionJson = z.object({ version: z.number() });

/** The version in a file; null if it is not whole. */
function versionIn(file: string): number | null {
  try {
    return versionJson.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
  } catch {
    return null;
  }
}

/** Kill a saver so often, a little after it said something; how many files were not whole, or older than said. */
async function killed(script: string, mode: string, folder: string, rounds: number) {
  const outcome = { torn: 0, lost: 0, rounds: 0 };
  const round = async (number: number): Promise<void> => {
    const file = path.join(folder, `${mode}${number}.json`);
    await writeFile(file, OLD);
    const { child, lines, begun, ended } = start(script, ['stream', mode, file]);
    await begun;
    await sleep((number * 7) % 13);
    child.kill('SIGKILL');
    await ended;
    const version = versionIn(file);
    outcome.rounds += 1;
    if (version === null) outcome.torn += 1;
    else if (version < Number(lines.at(-1) ?? 0)) outcome.lost += 1;
    rmSync(file, { force: true });
  };
  const numbers = Array.from({ length: rounds }, (_, i) => i);
  await Promise.all(
    [0, 1].map(async (lane) => {
      for (const number of numbers) if (number % 2 === lane) await round(number);
    }),
  );
  return outcome;
}

it('survives kill -9 at any moment, where a naive writer leaves torn files', async () => {
  const folder = await temporaryFolder();
  const script = await bundled(SAVER, folder);
  const safe = await killed(script, 'safe', folder, times(500));
  const naive = await killed(script, 'naive', folder, Math.max(20, times(100)));
  const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp')).length;
  await sweepTemporaries(nodeFiles, folder, MACHINE);
  const swept = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
  record({
    id: 'R01',
    what: '`kill -9` up to 12 ms after an acknowledged save of 400 kB',
    found: `${safe.rounds} kills: ${safe.torn} torn, ${safe.lost} older than acknowledged; ${left} temporary files left, ${swept.length} after the sweep`,
    control: `writing in place: ${naive.torn} of ${naive.rounds} torn`,
  });
  expect({ ...safe, rounds: 0, swept }).toEqual({ torn: 0, lost: 0, rounds: 0, swept: [] });
  expect(naive.torn).toBeGreaterThan(0);
});

it('keeps the old file on a disk that is really full, and saves once there is room', async () => {
  const folder = path.join(await temporaryFolder(), 'small');
  const what = 'ENOSPC: 400 kB onto a file system of 256 kB';
  const reason = await mounted(folder, 256);
  if (reason !== null) return skipped('R04', what, reason);
  const file = path.join(folder, 'a.json');
  const old = 'old '.repeat(5000);
  const big = 'x'.repeat(400_000);
  writeFileSync(file, old);
  const options = { expect: sha256Of(old), machine: MACHINE };
  const full = await save(nodeFiles, file, big, options);
  expect(full).toMatchObject({ ok: false, code: 'disk-full' });
  expect(readFileSync(file, 'utf8')).toBe(old);
  expect(readdirSync(folder)).toEqual(['a.json']);
  run('mount', ['-o', 'remount,size=2m', folder]);
  expect(await save(nodeFiles, file, big, options)).toMatchObject({ ok: true });
  run('mount', ['-o', 'remount,size=600k', folder]);
  await writeFile(file, big.repeat(3)).catch(() => undefined);
  const naive = readFileSync(file, 'utf8').length;
  expect([big.length, 3 * big.length]).not.toContain(naive);
  record({
    id: 'R04',
    what,
    found: 'told as `disk-full`, old file byte for byte, nothing left; saved at once when there was room',
    control: `writing in place: ${naive} of ${3 * big.length} bytes, the old file gone`,
  });
});

interface ShimFault {
  readonly call: string;
  readonly fault: string;
  readonly end: string;
  readonly lasting: boolean;
}

it('leaves old or new whatever the system answers, below the level of Node', async () => {
  const folder = await temporaryFolder();
  const what = 'EIO, ENOSPC, EXDEV, EPERM and short writes from the system itself (`LD_PRELOAD`)';
  const shim = compiledShim(folder);
  if ('reason' in shim) return skipped('R05', what, shim.reason);
  const script = await bundled(SAVER, folder);
  const once = (mode: string, { call, fault, end, lasting }: ShimFault, at: number) => {
    const home = path.join(folder, 'home');
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home);
    const file = path.join(home, 'a.json');
    writeFileSync(file, OLD);
    const { stdout } = spawnSync(process.execPath, [script, 'once', mode, file], {
      timeout: 20_000,
      encoding: 'utf8',
      env: {
        ...process.env,
        LD_PRELOAD: shim.file,
        TRUST_CALL: call,
        TRUST_FAULT: fault,
        TRUST_AT: `${at}`,
        TRUST_PATH: end,
        ...(lasting ? { TRUST_LASTING: '1' } : {}),
      },
    });
    return { said: stdout.trim(), version: versionIn(file) };
  };
  const calls = [
    ...['EIO', 'ENOSPC', 'short', 'full'].map((fault) => ({ call: 'write', fault, end: '.tmp' })),
    { call: 'fsync', fault: 'EIO', end: '.tmp' },
    { call: 'fsync', fault: 'EIO', end: '/home' },
    { call: 'close', fault: 'EIO', end: '.tmp' },
    ...['EIO', 'EXDEV', 'EPERM'].map((fault) => ({ call: 'rename', fault, end: 'a.json' })),
  ];
  const wrong: string[] = [];
  const unnoticed: string[] = [];
  let tried = 0;
  for (const [index, call] of [...calls, ...calls].entries()) {
    const fault = { ...call, lasting: index < calls.length };
    for (const at of [1, 2, 3]) {
      tried += 1;
      const { said, version } = once('safe', fault, at);
      // A write that was only short goes on. Any other fault at a first call that nobody tells of did not happen, or was swallowed.
      const isShort = fault.fault === 'short' || (fault.fault === 'full' && !fault.lasting);
      if (at === 1 && !isShort && said === 'saved') unnoticed.push(JSON.stringify(fault));
      const isRight = version === (said === 'saved' ? 1 : version) && (version === 0 || version === 1);
      if (!isRight) wrong.push(`${JSON.stringify(fault)} at ${at}: ${said}, ${version}`);
    }
  }
  // A write that a full disk cut and that is not looked at: the cut file takes the place of the good one, and success is said.
  const trusting = once('trusting', { call: 'write', fault: 'full', end: '.tmp', lasting: true }, 1);
  record({
    id: 'R05',
    what,
    found: `${tried} ways to fail: ${wrong.length} files neither old nor new, or said to be saved and not; ${unnoticed.length} that nobody noticed`,
    control: `one write whose count nobody looks at: said “${trusting.said}”, file ${trusting.version === null ? 'cut' : 'whole'}`,
  });
  expect({ wrong, unnoticed }).toEqual({ wrong: [], unnoticed: [] });
  expect(trusting).toEqual({ said: 'saved', version: null });
});

it('leaves old or new, whichever of its calls fails, once or for ever', async () => {
  const wrong: string[] = [];
  let tried = 0;
  const codes = ['EIO', 'ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EMFILE', 'EXDEV', 'EPERM'];
  for (const code of codes) {
    for (const lasting of ['once', 'for-ever'] as const) {
      for (const partOfWrite of [0, 0.5, 1]) {
        for (let at = 1; ; at += 1) {
          const folder = await temporaryFolder({ 'a.json': OLD });
          const file = path.join(folder, 'a.json');
          const fs = failingFiles({ at, lasting, code, partOfWrite });
          const content = JSON.stringify({ version: 1, filler: 'x'.repeat(4000) });
          const saved = await save(fs, file, content, {
            expect: sha256Of(OLD),
            machine: MACHINE,
            renameForMs: 0,
          });
          if (!fs.hasFailed) break;
          tried += 1;
          const version = versionIn(file);
          if (version === null || (saved.ok && version !== 1)) wrong.push(`${code} ${lasting} ${at}`);
        }
      }
    }
  }
  const file = path.join(await temporaryFolder({ 'a.json': OLD }), 'a.json');
  const fs = failingFiles({ at: 3, lasting: 'for-ever', code: 'ENOSPC', partOfWrite: 0.5 });
  const handle = await fs.open(file, 'a');
  await handle.truncate(0);
  await handle.write(Buffer.from('{"version":1}')).catch(() => undefined);
  const naive = versionIn(file);
  record({
    id: 'R06',
    what: 'every call of a save fails in turn: 8 codes, once and for ever, after none, half or all of a write',
    found: `${tried} failures: ${wrong.length} files neither old nor new`,
    control: `writing in place: ${naive === null ? 'cut file' : 'whole file'}`,
  });
  expect(wrong).toEqual([]);
  expect(naive).toBeNull();
});

it('syncs the file before it renames it and the folder after, as the system sees it', async () => {
  const folder = await temporaryFolder({ 'a.json': OLD });
  const what = 'order of system calls: fsync of the file, rename, fsync of the folder (`strace`)';
  const script = await bundled(SAVER, folder);
  const order = (mode: string): string | null => {
    const trace = path.join(folder, 'trace');
    const { status } = spawnSync('strace', [
      '-f',
      '-y',
      '-s',
      '300',
      '-e',
      'trace=fsync,rename,renameat2',
      '-o',
      trace,
      process.execPath,
      script,
      'once',
      mode,
      path.join(folder, 'a.json'),
    ]);
    if (status !== 0 || !existsSync(trace)) return null;
    return readFileSync(trace, 'utf8')
      .split('\n')
      .flatMap((line) => {
        if (!line.includes(folder) || line.includes('resumed')) return [];
        if (/fsync\(\d+<[^>]*\.tmp>/.test(line)) return ['file'];
        if (/rename\w*\(/.test(line)) return ['rename'];
        return /fsync\(\d+</.test(line) ? ['folder'] : [];
      })
      .join(' ');
  };
  const rounds = times(20);
  const orders = new Set<string | null>();
  for (let i = 0; i < rounds; i += 1) orders.add(order('safe'));
  if (orders.has(null)) return skipped('R26', what, 'no strace, or not permitted');
  const naive = order('trusting');
  record({
    id: 'R26',
    what,
    found: `${rounds} saves: ${[...orders].join(' | ')}`,
    control: `writing and renaming: ${naive === '' ? 'nothing synced' : naive}`,
  });
  expect([...orders]).toEqual(['file rename folder']);
  expect(naive).not.toBe('file rename folder');
});
