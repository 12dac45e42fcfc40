import { expect, test } from 'vitest';
import { createFakeHost, settle, startStore } from './fake-host.cases.ts';
import { areColleaguesHidden, isChangedSince, isOwnDone, ownProgress } from './work-state.ts';
import { CLAIM } from '../../shared/domain/tagset.ts';

const BEN = { id: 'ben', uuid: 'urn:uuid:ben', name: 'Ben' };

test('marking an article as done is taken back and done again', async () => {
  const host = createFakeHost({ 'a.txt': 'The harbour said so.' });
  const store = await startStore(host, 'a.txt');
  await store.actions.markArticle('a.txt', true);
  expect(isOwnDone(store.getState(), 'a.txt')).toBe(true);
  expect(store.getState().said).toMatchObject({ code: 'marked-done', undoable: true });
  store.actions.undo();
  await settle();
  expect(isOwnDone(store.getState(), 'a.txt')).toBe(false);
  store.actions.redo();
  await settle();
  expect(isOwnDone(store.getState(), 'a.txt')).toBe(true);
});

test('who changes what is done is told that it does not count', async () => {
  const host = createFakeHost({ 'a.txt': 'The harbour said so.' });
  const store = await startStore(host, 'a.txt');
  await store.actions.markArticle('a.txt', true);
  expect(isChangedSince(store.getState(), 'a.txt')).toBe(false);
  store.actions.selectText('main', { start: 4, end: 11 });
  store.actions.tag(CLAIM);
  await settle();
  const own = store.getState().layers['a.txt']?.find((shown) => shown.own);
  const done = { ...store.getState(), work: { ...store.getState().work } };
  const at = '2020-01-01T00:00:00Z';
  done.work.done = { 'a.txt': [{ annotator: 'ann', done: true, at }] };
  expect(own?.layer.annotations.size).toBe(1);
  expect(isChangedSince(done, 'a.txt')).toBe(true);
});

test('the lead assigns, and takes it back; what is one’s own to do is counted', async () => {
  const host = createFakeHost({ 'a.txt': 'One.', 'b.txt': 'Two.' });
  const store = await startStore(host, 'a.txt');
  expect(await store.actions.editProject({ assigned: { 'a.txt': ['ann'], 'b.txt': ['ann', 'ben'] } })).toBe(
    true,
  );
  await store.actions.markArticle('b.txt', true);
  expect(ownProgress(store.getState())).toEqual({ done: 1, of: 2 });
  store.actions.undo();
  await settle();
  store.actions.undo();
  await settle();
  expect(store.getState().work).toMatchObject({ assigned: {}, done: { 'b.txt': [{ done: false }] } });
});

test('somebody who does not lead is told so, and nothing is asked of the host', async () => {
  const host = createFakeHost({ 'a.txt': 'One.' });
  host.project = { ...host.project, adjudicator: 'ben' };
  const store = await startStore(host, 'a.txt');
  host.emit({ event: 'workChanged', data: { ...store.getState().work, lead: 'ben', blind: true } });
  expect(areColleaguesHidden(store.getState(), 'a.txt')).toBe(true);
  expect(await store.actions.editProject({ blind: false })).toBe(false);
  expect(store.getState().said).toMatchObject({ code: 'not-lead', values: { name: 'ben' } });
  expect(store.getState().work.blind).toBe(true);
});

test('when colleagues are hidden, nothing of them stays in the window', async () => {
  const host = createFakeHost({ 'a.txt': 'The harbour said so.' });
  host.put(host.layer('a.txt', BEN));
  const store = await startStore(host, 'a.txt');
  store.actions.selectText('main', { start: 4, end: 11 });
  store.actions.tag(CLAIM);
  const names = (): readonly string[] | undefined =>
    store.getState().layers['a.txt']?.map(({ layer }) => layer.annotator.id);
  expect(names()).toContain('ben');
  host.emit({ event: 'colleaguesHidden', data: { article: 'a.txt' } });
  expect(names()).toEqual(['ann']);
});
