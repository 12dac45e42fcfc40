/** An import that is killed, wherever it is: all of it is there after the next start, or nothing. */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BuiltBeleg } from './built-beleg.cases.ts';

const FILES = 120;
const beleg = new BuiltBeleg();

beforeAll(async () => {
  await beleg.build();
  const folder = path.join(beleg.folder, 'brat');
  mkdirSync(folder);
  for (let n = 0; n < FILES; n += 1) {
    writeFileSync(path.join(folder, `a${n}.txt`), `Artikel ${n}. Die Fähre fuhr nicht.\n`);
    writeFileSync(path.join(folder, `a${n}.ann`), `T1\tClaim 0 7\tArtikel\n`);
  }
  writeFileSync(path.join(beleg.folder, 'none.csv'), 'article,tag,quote\n');
});
afterAll(() => beleg.end());

const importing = (file: string): readonly string[] => [
  'import',
  'coded',
  file,
  '--format',
  file === 'brat' ? 'brat' : 'csv',
  '--annotator',
  'a1',
  '--yes',
];

function namesIn(folder: string): readonly string[] {
  const absolute = path.join(beleg.folder, 'coded', folder);
  return existsSync(absolute) ? readdirSync(absolute) : [];
}

const layers = (): readonly string[] =>
  namesIn('beleg/annotations/imported').filter((article) =>
    namesIn(`beleg/annotations/imported/${article}`).includes('a1.json'),
  );

it.each([
  ['its first article is made', () => namesIn('imported').length > 0],
  ['half of its articles are made', () => namesIn('imported').length > FILES / 2],
  ['its first layer is saved', () => layers().length > 0],
])('while %s', async (_when, isThen) => {
  rmSync(path.join(beleg.folder, 'coded/imported'), { recursive: true, force: true });
  rmSync(path.join(beleg.folder, 'coded/beleg'), { recursive: true, force: true });
  const running = beleg.start(importing('brat'));
  while (!isThen() && running.process.exitCode === null) await sleep(1);
  running.process.kill('SIGKILL');
  await running.ended();
  const before = await beleg.run(['check', 'coded', '--json']);
  const isHalf = layers().length < namesIn('imported').length;
  expect([before.exit, before.out.includes('"unfinishedImports":[{"annotator":"a1"')]).toEqual(
    isHalf ? [1, true] : [before.exit, expect.any(Boolean)],
  );
  // Any import into the project is a start of a1's.
  expect((await beleg.run(importing('none.csv'))).exit).toBe(0);
  expect([0, FILES]).toContain(namesIn('imported').length);
  expect(layers()).toHaveLength(namesIn('imported').length);
  const again = await beleg.run([...importing('brat'), '--json']);
  expect(again).toMatchObject({ exit: 0 });
  expect(namesIn('imported')).toHaveLength(FILES);
  expect(layers()).toHaveLength(FILES);
  expect((await beleg.run(['check', 'coded', '--json'])).out).not.toContain('unfinishedImports');
});
