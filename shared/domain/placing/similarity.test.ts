import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameWords, similarity } from './similarity.ts';
import { difficultText } from '../text.cases.ts';

test('the same words are 1, whatever white space is between them', () => {
  expect(similarity('drei tiefe Risse', 'drei tiefe Risse')).toBe(1);
  expect(similarity('drei tiefe\n  Risse', 'drei\u00a0tiefe Risse')).toBe(1);
  expect(sameWords('drei tiefe\n  Risse', 'drei\u00a0tiefe Risse')).toBe(true);
  expect(sameWords('dreitiefe Risse', 'drei tiefe Risse')).toBe(false);
});

test('letters composed in another way are the same words, other forms of a letter are not', () => {
  expect(sameWords('große Fähre', 'große Fähre'.normalize('NFD'))).toBe(true);
  expect(similarity('große Fähre', 'große Fähre'.normalize('NFD'))).toBe(1);
  expect(sameWords('Fähre', 'Fahre')).toBe(false);
  expect(sameWords('ﬁnden', 'finden')).toBe(false);
});

test('one letter in ten is nine tenths', () => {
  expect(similarity('zwölf Häuser', 'zwölf Mäuser')).toBeCloseTo(11 / 12, 5);
  expect(similarity('abcdefghij', 'abcdeXghij')).toBeCloseTo(0.9, 5);
  expect(similarity('abc', 'xyz')).toBe(0);
  expect(similarity('abc', '')).toBe(0);
});

test('other words are never quite the same, however long they are', () => {
  const long = 'Wort '.repeat(20_000);
  expect(similarity(long, `${long}x`)).toBeLessThan(1);
});

test('very long changed words get an estimate that does not take long', () => {
  const words = (from: number): string => Array.from({ length: 5000 }, (_, n) => `wort${from + n}`).join(' ');
  const alike = similarity(words(0), words(1000));
  expect(alike).toBeGreaterThan(0.5);
  expect(alike).toBeLessThan(0.9);
});

test('law: a figure from 0 to 1, the same both ways, and 1 only for the same words', () => {
  fc.assert(
    fc.property(difficultText(), difficultText(), (a, b) => {
      const alike = similarity(a, b);
      expect(alike >= 0 && alike <= 1).toBe(true);
      expect(similarity(b, a)).toBe(alike);
      expect(alike === 1).toBe(sameWords(a, b));
    }),
  );
});
