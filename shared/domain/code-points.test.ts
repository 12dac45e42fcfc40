import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOffsetIndex, takeAfter, takeBefore } from './code-points.ts';
import { difficultText } from './text.cases.ts';

test('characters outside the basic plane count one on disk and two in memory', () => {
  const index = createOffsetIndex('a😀b😀');
  expect(index.codePoints).toBe(4);
  expect([0, 1, 3, 4, 6].map((offset) => index.toCodePoint(offset))).toEqual([0, 1, 2, 3, 4]);
  expect([0, 1, 2, 3, 4].map((offset) => index.toCodeUnit(offset))).toEqual([0, 1, 3, 4, 6]);
});

test('an offset inside a surrogate pair counts as the one before it', () => {
  expect(createOffsetIndex('a😀b').toCodePoint(2)).toBe(1);
});

test('offsets outside the text are clamped', () => {
  for (const text of ['abc', 'a😀c']) {
    const index = createOffsetIndex(text);
    expect([index.toCodePoint(-4), index.toCodePoint(99)]).toEqual([0, 3]);
    expect([index.toCodeUnit(-4), index.toCodeUnit(99)]).toEqual([0, text.length]);
  }
});

test('a lone surrogate counts one', () => {
  const index = createOffsetIndex('\ud800a😀\udc00b');
  expect(index.codePoints).toBe(5);
  expect(index.toCodeUnit(3)).toBe(4);
});

test('law: code units to code points and back is where one began', () => {
  fc.assert(
    fc.property(difficultText(), (text) => {
      const index = createOffsetIndex(text);
      let unit = 0;
      Array.from(text).forEach((character, point) => {
        expect(index.toCodePoint(unit)).toBe(point);
        expect(index.toCodeUnit(point)).toBe(unit);
        unit += character.length;
      });
      expect(index.toCodePoint(unit)).toBe(index.codePoints);
      expect(index.toCodeUnit(index.codePoints)).toBe(unit);
    }),
  );
});

test('law: context is counted in code points and never begins with half a character', () => {
  fc.assert(
    fc.property(difficultText(), fc.nat(20), fc.nat(12), (text, point, count) => {
      const characters = Array.from(text);
      const offset = characters.slice(0, point).join('').length;
      expect(takeBefore(text, offset, count)).toBe(
        characters.slice(Math.max(0, Math.min(point, characters.length) - count), point).join(''),
      );
      expect(takeAfter(text, offset, count)).toBe(characters.slice(point, point + count).join(''));
    }),
  );
});
