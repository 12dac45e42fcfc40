import { expect, it } from 'vitest';
import type { Use } from '../../../shared/api/contract.ts';
import { concernOf, concernsOf, concernsOfTag } from './concern.ts';

const usedIn = (articles: readonly string[], count = 3): Use => ({
  own: { count, articles },
  others: [{ annotator: 'b2', count: 1, articles: ['a.txt'] }],
});
const tagUse = (tag: string, articles: readonly string[]) => ({
  tag,
  label: '',
  ...usedIn(articles),
  amendments: usedIn(['a.txt'], 1),
  outdated: [],
});
const USE = {
  uses: [tagUse('x', ['a.txt', 'b.txt']), tagUse('y', ['b.txt']), tagUse('z', ['c.txt'])],
  links: [
    { type: 'l', ...usedIn(['a.txt']) },
    { type: 'm', ...usedIn(['b.txt']) },
  ],
};

it('counts what becomes other, and what colleagues keep', () => {
  const others = [{ annotator: 'b2', count: 2, files: 1 }];
  expect(concernOf(USE.uses.slice(0, 2))).toEqual({ count: 6, files: 2, others });
  const tags = [
    { from: 'x', to: null },
    { from: 'y', to: { tag: 'z', label: 'Z' } },
  ];
  const { annotations, decisions, links } = concernsOf(USE, { tags, links: [{ from: 'm', to: null }] });
  expect([annotations.count, decisions.count, links.count]).toEqual([6, 1, 3]);
  expect(links.others).toEqual([{ annotator: 'b2', count: 1, files: 1 }]);
});

it('counts decisions with the annotations of a tag', () => {
  const { annotations, decisions, links } = concernsOfTag(USE, 'x');
  expect([annotations.count, decisions.count, links.count]).toEqual([3, 1, 0]);
});
