/** What comes ahead of an article, and what follows it. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { layerFile, openAs, tagging, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { Sources } from '../sources/sources.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung bestreitet das. Ein Sprecher sagte nichts.\n';
const PROJECT = JSON.stringify({
  format: 1,
  id: 'urn:uuid:0d0d0d0d-0000-4000-8000-000000000000',
  name: 'Fall',
});
const LAYERS = 'beleg/annotations/a.txt';
const GOOD = layerFile({ text: TEXT, exact: 'Regierung', start: 4, end: 13 });

async function opened(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly root: string; readonly window: TestWindow }> {
  const root = await temporaryFolder({ 'a.txt': TEXT, 'beleg/project.json': PROJECT, ...files });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  return { root, window };
}

test('the text is told to the window that asked, before its layers are there', async () => {
  const { window } = await opened({ [`${LAYERS}/c3.json`]: GOOD });
  const answered = window.api.openArticle({ article: 'a.txt' });
  await expect.poll(() => window.of('articleRead')).toHaveLength(1);
  const { layers: _layers, statements: _statements, notices: _notices, ...about } = valueOf(await answered);
  expect(window.of('articleRead')).toMatchObject([about]);
  expect(JSON.stringify(window.of('articleRead'))).not.toContain('"file"');
});

test('an article is read once, and what became of it while it was opened is told', async () => {
  const { root, window } = await opened({});
  const read = vi.spyOn(Sources.prototype, 'read');
  onTestFinished(() => read.mockRestore());
  const answered = window.api.openArticle({ article: 'a.txt' });
  await expect.poll(() => window.of('articleRead')).toHaveLength(1);
  expect(read).toHaveBeenCalledTimes(1);
  await writeFile(path.join(root, 'a.txt'), `${TEXT}Nachtrag.\n`);
  valueOf(await answered);
  await expect.poll(() => window.of('articleChanged')).toEqual([{ article: 'a.txt', gone: false }]);
});

test('a colleague’s large layer follows, and the article does not wait for it', async () => {
  const large = `${GOOD}${' '.repeat(1024 * 1024)}`;
  const { root, window } = await opened({
    [`${LAYERS}/b2.json`]: large,
    [`${LAYERS}/c3.json`]: GOOD,
    [`${LAYERS}/d4.json`]: `[${large}`,
  });
  const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(article.layers.map(({ annotator }) => annotator.id)).toEqual(['anna', 'c3']);
  expect(article.following).toEqual(['b2', 'd4']);
  expect(window.of('layerReplaced')).toEqual([]);
  valueOf(await window.api.applyChanges({ changes: [tagging(article, 'Sprecher')] }));
  const told = (): readonly string[] => window.of('layerReplaced').map(({ layer }) => layer.annotator.id);
  await expect.poll(told, { timeout: 10_000 }).toEqual(['b2']);
  expect(window.of('layerReplaced')[0]?.layer.annotations).toHaveLength(1);
  const noticed = (): unknown => window.of('noticed').map(({ code, file }) => [code, file]);
  await expect
    .poll(noticed, { timeout: 10_000 })
    .toContainEqual(['colleague-layer-corrupt', `${LAYERS}/d4.json`]);
  expect(await readFile(path.join(root, LAYERS, 'b2.json'), 'utf8')).toBe(large);
});
