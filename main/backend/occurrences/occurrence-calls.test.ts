import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ACTOR, excludedTag } from '../../../shared/domain/tagset.ts';
import {
  edit,
  openAs,
  tagging,
  contentFor,
  testBackend,
  valueOf,
  type TestWindow,
} from '../backend.cases.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

const ONE = 'Der Rat tagt. Der Rat schweigt. Werbung: Der Rat empfiehlt es. Des Rats Haus.';
const TWO = 'Vom Rat 👩‍👩‍👧 kam kein Wort, sagt der Rat.';

async function found(window: TestWindow, tag: string = ACTOR): Promise<readonly string[]> {
  const { articles } = valueOf(await window.api.findOccurrences({ words: ['Rat'], matchCase: true, tag }));
  return articles.flatMap(({ article, found: here }) =>
    here.map(({ span, variant, words }) => `${article} ${String(span.start)} ${variant} ${words}`),
  );
}

async function acceptAll(window: TestWindow) {
  const { articles } = valueOf(
    await window.api.findOccurrences({ words: ['Rat'], matchCase: true, tag: ACTOR }),
  );
  return await window.api.acceptOccurrences({
    tag: ACTOR,
    label: 'Actor',
    entity: 'urn:uuid:e0000000-0000-4000-8000-000000000000',
    articles: articles.map(({ article, text, found: here }) => ({
      article,
      text,
      spans: here.filter(({ variant }) => variant === 'asked').map(({ span }) => span),
    })),
  });
}

test('all articles are looked through, but for zones and for what carries the tag', async () => {
  const root = await temporaryFolder({ 'a.txt': ONE, 'b.txt': TWO, 'c.txt': 'Nichts.', 'd.zip': 'x' });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  const tagged = { ...contentFor(opened.text, 'Rat'), tag: ACTOR };
  const advert = { ...contentFor(opened.text, 'Werbung: Der Rat empfiehlt es.'), tag: excludedTag('advert') };
  await window.api.applyChanges({
    changes: [edit('a.txt', null, tagged), edit('a.txt', null, advert), tagging(opened, 'Rat schweigt')],
  });
  expect(await found(window)).toEqual([
    'a.txt 18 asked Rat',
    'a.txt 67 genitive Rats',
    'b.txt 4 asked Rat',
    'b.txt 41 asked Rat',
  ]);
});

test('what is accepted is one change with whole anchors; it is taken back and brought again, but for what changed since', async () => {
  const root = await temporaryFolder({ 'a.txt': ONE, 'b.txt': TWO });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const accepted = valueOf(await acceptAll(window));
  expect(accepted).toMatchObject({ count: 5, articles: 2, changed: [], left: 0 });
  expect(window.of('changesApplied')).toHaveLength(1);
  await window.api.flush({});
  const layer = await readFile(path.join(root, 'beleg/annotations/b.txt/anna.json'), 'utf8');
  expect(layer).toContain('"start":4,"end":7');
  // Three of the family are characters of two units each.
  expect(layer).toContain('"start":38,"end":41');
  expect(layer).toContain('"suffix":" 👩‍👩‍👧 kam kein Wort, sagt der R"');
  expect(layer).toContain('urn:uuid:e0000000-0000-4000-8000-000000000000');
  expect(await found(window)).toEqual(['a.txt 67 genitive Rats']);

  const opened = valueOf(await window.api.openArticle({ article: 'b.txt' }));
  const [first] = opened.layers[0]?.annotations ?? [];
  if (first === undefined) throw new Error('nothing was tagged');
  const noted = edit('b.txt', first.content, { ...first.content, note: 'seen' }, first.id);
  await window.api.applyChanges({ changes: [noted] });
  const accepting = accepted.accepting ?? '';
  expect(valueOf(await window.api.takeBackOccurrences({ accepting }))).toEqual({ count: 4, left: 1 });
  expect(await found(window)).toHaveLength(5);
  expect(valueOf(await window.api.takeBackOccurrences({ accepting }))).toEqual({ count: 4, left: 0 });
  expect(await found(window)).toHaveLength(1);
});

test('an article that changed since it was looked through is left as it is, and named', async () => {
  const root = await temporaryFolder({ 'a.txt': ONE, 'b.txt': TWO });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const { articles } = valueOf(
    await window.api.findOccurrences({ words: ['Rat'], matchCase: true, tag: ACTOR }),
  );
  await writeFiles(root, { 'a.txt': `Neu. ${ONE}` });
  const spans = articles.map(({ article, text, found: here }) => ({
    article,
    text,
    spans: here.map(({ span }) => span),
  }));
  const request = { tag: ACTOR, label: 'Actor', articles: spans };
  expect(valueOf(await window.api.acceptOccurrences(request))).toMatchObject({
    count: 2,
    articles: 1,
    changed: ['a.txt'],
  });
  // Asked once more, nothing is tagged twice.
  expect(valueOf(await window.api.acceptOccurrences(request))).toMatchObject({ accepting: null, left: 2 });
});

test('finding and accepting in a thousand articles, stopped half-way, leave nothing', async () => {
  const files: Record<string, string> = {};
  for (let at = 0; at < 1000; at += 1) files[`${String(at)}.txt`] = `Nummer ${String(at)}. ${ONE}`;
  const root = await temporaryFolder(files);
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const stopped = async (work: Promise<unknown>): Promise<unknown> => {
    const before = window.of('occurrencesProgress').length;
    await expect
      .poll(() => window.of('occurrencesProgress').length, { timeout: 20_000, interval: 5 })
      .toBeGreaterThan(before);
    await window.api.stopOccurrences({});
    return await work;
  };
  const finding = window.api.findOccurrences({ words: ['Rat'], matchCase: true, tag: ACTOR });
  expect(await stopped(finding)).toMatchObject({ ok: false, code: 'cancelled' });
  const { articles, searched } = valueOf(
    await window.api.findOccurrences({ words: ['Rat'], matchCase: true, tag: ACTOR }),
  );
  expect([articles.length, searched]).toEqual([1000, 1000]);
  const accepting = window.api.acceptOccurrences({
    tag: ACTOR,
    label: 'Actor',
    articles: articles.map(({ article, text, found: here }) => ({
      article,
      text,
      spans: here.map(({ span }) => span),
    })),
  });
  expect(await stopped(accepting)).toMatchObject({ ok: false, code: 'cancelled' });
  await window.api.flush({});
  await expect(stat(path.join(root, 'beleg'))).rejects.toThrow('ENOENT');
  expect(await readdir(root)).toHaveLength(1000);
}, 60_000);
