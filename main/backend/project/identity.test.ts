import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { layerFile, openAs, tagging, testBackend, valueOf } from '../backend.cases.ts';
import { annotatorFrom, identityIn, knownAnnotators } from './identity.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung bestreitet das.\n';
const PROJECT = JSON.stringify({
  format: 1,
  id: 'urn:uuid:0d0d0d0d-0000-4000-8000-000000000000',
  name: 'Fall',
});
const ANNA = { id: 'anna', uuid: 'a1a1a1a1-0000-4000-8000-000000000000', name: 'Anna' };
const BERT = { id: 'b2', uuid: 'b2b2b2b2-0000-4000-8000-000000000000', name: 'Bert' };
const LAYER = layerFile({ text: TEXT, exact: 'Regierung', start: 4, end: 13 }, BERT);

test('is known in a project by the id under which its files have the uuid', () => {
  expect(identityIn([BERT], ANNA)).toEqual({ annotator: ANNA, notices: [] });
  expect(identityIn([{ ...ANNA, id: 'anna-2', name: 'A.' }], ANNA).annotator).toEqual({
    ...ANNA,
    id: 'anna-2',
  });
  expect(identityIn([BERT], null)).toEqual({ annotator: null, notices: [] });
});

test('is asked for where the id is somebody else’s', () => {
  const other = { ...BERT, id: 'anna' };
  const { annotator, notices } = identityIn([other], ANNA);
  expect(annotator).toBeNull();
  expect(notices).toMatchObject([{ code: 'layer-foreign-uuid', values: { name: 'Bert' } }]);
  // "Choose another id": the same person, under an id that nobody here has.
  expect(annotatorFrom({ name: 'Anna' }, [other], ANNA)).toEqual({ ...ANNA, id: 'anna-2' });
  // "This is me."
  expect(annotatorFrom({ name: 'Anna', uuid: BERT.uuid }, [other], ANNA)).toEqual({ ...other, name: 'Anna' });
});

test('a new name makes an id from it that nobody here has; a rename keeps both', () => {
  expect(annotatorFrom({ name: ' Änne Groß ' }, [], null)).toMatchObject({
    id: 'aenne-gross',
    name: 'Änne Groß',
  });
  expect(annotatorFrom({ name: 'B2' }, [BERT], null)?.id).toBe('b2-2');
  expect(annotatorFrom({ name: 'B2' }, [BERT], null)?.uuid).not.toBe(BERT.uuid);
  expect(annotatorFrom({ name: 'Anna Meier' }, [BERT], ANNA)).toEqual({ ...ANNA, name: 'Anna Meier' });
  expect(annotatorFrom({ name: 'X', uuid: 'nobody' }, [BERT], ANNA)).toBeUndefined();
});

test('the project’s own files know who annotated, also where an annotator’s file is lost or damaged', async () => {
  const root = await temporaryFolder({
    'beleg/annotators/anna.json': JSON.stringify({ format: 1, ...ANNA }),
    'beleg/annotators/c3.json': '{"format": 1',
    'beleg/annotators/notes.txt': 'x',
    'beleg/annotations/sub/a.txt/b2.json': LAYER,
    'beleg/annotations/sub/a.txt/c3.json': '{',
    'beleg/annotations/sub/a.txt/anna.json': layerFile(
      { text: TEXT, exact: 'x', start: 0, end: 1 },
      { ...BERT, id: 'anna' },
    ),
  });
  expect(await knownAnnotators(root)).toEqual([ANNA, BERT]);
  expect(await knownAnnotators(await temporaryFolder())).toEqual([]);
});

test('is asked for once, and kept for every project', async () => {
  const dataFolder = await temporaryFolder();
  const first = await testBackend({ startWith: await temporaryFolder({ 'a.txt': TEXT }), dataFolder });
  const window = first.window();
  expect(valueOf(await window.api.openProject({ place: null })).annotator).toBeNull();
  const anna = valueOf(await window.api.identify({ name: 'Anna' }));
  await first.close();
  const next = (
    await testBackend({ startWith: await temporaryFolder({ 'b.txt': TEXT }), dataFolder })
  ).window();
  expect(valueOf(await next.api.openProject({ place: null })).annotator).toEqual(anna);
  expect(valueOf(await next.api.describeHost({})).settings.annotator).toEqual(anna);
});

test('can be told before any project is open', async () => {
  const window = (await testBackend({})).window();
  expect(valueOf(await window.api.identify({ name: 'Anna' }))).toMatchObject({ id: 'anna' });
});

test('nothing can be annotated before', async () => {
  const window = (await testBackend({ startWith: await temporaryFolder({ 'a.txt': TEXT }) })).window();
  valueOf(await window.api.openProject({ place: null }));
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(opened.layers).toEqual([]);
  expect(await window.api.applyChanges({ changes: [tagging(opened, 'Regierung')] })).toMatchObject({
    code: 'no-annotator',
  });
});

test('lost settings are no lost identity: the user says which of the known annotators is they', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const first = await testBackend({ startWith: root });
  const window = first.window();
  await openAs(window);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'Regierung')] }));
  await window.api.flush({});
  await first.close();

  const after = (await testBackend({ startWith: root })).window();
  const view = valueOf(await after.api.openProject({ place: null }));
  expect(view.annotator).toBeNull();
  const [self] = view.knownAnnotators;
  expect(self).toMatchObject({ id: 'anna', name: 'Anna' });
  const before = valueOf(await after.api.openArticle({ article: 'a.txt' }));
  expect(before.layers).toMatchObject([{ own: false, readOnly: true }]);
  valueOf(await after.api.identify({ name: 'Anna', uuid: self?.uuid ?? '' }));
  // The open article is told anew: what was a colleague's is one's own.
  expect(after.of('layerReplaced').at(-1)).toMatchObject({
    layer: { own: true, readOnly: false, annotator: { id: 'anna' }, annotations: [{}] },
  });
  valueOf(await after.api.applyChanges({ changes: [tagging(before, 'bestreitet')] }));
  expect(valueOf(await after.api.flush({}))).toMatchObject({ kind: 'saved' });
});

test('what one made is never applied as another’s', async () => {
  const known = { 'beleg/annotators/b2.json': JSON.stringify({ format: 1, ...BERT }) };
  const root = await temporaryFolder({ 'a.txt': TEXT, 'beleg/project.json': PROJECT, ...known });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  const anna = valueOf(await window.api.describeHost({})).settings.annotator?.uuid ?? '';
  const changes = [tagging(opened, 'Regierung')];
  valueOf(await window.api.identify({ name: 'Bert', uuid: BERT.uuid }));
  expect(await window.api.applyChanges({ changes, annotator: anna })).toMatchObject({
    code: 'other-annotator',
  });
  expect(valueOf(await window.api.openArticle({ article: 'a.txt' })).layers).toMatchObject([
    { annotator: { id: 'b2' }, annotations: [] },
  ]);
  expect(valueOf(await window.api.applyChanges({ changes, annotator: BERT.uuid })).refused).toEqual([]);
});

test('a stranger of the same name gets another id and leaves the files alone', async () => {
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': PROJECT,
    'beleg/annotations/a.txt/b2.json': LAYER,
  });
  const window = (await testBackend({ startWith: root })).window();
  expect(await openAs(window, 'B2')).toMatchObject({ annotator: { id: 'b2-2' } });
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'bestreitet')] }));
  await window.api.flush({});
  expect(await readFile(path.join(root, 'beleg/annotations/a.txt/b2.json'), 'utf8')).toBe(LAYER);
});

test('who joins a project leaves their name in it with the first annotation, not before', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT, 'beleg/project.json': PROJECT });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(await knownAnnotators(root)).toEqual([]);
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'bestreitet')] }));
  await window.api.flush({});
  const file: unknown = JSON.parse(await readFile(path.join(root, 'beleg/annotators/anna.json'), 'utf8'));
  expect(file).toMatchObject({ format: 1, id: 'anna', name: 'Anna' });
});

test('--annotator: the one who has that id here, else the same one in every run, and never in the settings', async () => {
  const dataFolder = await temporaryFolder();
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': PROJECT,
    'beleg/annotations/a.txt/b2.json': LAYER,
  });
  const open = async (annotatorId: string, startWith: string): Promise<unknown> => {
    const backend = await testBackend({ startWith, annotatorId, dataFolder });
    const window = backend.window();
    const view = valueOf(await window.api.openProject({ place: null }));
    expect(valueOf(await window.api.describeHost({})).settings.annotator).toBeNull();
    await backend.close();
    return view.annotator;
  };
  expect(await open('b2', root)).toEqual(BERT);
  const zoe = await open('zoe', root);
  expect(zoe).toMatchObject({ id: 'zoe', name: 'zoe' });
  expect(await open('zoe', await temporaryFolder())).toEqual(zoe);
});

test('a changed name is told to the other windows; who one is cannot be set like a preference', async () => {
  const backend = await testBackend({ startWith: await temporaryFolder({ 'a.txt': TEXT }) });
  const [one, two] = [backend.window(), backend.window()];
  await openAs(one);
  await openAs(two);
  const anna = valueOf(await one.api.openProject({ place: null })).annotator;
  if (anna === null) throw new Error('nobody annotates');
  const renamed = { ...anna, name: 'Anna Meier' };
  expect(
    valueOf(await one.api.changeSettings({ patch: { annotator: renamed, theme: 'dark' } })),
  ).toMatchObject({
    annotator: renamed,
    theme: 'dark',
  });
  expect(two.of('settingsChanged').at(-1)).toMatchObject({ annotator: renamed, theme: 'dark' });
  expect(valueOf(await two.api.openProject({ place: null })).annotator).toEqual(renamed);
  expect(await one.api.changeSettings({ patch: { annotator: BERT } })).toMatchObject({ code: 'not-allowed' });
  expect(await one.api.changeSettings({ patch: { annotator: null } })).toMatchObject({ code: 'not-allowed' });
});
