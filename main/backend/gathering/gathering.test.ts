import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { GatheredAnnotation, GatheredArticle } from '../../../shared/domain/case/gathered.ts';
import { withGatheredDifference } from '../../../shared/domain/case/gathered-difference.ts';
import { layerFile, openAs, tagging, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

const TEXT = 'The harbour said the ferry left on time. Nobody could confirm it.\n';
const BERTS = layerFile({ text: TEXT, exact: 'ferry left', start: 21, end: 31 });
const project = (settings: object): string =>
  JSON.stringify({
    format: 1,
    id: '0d0d0d0d-0000-4000-8000-000000000000',
    name: 'Case',
    lead: 'lea',
    settings,
  });
const FILES = {
  'a.txt': TEXT,
  'b.txt': 'Nothing is annotated here.\n',
  'beleg/project.json': project({}),
  'beleg/annotations/a.txt/b2.json': BERTS,
};

async function windowOn(
  files: Readonly<Record<string, string>>,
): Promise<{ readonly root: string; readonly window: TestWindow }> {
  const root = await temporaryFolder(files);
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  return { root, window };
}

/** What the window knows by now. */
function gatheredIn(window: TestWindow): ReadonlyMap<string, GatheredArticle> {
  const known = new Map<string, GatheredArticle>();
  const versions = new Map<string, string>();
  for (const { articles, changed = {}, versions: called = {} } of window.of('gathered')) {
    for (const [article, gathered] of Object.entries(articles)) {
      if (gathered === null) known.delete(article);
      else known.set(article, gathered);
    }
    for (const [article, { from, ...difference }] of Object.entries(changed)) {
      expect(from).toBe(versions.get(article));
      const before = known.get(article) ?? { annotations: [], links: [], unread: [] };
      const after = withGatheredDifference(before, difference);
      if (after !== undefined) known.set(article, after);
    }
    for (const [article, version] of Object.entries(called)) versions.set(article, version);
  }
  return known;
}

const quotes = (window: TestWindow, article = 'a.txt'): readonly string[] =>
  gatheredIn(window)
    .get(article)
    ?.annotations.map(({ annotator, quote }) => `${annotator}: ${quote}`)
    .toSorted() ?? [];

const isDone = (window: TestWindow): boolean => window.of('gathered').at(-1)?.done === true;

test('what everybody annotated is told once a window asks, and what is annotated later follows', async () => {
  const { root, window } = await windowOn(FILES);
  expect(window.of('gathered')).toEqual([]);
  valueOf(await window.api.gatherAnnotations({}));
  await expect.poll(() => isDone(window)).toBe(true);
  expect([...gatheredIn(window).keys()]).toEqual(['a.txt']);
  expect(gatheredIn(window).get('a.txt')?.annotations).toMatchObject([
    {
      annotator: 'b2',
      quote: 'ferry left',
      start: 21,
      end: 31,
      placement: 'exact',
      at: { start: 21, end: 31 },
    },
  ]);

  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'harbour', 'a note')] }));
  await expect.poll(() => quotes(window)).toEqual(['anna: harbour', 'b2: ferry left']);
  expect(
    gatheredIn(window)
      .get('a.txt')
      ?.annotations.map(({ hasNote }) => hasNote),
  ).toContain(true);

  await writeFiles(root, { 'beleg/annotations/b.txt/c3.json': '{ "no": "layer" }' });
  await rm(path.join(root, 'beleg/annotations/a.txt/b2.json'));
  await window.api.lookAgain({});
  await expect.poll(() => quotes(window)).toEqual(['anna: harbour']);
});

test('a layer file that cannot be read is named, and links are gathered beside annotations', async () => {
  const links = JSON.stringify({
    type: 'AnnotationCollection',
    total: 1,
    first: {
      type: 'AnnotationPage',
      items: [
        {
          id: 'urn:uuid:1',
          type: 'Annotation',
          motivation: 'linking',
          target: 'urn:uuid:from',
          body: [
            { type: 'SpecificResource', purpose: 'classifying', source: 'urn:beleg:link:supports' },
            { type: 'SpecificResource', purpose: 'linking', source: 'urn:uuid:to' },
          ],
        },
      ],
    },
  });
  const { window } = await windowOn({
    ...FILES,
    'beleg/annotations/a.txt/b2.links.json': links,
    'beleg/annotations/a.txt/c3.json': '{ "no": "layer" }',
  });
  valueOf(await window.api.gatherAnnotations({}));
  await expect.poll(() => isDone(window)).toBe(true);
  expect(gatheredIn(window).get('a.txt')).toMatchObject({
    annotations: [{ annotator: 'b2' }],
    links: [{ annotator: 'b2', type: 'urn:beleg:link:supports', from: 'urn:uuid:from', to: 'urn:uuid:to' }],
    unread: [{ path: 'beleg/annotations/a.txt/c3.json', code: 'not-a-layer' }],
  });
});

test('what was decided on an annotation is told with it, and what has become of the decision', async () => {
  const { window } = await windowOn(FILES);
  valueOf(await window.api.gatherAnnotations({}));
  await expect.poll(() => isDone(window)).toBe(true);
  const theirs = (): GatheredAnnotation | undefined =>
    gatheredIn(window)
      .get('a.txt')
      ?.annotations.find(({ annotator }) => annotator === 'b2');
  expect(theirs()).not.toHaveProperty('decisions');

  valueOf(await window.api.openArticle({ article: 'a.txt' }));
  const on = theirs()?.id ?? '';
  const decide = async (verdict: 'accepted' | 'rejected', judged: string, at: string): Promise<void> => {
    const after = { kind: 'decision', verdict, on, judged } as const;
    const edit = {
      article: 'a.txt',
      links: true,
      annotation: `urn:uuid:${verdict}`,
      before: null,
      after,
    } as const;
    valueOf(
      await window.api.applyChanges({
        changes: [{ id: `urn:uuid:${at}`, kind: 'decide', at, edits: [edit] }],
      }),
    );
  };
  await decide('rejected', '', '2026-11-22T14:03:11Z');
  await expect.poll(() => theirs()?.decisions).toEqual([{ by: 'anna', verdict: 'rejected', state: 'open' }]);
  // The newest counts; it was on another state of the annotation.
  await decide('accepted', 'another', '2026-11-22T15:03:11Z');
  await expect
    .poll(() => theirs()?.decisions)
    .toEqual([{ by: 'anna', verdict: 'accepted', state: 'outdated' }]);
});

test('when an article’s text changes, its annotations are told with where they stand now', async () => {
  const madeOn = `beleg/texts/${createHash('sha256').update(TEXT).digest('hex')}.txt`;
  const { root, window } = await windowOn({ ...FILES, [madeOn]: TEXT });
  valueOf(await window.api.gatherAnnotations({}));
  await expect.poll(() => isDone(window)).toBe(true);
  await writeFile(path.join(root, 'a.txt'), `Late news. ${TEXT}`);
  await window.api.lookAgain({});
  await expect
    .poll(() => gatheredIn(window).get('a.txt')?.annotations)
    .toMatchObject([{ placement: 'moved', start: 21, at: { start: 32, end: 42 } }]);
});

test('in blind mode nothing of a colleague is gathered before one’s own article is done', async () => {
  const { window } = await windowOn({ ...FILES, 'beleg/project.json': project({ blind: true }) });
  valueOf(await window.api.gatherAnnotations({}));
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'harbour')] }));
  await expect.poll(() => quotes(window)).toEqual(['anna: harbour']);
  // By their name, which may also be part of a random id.
  expect(JSON.stringify(window.of('gathered'))).not.toMatch(/"b2"|b2\.json/);

  valueOf(await window.api.markArticle({ article: 'a.txt', done: true }));
  await expect.poll(() => quotes(window)).toEqual(['anna: harbour', 'b2: ferry left']);
  valueOf(await window.api.markArticle({ article: 'a.txt', done: false }));
  await expect.poll(() => quotes(window)).toEqual(['anna: harbour']);
});
