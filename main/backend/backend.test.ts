import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { isAnnotationEdit } from '../../shared/domain/change.ts';
import { contentFor, edit, layerFile, openAs, tagging, testBackend, valueOf } from './backend.cases.ts';
import { temporaryFolder, writeFiles } from './disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung bestreitet das. 😀 Ein Sprecher sagte: „Das stimmt nicht.“\n';
const PROJECT = { format: 1, id: 'urn:uuid:0d0d0d0d-0000-4000-8000-000000000000', name: 'Fall' };

test('what is tagged is on disk after a flush, and a new Beleg finds it', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: root, dataFolder });
  const window = first.window();
  expect(await openAs(window)).toMatchObject({
    id: null,
    writable: 'yes',
    annotator: { id: 'anna', name: 'Anna' },
  });
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(opened).toMatchObject({ kind: 'text', notices: [], layers: [{ own: true, annotations: [] }] });
  const change = tagging(opened, 'Ein Sprecher', 'wer?');
  expect(await window.api.applyChanges({ changes: [change] })).toEqual({ ok: true, value: { refused: [] } });
  expect(valueOf(await window.api.flush({}))).toMatchObject({ kind: 'saved' });
  const file: unknown = JSON.parse(
    await readFile(path.join(root, 'beleg/annotations/a.txt/anna.json'), 'utf8'),
  );
  expect(file).toMatchObject({
    type: 'AnnotationCollection',
    total: 1,
    creator: { nickname: 'anna', name: 'Anna' },
    // Code points: the emoji counts one.
    first: { items: [{ target: { selector: [{ start: 32, end: 44 }, { exact: 'Ein Sprecher' }] } }] },
  });
  expect(await first.close()).toEqual({ saved: true });

  const again = (await testBackend({ startWith: root, dataFolder })).window();
  const view = await openAs(again);
  expect(view).toMatchObject({ annotator: { id: 'anna' }, startWith: 'a.txt', notices: [] });
  expect(view.id).not.toBeNull();
  const { layers } = valueOf(await again.api.openArticle({ article: 'a.txt' }));
  expect(layers).toMatchObject([
    {
      own: true,
      readOnly: false,
      placements: {},
      annotations: [{ content: { note: 'wer?', anchor: { exact: 'Ein Sprecher' } } }],
    },
  ]);
});

test('two windows see each other’s changes, and share one save state', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const backend = await testBackend({ startWith: root });
  const [one, two] = [backend.window('one'), backend.window('two')];
  await openAs(one);
  await openAs(two);
  const opened = valueOf(await one.api.openArticle({ article: 'a.txt' }));
  await two.api.openArticle({ article: 'a.txt' });
  const change = tagging(opened, 'Regierung');
  valueOf(await one.api.applyChanges({ changes: [change] }));
  expect(two.of('changesApplied')).toEqual([{ changes: [change], window: 'one' }]);
  expect(one.of('changesApplied')).toEqual([]);
  const made = change.edits.find(isAnnotationEdit);
  const retold = edit(
    'a.txt',
    made?.after ?? null,
    contentFor(opened.text, 'Regierung', 'welche?'),
    made?.annotation,
  );
  valueOf(await two.api.applyChanges({ changes: [retold] }));
  expect(one.of('changesApplied')).toEqual([{ changes: [retold], window: 'two' }]);
  // The ground has moved: what began with the first content is refused whole.
  const late = edit('a.txt', made?.after ?? null, null, made?.annotation);
  expect(valueOf(await one.api.applyChanges({ changes: [late] }))).toEqual({
    refused: [{ change: late.id, code: 'conflict' }],
  });
  await one.api.flush({});
  expect(one.of('saveStateChanged').at(-1)).toMatchObject({ kind: 'saved' });
  expect(two.of('saveStateChanged').at(-1)).toMatchObject({ kind: 'saved' });
});

test('a window that was loaded again finds its project and what it did', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const backend = await testBackend({ startWith: root });
  const before = backend.window('tab');
  await openAs(before);
  const opened = valueOf(await before.api.openArticle({ article: 'a.txt' }));
  valueOf(await before.api.applyChanges({ changes: [tagging(opened, 'Regierung')] }));
  before.close();
  const after = backend.window('tab again');
  await openAs(after);
  const { layers } = valueOf(await after.api.openArticle({ article: 'a.txt' }));
  expect(layers[0]?.annotations).toHaveLength(1);
});

test('a colleague’s layer is shown read-only, and what becomes of it is told', async () => {
  const folder = 'beleg/annotations/a.txt';
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': JSON.stringify(PROJECT),
    [`${folder}/b2.json`]: layerFile({ text: TEXT, exact: 'Regierung', start: 4, end: 13 }),
  });
  const backend = await testBackend({ startWith: root });
  const window = backend.window();
  const view = await openAs(window);
  expect(view.knownAnnotators).toMatchObject([{ id: 'b2', name: 'Bert' }]);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(opened.layers.map(({ annotator, own, readOnly }) => [annotator.id, own, readOnly])).toEqual([
    ['anna', true, false],
    ['b2', false, true],
  ]);
  await writeFiles(root, {
    [`${folder}/b2.json`]: layerFile({ text: TEXT, exact: 'Sprecher', start: 36, end: 44 }),
  });
  await window.api.lookAgain({});
  await expect
    .poll(() => window.of('layerReplaced'))
    .toMatchObject([
      {
        layer: {
          own: false,
          annotator: { id: 'b2' },
          annotations: [{ content: { anchor: { exact: 'Sprecher' } } }],
        },
      },
    ]);
});

test('counts stream in after the list, also of one’s own work as soon as it is saved', async () => {
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'b.txt': '',
    'beleg/project.json': JSON.stringify(PROJECT),
    'beleg/annotations/b.txt/b2.json': layerFile({ text: TEXT, exact: 'Regierung', start: 4, end: 13 }),
  });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  await expect.poll(() => window.of('countsChanged').at(-1)?.done).toBe(true);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'Regierung')] }));
  await window.api.flush({});
  await vi.waitFor(() => {
    const counts = Object.assign({}, ...window.of('countsChanged').map((event) => event.counts)) as unknown;
    expect(counts).toEqual({
      'a.txt': [{ annotator: 'anna', byTag: { 'urn:beleg:tag:claim': 1 } }],
      // Its text is another one than this annotation was made on.
      'b.txt': [{ annotator: 'b2', byTag: { 'urn:beleg:tag:claim': 1 }, onOther: 1 }],
    });
  }, 10_000);
});

test('an article is counted again also when what was done on it is undone after it was closed', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const change = tagging(valueOf(await window.api.openArticle({ article: 'a.txt' })), 'Regierung');
  valueOf(await window.api.applyChanges({ changes: [change] }));
  await window.api.flush({});
  valueOf(await window.api.closeArticle({ article: 'a.txt' }));
  await expect.poll(() => window.of('countsChanged').at(-1)?.counts['a.txt']).toHaveLength(1);
  const made = change.edits.find(isAnnotationEdit);
  const undone = edit('a.txt', made?.after ?? null, null, made?.annotation);
  expect(valueOf(await window.api.applyChanges({ changes: [undone] }))).toEqual({ refused: [] });
  await window.api.flush({});
  await expect
    .poll(() => window.of('countsChanged').at(-1)?.counts)
    .toEqual({
      'a.txt': [{ annotator: 'anna', byTag: {} }],
    });
});

test('a place that the user gave to the shell is opened by its token, and remembered for the system’s lists', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const host = await testBackend({});
  const { backend } = host;
  const { api } = host.window();
  expect(await backend.recent()).toEqual([]);
  const place = await backend.placeOf(root);
  expect(place).not.toContain(root);
  expect(valueOf(await api.openProject({ place }))).toMatchObject({ place, name: path.basename(root) });
  expect(await backend.recent()).toEqual([root]);
});

test('a host without menus of its own takes what is only for one, and does nothing', async () => {
  const { api } = (await testBackend({})).window();
  expect(await api.showCommands({ typing: false, commands: [] })).toEqual({ ok: true, value: null });
  expect(await api.letClose({ unsent: 0 })).toEqual({ ok: true, value: null });
});
