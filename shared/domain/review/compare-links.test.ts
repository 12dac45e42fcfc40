import { expect, it } from 'vitest';
import { compareLayers } from './compare-layers.ts';
import { compareLinks, partnersOf, type NamedLink } from './compare-links.ts';
import { layerOf } from './marks.cases.ts';

function link(id: string, from: string, type: string, to: string): NamedLink {
  return { id, content: { kind: 'link', type, from, to } };
}

it('links are the same if they are of one type between partners, also across articles', () => {
  const one = compareLayers(
    layerOf('a', 'a1 0 9 evidence', 'a2 10 20 claim'),
    layerOf('b', 'b1 0 8 evidence', 'b2 10 20 claim', 'b3 30 40 claim'),
    (entity) => entity,
  );
  const elsewhere = compareLayers(
    layerOf('a', 'a4 0 9 claim'),
    layerOf('b', 'b4 0 9 claim'),
    (entity) => entity,
  );
  const found = compareLinks(
    [
      link('1', 'a1', 'supports', 'a2'),
      link('2', 'a1', 'refutes', 'a4'),
      link('3', 'a2', 'supports', 'a1'),
      link('4', 'a1', 'quotes', 'of-a-third'),
    ],
    [
      link('5', 'b1', 'refutes', 'b4'),
      link('6', 'b1', 'refutes', 'b2'),
      link('7', 'b1', 'supports', 'b3'),
      link('8', 'b1', 'quotes', 'of-a-third'),
    ],
    partnersOf([one, elsewhere]),
  );
  const told = found.map((each) => [each.class, 'a' in each && each.a.id, 'b' in each && each.b.id]);
  expect(told).toEqual([
    ['type-differs', '1', '6'],
    ['same', '2', '5'],
    ['only-a', '3', false],
    ['same', '4', '8'],
    ['only-b', false, '7'],
  ]);
});

it('of two links between the same ends the ones of one type are partners', () => {
  const found = compareLinks(
    [link('1', 'x', 'supports', 'y'), link('2', 'x', 'refutes', 'y')],
    [link('3', 'x', 'refutes', 'y'), link('4', 'x', 'supports', 'y')],
    new Map(),
  );
  expect(found.map(({ class: each }) => each)).toEqual(['same', 'same']);
});
