/** An import that is killed anywhere, and killed again while it is settled: all of it is there in the end, or nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { BuiltBeleg } from '../../main/cli/built-beleg.cases.ts';
import { record, times } from './record.ts';

const FILES = 1000;
/** Copies files one after the other, and would begin anew. */
const NAIVE =
  'const fs = require("fs"); for (const name of fs.readdirSync("brat")) fs.copyFileSync("brat/" + name, "naive/" + name);';

it('brings all of an import or nothing, whenever it is killed', async () => {
  const beleg = new BuiltBeleg();
  onTestFinished(() => beleg.end());
  await beleg.build();
  const inFolder = (...parts: readonly string[]): string => path.join(beleg.folder, ...parts);
  const namesIn = (folder: string): readonly string[] =>
    existsSync(inFolder(folder)) ? readdirSync(inFolder(folder)) : [];
  const layers = (): number =>
    namesIn('coded/beleg/annotations/imported').filter((article) =>
      namesIn(`coded/beleg/annotations/imported/${article}`).includes('a1.json'),
    ).length;
  mkdirSync(inFolder('brat'));
  for (let n = 0; n < FILES; n += 1) {
    writeFileSync(inFolder('brat', `a${n}.txt`), `Artikel ${n}. Die Fähre fuhr nicht.\n`);
    writeFileSync(inFolder('brat', `a${n}.ann`), 'T1\tClaim 0 7\tArtikel\n');
  }
  writeFileSync(inFolder('none.csv'), 'article,tag,quote\n');
  const importing = (file: string, format: string): readonly string[] => [
    'import',
    'coded',
    file,
    '--format',
    format,
    '--annotator',
    'a1',
    '--yes',
  ];
  const killed = async (args: readonly string[], afterMs: number): Promise<void> => {
    const running = beleg.start(args);
    await Promise.race([sleep(afterMs), running.ended()]);
    running.process.kill('SIGKILL');
    await running.ended();
  };

  const started = performance.now();
  expect((await beleg.run(importing('brat', 'brat'))).exit).toBe(0);
  const wholeMs = performance.now() - started;
  const rounds = Math.max(5, times(12));
  const outcome = { whole: 0, none: 0, half: 0, midway: 0 };
  for (let round = 0; round < rounds; round += 1) {
    for (const folder of ['imported', 'beleg'])
      rmSync(inFolder('coded', folder), { recursive: true, force: true });
    // Even parts of its time, in an order that a short run samples as well.
    await killed(importing('brat', 'brat'), wholeMs * (((round * 7 + 3) % 20) / 20));
    if (namesIn('coded/imported').length > 0 && layers() < FILES) outcome.midway += 1;
    // Every third time whoever settles it is killed, too.
    if (round % 3 === 2) await killed(importing('none.csv', 'csv'), wholeMs * ((round % 10) / 20));
    expect((await beleg.run(importing('none.csv', 'csv'))).exit).toBe(0);
    const [articles, own] = [namesIn('coded/imported').length, layers()];
    if (articles === FILES && own === FILES) outcome.whole += 1;
    else if (articles === 0 && own === 0) outcome.none += 1;
    else outcome.half += 1;
    expect((await beleg.run(['check', 'coded', '--json'])).out).not.toContain('unfinishedImports');
  }

  mkdirSync(inFolder('naive'));
  const naive = spawn(process.execPath, ['-e', NAIVE], { cwd: beleg.folder, stdio: 'ignore' });
  const gone = once(naive, 'exit');
  while (naive.exitCode === null && namesIn('naive').length < 10) await sleep(1);
  naive.kill('SIGKILL');
  await gone;
  const copied = namesIn('naive').length;
  record({
    id: 'R27',
    what: `\`kill -9\` in an import of ${FILES} articles, each third time in its settling as well`,
    found: `${rounds} kills, ${outcome.midway} with a part of it on disk: ${outcome.whole} whole, ${outcome.none} none, ${outcome.half} half after the next start`,
    control: `copying the files one by one: ${copied} of ${2 * FILES} there`,
  });
  expect(outcome.half).toBe(0);
  expect(outcome.midway).toBeGreaterThan(0);
});
