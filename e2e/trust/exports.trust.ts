/** An export that is killed anywhere: what has its name is whole, or is not there, or is what was there before (R30). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { BuiltBeleg } from '../../main/cli/built-beleg.cases.ts';
import { record, times } from './record.ts';

const FILES = 300;
const FORMATS = { qdpx: 'out.qdpx', csv: 'out.csv', xlsx: 'out.xlsx' } as const;
/** Zips say when they were made, packed: a few bytes more or less. */
const SAME_WITHIN = 16;
const OLD = 'what was there before';
/** Writes what it has under the name that it shall have, piece by piece. */
const NAIVE =
  'const fs = require("fs"); const out = fs.openSync("naive.csv", "w"); for (let i = 0; i < 2e5; i += 1) fs.writeSync(out, "line " + i + "\\n");';

it('exports all or nothing under the name that was given, whenever it is killed', async () => {
  const beleg = new BuiltBeleg();
  onTestFinished(() => beleg.end());
  await beleg.build();
  const inFolder = (...parts: readonly string[]): string => path.join(beleg.folder, ...parts);
  mkdirSync(inFolder('brat'));
  for (let n = 0; n < FILES; n += 1) {
    writeFileSync(inFolder('brat', `a${n}.txt`), `Artikel ${n}. Die Fähre fuhr nicht.\n`);
    writeFileSync(inFolder('brat', `a${n}.ann`), 'T1\tClaim 0 7\tArtikel\n');
  }
  const imported = ['import', 'coded', 'brat', '--format', 'brat', '--annotator', 'a1', '--yes'];
  expect((await beleg.run(imported)).exit).toBe(0);
  const rounds = times(100);
  const outcome = { whole: 0, none: 0, before: 0, half: [] as string[], left: 0 };
  const formats = Object.entries(FORMATS);
  for (const [turn, [format, name]] of formats.entries()) {
    const exporting = ['export', 'coded', '--format', format, '--out', name, '--force'];
    const startedMs = performance.now();
    expect((await beleg.run(exporting)).exit).toBe(0);
    const wholeMs = performance.now() - startedMs;
    const whole = readFileSync(inFolder(name));
    for (let round = turn; round < rounds; round += formats.length) {
      rmSync(inFolder(name), { force: true });
      // Every other time there is a file that it takes the place of.
      if (round % 2 === 0) writeFileSync(inFolder(name), OLD);
      const running = beleg.start(exporting);
      // Most of its time it reads: the end, where it writes, is tried the most.
      await Promise.race([sleep(wholeMs * (0.3 + 0.7 * (((round * 7) % 20) / 20))), running.ended()]);
      running.process.kill('SIGKILL');
      await running.ended();
      const there = existsSync(inFolder(name)) ? readFileSync(inFolder(name)) : null;
      if (there === null) outcome.none += 1;
      else if (there.toString() === OLD) outcome.before += 1;
      else if (Math.abs(there.length - whole.length) <= SAME_WITHIN) outcome.whole += 1;
      else outcome.half.push(`${format}: ${there.length} of ${whole.length}`);
    }
    expect((await beleg.run(exporting)).exit).toBe(0);
    outcome.left += readdirSync(beleg.folder).filter((each) => each.endsWith('.tmp')).length;
    rmSync(inFolder(name), { force: true });
  }
  const naive = spawn(process.execPath, ['-e', NAIVE], { cwd: beleg.folder, stdio: 'ignore' });
  const gone = once(naive, 'exit');
  while (naive.exitCode === null && !existsSync(inFolder('naive.csv'))) await sleep(1);
  await sleep(5);
  naive.kill('SIGKILL');
  await gone;
  const lines = readFileSync(inFolder('naive.csv'), 'utf8').split('\n').length - 1;
  record({
    id: 'R30',
    what: `\`kill -9\` in an export of ${FILES} articles: a table, a workbook, a REFI-QDA project, also over an older file`,
    found: `${rounds} kills: ${outcome.whole} whole, ${outcome.none} none, ${outcome.before} times the older file, ${outcome.half.length} half; ${outcome.left} temporary files left after the next export`,
    control: `writing under its name: ${lines} of 200000 lines`,
  });
  expect([outcome.half, outcome.left]).toEqual([[], 0]);
  expect(outcome.none + outcome.before).toBeGreaterThan(0);
  expect(lines).toBeLessThan(200_000);
});
