import { symlink } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedPath, insideOf, isArticlePath, isBelegFolder, resolveArticle } from './article-path.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const ESCAPES = [
  '',
  '.',
  '..',
  '../secret.txt',
  'a/../../secret.txt',
  'a/../b.txt',
  './a.txt',
  'a//b.txt',
  'a/',
  '/etc/passwd',
  '..\\secret.txt',
  'a\\..\\..\\secret.txt',
  'a.txt\0.md',
  '.hidden.txt',
  'a/.git/config.txt',
  'beleg/project.json',
];

test.each(ESCAPES)('%j names no article', async (escape) => {
  const root = await temporaryFolder({ 'a.txt': '' });
  expect(isArticlePath(escape)).toBe(false);
  expect(await resolveArticle(root, escape)).toEqual({ ok: false, code: 'outside-project' });
});

test('a backslash and a colon are ordinary characters, except on Windows', () => {
  expect(isArticlePath('back\\slash.txt', 'linux')).toBe(true);
  expect(isArticlePath('back\\slash.txt', 'win32')).toBe(false);
  expect(isArticlePath('C:secret.txt', 'win32')).toBe(false);
  expect(isArticlePath('a.txt:stream', 'win32')).toBe(false);
});

test('a folder called Beleg is somebody’s own where it is another one than beleg', async () => {
  const root = await temporaryFolder({ 'Beleg/a.txt': '', 'beleg/b.txt': '' });
  const isFolding = (await resolveArticle(root, 'BELEG/a.txt')).ok || process.platform !== 'linux';
  expect((await resolveArticle(root, 'Beleg/a.txt')).ok).toBe(!isFolding);
  expect(await isBelegFolder(root, 'Beleg')).toBe(isFolding);
  expect(await isBelegFolder(root, 'beleg')).toBe(true);
  expect(isArticlePath('Beleg/a.txt', 'win32')).toBe(false);
  expect(isArticlePath('Beleg/a.txt', 'darwin')).toBe(false);
});

test('links out of the project and into beleg/ lead nowhere, links within it do', async () => {
  const outside = await temporaryFolder({ 'secret.txt': '' });
  const root = await temporaryFolder({ 'a.txt': '', '.annex/b.txt': '', 'beleg/texts/c.txt': '' });
  await symlink(outside, path.join(root, 'out'));
  await symlink('.annex/b.txt', path.join(root, 'b.txt'));
  await symlink('beleg/texts', path.join(root, 'texts'));
  await symlink('ring.txt', path.join(root, 'ring.txt'));
  expect(await resolveArticle(root, 'out/secret.txt')).toEqual({ ok: false, code: 'outside-project' });
  expect(await resolveArticle(root, 'texts/c.txt')).toEqual({ ok: false, code: 'outside-project' });
  expect(await resolveArticle(root, 'ring.txt')).toMatchObject({ code: 'not-readable' });
  expect(await resolveArticle(root, 'gone.txt')).toMatchObject({ code: 'not-found' });
  expect(await resolveArticle(root, 'a.txt/b.txt')).toMatchObject({ code: 'not-found' });
  expect(await resolveArticle(root, `${'x'.repeat(300)}.txt`)).toMatchObject({ code: 'not-found' });
  expect(await resolveArticle(root, 'b.txt')).toEqual({ ok: true, value: path.join(root, '.annex/b.txt') });
});

test('whatever passes the check stays inside the folder when it is joined', () => {
  const part = fc.constantFrom('..', '.', '', 'a', '\\', '..\\', 'C:', '...', ' ', '~', 'beleg');
  const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/'));
  fc.assert(
    fc.property(text, (value) => {
      fc.pre(isArticlePath(value));
      expect(insideOf('/project', path.join('/project', value))).toBe(value);
    }),
  );
});

test('names that a file system may hold for one have one key', () => {
  expect(foldedPath('Mu\u0308LLER.txt')).toBe(foldedPath('müller.TXT'));
  expect(foldedPath('STRASSE.txt')).toBe(foldedPath('straße.txt'));
  expect(foldedPath('a.txt')).not.toBe(foldedPath('b.txt'));
});
