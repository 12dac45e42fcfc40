import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difficultText } from '../../domain/text.cases.ts';
import { textFrom } from '../text-from.ts';
import { cutAt, sentencesOf } from './sentences.ts';

function sentences(content: string, language?: string): readonly string[] {
  const text = { ...textFrom(content), ...(language !== undefined && { language }) };
  return sentencesOf(text).map(({ start, end }) => content.slice(start, end));
}

function tokens(content: string): readonly string[] {
  return sentencesOf(textFrom(content)).flatMap((sentence) =>
    sentence.tokens.map(({ start, end }) => content.slice(start, end)),
  );
}

test('tells sentences paragraph by paragraph, in the language of the article', () => {
  const german = 'Sie fuhr am 3. März, z. B. nach Bonn. Nie!\nÜberschrift\n\n„So?“, fragte er.';
  expect(sentences(german, 'de-AT')).toEqual([
    'Sie fuhr am 3. März, z. B. nach Bonn.',
    'Nie!',
    'Überschrift',
    '„So?“, fragte er.',
  ]);
  expect(sentences('J. Smith won 3. He left.', 'en')).toEqual(['J. Smith won 3.', 'He left.']);
  expect(sentences('One. Two.', 'not a language')).toEqual(['One.', 'Two.']);
});

test('has no white space and no control character in a token', () => {
  expect(tokens('Die 🚢 „Möwe“ 1\u00a0000\u0085x\u0000\u0301y 👍🏽.')).toEqual([
    'Die',
    '🚢',
    '„',
    'Möwe',
    '“',
    '1',
    '000',
    'x',
    '\u0301',
    'y',
    '👍🏽',
    '.',
  ]);
});

test('tokens are in order, inside their sentence, and hold all that is no blank', () => {
  fc.assert(
    fc.property(difficultText(), (content) => {
      let at = 0;
      for (const sentence of sentencesOf(textFrom(content))) {
        expect(sentence.start).toBe(sentence.tokens[0]?.start);
        expect(sentence.end).toBe(sentence.tokens.at(-1)?.end);
        for (const token of sentence.tokens) {
          expect(content.slice(at, token.start)).toMatch(/^[\s\p{Cc}\p{Z}]*$/u);
          expect(content.slice(token.start, token.end)).toMatch(/^[^\s\p{Cc}\p{Z}]+$/u);
          at = token.end;
        }
      }
      expect(content.slice(at)).toMatch(/^[\s\p{Cc}\p{Z}]*$/u);
    }),
    { numRuns: 50 },
  );
});

test('cuts tokens where spans start and end', () => {
  const all = [
    { start: 0, end: 4 },
    { start: 5, end: 9 },
    { start: 9, end: 10 },
  ];
  expect(
    cutAt(all, [
      { start: 2, end: 7 },
      { start: 5, end: 8 },
    ]).map(({ start, end }) => `${start}-${end}`),
  ).toEqual(['0-2', '2-4', '5-7', '7-8', '8-9', '9-10']);
});
