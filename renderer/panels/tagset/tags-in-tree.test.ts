import { expect, it } from 'vitest';
import type { Tag } from '../../../shared/domain/tagset.ts';
import { tagsInTree } from './tags-in-tree.ts';

const tag = (id: string, parent?: string): Tag => ({
  id,
  letter: '?',
  cue: 'solid',
  ...(parent !== undefined && { parent }),
});
const rows = (tags: readonly Tag[]) => tagsInTree({ tags }).map(({ tag: { id }, depth }) => `${depth} ${id}`);

it('puts each tag after the one above it, and what has no place in the tree at the end', () => {
  const tags = [
    tag('x', 'gone'),
    tag('b1', 'b'),
    tag('a'),
    tag('b'),
    tag('a1', 'a'),
    tag('a2', 'a'),
    tag('a11', 'a1'),
  ];
  expect(rows(tags)).toEqual(['0 a', '1 a1', '2 a11', '1 a2', '0 b', '1 b1', '0 x']);
});

it('lists every tag once where somebody’s file puts them above each other, or gives two one id', () => {
  expect(rows([tag('c', 'd'), tag('d', 'c'), tag('s', 's'), tag('t'), tag('t', 't')])).toEqual([
    '0 t',
    '1 t',
    '0 c',
    '1 d',
    '0 s',
  ]);
});

it('comes through ten thousand, one under the other', () => {
  const tags = Array.from({ length: 10_000 }, (_, at) => tag(`t${at}`, at === 0 ? undefined : `t${at - 1}`));
  expect(rows(tags).at(-1)).toBe('9999 t9999');
});
