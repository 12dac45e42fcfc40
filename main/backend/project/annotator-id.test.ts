import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAnnotatorId } from '../../../shared/domain/annotator.ts';
import { annotatorIdFrom, freeAnnotatorId } from './annotator-id.ts';

test.each([
  ['Änne Müller-Straßburg', 'aenne-mueller-strassburg'],
  ['A\u0308nne', 'aenne'],
  ['José Ñandú', 'jose-nandu'],
  ['Łukasz Øre', 'lukasz-ore'],
  ['  a1  ', 'a1'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Con', 'annotator-con'],
  ['LPT1', 'annotator-lpt1'],
  ['Connie', 'connie'],
  ['中村', 'annotator'],
  ['', 'annotator'],
  ['Wolfeschlegelsteinhausenbergerdorff Junior', 'wolfeschlegelsteinhausenbergerdo'],
  ['Abcdefghijklmnopqrstuvwxyz abcde fghij', 'abcdefghijklmnopqrstuvwxyz-abcde'],
])('%j becomes %s', (name, id) => {
  expect(annotatorIdFrom(name)).toBe(id);
});

test('every name gives a valid id, and every taken id a free and valid one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 120 }), (name, takenCount) => {
      const taken = new Set<string>();
      for (let count = 0; count <= takenCount; count += 1) {
        const id = freeAnnotatorId(annotatorIdFrom(name), (other) => taken.has(other));
        expect(isAnnotatorId(id)).toBe(true);
        expect(taken.has(id)).toBe(false);
        taken.add(id);
      }
    }),
    { numRuns: 50 },
  );
});

test('a number is added within the 32 characters', () => {
  const taken = new Set(['a'.repeat(32), `${'a'.repeat(30)}-2`]);
  expect(freeAnnotatorId('a'.repeat(32), (id) => taken.has(id))).toBe(`${'a'.repeat(30)}-3`);
});
