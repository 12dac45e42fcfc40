/** An article that goes away under an open window, and comes back. */
import { expect, it } from 'vitest';
import { createFakeHost, settle, startStore } from './fake-host.cases.ts';

it('stays on the page, is said to be gone, and no longer once it is back', async () => {
  const host = createFakeHost({ 'a.txt': 'Der Minister schwieg.' });
  const store = await startStore(host, 'a.txt');
  const told = () => store.getState().notices.map(({ code, file }) => [code, file]);
  host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: true } });
  expect(told()).toEqual([['article-gone', 'a.txt']]);
  expect(store.getState().panes.main).toMatchObject({ status: 'shown' });
  host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: false } });
  await settle();
  expect(told()).toEqual([]);
});

it('is said to have a folder in its place, if there is one', async () => {
  const host = createFakeHost({ 'a.txt': 'Der Minister schwieg.' });
  const store = await startStore(host, 'a.txt');
  host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: true, isFolder: true } });
  expect(store.getState().notices).toMatchObject([{ code: 'article-is-folder', file: 'a.txt' }]);
  host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: false } });
  expect(store.getState().notices).toEqual([]);
});

it('is not said to be gone if its file is there and cannot be read', async () => {
  const host = createFakeHost({ 'a.txt': 'Der Minister schwieg.' });
  const store = await startStore(host, 'a.txt');
  host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: true, isUnreadable: true } });
  expect(store.getState().notices).toMatchObject([{ code: 'article-unreadable', file: 'a.txt' }]);
  expect(store.getState().panes.main).toMatchObject({ status: 'shown' });
  host.emit({ event: 'articleChanged', data: { article: 'a.txt', gone: false } });
  expect(store.getState().notices).toEqual([]);
});

it('is not told where nobody has it open', async () => {
  const host = createFakeHost({ 'a.txt': 'Der Minister schwieg.', 'b.txt': 'Die Mauer steht.' });
  const store = await startStore(host, 'a.txt');
  host.emit({ event: 'articleChanged', data: { article: 'b.txt', gone: true } });
  expect(store.getState().notices).toEqual([]);
});

it('is forgotten of the whole folder as soon as its articles are listed again', async () => {
  const host = createFakeHost({ 'a.txt': 'Der Minister schwieg.' });
  const store = await startStore(host, 'a.txt');
  host.emit({ event: 'noticed', data: { id: 'folder-gone', severity: 'error', code: 'folder-gone' } });
  expect(store.getState().notices).toHaveLength(1);
  host.emit({ event: 'articlesChanged', data: { articles: store.getState().articles } });
  expect(store.getState().notices).toEqual([]);
});

it('is forgotten of the whole folder as soon as something is saved in it again', async () => {
  const host = createFakeHost({ 'a.txt': 'Der Minister schwieg.' });
  const store = await startStore(host, 'a.txt');
  host.emit({ event: 'noticed', data: { id: 'folder-gone', severity: 'error', code: 'folder-gone' } });
  host.emit({ event: 'saveStateChanged', data: { kind: 'saved', at: '2026-11-22T14:03:11Z' } });
  expect(store.getState().notices).toEqual([]);
});
