import { expect, it } from 'vitest';
import { rootTag, type Tag } from './tagset.ts';

const tag = (id: string, parent?: string): Tag => ({
  id,
  letter: '?',
  cue: 'solid',
  ...(parent !== undefined && { parent }),
});

it('finds the tag at the top, also one that the tagset does not know', () => {
  const tags = [tag('c', 'b'), tag('b', 'a'), tag('a'), tag('lost', 'gone')];
  expect(['a', 'b', 'c', 'lost', 'x'].map((id) => rootTag({ tags }, id))).toEqual([
    'a',
    'a',
    'a',
    'gone',
    'x',
  ]);
});

it('takes tags in a circle, and those that lead into it, for top-level ones; of two with one id the first counts', () => {
  const tags = [tag('a', 'b'), tag('b', 'a'), tag('c', 'a'), tag('s', 's'), tag('t'), tag('t', 'a')];
  expect(['a', 'b', 'c', 's', 't'].map((id) => rootTag({ tags }, id))).toEqual(['a', 'b', 'c', 's', 't']);
});

it('comes through ten thousand tags that stand one under the other', () => {
  const tags = Array.from({ length: 10_000 }, (_, at) => tag(`t${at}`, at === 0 ? undefined : `t${at - 1}`));
  expect(new Set(tags.map(({ id }) => rootTag({ tags }, id)))).toEqual(new Set(['t0']));
});
