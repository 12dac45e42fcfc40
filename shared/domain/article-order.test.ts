import { expect, it } from 'vitest';
import { inListOrder } from './article-order.ts';

it('orders articles by folder, the top one first, then by name, numbers by value', () => {
  const paths = ['b10.txt', 'a/2.txt', 'Ä.txt', 'b9.txt', 'a.txt', 'z/1.txt', 'a/10.txt', 'a/b/1.txt'];
  const articles = paths.map((path) => ({ path, kind: 'text' as const, size: 1, modifiedMs: 1 }));
  expect(inListOrder(articles).map(({ path }) => path)).toEqual([
    'a.txt',
    'Ä.txt',
    'b9.txt',
    'b10.txt',
    'a/2.txt',
    'a/10.txt',
    'a/b/1.txt',
    'z/1.txt',
  ]);
});
