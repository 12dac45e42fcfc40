import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentFor, edit, layerFile, openAs, tagging, testBackend, valueOf } from '../backend.cases.ts';
import { asNobody, runAsNobody, temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

const TEXT = 'Die Regierung bestreitet das.\n';
const FIELDS = { format: 1, id: 'urn:uuid:0d0d0d0d-0000-4000-8000-000000000000', name: 'Fall' };
const PROJECT = JSON.stringify(FIELDS);

/** Every file below a folder with its bytes. */
async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const found: Record<string, string> = {};
  for (const file of files) found[path.relative(folder, file)] = await readFile(file, 'latin1');
  return found;
}

test('says why a folder cannot be opened', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT, 'picture.png': 'x', 'closed/b.txt': TEXT });
  const open = async (startWith: string | null): Promise<unknown> => {
    const window = (await testBackend({ startWith })).window();
    return window.api.openProject({ place: null });
  };
  expect(await open(null)).toEqual({ ok: false, code: 'nothing-given' });
  expect(await open(path.join(root, 'gone'))).toMatchObject({ code: 'not-found' });
  expect(await open(path.join(root, 'picture.png'))).toMatchObject({ code: 'not-a-folder' });
  const window = (await testBackend({ startWith: root })).window();
  expect(await window.api.openProject({ place: root })).toEqual({ ok: false, code: 'unknown-place' });
  await chmod(path.join(root, 'closed'), 0o000);
  const dataFolder = await temporaryFolder();
  await chmod(dataFolder, 0o777);
  const closed = (await testBackend({ startWith: path.join(root, 'closed'), dataFolder })).window();
  expect(await asNobody([root], () => closed.api.openProject({ place: null }))).toMatchObject({
    code: 'not-readable',
  });
});

test('no failure and no notice tells a window an absolute path', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT, 'bad.txt': new Uint8Array([0xff]) });
  await symlink('ring.txt', path.join(root, 'ring.txt'));
  const window = (await testBackend({ startWith: path.join(root, 'gone') })).window();
  const replies: unknown[] = [await window.api.openProject({ place: null })];
  const other = (await testBackend({ startWith: root })).window();
  replies.push(await openAs(other));
  for (const article of ['gone.txt', 'bad.txt', 'ring.txt', 'a.txt/b.txt', '../x.txt']) {
    replies.push(await other.api.openArticle({ article }));
  }
  expect(JSON.stringify(replies)).not.toContain(root);
});

test('an empty folder is a project without articles', async () => {
  const window = (await testBackend({ startWith: await temporaryFolder() })).window();
  expect(await openAs(window)).toMatchObject({ id: null, writable: 'yes', startWith: null, notices: [] });
  expect(valueOf(await window.api.listArticles({}))).toEqual({ articles: [], notices: [] });
});

test('a single file lists only itself, and nothing else can be opened', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT, 'b.txt': TEXT });
  const window = (await testBackend({ startWith: path.join(root, 'a.txt') })).window();
  expect(await openAs(window)).toMatchObject({ startWith: 'a.txt', name: path.basename(root) });
  const { articles } = valueOf(await window.api.listArticles({}));
  expect(articles.map((article) => article.path)).toEqual(['a.txt']);
  expect(await window.api.openArticle({ article: 'b.txt' })).toMatchObject({ code: 'outside-project' });
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'Regierung')] }));
  await window.api.flush({});
  expect(await readdir(path.join(root, 'beleg/annotations'))).toEqual(['a.txt']);
});

test.each([
  '../secret.txt',
  '/etc/passwd',
  'a/../../secret.txt',
  'a.txt\0',
  'beleg/project.json',
  '.git/x.txt',
  'out/secret.txt',
])('no call reaches %j', async (article) => {
  const outside = await temporaryFolder({ 'secret.txt': 'secret' });
  const root = await temporaryFolder({ 'a.txt': TEXT, '.git/x.txt': '', 'beleg/project.json': PROJECT });
  await symlink(outside, path.join(root, 'out'));
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  const before = await contents(outside);
  expect(await window.api.openArticle({ article })).toEqual({ ok: false, code: 'outside-project' });
  expect(await window.api.closeArticle({ article })).toEqual({ ok: true, value: null });
  const good = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  const bad = edit(article, null, contentFor(good.text, 'Regierung'));
  const alsoGood = tagging(good, 'bestreitet');
  expect(valueOf(await window.api.applyChanges({ changes: [bad, alsoGood] }))).toEqual({
    refused: [{ change: bad.id, code: 'no-such-article' }],
  });
  await window.api.flush({});
  expect(await readdir(path.join(root, 'beleg/annotations'))).toEqual(['a.txt']);
  expect(await contents(outside)).toEqual(before);
});

test.each([
  ['without project.json', { 'beleg/receipt.txt': 'Quittung' }],
  ['with a project.json of something else', { 'beleg/project.json': '{"name": "npm"}', 'beleg/x': 'x' }],
  ['with a damaged project.json', { 'beleg/project.json': PROJECT.slice(0, -5) }],
  ['with an empty project.json', { 'beleg/project.json': '' }],
])('a foreign beleg/ %s is left alone', async (_, files: Readonly<Record<string, string>>) => {
  const root = await temporaryFolder({ 'a.txt': TEXT, ...files });
  const before = await contents(root);
  const window = (await testBackend({ startWith: root })).window();
  const view = await openAs(window);
  expect(view).toMatchObject({ id: null, writable: 'foreign-folder', notices: [{ code: 'foreign-folder' }] });
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(await window.api.applyChanges({ changes: [tagging(opened, 'Regierung')] })).toMatchObject({
    code: 'foreign-folder',
  });
  await window.api.flush({});
  expect(await contents(root)).toEqual(before);
});

test('nothing in a foreign beleg/ is looked at', async () => {
  const layer = layerFile({ text: TEXT, exact: 'Regierung', start: 4, end: 13 });
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': '{"name": "npm"}',
    'beleg/annotations/a.txt/b2.json': layer,
  });
  const window = (await testBackend({ startWith: root })).window();
  expect((await openAs(window)).knownAnnotators).toEqual([]);
  const { layers, notices } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect({ layers, notices }).toEqual({ layers: [], notices: [] });
});

test('a beleg/ that is a link leads nowhere', async () => {
  const elsewhere = await temporaryFolder({ 'project.json': PROJECT });
  const root = await temporaryFolder({ 'a.txt': TEXT });
  await symlink(elsewhere, path.join(root, 'beleg'));
  const window = (await testBackend({ startWith: root })).window();
  expect(await openAs(window)).toMatchObject({ writable: 'foreign-folder' });
});

test('a project of a newer format is shown and not written', async () => {
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': '{"format": 2, "id": "x", "name": "y"}',
  });
  const window = (await testBackend({ startWith: root })).window();
  expect(await openAs(window)).toMatchObject({
    writable: 'newer-format',
    notices: [{ code: 'project-newer-format' }],
  });
  const opened = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(await window.api.applyChanges({ changes: [tagging(opened, 'Regierung')] })).toMatchObject({
    code: 'newer-format',
  });
});

test('annotations on a folder that cannot be written are kept elsewhere, and found again', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT, 'b.txt': TEXT });
  const dataFolder = await temporaryFolder();
  await chmod(dataFolder, 0o777);
  await chmod(root, 0o555);
  const steps = await runAsNobody(path.join(import.meta.dirname, 'keep-elsewhere.cases.ts'), [
    root,
    dataFolder,
  ]);
  expect(steps).toMatchObject({
    opened: { writable: 'read-only', notices: [{ code: 'read-only-project' }] },
    refused: { ok: false, code: 'read-only' },
    kept: { writable: 'yes', notices: [], name: path.basename(root) },
    replaced: [{ own: true, article: 'a.txt' }],
    applied: { ok: true, value: { refused: [] } },
    flushed: { kind: 'saved' },
    again: { writable: 'yes', annotator: { id: 'anna' } },
    listed: ['a.txt', 'b.txt'],
    found: ['Regierung'],
    workFolder: ['a.txt', 'b.txt'],
  });
  expect(Object.keys(await contents(root))).toEqual(['a.txt', 'b.txt']);
});

test('a project.json that is not ours cannot point at another folder', async () => {
  const outside = await temporaryFolder({ 'secret.txt': 'secret' });
  const root = await temporaryFolder({ 'a.txt': TEXT });
  await writeFiles(root, {
    'beleg/project.json': JSON.stringify({ ...FIELDS, articles: outside }),
  });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  expect(valueOf(await window.api.listArticles({})).articles.map((article) => article.path)).toEqual([
    'a.txt',
  ]);
});

test('the list is scanned again when a window looks again, and a folder that goes is an error', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  await writeFiles(root, { 'b.txt': TEXT });
  await window.api.lookAgain({});
  await expect
    .poll(() =>
      window
        .of('articlesChanged')
        .at(-1)
        ?.articles.map((article) => article.path),
    )
    .toEqual(['a.txt', 'b.txt']);
  await rm(root, { recursive: true });
  await window.api.lookAgain({});
  await expect.poll(() => window.of('noticed').map(({ code }) => code)).toEqual(['folder-gone']);
  expect(window.of('articlesChanged')).toHaveLength(1);
});

test('the sample is copied afresh each time, and a copy that was worked in stays', async () => {
  const sampleFolder = await temporaryFolder({ 'one.txt': TEXT, 'beleg/project.json': PROJECT });
  const dataFolder = await temporaryFolder();
  const window = (await testBackend({ sampleFolder, dataFolder })).window();
  const first = valueOf(await window.api.copySample({}));
  valueOf(await window.api.openProject(first));
  valueOf(await window.api.identify({ name: 'Anna' }));
  const opened = valueOf(await window.api.openArticle({ article: 'one.txt' }));
  valueOf(await window.api.applyChanges({ changes: [tagging(opened, 'Regierung')] }));
  await window.api.flush({});
  const second = valueOf(await window.api.copySample({}));
  valueOf(await window.api.openProject(second));
  expect(valueOf(await window.api.openArticle({ article: 'one.txt' })).layers[0]?.annotations).toEqual([]);
  valueOf(await window.api.openProject(first));
  expect(valueOf(await window.api.openArticle({ article: 'one.txt' })).layers[0]?.annotations).toHaveLength(
    1,
  );
  expect(await contents(sampleFolder)).toEqual({ 'one.txt': TEXT, 'beleg/project.json': PROJECT });
  // With an earlier copy gone, the next is made beside those that are there. (What is open is
  // written again when it goes: that would be in the way.)
  valueOf(await window.api.openProject(second));
  await rm(path.join(dataFolder, 'sample', 'sample 1'), { recursive: true });
  valueOf(await window.api.copySample({}));
  expect(await readdir(path.join(dataFolder, 'sample'))).toEqual(['sample 2', 'sample 3']);
});

test('recent projects are known by name and token, the missing ones marked', async () => {
  const dataFolder = await temporaryFolder();
  const [here, gone] = [await temporaryFolder({ 'a.txt': '' }), await temporaryFolder({ 'a.txt': '' })];
  for (const startWith of [gone, here]) {
    const backend = await testBackend({ startWith, dataFolder });
    valueOf(await backend.window().api.openProject({ place: null }));
    await backend.close();
  }
  await rm(gone, { recursive: true });
  const window = (await testBackend({ dataFolder })).window();
  const { recent, startsWithProject } = valueOf(await window.api.describeHost({}));
  expect(startsWithProject).toBe(false);
  expect(recent.map(({ name, missing }) => [name, missing])).toEqual([
    [path.basename(here), false],
    [path.basename(gone), true],
  ]);
  expect(JSON.stringify(recent)).not.toContain(path.dirname(here));
  expect(valueOf(await window.api.openProject({ place: recent[0]?.place ?? '' })).name).toBe(
    path.basename(here),
  );
});

test('what is no regular file is neither listed nor waited for', async () => {
  const root = await temporaryFolder({ 'a.txt': TEXT, 'beleg/project.json': PROJECT });
  await mkdir(path.join(root, 'beleg/annotations/a.txt'), { recursive: true });
  execFileSync('mkfifo', [path.join(root, 'pipe.txt'), path.join(root, 'beleg/annotations/a.txt/b2.json')]);
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  expect(await window.api.openArticle({ article: 'pipe.txt' })).toMatchObject({ code: 'not-a-file' });
  const { layers, notices } = valueOf(await window.api.openArticle({ article: 'a.txt' }));
  expect(layers).toHaveLength(1);
  expect(notices).toMatchObject([
    { code: 'colleague-layer-corrupt', file: 'beleg/annotations/a.txt/b2.json' },
  ]);
  expect((await stat(path.join(root, 'a.txt'))).isFile()).toBe(true);
});

test('annotations without their article are named, and nothing is done about them', async () => {
  const root = await temporaryFolder({
    'a.txt': TEXT,
    'beleg/project.json': PROJECT,
    'beleg/annotations/gone.txt/b2.json': layerFile({ text: TEXT, exact: 'Regierung', start: 4, end: 13 }),
  });
  const window = (await testBackend({ startWith: root })).window();
  await openAs(window);
  await expect.poll(() => window.of('noticed')).toMatchObject([{ code: 'article-gone', file: 'gone.txt' }]);
});
