import { expect, test } from 'vitest';
import type { GatheredArticle } from '../../../shared/domain/case/gathered.ts';
import { ToldArticles } from './told-articles.ts';

function article(...ids: readonly string[]): GatheredArticle {
  const links = ids.map((id) => ({ id, annotator: 'ann', type: 'supports', from: 'urn:1', to: 'urn:2' }));
  return { annotations: [], links, unread: [] };
}

const ONE = article('a', 'b', 'c', 'd', 'e', 'f');
const TWO = article('a', 'b', 'c', 'd', 'e', 'f', 'g');
const of = (gathered: GatheredArticle | null) => new Map([['a.txt', gathered]]);

test('an article is told whole first, then what is other, and not at all where nothing is', () => {
  const told = new ToldArticles();
  const first = told.tell(of(ONE));
  expect(first).toMatchObject({ articles: { 'a.txt': ONE }, changed: {} });
  const second = told.tell(of(TWO));
  expect(second.articles).toEqual({});
  expect(second.changed['a.txt']).toEqual({
    from: first.versions['a.txt'],
    links: [{ kept: [0, 6] }, { put: TWO.links.slice(6) }],
  });
  expect(second.versions['a.txt']).not.toBe(first.versions['a.txt']);
  expect(told.tell(of(structuredClone(TWO)))).toEqual({ articles: {}, changed: {}, versions: {} });
  // A host that is started anew tells whole, and calls nothing what this one did.
  const anew = new ToldArticles().tell(of(ONE));
  expect(Object.values(first.versions)).not.toContain(anew.versions['a.txt']);
});

test('what is forgotten, because a window asks or had to hide of it, and what was gone, is told whole', () => {
  const told = new ToldArticles();
  told.tell(of(ONE));
  told.forget('a.txt');
  expect(told.tell(of(TWO)).articles).toEqual({ 'a.txt': TWO });
  told.forget();
  expect(told.tell(of(TWO)).articles).toEqual({ 'a.txt': TWO });
  expect(told.tell(of(null))).toEqual({ articles: { 'a.txt': null }, changed: {}, versions: {} });
  expect(told.tell(of(TWO)).articles).toEqual({ 'a.txt': TWO });
});
