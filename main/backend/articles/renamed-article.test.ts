/** A renamed article keeps what was said of it: one's own words after consent, colleagues' at once. */
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleDescription } from '../../../shared/domain/metadata.ts';
import { openAs, tagging, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

const ANNA = 'beleg/annotators/anna.json';
/** "Straße" as code page 850 has it: without a choice it is read as another page, or not at all. */
const CP850 = Buffer.concat([
  Buffer.from('Die Stra'),
  Buffer.from([0xe1]),
  Buffer.from('e ist frei, sagt Anna.\n'),
]);

function told(window: TestWindow): Readonly<Record<string, ArticleDescription>> {
  const all: Record<string, ArticleDescription> = {};
  for (const { described } of window.of('articlesDescribed')) Object.assign(all, described);
  return all;
}

async function readJson(root: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(root, file), 'utf8'));
}

/** Words were said of old.txt in the first session; in the next one, which this answers, it is new.txt. */
async function renamedAfter(work: (window: TestWindow) => Promise<unknown>) {
  const root = await temporaryFolder({ 'old.txt': CP850 });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const before = first.window();
  await openAs(before);
  valueOf(await before.api.listArticles({}));
  await expect.poll(() => before.of('articlesDescribed').at(-1)?.done).toBe(true);
  await work(before);
  await before.api.flush({});
  await first.close();
  await rename(path.join(root, 'old.txt'), path.join(root, 'new.txt'));
  const window = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(window);
  valueOf(await window.api.listArticles({}));
  const offers = () => window.of('noticed').filter(({ code }) => code === 'article-renamed');
  return { root, window, offers };
}

const OUTLET = { article: 'old.txt', field: 'outlet', value: 'Quay News' } as const;

test('metadata and the chosen encoding go along with the annotations, and can be taken back', async () => {
  const { root, window, offers } = await renamedAfter(async ({ api }) => {
    valueOf(await api.chooseSource({ article: 'old.txt', choice: { encoding: 'cp850' } }));
    valueOf(await api.editMetadata({ edits: [OUTLET] }));
    const opened = valueOf(await api.openArticle({ article: 'old.txt' }));
    valueOf(await api.applyChanges({ changes: [tagging(opened, 'Straße')] }));
  });
  // Read in another way its text is another one: its bytes tell that it is the same article.
  expect(valueOf(await window.api.openArticle({ article: 'new.txt' })).source.encoding).not.toBe('cp850');
  await expect.poll(offers).toMatchObject([{ values: { from: 'old.txt', count: 1 } }]);
  const { moved } = valueOf(await window.api.moveStatements({ from: 'old.txt', to: 'new.txt' }));
  expect(moved).toEqual([
    { under: 'sources', field: 'encoding' },
    { under: 'metadata', field: 'outlet' },
  ]);
  expect(await readJson(root, ANNA)).toMatchObject({
    metadata: { 'new.txt': { outlet: 'Quay News' } },
    sources: { 'new.txt': { encoding: 'cp850' } },
  });
  expect(window.of('articleChanged')).toEqual([{ article: 'new.txt', gone: false }]);
  const opened = valueOf(await window.api.openArticle({ article: 'new.txt' }));
  expect(opened.text.content).toContain('Straße');
  expect(told(window)['new.txt']?.said).toEqual([{ annotator: 'anna', values: { outlet: 'Quay News' } }]);
  valueOf(await window.api.moveStatements({ from: 'new.txt', to: 'old.txt', only: moved }));
  expect(await readJson(root, ANNA)).toMatchObject({ metadata: { 'old.txt': { outlet: 'Quay News' } } });
});

test('an article of which one only said something is known again by its bytes', async () => {
  const { window, offers } = await renamedAfter(({ api }) => api.editMetadata({ edits: [OUTLET] }));
  valueOf(await window.api.openArticle({ article: 'new.txt' }));
  await expect.poll(offers).toMatchObject([{ values: { from: 'old.txt', count: 0 } }]);
  valueOf(await window.api.moveStatements({ from: 'old.txt', to: 'new.txt' }));
  expect(valueOf(await window.api.moveStatements({ from: 'old.txt', to: 'new.txt' })).moved).toEqual([]);
});

test('an article that comes back under its own path is never offered what lies there', async () => {
  const { root, window, offers } = await renamedAfter(async ({ api }) => {
    const opened = valueOf(await api.openArticle({ article: 'old.txt' }));
    valueOf(await api.applyChanges({ changes: [tagging(opened, 'Anna')] }));
  });
  const opened = valueOf(await window.api.openArticle({ article: 'new.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'frei')] }));
  valueOf(await window.api.flush({}));
  await expect.poll(offers).toHaveLength(1);
  const before = offers().length;
  await rename(path.join(root, 'new.txt'), path.join(root, 'aside'));
  valueOf(await window.api.listArticles({}));
  await rename(path.join(root, 'aside'), path.join(root, 'new.txt'));
  // The list does not know of it yet.
  valueOf(await window.api.openArticle({ article: 'new.txt' }));
  await expect.poll(() => offers().length).toBeGreaterThan(before);
  expect(new Set(offers().map(({ values }) => values?.['from']))).toEqual(new Set(['old.txt']));
});

test('what a colleague says under the old path is shown under the new one, and when their file changes', async () => {
  const { root, window } = await renamedAfter(async ({ api }) => {
    const opened = valueOf(await api.openArticle({ article: 'old.txt' }));
    valueOf(await api.applyChanges({ changes: [tagging(opened, 'Anna')] }));
  });
  const bert = { format: 1, id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' };
  const says = (outlet: string) =>
    writeFiles(root, {
      'beleg/annotators/b2.json': JSON.stringify({ ...bert, metadata: { 'old.txt': { outlet } } }),
    });
  const shown = () => told(window)['new.txt']?.said;
  await says('The Pier');
  await window.api.lookAgain({});
  // No list is counted for this: it is their file that is looked at.
  await expect.poll(() => told(window)['old.txt']?.said).toMatchObject([{ annotator: 'b2' }]);
  await window.api.listArticles({});
  await expect.poll(shown, { timeout: 5000 }).toEqual([{ annotator: 'b2', values: { outlet: 'The Pier' } }]);
  await says('The Other Pier');
  await window.api.lookAgain({});
  await expect.poll(shown).toEqual([{ annotator: 'b2', values: { outlet: 'The Other Pier' } }]);
});
