import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignedBefore, spreadArticles, withAssigned } from './assignment.ts';

const ARTICLES = ['a', 'b', 'c', 'd', 'e', 'f'];

test('articles are spread evenly, and everybody works with everybody', () => {
  const spread = spreadArticles(ARTICLES, ['p', 'q', 'r', 's'], 2, {});
  expect(
    Object.values(spread)
      .map((pair) => pair.join(''))
      .toSorted(),
  ).toEqual(['pq', 'pr', 'ps', 'qr', 'qs', 'rs']);
});

test('whoever has other articles already gets fewer; what is spread anew counts as nobody’s', () => {
  const assigned = { a: ['p'], x: ['p'], y: ['p'] };
  expect(spreadArticles(['a', 'b'], ['p', 'q'], 1, assigned)).toEqual({ a: ['q'], b: ['q'] });
});

test('each article goes to as many as are wanted, or to all there are, and loads differ by one at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 8 }),
      (articles, annotators, wanted) => {
        const ids = Array.from({ length: annotators }, (_, i) => `p${String(i)}`);
        const paths = Array.from({ length: articles }, (_, i) => `a${String(i)}`);
        const spread = Object.values(spreadArticles(paths, ids, wanted, {}));
        expect(spread).toHaveLength(articles);
        for (const those of spread) {
          expect(those).toHaveLength(Math.min(wanted, annotators));
          expect(new Set(those).size).toBe(those.length);
        }
        const loads = ids.map((id) => spread.filter((those) => those.includes(id)).length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 60 },
  );
});

test('an assignment can be taken back', () => {
  const before = { a: ['p'], b: ['q'] };
  const edit = { a: ['q'], b: [], c: ['p', 'q'] };
  const after = withAssigned(before, edit);
  expect(after).toEqual({ a: ['q'], c: ['p', 'q'] });
  expect(withAssigned(after, assignedBefore(before, edit))).toEqual(before);
});
