import fc from 'fast-check';
import { expect, it } from 'vitest';
import { insideOneOf } from './inside-zones.ts';

const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })).map(([start, length]) => ({
  start,
  end: start + length,
}));

it('a stretch lies in excluded zones if every one of its characters does', () => {
  fc.assert(
    fc.property(fc.array(span), span, (zones, one) => {
      const isIn = (at: number): boolean => zones.some(({ start, end }) => start <= at && at < end);
      const all = Array.from({ length: one.end - one.start }, (_, at) => isIn(one.start + at));
      expect(insideOneOf(zones)(one)).toBe(all.every(Boolean));
    }),
  );
});
