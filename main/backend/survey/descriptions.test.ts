import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import type { ArticleDescription } from '../../../shared/domain/metadata.ts';
import { excludedTag } from '../../../shared/domain/tagset.ts';
import { openAs, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

const PROJECT = { format: 1, id: '1f0b52a4-6a0e-4d0c-8f6d-7f6b8d1f2a11', name: 'Ferry', lead: 'b2' };
const BERT = { format: 1, id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' };
const sentence = (seed: number): string =>
  Array.from({ length: 120 }, (_, at) => `word${seed}x${(at * 37) % 101}`).join(' ');

/** What the window was told of the articles so far, the last word on each. */
function told(window: TestWindow): Readonly<Record<string, ArticleDescription>> {
  const all: Record<string, ArticleDescription> = {};
  for (const { described } of window.of('articlesDescribed')) Object.assign(all, described);
  return all;
}

async function surveyed(window: TestWindow): Promise<void> {
  await vi.waitFor(() => expect(window.of('articlesDescribed').at(-1)?.done).toBe(true), 15_000);
}

test('the list is told what the files say of their articles, and again by the next Beleg', async () => {
  const root = await temporaryFolder({
    'a.txt': ' date 2018-07 The ferry left on time.\n',
    'b.html':
      '<html lang="en"><head><title>Doubts about the ferry</title></head><body><p>Text.</p></body></html>',
    'large.txt': `Title: The long ferry\n\n${'Nobody could confirm it. '.repeat(200_000)}`,
  });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  await openAs(window);
  await surveyed(window);
  expect(told(window)['a.txt']?.found).toMatchObject({ published: '2018-07' });
  expect(told(window)['b.html']?.found).toMatchObject({ title: 'Doubts about the ferry' });
  expect(told(window)['large.txt']?.found).toMatchObject({ title: 'The long ferry' });
  await first.close();

  const next = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(next);
  await surveyed(next);
  expect(told(next)['a.txt']?.found).toMatchObject({ published: '2018-07' });
});

test('what a person says of an article stands in their own file, beside whatever else is there', async () => {
  const root = await temporaryFolder({
    'a.txt': 'Text.',
    'beleg/project.json': JSON.stringify(PROJECT),
    'beleg/annotators/b2.json': JSON.stringify({ ...BERT, metadata: { 'a.txt': { outlet: 'Quay News' } } }),
  });
  const window = (await testBackend({ startWith: root })).window();
  const { annotator } = await openAs(window);
  const file = path.join(root, 'beleg/annotators/anna.json');
  const own = { format: 1, ...annotator, entities: [1], metadata: { 'a.txt': { genre: 'x' } } };
  await writeFiles(root, { 'beleg/annotators/anna.json': JSON.stringify(own) });

  const edits = [{ article: 'a.txt', field: 'outlet' as const, value: 'The Pier' }];
  expect(await window.api.editMetadata({ edits })).toEqual({ ok: true, value: null });
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    entities: [1],
    metadata: { 'a.txt': { genre: 'x', outlet: 'The Pier' } },
  });
  expect(told(window)['a.txt']?.said).toEqual([
    { annotator: 'anna', values: { outlet: 'The Pier' } },
    { annotator: 'b2', values: { outlet: 'Quay News' } },
  ]);

  valueOf(await window.api.editMetadata({ edits: [{ article: 'a.txt', field: 'outlet', value: null }] }));
  expect(told(window)['a.txt']?.said.map((one) => one.annotator)).toEqual(['b2']);
});

test('two Belegs of one person that write at the same moment lose nothing of each other', async () => {
  const root = await temporaryFolder({ 'a.txt': 'Text.', 'beleg/project.json': JSON.stringify(PROJECT) });
  const dataFolder = await temporaryFolder();
  const one = (await testBackend({ startWith: root, dataFolder })).window();
  const { annotator } = await openAs(one);
  const two = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(two);
  const fields = ['title', 'outlet', 'published', 'author', 'url', 'note'] as const;
  await Promise.all(
    fields.map(async (field, at) => {
      const { api } = at % 2 === 0 ? one : two;
      valueOf(await api.editMetadata({ edits: [{ article: 'a.txt', field, value: field }] }));
    }),
  );
  const json: unknown = JSON.parse(
    await readFile(path.join(root, `beleg/annotators/${annotator?.id ?? ''}.json`), 'utf8'),
  );
  expect(json).toMatchObject({
    metadata: { 'a.txt': Object.fromEntries(fields.map((field) => [field, field])) },
  });
});

test('a file of a newer format, somebody else’s or an unreadable one is not written', async () => {
  const cases = [
    [{ format: 2 }, 'newer-format'],
    [{ uuid: 'c3c3c3c3-0000-4000-8000-000000000000' }, 'not-writable'],
    [{ id: 7 }, 'not-writable'],
  ] as const;
  for (const [odd, code] of cases) {
    const root = await temporaryFolder({ 'a.txt': 'Text.', 'beleg/project.json': JSON.stringify(PROJECT) });
    const window = (await testBackend({ startWith: root })).window();
    const { annotator } = await openAs(window);
    const content = JSON.stringify({ format: 1, ...annotator, ...odd });
    await writeFiles(root, { 'beleg/annotators/anna.json': content });
    const edits = [{ article: 'a.txt', field: 'note' as const, value: 'n' }];
    expect(await window.api.editMetadata({ edits })).toMatchObject({ ok: false, code });
    expect(await readFile(path.join(root, 'beleg/annotators/anna.json'), 'utf8')).toBe(content);
  }
});

test('a project that cannot be written says so and stays as it is', async () => {
  const root = await temporaryFolder({ 'a.txt': 'Text.', 'beleg/other.txt': 'not ours' });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const edits = [{ article: 'a.txt', field: 'note' as const, value: 'n' }];
  expect(await window.api.editMetadata({ edits })).toMatchObject({ ok: false, code: 'foreign-folder' });
  await expect(stat(path.join(root, 'beleg/annotators'))).rejects.toThrow('ENOENT');
});

test('articles with much of the same wording are told with how much, and lines of many are suggested', async () => {
  const agency = sentence(1);
  const foot = '© Harbour Post, all rights reserved';
  const root = await temporaryFolder({
    'agency.txt': agency,
    'paper.txt': `${agency}\n${sentence(2)}`,
    ...Object.fromEntries([3, 4, 5].map((at) => [`${at}.txt`, `${sentence(at)}\n\n${foot}\n`])),
  });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  const { annotator } = await openAs(window);
  await surveyed(window);
  expect(told(window)['agency.txt']?.shares).toEqual([{ article: 'paper.txt', share: 1 }]);
  expect(told(window)['3.txt']?.shares).toEqual([]);
  const { suggestions } = valueOf(await window.api.suggestExclusions({ article: '3.txt' }));
  const start = sentence(3).length + 2;
  expect(suggestions).toEqual([
    { span: { start, end: start + foot.length }, reason: 'boilerplate', because: 'repeated', articles: 3 },
  ]);
  expect(valueOf(await window.api.suggestExclusions({ article: 'paper.txt' })).suggestions).toEqual([]);
  const lines = [foot.toLowerCase()];
  const suggested = async (of: typeof window): Promise<number> =>
    valueOf(await of.api.suggestExclusions({ article: '3.txt' })).suggestions.length;
  valueOf(await window.api.keepLines({ article: '3.txt', lines, kept: true }));
  expect(await suggested(window)).toBe(0);

  const own = await readFile(path.join(root, `beleg/annotators/${annotator?.id ?? ''}.json`), 'utf8');
  expect(JSON.parse(own)).toMatchObject({ kept: { '3.txt': lines } });
  await first.close();

  // A colleague excludes the copy: what is left of that article shares nothing.
  const whole = `${agency}\n${sentence(2)}`;
  const source = `urn:beleg:text:${createHash('sha256').update(whole).digest('hex')}`;
  const selector = [{ type: 'TextPositionSelector', start: 0, end: agency.length }];
  const classifying = { purpose: 'classifying', source: excludedTag('other') };
  const item = { id: 'urn:uuid:1', type: 'Annotation', body: [classifying], target: { source, selector } };
  const layer = { type: 'AnnotationCollection', total: 1, first: { items: [item] } };
  await writeFiles(root, { 'beleg/annotations/paper.txt/bert.json': JSON.stringify(layer) });
  const next = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(next);
  await surveyed(next);
  expect(told(next)['agency.txt']?.shares).toEqual([]);
  expect(await suggested(next)).toBe(0);
  valueOf(await next.api.keepLines({ article: '3.txt', lines, kept: false }));
  expect(await suggested(next)).toBe(1);
});

test('an article that changes is looked at again; a damaged index is found anew', async () => {
  const root = await temporaryFolder({ 'a.txt': 'Datum: 2018-07-01\n\nText.' });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  await openAs(window);
  await surveyed(window);
  await writeFiles(root, { 'a.txt': 'Datum: 2019-08-02\n\nOther text.' });
  await window.api.lookAgain({});
  await expect.poll(() => told(window)['a.txt']?.found.published, { timeout: 15_000 }).toBe('2019-08-02');
  await first.close();
  const name = (await readdir(path.join(dataFolder, 'index'))).find((one) => one.endsWith('.facts.jsonl'));
  await writeFiles(dataFolder, { [`index/${name ?? ''}`]: '{"beleg facts":3}\n["a.txt",{"size":"x"}]\n[' });
  const next = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(next);
  await surveyed(next);
  expect(told(next)['a.txt']?.found.published).toBe('2019-08-02');
});
