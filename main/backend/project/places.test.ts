import { chmod, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Places } from './places.ts';
import { asNobody, temporaryFolder } from '../disk/temporary-folder.cases.ts';

test('lists the folders of a place by name, with the number of articles directly inside', async () => {
  const root = await temporaryFolder({
    'b10/x.txt': '',
    'b2/x.txt': '',
    '.git/x.txt': '',
    'a.txt': '',
    'c.md': '',
    'd.png': '',
  });
  await symlink('b2', path.join(root, 'linked'));
  await symlink('nowhere', path.join(root, 'dangling'));
  const places = new Places();
  const listing = await places.list(places.tokenOf(root));
  if (!listing.ok) throw new Error(listing.code);
  expect(listing.value.name).toBe(path.basename(root));
  expect(listing.value.folders.map((folder) => folder.name)).toEqual(['b2', 'b10', 'linked']);
  expect(listing.value.articleCount).toBe(2);
  const [first] = listing.value.folders;
  expect(places.pathOf(first?.place ?? '')).toBe(path.join(root, 'b2'));
  expect(places.pathOf(listing.value.parent ?? '')).toBe(path.dirname(root));
});

test('a token says nothing about the folder and is good for this process only', async () => {
  const root = await temporaryFolder({ 'sub/a.txt': '' });
  const places = new Places();
  const listing = await places.list(places.tokenOf(root));
  expect(JSON.stringify(listing)).not.toContain(path.dirname(root));
  expect(places.tokenOf(root)).toBe(places.tokenOf(root));
  expect(await new Places().list(places.tokenOf(root))).toEqual({ ok: false, code: 'unknown-place' });
  expect(await places.list(root)).toEqual({ ok: false, code: 'unknown-place' });
});

test('says why a place cannot be listed', async () => {
  const root = await temporaryFolder({ 'a.txt': '', 'closed/b.txt': '' });
  await chmod(path.join(root, 'closed'), 0o000);
  const places = new Places();
  const list = (name: string): ReturnType<Places['list']> =>
    places.list(places.tokenOf(path.join(root, name)));
  expect(await list('gone')).toMatchObject({ code: 'not-found' });
  expect(await list('a.txt')).toMatchObject({ code: 'not-a-folder' });
  expect(await asNobody([root], () => list('closed'))).toMatchObject({ code: 'not-readable' });
});

test('starts at home', async () => {
  const listing = await new Places().list(null);
  expect(listing.ok).toBe(true);
});
