import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVocabulary } from '../tokens.ts';
import { standsOnceIn, standsOnceInContent } from './stands-once.ts';
import { createTokenIndex } from './token-index.ts';

const NEVER = (): boolean => {
  throw new Error('the whole text is not to be read');
};

const REST = 'Alles andere handelt von Fischern und ihren Booten. '.repeat(10);

test('a run is looked up without reading the text, in other capitals and lines too', () => {
  const vocabulary = createVocabulary();
  const old = vocabulary.tokenise(`Der Rat prüft die alte Brücke. ${REST}`);
  const once = (now: string): boolean =>
    standsOnceInContent(old.content, `${now} ${REST}`, vocabulary, NEVER)(old, 2, 6);
  expect(once('Heute prüft die alte Brücke niemand, und die alte Brücke prüft niemand.')).toBe(true);
  expect(once('Er PRÜFT DIE\nALTE Brücke, sie prüft die alte Brücke.')).toBe(false);
});

test('law: it says what reading both texts says', () => {
  const text = fc
    .array(fc.constantFrom('Rat', 'Brücke', 'alte', 'Pfeiler', 'die', '"', '„', 'ALTE', '.', '\n'), {
      minLength: 4,
      maxLength: 40,
    })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, text, fc.nat(30), fc.integer({ min: 1, max: 6 }), (old, now, from, length) => {
      const vocabulary = createVocabulary();
      const [a, b] = [vocabulary.tokenise(old), vocabulary.tokenise(`${old} ${now}`)];
      const whole = standsOnceIn(
        () => createTokenIndex(a),
        () => createTokenIndex(b),
      );
      const to = Math.min(a.count, from + length);
      if (from >= to) return;
      expect(standsOnceInContent(old, b.content, vocabulary, whole)(a, from, to)).toBe(whole(a, from, to));
    }),
    { numRuns: 100 },
  );
});
