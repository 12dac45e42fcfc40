import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from './disk/temporary-folder.cases.ts';
import { Watch } from './watch.ts';

interface Opened {
  readonly watch: Watch;
  readonly told: string[];
  readonly file: string;
  readonly folder: string;
}

async function open(files: Readonly<Record<string, string>>): Promise<Opened> {
  const root = await temporaryFolder(files);
  const told: string[] = [];
  const watch = new Watch({
    articleChanged: (article, isGone) => told.push(`${article} ${isGone ? 'gone' : 'changed'}`),
    layersChanged: (article, changed, gone) => told.push(`${article} +${changed.join()} -${gone.join()}`),
    log: (line) => told.push(line),
  });
  onTestFinished(() => watch.end());
  const file = path.join(root, 'a.txt');
  const folder = path.join(root, 'beleg/annotations/a.txt');
  await watch.open({ article: 'a.txt', file, folder });
  return { watch, told, file, folder };
}

test('what is there when it is opened is not news', async () => {
  const { watch, told } = await open({ 'a.txt': 'one', 'beleg/annotations/a.txt/b2.json': '{}' });
  await watch.lookAgain();
  expect(told).toEqual([]);
});

test('tells what became of the article and its layers when asked to look', async () => {
  const { watch, told, file, folder } = await open({ 'a.txt': 'one' });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'b2.json'), '{}');
  await writeFile(path.join(folder, 'c3.json'), '{}');
  await watch.lookAgain();
  await writeFile(path.join(folder, 'b2.json'), '{ }');
  await rm(path.join(folder, 'c3.json'));
  await writeFile(file, 'another');
  await watch.lookAgain();
  await rm(folder, { recursive: true });
  await rm(file);
  await watch.lookAgain();
  await watch.lookAgain();
  expect(told).toEqual([
    'a.txt +b2.json,c3.json -',
    'a.txt changed',
    'a.txt +b2.json -c3.json',
    'a.txt gone',
    'a.txt + -b2.json',
  ]);
});

test('takes no layer for gone because what is saved beside it comes and goes', async () => {
  const { watch, told, folder } = await open({ 'a.txt': 'one', 'beleg/annotations/a.txt/z2.json': '{}' });
  const saved = new AbortController();
  const saving = (async () => {
    for (let round = 0; !saved.signal.aborted; round += 1) {
      const files = Array.from({ length: 20 }, (_, nth) => path.join(folder, `.a${nth}.${round % 2}.tmp`));
      await Promise.all(files.map((file) => writeFile(file, '')));
      await Promise.all(files.map((file) => rm(file)));
    }
  })();
  for (let look = 0; look < 60; look += 1) await watch.lookAgain();
  saved.abort();
  await saving;
  expect(told.filter((line) => line.split(' -')[1]?.includes('z2.json') === true)).toEqual([]);
});

test('hears of files that are replaced by renaming, again and again', async () => {
  const { told, file, folder } = await open({ 'a.txt': 'one', 'beleg/annotations/a.txt/b2.json': '{}' });
  for (let round = 1; round <= 3; round += 1) {
    const heard = told.length;
    await writeFile(`${file}.new`, 'x'.repeat(round * 10));
    await rename(`${file}.new`, file);
    await expect.poll(() => told.slice(heard)).toContain('a.txt changed');
    await writeFile(path.join(folder, '.b2.tmp'), 'y'.repeat(round * 10));
    await rename(path.join(folder, '.b2.tmp'), path.join(folder, 'b2.json'));
    await expect.poll(() => told.slice(heard).join()).toContain('+b2.json');
  }
});

test('looking finds the first layers of an article, and from then on they are heard of', async () => {
  const { watch, told, folder } = await open({ 'a.txt': 'one' });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'b2.json'), '{}');
  await watch.lookAgain();
  expect(told).toEqual(['a.txt +b2.json -']);
  await vi.waitFor(async () => {
    // Until the watcher stands, what happens is left to the next look.
    await appendFile(path.join(folder, 'c3.json'), ' ');
    expect(told).toContain('a.txt +c3.json -');
  }, 10_000);
});

test('a layer that Beleg wrote and that went before anybody looked is told as gone', async () => {
  const { watch, told } = await open({ 'a.txt': 'one' });
  watch.wrote('a.txt', 'a1.json');
  await watch.lookAgain();
  expect(told).toEqual(['a.txt + -a1.json']);
});

test('an article that is closed is nobody’s business', async () => {
  const { watch, told, file } = await open({ 'a.txt': 'one' });
  watch.close('a.txt');
  await writeFile(file, 'another');
  await watch.lookAgain();
  expect(told).toEqual([]);
});
