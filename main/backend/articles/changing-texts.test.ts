/** Windows that show different states of one article, and layers that go away behind their back. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openAs, tagging, testBackend, valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung schweigt. Ein Sprecher bestätigte das.\n';

test('a window that still shows the old text can annotate it, and the old text is kept', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const backend = await testBackend({ startWith: root });
  const first = backend.window();
  await openAs(first);
  const old = valueOf(await first.api.openArticle({ article: 'a.txt' }));
  await writeFile(path.join(root, 'a.txt'), `Vorspann.\n${TEXT}`);
  const second = backend.window();
  valueOf(await second.api.openProject({ place: null }));
  valueOf(await second.api.openArticle({ article: 'a.txt' }));
  expect(valueOf(await first.api.applyChanges({ changes: [tagging(old, 'Regierung')] })).refused).toEqual([]);
  expect(valueOf(await first.api.flush({}))).toMatchObject({ kind: 'saved' });
  expect(await readFile(path.join(root, `beleg/texts/${old.text.sha256}.txt`), 'utf8')).toBe(TEXT);
});

test('a change that the closing of its article has overtaken is taken all the same', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.closeArticle({ article: 'a.txt' }));
  const change = tagging(article, 'Regierung');
  expect(valueOf(await window.api.applyChanges({ changes: [change] })).refused).toEqual([]);
  expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' });
  expect(await readFile(path.join(root, `beleg/texts/${article.text.sha256}.txt`), 'utf8')).toBe(TEXT);
});

test('a change on a text that was gone before this host started is refused by name', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  await openAs(window);
  const old = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  await first.close();
  await writeFile(path.join(root, 'a.txt'), `Vorspann.\n${TEXT}`);
  const later = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(later);
  const change = tagging(old, 'Regierung');
  expect(valueOf(await later.api.applyChanges({ changes: [change] })).refused).toEqual([
    { change: change.id, code: 'no-such-text' },
  ]);
});

test('the first change on an article that no host has taken is taken by the next one, before anything is opened', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  await openAs(window);
  const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  await first.close();
  const later = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(later);
  const change = tagging(article, 'Regierung');
  expect(valueOf(await later.api.applyChanges({ changes: [change] })).refused).toEqual([]);
  expect(valueOf(await later.api.flush({}))).toMatchObject({ kind: 'saved' });
  expect(await readFile(path.join(root, `beleg/texts/${article.text.sha256}.txt`), 'utf8')).toBe(TEXT);
});

test('a layer that was saved and deleted at once is told, and written again', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(article, 'Regierung')] }));
  valueOf(await window.api.flush({}));
  const folder = path.join(root, 'beleg/annotations/a.txt');
  await rm(path.join(folder, 'anna.json'));
  await window.api.lookAgain({});
  await expect.poll(() => window.of('noticed')).toMatchObject([{ code: 'layer-file-missing' }]);
  expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' });
  expect(await readdir(folder)).toEqual(['anna.json']);
});
