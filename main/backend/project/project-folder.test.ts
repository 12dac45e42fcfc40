import { execFileSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { articleEntry, scanFolder } from './project-folder.ts';
import { asNobody, temporaryFolder, writeFiles } from '../disk/temporary-folder.cases.ts';

async function listed(root: string): Promise<readonly string[]> {
  return (await scanFolder(root)).articles.map((article) => article.path);
}

test('lists .txt and .md at any depth in the order of the list, with kind and size', async () => {
  const root = await temporaryFolder({
    '10.txt': 'ten',
    '2.txt': 'two',
    'Äpfel.TXT': '',
    'zebra.md': '# z',
    'a/b/c/deep.md': 'deep',
    'a/picture.png': '',
    README: '',
  });
  const { articles, notices } = await scanFolder(root);
  expect(articles.map(({ path: name, kind, size }) => [name, kind, size])).toEqual([
    ['2.txt', 'text', 3],
    ['10.txt', 'text', 3],
    ['Äpfel.TXT', 'text', 0],
    ['zebra.md', 'markdown', 3],
    ['a/b/c/deep.md', 'markdown', 4],
  ]);
  expect(notices).toEqual([]);
});

test('an empty folder has no articles and nothing to say', async () => {
  expect(await scanFolder(await temporaryFolder())).toEqual({ articles: [], notices: [] });
});

test('a missing folder is an error, not an empty project', async () => {
  const root = await temporaryFolder();
  await expect(scanFolder(path.join(root, 'gone'))).rejects.toThrow('ENOENT');
});

test('leaves out hidden files and folders, beleg/ and the beleg/ of a project further down', async () => {
  const root = await temporaryFolder({
    'a.txt': '',
    '.hidden.txt': '',
    '.git/config.txt': '',
    'beleg/texts/9ea3.txt': '',
    'sub/beleg/project.json': '{}',
    'sub/beleg/texts/9ea3.txt': '',
    'receipts/beleg/march.txt': '',
  });
  expect(await listed(root)).toEqual(['a.txt', 'receipts/beleg/march.txt']);
});

test('lists names that are hostile to a page or a shell, unchanged', async () => {
  const names = [
    'line\nbreak.txt',
    'rtl\u202Etxt.exe.txt',
    '<img src=x onerror=alert(1)>.txt',
    '-rf.txt',
    '__proto__.txt',
    'back\\slash.txt',
    `${'ü'.repeat(125)}x.txt`,
  ];
  const root = await temporaryFolder(Object.fromEntries(names.map((name) => [name, 'x'])));
  expect(new Set(await listed(root))).toEqual(new Set(names));
});

test('names articles that differ only in Unicode form or letter case', async () => {
  const root = await temporaryFolder({
    'Müller.txt': 'nfc',
    'Mu\u0308ller.txt': 'nfd',
    'müller.TXT': 'case',
    'other.txt': '',
  });
  const { articles, notices } = await scanFolder(root);
  expect(articles).toHaveLength(4);
  expect(notices.map(({ code }) => code)).toEqual(['article-twins', 'article-twins']);
  expect(new Set(notices.map(({ id }) => id)).size).toBe(2);
});

test('does not follow links out of the folder and says so once', async () => {
  const outside = await temporaryFolder({ 'secret.txt': 'secret' });
  const root = await temporaryFolder({ 'a.txt': '' });
  await symlink('/', path.join(root, 'everything'));
  await symlink(path.join(outside, 'secret.txt'), path.join(root, 'secret.txt'));
  await symlink(`${root}-elsewhere`, path.join(root, 'dangling'));
  const { articles, notices } = await scanFolder(root);
  expect(articles.map((article) => article.path)).toEqual(['a.txt']);
  expect(notices).toEqual([
    { id: 'link-not-followed', severity: 'info', code: 'link-not-followed', values: { count: 2 } },
  ]);
});

test('a loop of links ends, and no article is listed twice', async () => {
  const root = await temporaryFolder({ 'a/one.txt': '', '.store/two.txt': '', '.store/three.txt': '' });
  await symlink('..', path.join(root, 'a', 'up'));
  await symlink('a', path.join(root, 'b'));
  await symlink('one.txt', path.join(root, 'a', 'alias.txt'));
  await symlink('ring', path.join(root, 'ring'));
  await symlink('../.store', path.join(root, 'a', 'linked'));
  await symlink('../.store', path.join(root, '.store', 'self'));
  expect(await listed(root)).toEqual(['a/one.txt', 'a/linked/three.txt', 'a/linked/two.txt']);
});

test('lists what a link in the folder leads to, if nothing else lists it', async () => {
  const root = await temporaryFolder({
    '.annex/4711.txt': 'kept by a data manager',
    'beleg/texts/x.txt': '',
  });
  await symlink('.annex/4711.txt', path.join(root, 'article.txt'));
  await symlink('beleg/texts/x.txt', path.join(root, 'own.txt'));
  expect(await listed(root)).toEqual(['article.txt']);
});

test('leaves out what is no regular file, without opening it', async () => {
  const root = await temporaryFolder({ 'a.txt': '' });
  execFileSync('mkfifo', [path.join(root, 'pipe.txt')]);
  await mkdir(path.join(root, 'folder.txt'));
  expect(await listed(root)).toEqual(['a.txt']);
});

test('lists a file of 2 GB by its size alone', async () => {
  const root = await temporaryFolder({ 'huge.txt': '' });
  await truncate(path.join(root, 'huge.txt'), 2 ** 31);
  expect((await scanFolder(root)).articles[0]?.size).toBe(2 ** 31);
});

test('lists 10,000 articles in many folders', async () => {
  const root = await temporaryFolder();
  for (let folder = 0; folder < 100; folder += 1) {
    await mkdir(path.join(root, `folder ${folder}`));
    await Promise.all(
      Array.from({ length: 100 }, (_, file) =>
        writeFile(path.join(root, `folder ${folder}`, `${file}.txt`), ''),
      ),
    );
  }
  const articles = await listed(root);
  expect(articles).toHaveLength(10_000);
  expect(articles.slice(0, 3)).toEqual(['folder 0/0.txt', 'folder 0/1.txt', 'folder 0/2.txt']);
  expect(articles.at(-1)).toBe('folder 99/99.txt');
});

test('names a sub-folder that cannot be read and lists the rest', async () => {
  const root = await temporaryFolder({ 'a.txt': '', 'open/b.txt': '', 'closed/c.txt': '' });
  await chmod(path.join(root, 'closed'), 0o000);
  const { articles, notices } = await asNobody([root], () => scanFolder(root));
  expect(articles.map((article) => article.path)).toEqual(['a.txt', 'open/b.txt']);
  expect(notices.map(({ code, file }) => [code, file])).toEqual([['folder-unreadable', 'closed']]);
});

test('finds one article again by its path, and only a file', async () => {
  const root = await temporaryFolder({ 'a/b.txt': 'four' });
  await writeFiles(root, { 'c.txt/inside.md': '' });
  expect((await articleEntry(root, 'a/b.txt'))?.size).toBe(4);
  expect(await articleEntry(root, 'c.txt')).toBeUndefined();
  await rm(path.join(root, 'a'), { recursive: true });
  expect(await articleEntry(root, 'a/b.txt')).toBeUndefined();
});

test.runIf(process.platform === 'linux')('names what it cannot list for its name', async () => {
  const root = await temporaryFolder({
    'a.txt': '',
    'a\\..\\b.txt': '',
    'Beleg/in.txt': '',
    'beleg/project.json': '{}',
  });
  const latin = (name: string): Buffer => Buffer.from(path.join(root, name), 'latin1');
  await writeFile(latin('\u00e4.txt'), '');
  await writeFile(latin('\u00e4.png'), '');
  await mkdir(latin('\u00f6'));
  const { articles, notices } = await scanFolder(root);
  expect(articles.map((article) => article.path)).toEqual(['a.txt', 'Beleg/in.txt']);
  expect(notices).toMatchObject([
    { code: 'name-not-openable', file: 'a\\..\\b.txt' },
    { code: 'name-not-utf8', values: { count: 2 } },
  ]);
});
