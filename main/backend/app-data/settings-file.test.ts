import { lstat, readFile, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failingFiles } from '../disk/failing-files.cases.ts';
import { nodeFiles, type FileSystem } from '../disk/files.ts';
import { changeSettingsFile, readSettingsFile } from './settings-file.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

function set(folder: string, key: string, value: number, fs: FileSystem = nodeFiles) {
  return changeSettingsFile(fs, folder, '0123456789abcdef', (values) => ({ ...values, [key]: value }));
}

describe('the settings file', () => {
  it('is written as conf writes it', async () => {
    const folder = await temporaryFolder();
    expect(await readSettingsFile(nodeFiles, folder)).toEqual({
      ok: true,
      value: { values: {}, setAside: null },
    });
    expect(await set(folder, 'textSize', 18)).toEqual({ ok: true, value: { textSize: 18 } });
    expect(await readFile(path.join(folder, 'config.json'), 'utf8')).toBe('{\n\t"textSize": 18\n}');
  });

  it('loses nothing when many change it at once', async () => {
    const folder = await temporaryFolder();
    const keys = Array.from({ length: 8 }, (_, i) => `key${i}`);
    const all = await Promise.all(keys.map((key) => set(folder, key, 1)));
    expect(all.every((each) => each.ok)).toBe(true);
    const read = await readSettingsFile(nodeFiles, folder);
    expect(read).toMatchObject({ value: { values: Object.fromEntries(keys.map((key) => [key, 1])) } });
  });

  it.each(['', '{"textSize": 18', '[]', 'null', '['.repeat(50_000)])(
    'that is corrupt is copied aside, named, and counts as empty',
    async (corrupt) => {
      const folder = await temporaryFolder({ 'config.json': corrupt });
      const read = await readSettingsFile(nodeFiles, folder);
      expect(read).toMatchObject({ ok: true, value: { values: {} } });
      const copy = read.ok ? (read.value.setAside ?? '') : '';
      expect(await readFile(copy, 'utf8')).toBe(corrupt);
      expect(await set(folder, 'textSize', 20)).toMatchObject({ ok: true, value: { textSize: 20 } });
    },
  );

  it('stays as it is when the disk is full', async () => {
    const folder = await temporaryFolder({ 'config.json': '{"a":1}' });
    const fs = failingFiles(undefined, {
      write: (handle, bytes, file) =>
        file.includes('config.json')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : handle.write(bytes),
    });
    expect(await set(folder, 'a', 2, fs)).toMatchObject({ ok: false, code: 'disk-full' });
    expect(await readFile(path.join(folder, 'config.json'), 'utf8')).toBe('{"a":1}');
    expect(await readdir(folder)).toEqual(['config.json', 'locks']);
  });

  it('may be a link to where people keep their settings', async () => {
    const elsewhere = await temporaryFolder({ 'beleg.json': '{"a":1}' });
    const folder = await temporaryFolder();
    await symlink(path.join(elsewhere, 'beleg.json'), path.join(folder, 'config.json'));
    await set(folder, 'b', 2);
    expect((await lstat(path.join(folder, 'config.json'))).isSymbolicLink()).toBe(true);
    expect(JSON.parse(await readFile(path.join(elsewhere, 'beleg.json'), 'utf8'))).toEqual({ a: 1, b: 2 });
  });

  it('is for its owner alone', async () => {
    const folder = await temporaryFolder();
    await set(folder, 'a', 1);
    expect((await lstat(path.join(folder, 'config.json'))).mode & 0o777).toBe(0o600);
    await rename(path.join(folder, 'config.json'), path.join(folder, 'old'));
    await writeFile(path.join(folder, 'config.json'), '{}', { mode: 0o644 });
    await set(folder, 'a', 1);
    expect((await lstat(path.join(folder, 'config.json'))).mode & 0o777).toBe(0o644);
  });
});
