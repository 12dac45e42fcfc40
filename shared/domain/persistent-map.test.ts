import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edited, mapById } from './persistent-map.ts';

interface Item {
  readonly id: string;
  readonly value: number;
}

const items = (count: number, from = 0): readonly Item[] =>
  Array.from({ length: count }, (_, n) => ({ id: `urn:uuid:${from + n}`, value: n }));

function sorted(map: Iterable<readonly [string, Item]>): readonly (readonly [string, Item])[] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

test('law: small or large, an edited map holds what a copied one would, and the old one stays', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0, 3, 511, 512, 900),
      fc.array(fc.array(fc.tuple(fc.nat(1200), fc.boolean()), { maxLength: 30 }), { maxLength: 6 }),
      (size, rounds) => {
        let map: ReadonlyMap<string, Item> = mapById(items(size));
        const model = new Map(map);
        for (const round of rounds) {
          const edits = new Map<string, Item | null>();
          for (const [n, isThere] of round)
            edits.set(`urn:uuid:${n}`, isThere ? { id: `urn:uuid:${n}`, value: -n } : null);
          const before = sorted(map);
          const next = edited(map, edits);
          expect(sorted(map)).toEqual(before);
          for (const [key, value] of edits) {
            if (value) model.set(key, value);
            else model.delete(key);
          }
          map = next;
          expect(map.size).toBe(model.size);
          expect(sorted(map)).toEqual(sorted(model));
          for (const key of edits.keys()) {
            expect(map.get(key)).toBe(model.get(key));
            expect(map.has(key)).toBe(model.has(key));
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('every way of walking a large map sees each entry once', () => {
  const map = mapById(items(2000));
  let visited = 0;
  map.forEach((value, key, whole) => {
    visited += whole.get(key) === value ? 1 : 0;
  });
  expect([visited, [...map.keys()].length, [...map.values()].length, new Map(map).size]).toEqual([
    2000, 2000, 2000, 2000,
  ]);
});

test('one edit of 50,000 entries takes less than a millisecond', () => {
  let map = mapById(items(50_000));
  const began = performance.now();
  for (let n = 0; n < 200; n += 1) map = edited(map, new Map([[`urn:uuid:${n * 7}`, { id: '', value: n }]]));
  expect((performance.now() - began) / 200).toBeLessThan(1);
});
