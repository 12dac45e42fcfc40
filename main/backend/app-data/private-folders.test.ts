/** What Beleg keeps outside the project is for the person whose it is. */
import { chmod, readdir, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { testBackend, valueOf } from '../backend.cases.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

it.skipIf(process.platform === 'win32')(
  'keeps its own folders private in an app-data folder that is open to all',
  async () => {
    const dataFolder = await temporaryFolder({ 'journal/x/y.jsonl': '', 'index/x': '' });
    const elsewhere = await temporaryFolder();
    for (const folder of [dataFolder, path.join(dataFolder, 'journal'), elsewhere])
      await chmod(folder, 0o755);
    await symlink(elsewhere, path.join(dataFolder, 'work'));
    const window = (await testBackend({ dataFolder })).window();
    valueOf(await window.api.describeHost({}));
    const entries = (await readdir(dataFolder, { withFileTypes: true })).filter((entry) =>
      entry.isDirectory(),
    );
    expect(entries.map(({ name }) => name).toSorted()).toEqual([
      'history',
      'index',
      'journal',
      'locks',
      'set-aside',
    ]);
    for (const { name } of entries)
      expect((await stat(path.join(dataFolder, name))).mode & 0o777).toBe(0o700);
    expect((await stat(elsewhere)).mode & 0o777).toBe(0o755);
  },
);

it('says in the first window that the settings were set aside, once', async () => {
  const startWith = await temporaryFolder({ 'a.txt': 'x' });
  const backend = await testBackend({
    startWith,
    dataFolder: await temporaryFolder({ 'config.json': '{damaged' }),
  });
  const codes = async (): Promise<readonly string[]> =>
    valueOf(await backend.window().api.openProject({ place: null })).notices.map(({ code }) => code);
  expect(await codes()).toEqual(['settings-set-aside']);
  expect(await codes()).toEqual([]);
});
