import { expect, it } from 'vitest';
import type { GatheredArticle } from '../../../shared/domain/case/gathered.ts';
import { createFakeHost, settle, startStore } from '../fake-host.cases.ts';

function gathered(...annotators: readonly string[]): GatheredArticle {
  return {
    annotations: annotators.map((annotator, at) => ({
      id: `urn:uuid:${annotator}`,
      annotator,
      tag: 'urn:beleg:tag:claim',
      label: 'Claim',
      quote: 'words',
      prefix: '',
      suffix: '',
      text: '0',
      start: at,
      end: at + 1,
      placement: 'exact',
      at: { start: at, end: at + 1 },
      modified: '2026-11-22T14:03:11Z',
    })),
    links: [],
    unread: [],
  };
}

it('asks for what is annotated once, when something needs it, and again after the host was away', async () => {
  const host = createFakeHost({ 'a.txt': 'Some words.' });
  const store = await startStore(host);
  const asked = (): number => host.calls.filter((call) => call === 'gatherAnnotations').length;
  host.emit({ event: 'gathered', data: { articles: { 'a.txt': gathered('ann') }, done: true } });
  expect(store.getState().gathering.articles.size).toBe(0);
  store.actions.gather();
  store.actions.gather();
  expect(asked()).toBe(1);
  host.setConnected(false);
  host.setConnected(true);
  await settle();
  expect(asked()).toBe(2);
});

it('keeps what it is told article by article, and hides colleagues at once where they may not be seen any more', async () => {
  const host = createFakeHost({ 'a.txt': 'Some words.' });
  const store = await startStore(host);
  store.actions.gather();
  const both = gathered('ann', 'bob');
  host.emit({ event: 'gathered', data: { articles: { 'a.txt': both, 'b.txt': both }, done: false } });
  host.emit({ event: 'gathered', data: { articles: { 'b.txt': null }, done: true } });
  expect([...store.getState().gathering.articles.keys()]).toEqual(['a.txt']);
  host.emit({ event: 'colleaguesHidden', data: { article: 'a.txt' } });
  expect(store.getState().gathering.articles.get('a.txt')).toEqual(gathered('ann'));
});

it('takes what is other only onto what it follows, and asks again, once, when it missed something', async () => {
  const host = createFakeHost({ 'a.txt': 'Some words.' });
  const store = await startStore(host);
  const asked = (): number => host.calls.filter((call) => call === 'gatherAnnotations').length;
  const annotators = (): readonly string[] | undefined =>
    store
      .getState()
      .gathering.articles.get('a.txt')
      ?.annotations.map(({ annotator }) => annotator);
  const tell = (from: string, version: string, who: string): void => {
    const annotations = [{ kept: [0, 1] as const }, { put: gathered(who).annotations }];
    host.emit({
      event: 'gathered',
      data: {
        articles: {},
        changed: { 'a.txt': { from, annotations } },
        versions: { 'a.txt': version },
        done: true,
      },
    });
  };
  const tellWhole = (version: string, ...who: readonly string[]): void => {
    const data = { articles: { 'a.txt': gathered(...who) }, versions: { 'a.txt': version }, done: true };
    host.emit({ event: 'gathered', data });
  };
  store.actions.gather();
  tellWhole('1', 'ann');
  tell('1', '2', 'bob');
  expect(annotators()).toEqual(['ann', 'bob']);
  const before = store.getState().gathering.articles;
  // The one from 2 to 3 never came.
  tell('3', '4', 'cid');
  tell('4', '5', 'dan');
  expect(asked()).toBe(2);
  expect(store.getState().gathering).toMatchObject({ isDone: false });
  expect(store.getState().gathering.articles).toBe(before);
  tellWhole('6', 'ann', 'cid', 'dan');
  expect(annotators()).toEqual(['ann', 'cid', 'dan']);
  expect(store.getState().gathering.isDone).toBe(true);
  // What was hidden is not what the host calls so any more.
  host.emit({ event: 'colleaguesHidden', data: { article: 'a.txt' } });
  tell('6', '7', 'eve');
  expect(asked()).toBe(3);
});
