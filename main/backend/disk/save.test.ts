import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readFile, readdir, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failingFiles, type FaultPlan } from './failing-files.cases.ts';
import { nodeFiles, type FileSystem } from './files.ts';
import { save, sha256Of } from './save.ts';
import { temporaryFolder } from './temporary-folder.cases.ts';

const MACHINE = '0123456789abcdef';
const OLD = 'old\n'.repeat(5000);
const NEW = 'new and longer\n'.repeat(5000);

async function oldFile(): Promise<string> {
  return path.join(await temporaryFolder({ 'a.json': OLD }), 'a.json');
}

function saveNew(fs: FileSystem, file: string, options: Partial<Parameters<typeof save>[3]> = {}) {
  return save(fs, file, NEW, { expect: sha256Of(OLD), machine: MACHINE, renameForMs: 0, ...options });
}

/** What a writer without the contract does: cut, then write. */
async function naiveSave(fs: FileSystem, file: string): Promise<void> {
  const handle = await fs.open(file, 'a');
  await handle.truncate(0);
  await handle.write(Buffer.from(NEW));
  await handle.close();
}

/** What well-known packages do: rename whatever was written over the good file. */
async function trustingSave(fs: FileSystem, file: string): Promise<void> {
  const handle = await fs.open(`${file}.tmp`, 'wx');
  await handle.write(Buffer.from(NEW));
  await handle.sync();
  await handle.close();
  await fs.rename(`${file}.tmp`, file);
}

describe('a save, when any one call of the file system fails', () => {
  const kinds: readonly Omit<FaultPlan, 'at'>[] = [
    { lasting: 'once', code: 'EIO', partOfWrite: 0.5 },
    { lasting: 'for-ever', code: 'EIO', partOfWrite: 0.5 },
    { lasting: 'for-ever', code: 'ENOSPC', partOfWrite: 0.9 },
    { lasting: 'for-ever', code: 'EACCES' },
  ];
  for (const expected of ['an existing file', 'a new file'] as const) {
    it(`leaves the old content or the new one of ${expected}, never a mixture, and never claims more`, async () => {
      for (const kind of kinds) {
        for (let at = 1; ; at += 1) {
          const folder = await temporaryFolder(expected === 'a new file' ? {} : { 'a.json': OLD });
          const file = path.join(folder, 'a.json');
          const fs = failingFiles({ ...kind, at });
          const saved = await saveNew(fs, file, expected === 'a new file' ? { expect: null } : {});
          if (!fs.hasFailed) break;
          const content = existsSync(file) ? await readFile(file, 'utf8') : undefined;
          expect([OLD, NEW, undefined], `call ${at}, ${kind.code}: ${fs.calls.at(at - 1)}`).toContain(
            content,
          );
          if (expected === 'an existing file') expect(content).toBeDefined();
          if (saved.ok) expect(content).toBe(NEW);
          if (kind.lasting === 'once' && !saved.ok) {
            expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
          }
        }
      }
    });
  }

  it('is seen to matter: the naive writer leaves a cut file', async () => {
    const file = await oldFile();
    const fs = failingFiles({ at: 3, lasting: 'for-ever', code: 'ENOSPC', partOfWrite: 0.5 });
    await expect(naiveSave(fs, file)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect([OLD, NEW]).not.toContain(await readFile(file, 'utf8'));
  });
});

describe('a save', () => {
  it('notices a short write that nobody reported, where a trusting writer destroys the file', async () => {
    const short = () =>
      failingFiles(undefined, { write: (handle, bytes) => handle.write(bytes.subarray(0, 1000)) });
    const file = await oldFile();
    expect(await saveNew(short(), file)).toMatchObject({ ok: false, code: 'disk-full' });
    expect(await readFile(file, 'utf8')).toBe(OLD);

    await trustingSave(short(), file);
    expect((await readFile(file)).length).toBe(1000);
  });

  it('writes, syncs, renames and syncs the folder in this order', async () => {
    const file = await oldFile();
    const fs = failingFiles();
    expect(await saveNew(fs, file)).toEqual({ ok: true, value: sha256Of(NEW) });
    const steps = fs.calls
      .filter((call) => /^(write|sync|rename|link) /.test(call))
      .map((call) => call.replace(/\.a\.json\..*\.tmp$/, 'temporary').replace(path.dirname(file), '…'));
    expect(steps).toEqual(['write …/temporary', 'sync …/temporary', 'rename …/a.json', 'sync …']);
  });

  it('never asks a file to sync again after it failed to', async () => {
    const file = await oldFile();
    const healthy = failingFiles();
    await saveNew(healthy, await oldFile());
    const at = healthy.calls.findIndex((call) => call.startsWith('sync')) + 1;
    const fs = failingFiles({ at, lasting: 'once', code: 'EIO' });
    expect(await saveNew(fs, file)).toMatchObject({ ok: false, code: 'io-error' });
    expect(await saveNew(fs, file)).toMatchObject({ ok: true });
    const synced = fs.calls.filter((call) => call.startsWith('sync') && call.endsWith('.tmp'));
    expect(new Set(synced).size).toBe(2);
  });

  it('does not write over what somebody else wrote', async () => {
    const file = await oldFile();
    await writeFile(file, 'theirs');
    expect(await saveNew(nodeFiles, file)).toMatchObject({ ok: false, code: 'changed-on-disk' });
    expect(await readFile(file, 'utf8')).toBe('theirs');
    expect(await saveNew(nodeFiles, file, { expect: null })).toMatchObject({ code: 'changed-on-disk' });
    expect(await readFile(file, 'utf8')).toBe('theirs');
    expect(await readdir(path.dirname(file))).toEqual(['a.json']);
  });

  it('does not make a file again that somebody removed', async () => {
    const file = path.join(await temporaryFolder(), 'a.json');
    expect(await saveNew(nodeFiles, file)).toMatchObject({ ok: false, code: 'changed-on-disk' });
    expect(existsSync(file)).toBe(false);
  });

  it('does not make a folder that is gone', async () => {
    const file = path.join(await temporaryFolder(), 'gone', 'a.json');
    expect(await saveNew(nodeFiles, file, { expect: null })).toMatchObject({ ok: false, code: 'io-error' });
  });

  it('says so if its file was replaced right afterwards', async () => {
    const file = await oldFile();
    const fs = failingFiles(undefined, { afterRename: (to) => writeFile(to, 'theirs') });
    expect(await saveNew(fs, file)).toMatchObject({ ok: false, code: 'changed-on-disk' });
  });

  it('lets exactly one of many creators create a file', async () => {
    const file = path.join(await temporaryFolder(), 'a.json');
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, i) => save(nodeFiles, file, `${i}`, { expect: null, machine: MACHINE })),
    );
    expect(all.filter((saved) => saved.ok)).toHaveLength(1);
    expect(all.findIndex((saved) => saved.ok)).toBe(Number(await readFile(file, 'utf8')));
  });

  it('creates a file where there are no hard links', async () => {
    const file = path.join(await temporaryFolder(), 'a.json');
    const noLinks = failingFiles(undefined, {
      link: () => Promise.reject(Object.assign(new Error('no'), { code: 'EPERM' })),
    });
    expect(await saveNew(noLinks, file, { expect: null })).toMatchObject({ ok: true });
    expect(await saveNew(noLinks, file, { expect: null })).toMatchObject({ code: 'changed-on-disk' });
    expect(await readdir(path.dirname(file))).toEqual(['a.json']);
  });

  it('keeps the mode of the file, and gives a new one what the umask leaves', async () => {
    const file = await oldFile();
    await chmod(file, 0o640);
    await saveNew(nodeFiles, file);
    expect((await lstat(file)).mode & 0o777).toBe(0o640);

    const fresh = path.join(path.dirname(file), 'b.json');
    await save(nodeFiles, fresh, NEW, { expect: null, machine: MACHINE });
    const plain = path.join(path.dirname(file), 'plain');
    await writeFile(plain, '');
    expect((await lstat(fresh)).mode).toBe((await lstat(plain)).mode);
  });

  it('respects write protection', async () => {
    const file = await oldFile();
    await chmod(file, 0o444);
    expect(await saveNew(nodeFiles, file)).toMatchObject({ ok: false, code: 'not-writable' });
    expect(await readFile(file, 'utf8')).toBe(OLD);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'not-writable'],
    ['EPERM', 'not-writable'],
    ['EMFILE', 'io-error'],
    ['ENAMETOOLONG', 'io-error'],
  ])('names %s as %s', async (code, expected) => {
    const fs = failingFiles({ at: 1, lasting: 'for-ever', code });
    expect(await saveNew(fs, await oldFile())).toMatchObject({ ok: false, code: expected });
  });

  it('waits on Windows while a virus scanner holds the file', async () => {
    const file = await oldFile();
    let held = 5;
    const fs = failingFiles(undefined, {
      rename(from, to) {
        held -= 1;
        if (held >= 0) return Promise.reject(Object.assign(new Error('held'), { code: 'EPERM' }));
        return nodeFiles.rename(from, to);
      },
    });
    expect(await saveNew(fs, file, { platform: 'win32', renameForMs: 5000 })).toMatchObject({ ok: true });
    expect(await readFile(file, 'utf8')).toBe(NEW);

    held = 5;
    expect(await saveNew(fs, await oldFile(), { platform: 'linux' })).toMatchObject({ code: 'not-writable' });
    expect(held).toBe(4);
  });

  it('looks at the file again after waiting', async () => {
    const file = await oldFile();
    const fs = failingFiles(undefined, {
      async rename(_from, to) {
        await writeFile(to, 'theirs');
        throw Object.assign(new Error('held'), { code: 'EBUSY' });
      },
    });
    expect(await saveNew(fs, file, { renameForMs: 5000 })).toMatchObject({ code: 'changed-on-disk' });
    expect(await readFile(file, 'utf8')).toBe('theirs');
  });

  it('never copies over a file when it cannot rename', async () => {
    const file = await oldFile();
    const fs = failingFiles(undefined, {
      rename: () => Promise.reject(Object.assign(new Error('devices'), { code: 'EXDEV' })),
    });
    expect(await saveNew(fs, file)).toMatchObject({ ok: false, code: 'io-error' });
    expect(await readFile(file, 'utf8')).toBe(OLD);
  });

  it('follows no link, neither of the file nor of a folder above it', async () => {
    const outside = await temporaryFolder({ 'a.json': OLD });
    const root = await temporaryFolder();
    await mkdir(path.join(root, 'beleg'));
    await symlink(outside, path.join(root, 'beleg', 'annotations'));
    const throughFolder = path.join(root, 'beleg', 'annotations', 'a.json');
    expect(await saveNew(nodeFiles, throughFolder, { below: root })).toMatchObject({ code: 'not-writable' });

    await symlink(path.join(outside, 'a.json'), path.join(root, 'a.json'));
    expect(await saveNew(nodeFiles, path.join(root, 'a.json'))).toMatchObject({ code: 'not-writable' });
    expect(await readFile(path.join(outside, 'a.json'), 'utf8')).toBe(OLD);
    expect(await readdir(outside)).toEqual(['a.json']);
  });

  // Only Linux tells where an open file is: elsewhere a link that has gone again is not seen.
  it.each(process.platform === 'linux' ? ['stays', 'is gone again'] : ['stays'])(
    'leaves nothing where a folder became a link after it was looked at, and the link %s',
    async (then) => {
      const outside = await temporaryFolder();
      const root = await temporaryFolder({ 'beleg/a.json': OLD });
      const folder = path.join(root, 'beleg');
      const fs: FileSystem = {
        ...nodeFiles,
        async open(file, flag, mode) {
          if (flag !== 'wx') return nodeFiles.open(file, flag, mode);
          await rename(folder, `${folder}.real`);
          await symlink(outside, folder);
          const handle = await nodeFiles.open(file, flag, mode);
          if (then === 'stays') return handle;
          await unlink(folder);
          await rename(`${folder}.real`, folder);
          return handle;
        },
      };
      const saved = await saveNew(fs, path.join(folder, 'a.json'), { below: root });
      expect(saved).toMatchObject({ ok: false, code: 'not-writable' });
      expect(await readdir(outside)).toEqual([]);
    },
  );
});
