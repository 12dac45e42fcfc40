import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

/** The table itself, cell by cell. */
function byTable(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('a word is as far from another as letters have to be put in, taken out or replaced', () => {
  expect(editDistance('Brücke', 'Lücke')).toBe(2);
  expect(editDistance('', 'Amt')).toBe(3);
  expect(editDistance('Amt', 'Amt')).toBe(0);
});

test('law: as many edits as the whole table says, also where a string is longer than a block of it', () => {
  const letters = (): fc.Arbitrary<string> =>
    fc
      .array(fc.constantFrom('a', 'b', 'ß', '\ud83d'), { maxLength: 110 })
      .map((characters) => characters.join(''));
  fc.assert(
    fc.property(letters(), letters(), (a, b) => {
      expect(editDistance(a, b)).toBe(byTable(a, b));
    }),
    { numRuns: 60 },
  );
});
