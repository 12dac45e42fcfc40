/** Articles that were renamed or copied: their annotations are found by the text, and move only when asked to. */
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { invert } from '../../../shared/domain/change.ts';
import { openAs, tagging, testBackend, valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung schweigt. Ein Sprecher bestätigte das.\n';
const LAYERS = 'beleg/annotations';

/** A project where one annotation was made on a.txt, and a window on it after `change` was done to the folder. */
async function openedAfter(change: (root: string) => Promise<unknown>) {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const before = first.window();
  await openAs(before);
  const opened = valueOf(await before.api.openArticle({ article: 'a.txt' }));
  valueOf(await before.api.applyChanges({ changes: [tagging(opened, 'Regierung')] }));
  await before.api.flush({});
  await first.close();
  await change(root);
  const backend = await testBackend({ startWith: root, dataFolder });
  const window = backend.window();
  await openAs(window);
  valueOf(await window.api.listArticles({}));
  const told = () => window.of('noticed').filter(({ code }) => /renamed|copied/.test(code));
  return { root, window, told };
}

test('a renamed article is told with what is kept under its old name, which can then be read', async () => {
  const { window, told } = await openedAfter((root) =>
    rename(path.join(root, 'a.txt'), path.join(root, 'b.txt')),
  );
  expect((await window.api.readElsewhere({ article: 'a.txt' })).ok).toBe(false);
  valueOf(await window.api.openArticle({ article: 'b.txt' }));
  await expect
    .poll(told)
    .toMatchObject([{ code: 'article-renamed', file: 'b.txt', values: { from: 'a.txt', count: 1 } }]);
  const layer = valueOf(await window.api.readElsewhere({ article: 'a.txt' }));
  expect(layer.annotations.map(({ content }) => content.anchor.exact)).toEqual(['Regierung']);
});

test('annotations that go along are saved under the new path and gone from the old one, with their time', async () => {
  const { root, window, told } = await openedAfter((folder) =>
    rename(path.join(folder, 'a.txt'), path.join(folder, 'b.txt')),
  );
  valueOf(await window.api.openArticle({ article: 'b.txt' }));
  await expect.poll(told).toHaveLength(1);
  const [annotation] = valueOf(await window.api.readElsewhere({ article: 'a.txt' })).annotations;
  if (annotation === undefined) throw new Error('nothing was kept');
  const gone = () => window.of('noticed').filter(({ code }) => code === 'article-gone');
  await expect.poll(gone).toMatchObject([{ file: 'a.txt' }]);
  const { id, content, created } = annotation;
  const change = {
    id: 'urn:uuid:00000000-0000-4000-8000-0000000000aa',
    kind: 'take-along',
    at: '2026-11-30T12:00:00Z',
    edits: [
      { article: 'b.txt', annotation: id, before: null, after: content, created },
      { article: 'a.txt', annotation: id, before: content, after: null },
    ],
  } as const;
  expect(valueOf(await window.api.applyChanges({ changes: [change] })).refused).toEqual([]);
  expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' });
  const file = (article: string) => readFile(path.join(root, LAYERS, article, 'anna.json'), 'utf8');
  expect(await file('b.txt')).toContain(`"created":"${created}"`);
  expect(JSON.parse(await file('a.txt'))).toMatchObject({ total: 0, 'beleg:deleted': [{ id }] });
  await expect.poll(() => window.of('noticeOver')).toEqual([{ id: 'article-gone:a.txt' }]);
  // Taken back they lie there again, and are offered again.
  valueOf(
    await window.api.applyChanges({ changes: [invert(change, `${change.id.slice(0, -1)}b`, change.at)] }),
  );
  await expect.poll(told).toHaveLength(2);
  expect(told()[1]).toEqual(told()[0]);
});

test('a colleague’s annotations on a renamed article are shown under the new path, and stay where they are', async () => {
  const { root, window } = await openedAfter(async (folder) => {
    const own = await readFile(path.join(folder, LAYERS, 'a.txt/anna.json'), 'utf8');
    await writeFile(path.join(folder, LAYERS, 'a.txt/bert.json'), own.replaceAll('anna', 'bert'));
    const reply = { id: 'urn:uuid:r', motivation: 'replying', target: 'urn:uuid:x', bodyValue: 'why?' };
    const links = { type: 'AnnotationCollection', first: { items: [reply] } };
    await writeFile(path.join(folder, LAYERS, 'a.txt/bert.links.json'), JSON.stringify(links));
    await rename(path.join(folder, 'a.txt'), path.join(folder, 'b.txt'));
  });
  valueOf(await window.api.openArticle({ article: 'b.txt' }));
  const shown = () => window.of('layerReplaced').map(({ layer }) => layer);
  await expect
    .poll(shown)
    .toMatchObject([{ article: 'b.txt', own: false, annotator: { id: 'bert' }, placements: {} }]);
  await expect
    .poll(() => window.of('statementsReplaced'))
    .toMatchObject([
      { statements: { article: 'b.txt', own: false, statements: [{ content: { comment: 'why?' } }] } },
    ]);
  expect(await readFile(path.join(root, LAYERS, 'a.txt/bert.json'), 'utf8')).toContain('Regierung');
  // The list says what is shown.
  const counts = (): unknown => Object.assign({}, ...window.of('countsChanged').map((event) => event.counts));
  await expect
    .poll(counts)
    .toEqual({ 'b.txt': [{ annotator: 'bert', byTag: { 'urn:beleg:tag:claim': 1 } }] });
});

test('a copy is told with what is kept under the other path', async () => {
  const { window, told } = await openedAfter(async (root) => {
    await mkdir(path.join(root, 'later'));
    await copyFile(path.join(root, 'a.txt'), path.join(root, 'later/a.txt'));
  });
  valueOf(await window.api.openArticle({ article: 'later/a.txt' }));
  await expect
    .poll(told)
    .toMatchObject([{ code: 'article-copied', file: 'later/a.txt', values: { from: 'a.txt', count: 1 } }]);
  valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(told()).toHaveLength(1);
});

test('another text under a new name is none of it', async () => {
  const { window, told } = await openedAfter(async (root) => {
    await rename(path.join(root, 'a.txt'), path.join(root, 'b.txt'));
    await writeFile(path.join(root, 'b.txt'), `${TEXT}Mehr.\n`);
  });
  valueOf(await window.api.openArticle({ article: 'b.txt' }));
  await window.api.flush({});
  await expect.poll(() => window.of('noticed').map(({ code }) => code)).toContain('article-gone');
  expect(told()).toEqual([]);
});

test('a text that a window brings back can be annotated again', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  await openAs(window);
  const old = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  await first.close();
  await writeFile(path.join(root, 'a.txt'), 'Etwas anderes.\n');
  const later = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(later);
  valueOf(await later.api.keepText({ content: old.text.content, source: old.source }));
  expect(valueOf(await later.api.applyChanges({ changes: [tagging(old, 'Regierung')] })).refused).toEqual([]);
  expect(valueOf(await later.api.flush({}))).toMatchObject({ kind: 'saved' });
  expect(await readFile(path.join(root, `beleg/texts/${old.text.sha256}.txt`), 'utf8')).toBe(TEXT);
});
