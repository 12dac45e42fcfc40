/**
 * A process that works under a lock: `hold` takes it and never gives it back; `enter` takes it so
 * many times and notes in a file when it went in and out. `naive` looks whether the process in the
 * lock still runs, and if not removes the lock and takes it, as most do.
 */
import { appendFileSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { machineWith } from '../../main/backend/app-data/machine.ts';
import { isRunning } from '../../main/backend/app-data/process-mark.ts';
import { nodeFiles } from '../../main/backend/disk/files.ts';
import { withLock } from '../../main/backend/disk/lock.ts';

const [how = '', mode = '', dataFolder = '', times = '1'] = process.argv.slice(2);
const LOCK = 'a layer';
const WAIT_MS = 60_000;

async function naiveLock(work: () => Promise<void>): Promise<void> {
  const file = path.join(dataFolder, 'naive.lock');
  for (;;) {
    try {
      writeFileSync(file, `${process.pid}`, { flag: 'wx' });
      break;
    } catch {
      const pid = pidIn(file);
      if (pid !== undefined && !isRunning(pid)) {
        // Looked at, then removed: what happens in between is nobody's thought.
        await sleep(Math.random() * 15);
        rmSync(file, { force: true });
      } else await sleep(1);
    }
  }
  await work();
  rmSync(file, { force: true });
}

function pidIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function locked(work: () => Promise<void>): Promise<void> {
  if (mode === 'naive') return await naiveLock(work);
  const machine = await machineWith('0123456789abcdef');
  const outcome = await withLock({ fs: nodeFiles, machine, dataFolder }, LOCK, WAIT_MS, work);
  if (!outcome.ok) writeSync(1, `${outcome.code}\n`);
}

if (how === 'hold') {
  await locked(async () => {
    writeSync(1, 'held\n');
    await sleep(WAIT_MS * 10);
  });
} else {
  const note = (what: string): void => appendFileSync(path.join(dataFolder, `${mode}.log`), `${what}\n`);
  for (let i = 0; i < Number(times); i += 1) {
    await locked(async () => {
      note('in');
      await sleep(2);
      note('out');
    });
  }
  writeSync(1, 'done\n');
}
process.exit(0);
