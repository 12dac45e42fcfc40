/** Which notices are shown. */
import { expect, it } from 'vitest';
import type { Notice } from '../../shared/api/contract.ts';
import { noticesToShow } from './notices-to-show.ts';

const gone = (file: string): Notice => ({
  id: `article-gone:${file}`,
  severity: 'warning',
  code: 'article-gone',
  file,
});
const renamed = (file: string, from: string): Notice => ({
  id: `article-renamed:${file}`,
  severity: 'warning',
  code: 'article-renamed',
  file,
  values: { from, count: 1 },
});
const damaged: Notice = { id: 'layer-corrupt', severity: 'error', code: 'layer-corrupt', file: 'a1.json' };
const idsOf = (notices: readonly Notice[], ...inPanes: string[]) =>
  noticesToShow(notices, inPanes).map(({ ids }) => ids.join(' '));

it('puts articles that are gone together in one banner, below what is graver', () => {
  const all = [gone('b.txt'), gone('a.txt'), damaged];
  expect(idsOf(all)).toEqual(['layer-corrupt', 'article-gone:b.txt article-gone:a.txt']);
  expect(noticesToShow(all, [])[1]?.files).toEqual(['a.txt', 'b.txt']);
  expect(noticesToShow([gone('a.txt')], [])[0]?.files).toEqual([]);
});

it('does not say that an article is gone beside the offer that names its new path', () => {
  const all = [gone('a.txt'), renamed('b.txt', 'a.txt'), gone('c.txt')];
  expect(idsOf(all, 'b.txt')).toEqual(['article-renamed:b.txt', 'article-gone:c.txt']);
});

it('keeps an offer for when its article is shown', () => {
  expect(idsOf([renamed('b.txt', 'a.txt')], 'other.txt')).toEqual([]);
  expect(idsOf([renamed('b.txt', 'a.txt')], 'b.txt')).toEqual(['article-renamed:b.txt']);
});
