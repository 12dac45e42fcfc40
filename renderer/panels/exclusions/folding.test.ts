import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFolded, NOTHING_FOLDED, toggleAll, toggleZone } from './folding.ts';

describe('folding excluded zones', () => {
  it('folds one, and all, and shows all again', () => {
    const one = toggleZone(NOTHING_FOLDED, 'a');
    expect([isFolded(one, 'a'), isFolded(one, 'b')]).toEqual([true, false]);
    const all = toggleAll(one);
    expect([isFolded(all, 'a'), isFolded(all, 'b')]).toEqual([true, true]);
    expect(isFolded(toggleAll(all), 'a')).toBe(false);
  });

  it('turns a zone over and touches no other', () => {
    const zones = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.boolean(), fc.uniqueArray(zones), zones, (all, others, zone) => {
        const before = { all, others };
        const after = toggleZone(before, zone);
        for (const other of ['a', 'b', 'c'])
          expect(isFolded(after, other)).toBe(isFolded(before, other) !== (other === zone));
      }),
    );
  });
});
