/** Tests: what of an annotation's links is drawn in the margin. */
import { expect, it } from 'vitest';
import { arcShapes, type ArcLink, type EndPlace } from './arc-shapes.ts';

const PAGE = { left: 0, top: 100, right: 700, bottom: 600, textRight: 660 };
const AT: EndPlace = { kind: 'in-view', y: 300 };
const link = (id: string, place: EndPlace, isFrom = true): ArcLink => ({ id, place, isFrom });

it('draws an arc to each end in view, the nearest closest to the text, its point where the link leads', () => {
  const { arcs } = arcShapes(
    AT,
    [link('far', { kind: 'in-view', y: 560 }), link('near', { kind: 'in-view', y: 340 }, false)],
    PAGE,
  );
  expect(arcs.map(({ id }) => id)).toEqual(['near', 'far']);
  expect(arcs[0]?.head).toContain('L 666 300');
  expect(arcs[1]?.head).toContain('L 666 560');
  expect(arcs[0]?.path).toBe('M 666 300 C 678 300 678 340 666 340');
  // Nothing leaves the page, however many there are.
  const many = arcShapes(
    AT,
    Array.from({ length: 500 }, (_, i) => link(String(i), { kind: 'in-view', y: 100 + i })),
    PAGE,
  );
  expect(many.arcs.length).toBeLessThan(50);
  expect(Math.max(...many.arcs.map(({ middle }) => middle.x))).toBeLessThan(PAGE.right);
});

it('gathers what is out of view above and below, and what other articles have, in one line each', () => {
  const { arcs, leaving, stubs } = arcShapes(
    AT,
    [
      link('a', { kind: 'above' }),
      link('b', { kind: 'below' }),
      link('c', { kind: 'below' }),
      link('d', { kind: 'elsewhere', article: 'x.txt' }),
      link('e', { kind: 'gone' }),
      link('f', { kind: 'elsewhere', article: 'x.txt' }),
    ],
    PAGE,
  );
  expect(arcs).toEqual([]);
  expect(leaving.map(({ side, ids }) => [side, ids])).toEqual([
    ['above', ['a']],
    ['below', ['b', 'c']],
  ]);
  expect(stubs.map(({ article, ids }) => [article, ids])).toEqual([
    ['x.txt', ['d', 'f']],
    [null, ['e']],
  ]);
});

it('draws only what is in view of an annotation that is scrolled away', () => {
  const links = [link('a', { kind: 'in-view', y: 200 }), link('b', { kind: 'above' })];
  const { arcs, leaving } = arcShapes({ kind: 'above' }, links, PAGE);
  expect(arcs.map(({ path }) => path.startsWith('M 666 100 '))).toEqual([true]);
  expect(leaving).toEqual([]);
  expect(arcShapes({ kind: 'gone' }, links, PAGE).arcs).toEqual([]);
});
