/** Locks that were left by processes which were killed, and locks of processes that nobody here can judge (R15). */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { machineWith } from '../../main/backend/app-data/machine.ts';
import type { ProcessMark } from '../../main/backend/app-data/process-mark.ts';
import { nodeFiles } from '../../main/backend/disk/files.ts';
import { withLock } from '../../main/backend/disk/lock.ts';
import { sha256Of } from '../../main/backend/disk/save.ts';
import { temporaryFolder } from '../../main/backend/disk/temporary-folder.cases.ts';
import { bundled, start } from './programs.ts';
import { record, times } from './record.ts';

const TAKERS = 5;
const EACH = 4;

/** The most that were inside at once, and how often somebody was. */
function insideIn(file: string): { readonly most: number; readonly entered: number } {
  let [inside, most, entered] = [0, 0, 0];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []) {
    inside += line === 'in' ? 1 : -1;
    entered += line === 'in' ? 1 : 0;
    most = Math.max(most, inside);
  }
  return { most, entered };
}

it('lets one in at a time after its holder was killed, and nobody where the holder may live', async () => {
  const script = await bundled(path.join(import.meta.dirname, 'locker.ts'), await temporaryFolder());
  /** Somebody is killed who holds the lock; then so many want it at once. */
  const killed = async (mode: string) => {
    const data = await temporaryFolder();
    const holder = start(script, ['hold', mode, data]);
    if (mode === 'naive') while (!existsSync(path.join(data, 'naive.lock'))) await holder.begun;
    else await holder.begun;
    holder.child.kill('SIGKILL');
    await holder.ended;
    const takers = Array.from({ length: TAKERS }, () => start(script, ['enter', mode, data, `${EACH}`]));
    await Promise.all(takers.map(({ ended }) => ended));
    const left = mode === 'naive' ? [] : readdirSync(path.join(data, 'locks'));
    return { ...insideIn(path.join(data, `${mode}.log`)), left: left.length };
  };
  const rounds = times(60);
  const safe = { together: 0, entered: 0, left: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const { most, entered, left } = await killed('safe');
    if (most > 1) safe.together += 1;
    safe.entered += entered;
    safe.left += left;
  }
  const naive = { together: 0, rounds: 0 };
  for (; naive.rounds < 40 && naive.together < 3; naive.rounds += 1)
    if ((await killed('naive')).most > 1) naive.together += 1;

  const machine = await machineWith('0123456789abcdef');
  const marks: Readonly<Record<string, Partial<ProcessMark>>> = {
    'a dead process': { pid: 0x3f_ff_ff },
    'a pid used again': { pid: process.ppid, started: '1' },
    'before the last start': { pid: process.ppid, boot: 'another' },
    'a living process': { pid: process.ppid, started: '' },
    'another machine': { host: 'another', pid: 0x3f_ff_ff },
    'another container': { space: 'pid:[1]', pid: 0x3f_ff_ff },
  };
  const taken: string[] = [];
  for (const [name, mark] of Object.entries(marks)) {
    const dataFolder = await temporaryFolder();
    mkdirSync(path.join(dataFolder, 'locks'));
    const file = path.join(dataFolder, 'locks', `${sha256Of('a layer').slice(0, 40)}.lock`);
    writeFileSync(file, JSON.stringify({ process: { ...machine.self, ...mark }, nonce: 'x' }));
    const outcome = await withLock({ fs: nodeFiles, machine, dataFolder }, 'a layer', 300, () =>
      Promise.resolve(),
    );
    if (outcome.ok) taken.push(name);
  }
  record({
    id: 'R15',
    what: `\`kill -9\` of who holds a lock, then ${TAKERS} processes that want it ${EACH} times each; locks of the dead, of pids used again, of other machines and containers`,
    found: `${rounds} kills, ${safe.entered} of ${rounds * TAKERS * EACH} times inside, ${safe.together} times two at once, ${safe.left} locks left; taken over: ${taken.join(', ')}; waited for: ${Object.keys(
      marks,
    )
      .filter((name) => !taken.includes(name))
      .join(', ')}`,
    control: `removing a lock whose process is gone: two at once in ${naive.together} of ${naive.rounds} rounds`,
  });
  expect(safe).toEqual({ together: 0, entered: rounds * TAKERS * EACH, left: 0 });
  expect(taken).toEqual(['a dead process', 'a pid used again', 'before the last start']);
  expect(naive.together).toBeGreaterThan(0);
});
