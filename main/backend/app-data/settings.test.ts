import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeFiles } from '../disk/files.ts';
import { DEFAULT_SETTINGS, SettingsStore } from './settings.ts';
import { temporaryFolder } from '../disk/temporary-folder.cases.ts';

const MACHINE = '0123456789abcdef';
const annotator = { id: 'anna', uuid: '6f1c3b1e-0d51-4f3c-9d0a-0a5b7d0c1e11', name: 'Anna' };

function open(folder: string): Promise<SettingsStore> {
  return SettingsStore.open({ fs: nodeFiles, folder, machine: MACHINE });
}

test('nothing set is the defaults', async () => {
  const store = await open(await temporaryFolder());
  expect(store.settings).toEqual(DEFAULT_SETTINGS);
  expect(store.recent).toEqual([]);
  expect(store.takeNotices()).toEqual([]);
});

test('what was changed is there at the next start', async () => {
  const folder = await temporaryFolder();
  const store = await open(folder);
  const changed = await store.change({ annotator, theme: 'dark', keys: { 'tag.actor': ['a'] } });
  expect(changed).toEqual({
    ok: true,
    value: { ...DEFAULT_SETTINGS, annotator, theme: 'dark', keys: { 'tag.actor': ['a'] } },
  });
  await store.rememberUuid('b2', 'uuid of b2');
  const again = await open(folder);
  expect(again.settings).toEqual({
    ...DEFAULT_SETTINGS,
    annotator,
    theme: 'dark',
    keys: { 'tag.actor': ['a'] },
  });
  expect(again.uuidOf('b2')).toBe('uuid of b2');
  expect(again.uuidOf('toString')).toBeUndefined();
});

test('a bad value costs one preference, not all, and what is unknown is kept', async () => {
  const folder = await temporaryFolder({
    'config.json': JSON.stringify({
      annotator,
      theme: 'pink',
      textSize: 1e9,
      lineLength: 70,
      panels: 'none',
      recent: [{ path: 7 }, { path: '/a', article: 'x.txt' }, null],
      newerSetting: { kept: true },
    }),
  });
  const store = await open(folder);
  expect(store.settings).toEqual({ ...DEFAULT_SETTINGS, annotator, lineLength: 70 });
  expect(store.recent).toEqual([{ path: '/a', article: 'x.txt' }]);
  await store.change({ theme: 'light' });
  const written: unknown = JSON.parse(await readFile(path.join(folder, 'config.json'), 'utf8'));
  expect(written).toMatchObject({ newerSetting: { kept: true }, theme: 'light' });
});

test('two Belegs do not undo each other’s settings', async () => {
  const folder = await temporaryFolder();
  const [one, two] = [await open(folder), await open(folder)];
  await one.change({ theme: 'dark' });
  await two.change({ language: 'de' });
  expect((await open(folder)).settings).toMatchObject({ theme: 'dark', language: 'de' });
});

test('a corrupt settings file is set aside and said so', async () => {
  const folder = await temporaryFolder({ 'config.json': '{"theme": "da' });
  const store = await open(folder);
  expect(store.settings).toEqual(DEFAULT_SETTINGS);
  expect(store.takeNotices().map(({ code }) => code)).toEqual(['settings-set-aside']);
  await store.change({ theme: 'light' });
  const files = await readdir(folder, { recursive: true });
  const contents = await Promise.all(
    files.map((file) => readFile(path.join(folder, file), 'utf8').catch(() => 'a folder')),
  );
  expect(contents).toContain('{"theme": "da');
});

test('the project opened last stands first, once, with the article shown last', async () => {
  const store = await open(await temporaryFolder());
  await store.rememberProject('/a', 'x.txt');
  await store.rememberProject('/b', null);
  await store.rememberProject('/a', null);
  expect(store.recent).toEqual([
    { path: '/a', article: 'x.txt' },
    { path: '/b', article: null },
  ]);
  for (let count = 0; count < 20; count += 1) await store.rememberProject(`/${count}`, null);
  expect(store.recent).toHaveLength(12);
});

test('without a place to write, preferences fail and recent projects last as long as the process', async () => {
  const folder = await temporaryFolder();
  const store = await SettingsStore.open({
    fs: nodeFiles,
    folder: path.join(folder, 'gone'),
    machine: MACHINE,
  });
  expect((await store.change({ theme: 'dark' })).ok).toBe(false);
  expect(store.settings.theme).toBe('system');
  await store.rememberProject('/a', null);
  expect(store.recent).toEqual([{ path: '/a', article: null }]);
});
