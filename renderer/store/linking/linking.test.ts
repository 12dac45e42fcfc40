/** Tests: drawing links, with types and ends in whichever order. */
import { expect, it } from 'vitest';
import type { Link } from '../../../shared/domain/statement.ts';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED } from '../../../shared/domain/tagset.ts';
import { ANN, createFakeHost, settle, startStore, type FakeHost } from '../fake-host.cases.ts';
import { placedAnnotations } from '../selectors.ts';
import type { Store } from '../store.ts';
import { modeOf, offeredTypes } from './linking-state.ts';

const supports = 'urn:beleg:link:supports';

/** In `a.txt` Evidence, Actor and an advert; in `b.txt` two claims. */
async function started(): Promise<{ host: FakeHost; store: Store }> {
  const host = createFakeHost({ 'a.txt': 'log who buy', 'b.txt': 'it was them' });
  const store = await startStore(host, 'b.txt');
  tag(store, 0, 6, CLAIM);
  tag(store, 7, 11, CLAIM);
  await store.actions.openArticle('a.txt');
  tag(store, 0, 3, EVIDENCE);
  tag(store, 4, 7, ACTOR);
  tag(store, 8, 11, `${EXCLUDED}:advert`);
  await settle();
  return { host, store };
}

function tag(store: Store, start: number, end: number, id: string): void {
  store.actions.selectText('main', { start, end });
  store.actions.tag(id);
}

function idOf(store: Store, article: string, quote: string): string {
  const found = placedAnnotations(store.getState(), article).find(
    ({ annotation }) => annotation.content.anchor.exact === quote,
  );
  return found?.annotation.id ?? '';
}

function select(store: Store, article: string, quote: string): void {
  store.actions.selectAnnotation(article, idOf(store, article, quote));
}

function linksIn(host: FakeHost, article: string): readonly Link[] {
  const { annotations } = host.beside.layer({ article, links: true }, ANN);
  return [...annotations.values()].flatMap(({ content }) =>
    'kind' in content && content.kind === 'link' ? [content] : [],
  );
}

const said = (store: Store) => store.getState().said?.code;

it('draws a link with a type chosen first, to another article, and undo takes it back', async () => {
  const { host, store } = await started();
  select(store, 'a.txt', 'log');
  store.actions.beginLink();
  expect(offeredTypes(store.getState()).map(({ number }) => number)).toEqual([1, 2]);
  store.actions.chooseLinkType(0);
  await store.actions.openArticle('b.txt');
  store.actions.finishLink();
  expect(said(store)).toBe('link-select-other');
  expect(modeOf(store.getState())).toBe('linking');
  select(store, 'b.txt', 'it was');
  store.actions.finishLink();
  await settle();
  const from = idOf(store, 'a.txt', 'log');
  const to = idOf(store, 'b.txt', 'it was');
  expect(linksIn(host, 'a.txt')).toEqual([{ kind: 'link', type: supports, from, to, toArticle: 'b.txt' }]);
  expect(modeOf(store.getState())).toBeNull();
  store.actions.undo();
  await settle();
  expect(linksIn(host, 'a.txt')).toEqual([]);
});

it('draws it in two keystrokes when the type is chosen at the other end, also read from there', async () => {
  const { host, store } = await started();
  await store.actions.openArticle('b.txt');
  select(store, 'b.txt', 'it was');
  store.actions.beginLink();
  await store.actions.openArticle('a.txt');
  select(store, 'a.txt', 'log');
  // The numbers are those of the first end: 3 means the same before and after.
  expect(offeredTypes(store.getState()).map(({ number, reversed }) => [number, reversed])).toEqual([
    [3, true],
    [4, true],
  ]);
  store.actions.chooseLinkType(2);
  await settle();
  expect(linksIn(host, 'a.txt')).toMatchObject([{ type: supports, from: idOf(store, 'a.txt', 'log') }]);
  expect(linksIn(host, 'b.txt')).toEqual([]);
});

it('says what does not fit and goes on waiting, and makes no link twice', async () => {
  const { host, store } = await started();
  select(store, 'a.txt', 'buy');
  store.actions.beginLink();
  expect(said(store)).toBe('no-link-type');
  select(store, 'a.txt', 'log');
  store.actions.beginLink();
  select(store, 'a.txt', 'who');
  store.actions.finishLink();
  expect(said(store)).toBe('link-misfit');
  store.actions.chooseLinkType(0);
  expect(said(store)).toBe('link-misfit');
  await store.actions.openArticle('b.txt');
  select(store, 'b.txt', 'it was');
  store.actions.finishLink();
  // Two types fit: nothing but the type is missing now.
  expect(store.getState().pendingLink?.other?.quote).toBe('it was');
  store.actions.chooseLinkType(0);
  const [from, to] = [
    { article: 'a.txt', id: idOf(store, 'a.txt', 'log') },
    { article: 'b.txt', id: idOf(store, 'b.txt', 'it was') },
  ];
  expect(store.actions.drawLink(from, to, supports)).toBe(false);
  expect(said(store)).toBe('already-linked');
  await settle();
  expect(linksIn(host, 'a.txt')).toHaveLength(1);
});

it('asks for no type where one fits alone, and is left with Esc', async () => {
  const { host, store } = await started();
  tag(store, 0, 7, ACTOR);
  store.actions.beginLink();
  select(store, 'a.txt', 'who');
  store.actions.finishLink();
  await settle();
  expect(linksIn(host, 'a.txt')).toMatchObject([{ type: 'urn:beleg:link:quotes' }]);
  select(store, 'a.txt', 'log');
  store.actions.beginLink();
  store.actions.leaveLink();
  expect([modeOf(store.getState()), said(store)]).toEqual([null, 'link-left']);
});

it('begins no link that cannot be finished: its first end was deleted meanwhile', async () => {
  const { host, store } = await started();
  select(store, 'a.txt', 'log');
  store.actions.beginLink();
  store.actions.chooseLinkType(0);
  store.actions.remove('a.txt', idOf(store, 'a.txt', 'log'));
  await store.actions.openArticle('b.txt');
  select(store, 'b.txt', 'it was');
  store.actions.finishLink();
  await settle();
  expect([said(store), modeOf(store.getState())]).toEqual(['link-end-gone', null]);
  expect(linksIn(host, 'a.txt')).toEqual([]);
});
