import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SearchRequest } from '../../../shared/api/contract.ts';
import type { TextQuery } from '../../../shared/domain/search/text-query.ts';
import { EXCLUDED } from '../../../shared/domain/tagset.ts';
import { contentFor, edit, openAs, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const QUERY: TextQuery = {
  words: '',
  kind: 'words',
  matching: 'start',
  matchCase: false,
  foldMarks: false,
};

function asking(
  words: string,
  patch: Partial<TextQuery> = {},
  filter: SearchRequest['filter'] = {},
): SearchRequest {
  return { query: { ...QUERY, words, ...patch }, filter, skip: 0 };
}

async function opened(
  files: Readonly<Record<string, string>>,
): Promise<{ window: TestWindow; folder: string }> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  const window = (await testBackend({ startWith: folder })).window();
  await openAs(window);
  return { window, folder };
}

/** `article: before[words]after`. */
async function found(window: TestWindow, request: SearchRequest): Promise<readonly string[]> {
  const { articles } = valueOf(await window.api.searchProject(request));
  return articles.flatMap(({ article, hits }) =>
    hits.map(({ snippet: { before, words, after } }) => `${article}: ${before}[${words}]${after}`),
  );
}

const FILES = {
  'b.md': 'Ein Raketentest im Meer. Der Minister schweigt.',
  'a.txt': 'Die Rakete fiel ins Meer, sagt der Minister.',
  'c.txt': 'Langstreckenraketen über Moorstedt',
};

describe('searching a project', () => {
  it('finds words where they begin, whole, or anywhere in others, in the order of the list', async () => {
    const { window } = await opened(FILES);
    expect(await found(window, asking('rakete'))).toEqual([
      'a.txt: Die [Rakete] fiel ins Meer, sagt der Minister.',
      'b.md: Ein [Rakete]ntest im Meer. Der Minister schweigt.',
    ]);
    expect(await found(window, asking('rakete', { matching: 'whole' }))).toHaveLength(1);
    expect(await found(window, asking('rakete', { matching: 'part' }))).toHaveLength(3);
    expect(await found(window, asking('"im Meer" minister'))).toEqual([
      'b.md: Ein Raketentest [im Meer]. Der Minister schweigt.',
      'b.md: Ein Raketentest im Meer. Der [Minister] schweigt.',
    ]);
    expect(valueOf(await window.api.searchProject(asking('meer'))).index).toEqual({
      state: 'done',
      done: 3,
      total: 3,
    });
  });

  it('follows articles that change, come and go', async () => {
    const { window, folder } = await opened(FILES);
    expect(await found(window, asking('mond'))).toEqual([]);
    await writeFile(path.join(folder, 'b.md'), 'Der Mond');
    await writeFile(path.join(folder, 'd.txt'), 'Mondrakete');
    await rm(path.join(folder, 'a.txt'));
    valueOf(await window.api.lookAgain({}));
    const now = (): Promise<readonly string[]> => found(window, asking('mond'));
    await expect.poll(now).toEqual(['b.md: Der [Mond]', 'd.txt: [Mond]rakete']);
    expect(await found(window, asking('rakete'))).toEqual([]);
  });

  it('leaves out what is excluded, counts it apart, and shows it to who asks for it', async () => {
    const { window } = await opened({
      'a.txt': '🙂 Werbung: Rakete kaufen\n\nDie Rakete flog.',
      'b.txt': 'Werbung: Rakete kaufen',
    });
    for (const [article, words] of [
      ['a.txt', '🙂 Werbung: Rakete kaufen'],
      ['b.txt', 'Werbung: Rakete'],
    ] as const) {
      const { text } = valueOf(await window.api.openArticle({ article }));
      const content = { ...contentFor(text, words), tag: EXCLUDED, label: 'Excluded' };
      valueOf(await window.api.applyChanges({ changes: [edit(article, null, content)] }));
    }
    valueOf(await window.api.flush({}));
    const search = async (
      request: SearchRequest,
    ): Promise<readonly [leftOut: number, ...(readonly boolean[])]> => {
      const { articles, totals } = valueOf(await window.api.searchProject(request));
      expect(totals.hits).toBe(articles.flatMap(({ hits }) => hits).length);
      return [totals.leftOut, ...articles.flatMap(({ hits }) => hits.map((hit) => hit.excluded))];
    };
    // Layers are counted while nobody asks for anything.
    await expect.poll(() => search(asking('rakete')), { interval: 700 }).toEqual([2, false]);
    // Of several words each must stand in the article itself.
    expect(await search(asking('werbung rakete'))).toEqual([5]);
    expect(await search(asking('r.kete', { kind: 'pattern', matchCase: false }))).toEqual([2, false]);
    expect(await search(asking('rakete', {}, { excluded: 'shown' }))).toEqual([0, true, false, true]);
  });

  it('searches the articles of an outlet and of a time', async () => {
    const { window } = await opened(FILES);
    valueOf(
      await window.api.editMetadata({
        edits: [
          { article: 'a.txt', field: 'outlet', value: 'Anzeiger' },
          { article: 'a.txt', field: 'published', value: '3. Juli 2018' },
          { article: 'b.md', field: 'published', value: '2019-01-02' },
        ],
      }),
    );
    expect(await found(window, asking('minister', {}, { outlet: 'anzeiger' }))).toHaveLength(1);
    expect(await found(window, asking('minister', {}, { from: '2018-07-03' }))).toHaveLength(2);
    expect(await found(window, asking('minister', {}, { from: '2018-07-04' }))).toHaveLength(1);
    expect(await found(window, asking('minister', {}, { until: '2018-07-03' }))).toHaveLength(1);
  });

  it('finds an expression in the text that a window shows', async () => {
    const { window } = await opened(FILES);
    const { text } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    const query = { ...QUERY, words: 'm\\w+r', kind: 'pattern' as const };
    expect(valueOf(await window.api.findInText({ text: text.sha256, query })).spans).toEqual([
      { start: 20, end: 24 },
      { start: 35, end: 43 },
    ]);
    expect(await window.api.findInText({ text: '0'.repeat(64), query })).toMatchObject({
      code: 'no-such-text',
    });
    const words = ['Das Meer', 'nichts', 'Meer mehr'];
    expect(valueOf(await window.api.findInWords({ words, query })).spans).toEqual([
      [{ start: 4, end: 8 }],
      [],
      [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ],
    ]);
    const bad = await window.api.findInWords({ words, query: { ...query, words: '(a' } });
    expect(bad).toMatchObject({ code: 'bad-pattern' });
  });
});
