import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countMostPairs } from '../agreement/most-pairs.ts';
import { compareSpans, type Span } from '../span.ts';
import { matchSpans } from './match-spans.ts';
import { overlapRatio } from './overlap.ts';

const spans = fc
  .array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 })), { maxLength: 5 })
  .map((marks) =>
    marks.map(([start, length]): Span => ({ start, end: start + length })).toSorted(compareSpans),
  );

/** By trying all ways to pair: the greatest total weight, or with `count` the greatest number. */
function best(a: readonly Span[], b: readonly Span[], weight: (one: Span, other: Span) => number): number {
  const [first, ...rest] = a;
  if (first === undefined) return 0;
  const tries = b.flatMap((other, at) => {
    const found = weight(first, other);
    return found > 0 ? [found + best(rest, b.toSpliced(at, 1), weight)] : [];
  });
  return Math.max(best(rest, b, weight), ...tries);
}

it('pairs weigh as much together as they can', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const weight = (i: number, j: number): number => {
        const [one, other] = [a[i], b[j]];
        return one === undefined || other === undefined ? 0 : overlapRatio(one, other);
      };
      const { pairs, isOptimal } = matchSpans(a, b, weight);
      expect(isOptimal).toBe(true);
      expect(new Set(pairs.map(([i]) => i)).size).toBe(pairs.length);
      expect(new Set(pairs.map(([, j]) => j)).size).toBe(pairs.length);
      const total = pairs.reduce((sum, [i, j]) => sum + weight(i, j), 0);
      expect(total).toBeCloseTo(best(a, b, overlapRatio), 9);
    }),
    { numRuns: 80 },
  );
});

it('as many overlapping pairs are counted as there can be', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const most = best(a, b, (one, other) => (overlapRatio(one, other) > 0 ? 1 : 0));
      expect(countMostPairs(a, b)).toBe(most);
    }),
    { numRuns: 80 },
  );
});
