/** What comes ahead of an article, and what follows it. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
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

/** As large as if more stood in it. */
const large = (json: string): string => `${json}${' '.repeat(256 * 1024)}`;

test('the text is told to the window that asked, before its layers are there', async () => {
  const { window } = await opened({ [`${LAYERS}/c3.json`]: large(GOOD) });
  const answered = window.api.openArticle({ article: 'a.txt' });
  await expect.poll(() => window.of('articleRead')).toHaveLength(1);
  const { layers: _layers, statements: _statements, notices: _notices, ...about } = valueOf(await answered);
  expect(window.of('articleRead')).toMatchObject([about]);
  expect(JSON.stringify(window.of('articleRead'))).not.toContain('"file"');
});

test('layers that are soon read come with the text, so that no line moves when they come', async () => {
  const { window } = await opened({ [`${LAYERS}/c3.json`]: GOOD });
  const { layers } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(layers.map(({ annotator }) => annotator.id)).toEqual(['anna', 'c3']);
  expect(window.of('articleRead')).toEqual([]);
});

test('an article is read once, and what became of it while it was opened is told', async () => {
  const { root, window } = await opened({ [`${LAYERS}/c3.json`]: large(GOOD) });
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
  const over = `${GOOD}${' '.repeat(1024 * 1024)}`;
  const { root, window } = await opened({
    [`${LAYERS}/b2.json`]: over,
    [`${LAYERS}/c3.json`]: GOOD,
    [`${LAYERS}/d4.json`]: `[${over}`,
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
  expect(await readFile(path.join(root, LAYERS, 'b2.json'), 'utf8')).toBe(over);
});

describe('a glimpse of one’s own layer', () => {
  const ANNA = { id: 'anna', uuid: 'a1a1a1a1-0000-4000-8000-000000000000', name: 'Anna' };
  const SMALL = layerFile({ text: TEXT, exact: 'Sprecher', start: 34, end: 42 }, ANNA);
  const OWN = large(SMALL);

  const openedByAnna: typeof opened = async (files) => {
    const known = { 'beleg/annotators/anna.json': JSON.stringify({ format: 1, ...ANNA }) };
    const root = await temporaryFolder({ 'a.txt': TEXT, 'beleg/project.json': PROJECT, ...known, ...files });
    const window = (await testBackend({ startWith: root })).window();
    valueOf(await window.api.openProject({ place: null }));
    valueOf(await window.api.identify({ name: ANNA.name, uuid: ANNA.uuid }));
    return { root, window };
  };

  const glimpse = async (window: TestWindow): Promise<readonly string[]> => {
    await expect.poll(() => window.of('articleRead')).toHaveLength(1);
    const annotations = window.of('articleRead').flatMap(({ glimpse: seen }) => seen);
    return annotations.map(({ content }) => content.anchor.exact);
  };

  test('what one marked comes with the text, and once more with the whole layer', async () => {
    const { window } = await openedByAnna({ [`${LAYERS}/anna.json`]: OWN, [`${LAYERS}/c3.json`]: GOOD });
    const answered = window.api.openArticle({ article: 'a.txt' });
    expect(await glimpse(window)).toEqual(['Sprecher']);
    const { layers } = valueOf(await answered);
    expect(layers[0]).toMatchObject({ own: true, readOnly: false, annotations: [{}] });
    expect(window.of('articleRead')[0]?.glimpse).toEqual(layers[0]?.annotations);
  });

  test('what is held already is told as it is held', async () => {
    const { root, window } = await openedByAnna({ [`${LAYERS}/anna.json`]: OWN });
    valueOf(await window.api.openArticle({ article: 'a.txt' }));
    // Not watched any more: what becomes of it now is found when it is opened again.
    valueOf(await window.api.closeArticle({ article: 'a.txt' }));
    await writeFile(path.join(root, LAYERS, 'anna.json'), large('[]'));
    const again = valueOf(await window.api.openArticle({ article: 'a.txt' }));
    expect(window.of('articleRead').map(({ glimpse: seen }) => seen.length)).toEqual([1, 1]);
    expect(again.layers[0]).toMatchObject({ readOnly: true });
  });

  test.each([
    ['is on other words', large(layerFile({ text: TEXT, exact: 'Minister', start: 34, end: 42 }, ANNA))],
    ['is on another text', large(layerFile({ text: 'Neu', exact: 'Sprecher', start: 34, end: 42 }, ANNA))],
    ['is somebody else’s', large(layerFile({ text: TEXT, exact: 'Sprecher', start: 34, end: 42 }))],
    ['is of a newer format', large(SMALL.replace('"beleg:format":1', '"beleg:format":99'))],
    ['is no layer', large('{"first":{"items":[{}]}}')],
    ['is cut off', large(SMALL.slice(0, SMALL.indexOf('"items"') + 200))],
  ])('a layer that %s gives none', async (_what, json) => {
    const { window } = await openedByAnna({ [`${LAYERS}/anna.json`]: json });
    const answered = window.api.openArticle({ article: 'a.txt' });
    expect(await glimpse(window)).toEqual([]);
    valueOf(await answered);
  });

  test('a file that is broken further on is no more to be changed than without it', async () => {
    const broken = large(SMALL.slice(0, -3));
    const { root, window } = await openedByAnna({ [`${LAYERS}/anna.json`]: broken });
    const answered = window.api.openArticle({ article: 'a.txt' });
    expect(await glimpse(window)).toEqual(['Sprecher']);
    const article = valueOf(await answered);
    expect(article.layers[0]).toMatchObject({ own: true, readOnly: true, annotations: [] });
    const { refused } = valueOf(await window.api.applyChanges({ changes: [tagging(article, 'Regierung')] }));
    expect(refused).toHaveLength(1);
    expect(await readFile(path.join(root, LAYERS, 'anna.json'), 'utf8')).toBe(broken);
  });
});
