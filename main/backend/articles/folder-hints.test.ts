/** The list follows the folder by itself, long before its turn comes. */
import { watch } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openAs, testBackend, valueOf } from '../backend.cases.ts';
import { FolderHints } from './folder-hints.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung schweigt.\n';
/** Far below the turn of the list (15 s), far above what a busy machine takes. */
const SOON = { timeout: 6000 };

afterEach(() => {
  vi.useRealTimers();
});

test('an article that comes, or gets another name, in a folder or in a new one, is listed within a moment', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT, 'more/b.txt': TEXT });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  valueOf(await window.api.listArticles({}));
  const listed = () =>
    window
      .of('articlesChanged')
      .at(-1)
      ?.articles.map((article) => article.path);
  await rename(path.join(root, 'more/b.txt'), path.join(root, 'more/d.txt'));
  await expect.poll(listed, SOON).toEqual(['a.txt', 'more/d.txt']);
  await writeFiles(root, { 'new/e.txt': TEXT });
  await expect.poll(listed, SOON).toEqual(['a.txt', 'more/d.txt', 'new/e.txt']);
}, 15_000);

test('what is hidden, or Beleg writes itself, is no reason to look', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let looks = 0;
  const hints = new FolderHints({
    root,
    look: () => Promise.resolve(void (looks += 1)),
    log: (line) => expect.unreachable(line),
  });
  hints.follow(['a.txt']);
  // It hears what the hints hear, after them.
  const heard: (string | null)[] = [];
  const witness = watch(root, (_event, name) => heard.push(name));
  await writeFiles(root, { '.lock': '', 'beleg/project.json': '{}' });
  await expect.poll(() => heard).toEqual(expect.arrayContaining(['.lock', 'beleg']));
  expect(vi.getTimerCount()).toBe(0);
  await writeFiles(root, { 'b.txt': TEXT });
  await expect.poll(() => vi.getTimerCount()).toBe(1);
  await vi.runAllTimersAsync();
  expect(looks).toBe(1);
  witness.close();
  hints.end();
});
