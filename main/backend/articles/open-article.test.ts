import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { layerFile, openAs, tagging, testBackend, valueOf, type TestWindow } from '../backend.cases.ts';
import { temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung bestreitet das. 👩‍👩‍👧 Ein Sprecher sagte nichts.\n';
const PROJECT = JSON.stringify({
  format: 1,
  id: 'urn:uuid:0d0d0d0d-0000-4000-8000-000000000000',
  name: 'Fall',
});
const LAYERS = 'beleg/annotations/a.txt';
const GOOD = layerFile({ text: TEXT, exact: 'Regierung', start: 4, end: 13 });

async function opened(
  files: Readonly<Record<string, string>>,
): Promise<{ root: string; window: TestWindow }> {
  const root = await temporaryFolder({ 'a.txt': TEXT, 'beleg/project.json': PROJECT, ...files });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  return { root, window };
}

describe('a colleague’s file that is no good layer is named, and the rest works', () => {
  test.each([
    ['cut off', GOOD.slice(0, -20), 'colleague-layer-corrupt'],
    ['empty', '', 'colleague-layer-corrupt'],
    ['something else', '{"hello": "world"}', 'colleague-layer-corrupt'],
    ['10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000), 'colleague-layer-corrupt'],
    ['of a newer format and kind', '{"beleg:format": 2, "type": "Case"}', 'layer-newer-format'],
  ])('%s', async (_, content, code) => {
    const { root, window } = await opened({ [`${LAYERS}/bad.json`]: content, [`${LAYERS}/c3.json`]: GOOD });
    const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    expect(article.layers.map(({ annotator }) => annotator.id)).toEqual(['anna', 'c3']);
    expect(article.notices).toMatchObject([{ code, file: `${LAYERS}/bad.json` }]);
    valueOf(await window.api.applyChanges({ changes: [tagging(article, 'Sprecher')] }));
    expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' });
    expect(await readFile(path.join(root, LAYERS, 'bad.json'), 'utf8')).toBe(content);
  });

  test('of a newer format: what is understood of it is shown', async () => {
    const newer = GOOD.replace('"beleg:format":1', '"beleg:format":2');
    const { window } = await opened({ [`${LAYERS}/c3.json`]: newer });
    const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    expect(article.layers.find(({ annotator }) => annotator.id === 'c3')?.annotations).toHaveLength(1);
    expect(article.notices).toMatchObject([{ code: 'layer-newer-format', file: `${LAYERS}/c3.json` }]);
  });

  test('500 MB large: by its size, without reading it', async () => {
    const { root, window } = await opened({ [`${LAYERS}/b2.json`]: '' });
    await truncate(path.join(root, LAYERS, 'b2.json'), 500 * 1024 * 1024);
    const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    expect(article.notices).toMatchObject([{ code: 'layer-too-large' }]);
  });

  test('a link: it is not followed', async () => {
    const { root, window } = await opened({ [`${LAYERS}/c3.json`]: GOOD });
    await symlink('c3.json', path.join(root, LAYERS, 'b2.json'));
    const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    expect(article.layers).toHaveLength(2);
    expect(article.notices).toMatchObject([{ code: 'colleague-layer-corrupt' }]);
  });

  test('annotations that share an id: the first is shown, the others are counted', async () => {
    const layer = GOOD.replace(/(\{"id":"[^"]*","type":"Annotation".*\})\n?\]/s, '$1,$1,$1]');
    const { window } = await opened({ [`${LAYERS}/b2.json`]: layer });
    const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    expect(article.layers.map(({ annotations }) => annotations.length)).toEqual([0, 1]);
    expect(article.notices).toMatchObject([
      { code: 'layer-same-ids', file: `${LAYERS}/b2.json`, values: { count: 2 } },
    ]);
  });

  test('a copy that a sync program made', async () => {
    const { window } = await opened({
      [`${LAYERS}/b2 (conflicted copy).json`]: GOOD,
      [`${LAYERS}/.b2.json.tmp`]: 'x',
    });
    const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    expect(article.layers).toHaveLength(1);
    expect(article.notices).toMatchObject([
      { code: 'unknown-file', file: `${LAYERS}/b2 (conflicted copy).json` },
    ]);
  });
});

describe('odd offsets are shown where the words are, and said', () => {
  test.each([
    ['negative', { exact: 'Regierung', start: -5, end: 4 }, { kind: 'moved', span: { start: 4, end: 13 } }],
    [
      'huge',
      { exact: 'Regierung', start: 1e15, end: 1e15 + 9 },
      { kind: 'moved', span: { start: 4, end: 13 } },
    ],
    [
      'back to front',
      { exact: 'Regierung', start: 13, end: 4 },
      { kind: 'moved', span: { start: 4, end: 13 } },
    ],
    [
      'of other words',
      { exact: 'Regierung', start: 5, end: 14 },
      { kind: 'moved', span: { start: 4, end: 13 } },
    ],
    ['inside a grapheme', { exact: '👩', start: 30, end: 31 }, undefined],
    ['of words that are nowhere', { exact: 'Opposition', start: -1, end: 9 }, { kind: 'lost' }],
  ])('%s', async (_, words, placement) => {
    const { window } = await opened({ [`${LAYERS}/b2.json`]: layerFile({ text: TEXT, ...words }) });
    const { layers, notices } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    const annotation = layers[1]?.annotations[0];
    expect(annotation?.content.anchor.exact).toBe(words.exact);
    expect(layers[1]?.placements[annotation?.id ?? '']).toEqual(placement);
    expect(notices).toMatchObject([
      { code: 'layer-odd-offsets', file: `${LAYERS}/b2.json`, values: { count: 1 } },
    ]);
  });
});

test('`__proto__` in a layer is a name like any other', async () => {
  const layer = GOOD.replace(
    '"type":"Annotation"',
    '"type":"Annotation","__proto__":{"polluted":true},"constructor":1',
  );
  const { window } = await opened({ [`${LAYERS}/b2.json`]: layer });
  const { layers } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(layers[1]?.annotations).toHaveLength(1);
  expect('polluted' in {}).toBe(false);
});

describe('an article that changed under its annotations', () => {
  test('says where each annotation stands', async () => {
    const sentences = [
      'Am Montag regnete es in Bonn.',
      TEXT.trim(),
      'Am Dienstag schien dort die Sonne wieder.',
    ];
    const long = sentences.map((sentence) => `${sentence} ${'Lückenfüller '.repeat(8)}`).join('\n');
    const { root, window } = await opened({ 'a.txt': long });
    const before = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    const changes = ['Bonn', 'Sprecher', 'bestreitet das', 'Dienstag'].map((words) => tagging(before, words));
    valueOf(await window.api.applyChanges({ changes }));
    await window.api.flush({});
    const now = long.replace('bestreitet', 'bestätigt').replace('Sonne', 'liebe Sonne');
    await writeFile(path.join(root, 'a.txt'), now);
    await window.api.lookAgain({});
    await expect.poll(() => window.of('articleChanged')).toEqual([{ article: 'a.txt', gone: false }]);
    const { layers } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    const kinds = layers[0]?.annotations.map(({ id }) => layers[0]?.placements[id]?.kind);
    expect(kinds).toEqual([undefined, 'changed', 'moved', 'moved']);
  });

  test('is no news when it was only touched, and is when it is gone', async () => {
    const { root, window } = await opened({});
    valueOf(await window.api.openArticle({ article: 'a.txt' }));
    await writeFile(path.join(root, 'a.txt'), TEXT);
    await window.api.lookAgain({});
    // Longer than any look takes: what is no news is told by nothing.
    await setTimeout(200);
    expect(window.of('articleChanged')).toEqual([]);
    await rm(path.join(root, 'a.txt'));
    await window.api.lookAgain({});
    await expect.poll(() => window.of('articleChanged')).toEqual([{ article: 'a.txt', gone: true }]);
    expect(await window.api.openArticle({ article: 'a.txt' })).toMatchObject({ code: 'not-found' });
    await mkdir(path.join(root, 'a.txt'));
    await window.api.lookAgain({});
    await expect
      .poll(() => window.of('articleChanged')[1])
      .toEqual({ article: 'a.txt', gone: true, isFolder: true });
  });

  test('is not told to be gone when its file is there and holds no text', async () => {
    const { root, window } = await opened({});
    valueOf(await window.api.openArticle({ article: 'a.txt' }));
    await writeFile(
      path.join(root, 'a.txt'),
      Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256),
    );
    await window.api.lookAgain({});
    await expect
      .poll(() => window.of('articleChanged'))
      .toEqual([{ article: 'a.txt', gone: true, isUnreadable: true }]);
  });

  test('a colleague’s annotations on a text that is kept are placed by it', async () => {
    const old = `Vorspann 😀.\n${TEXT}`;
    const start = Array.from(old.slice(0, old.indexOf('Sprecher'))).length;
    const { root, window } = await opened({
      [`${LAYERS}/b2.json`]: layerFile({ text: old, exact: 'Sprecher', start, end: start + 8 }),
    });
    await writeFiles(root, { [`beleg/texts/${createHash('sha256').update(old).digest('hex')}.txt`]: old });
    const { layers, notices } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    const [annotation] = layers[1]?.annotations ?? [];
    expect(annotation?.content.anchor.span.start).toBe(old.indexOf('Sprecher'));
    expect(layers[1]?.placements[annotation?.id ?? '']).toEqual({
      kind: 'moved',
      span: { start: TEXT.indexOf('Sprecher'), end: TEXT.indexOf('Sprecher') + 8 },
    });
    expect(notices).toEqual([]);
  });
});

describe('layers that change on disk while the article is open', () => {
  test('a colleague’s that goes is removed, a damaged one is named', async () => {
    const { root, window } = await opened({ [`${LAYERS}/b2.json`]: GOOD, [`${LAYERS}/c3.json`]: GOOD });
    valueOf(await window.api.openArticle({ article: 'a.txt' }));
    await rm(path.join(root, LAYERS, 'b2.json'));
    await writeFile(path.join(root, LAYERS, 'c3.json'), '{');
    await window.api.lookAgain({});
    await vi.waitFor(() => {
      expect(window.of('layerRemoved')).toEqual([{ article: 'a.txt', annotator: 'b2' }]);
      expect(window.of('noticed')).toMatchObject([
        { code: 'colleague-layer-corrupt', file: `${LAYERS}/c3.json` },
      ]);
    }, 10_000);
  });

  test('one’s own, written by another Beleg, is taken in and told', async () => {
    const { root, window } = await opened({});
    const dataFolder = await temporaryFolder();
    const article = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    valueOf(await window.api.applyChanges({ changes: [tagging(article, 'Regierung')] }));
    await window.api.flush({});
    const elsewhere = await testBackend({ startWith: root, dataFolder });
    const other = elsewhere.window();
    const view = valueOf(await other.api.openProject({ place: null }));
    const self = view.knownAnnotators.find(({ id }) => id === 'anna');
    valueOf(await other.api.identify({ name: 'Anna', uuid: self?.uuid ?? '' }));
    const there = valueOf(await other.api.openArticle({ article: 'a.txt' }));
    expect(there.layers).toMatchObject([
      { own: true, annotations: [{ content: { anchor: { exact: 'Regierung' } } }] },
    ]);
    valueOf(await other.api.applyChanges({ changes: [tagging(there, 'Sprecher')] }));
    await other.api.flush({});
    await window.api.lookAgain({});
    await vi.waitFor(() => {
      const { layer } = window.of('layerReplaced').at(-1) ?? {};
      expect(layer?.own).toBe(true);
      expect(layer?.annotations.map(({ content }) => content.anchor.exact)).toEqual([
        'Regierung',
        'Sprecher',
      ]);
    }, 10_000);
  });
});

test('articles with hostile names can be opened, annotated and found again', async () => {
  const names = [
    'line\nbreak.txt',
    'rtl\u202Etxt.exe.txt',
    '<img src=x onerror=alert(1)>.txt',
    '-rf.txt',
    '__proto__.txt',
    'back\\slash.txt',
    'CON.txt',
    `${'ü'.repeat(125)}x.txt`,
    'Mu\u0308ller.txt',
    'sub folder/100%.md',
  ];
  const root = await temporaryFolder(Object.fromEntries(names.map((name) => [name, TEXT])));
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  await openAs(window);
  for (const article of names) {
    const inHand = valueOf(await window.api.openArticle({ article }));
    expect(inHand.path).toBe(article);
    valueOf(await window.api.applyChanges({ changes: [tagging(inHand, 'Sprecher', article)] }));
  }
  expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' });
  await first.close();
  const again = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(again);
  for (const article of names) {
    const { layers, notices } = valueOf(await again.api.openArticle({ article }));
    expect(layers[0]?.annotations.map(({ content }) => content.note)).toEqual([article]);
    expect(notices).toEqual([]);
  }
});

const ARTICLES = path.resolve(import.meta.dirname, '../../../../shared/articles');
const real = await readdir(ARTICLES).catch(() => []);

test.skipIf(real.length === 0)('real articles, where present: tagged here, found there', async () => {
  const root = await temporaryFolder();
  for (const name of real) await writeFile(path.join(root, name), await readFile(path.join(ARTICLES, name)));
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  await openAs(window);
  const quotes = new Map<string, readonly string[]>();
  for (const article of real) {
    const inHand = valueOf(await window.api.openArticle({ article }));
    const words = inHand.text.content
      .split('\n')
      .filter((line) => line.trim().length > 20)
      .slice(1, 3);
    quotes.set(article, words);
    valueOf(await window.api.applyChanges({ changes: words.map((line) => tagging(inHand, line)) }));
  }
  await window.api.flush({});
  await first.close();
  const again = (await testBackend({ startWith: root, dataFolder })).window();
  await openAs(again);
  for (const article of real) {
    const { layers } = valueOf(await again.api.openArticle({ article }));
    expect(layers[0]?.annotations.map(({ content }) => content.anchor.exact)).toEqual(quotes.get(article));
    expect(layers[0]?.placements).toEqual({});
  }
});
