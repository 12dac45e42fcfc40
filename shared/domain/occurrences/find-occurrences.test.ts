import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGraphemeBoundary } from '../graphemes.ts';
import { chooseOccurrences, countVariants } from './choose-occurrences.ts';
import { createFinder, MOST_FOUND } from './find-occurrences.ts';
import { foldText } from './folded-text.ts';
import { leaveOutSpans } from './leave-out-spans.ts';
import { VARIANTS } from './variants.ts';

/** `variant: words` of all that is found. */
function found(text: string, words: string | readonly string[], matchCase = true): readonly string[] {
  const finder = createFinder(typeof words === 'string' ? [words] : words, { matchCase });
  return finder.find(text).map(({ span, variant }) => `${variant}: ${text.slice(span.start, span.end)}`);
}

test('whole words are found, never parts of others, and capitals count where they are asked for', () => {
  const text = 'Kastanien und Tanne. Die Tanne, „Tanne“ und _Tanne_; Tannenbaum, TANNE';
  expect(found(text, 'Tanne')).toEqual(['asked: Tanne', 'asked: Tanne', 'asked: Tanne', 'asked: Tanne']);
  expect(found(text, 'tanne', false).filter((one) => one.startsWith('asked'))).toHaveLength(5);
  expect(found('', 'Tanne')).toEqual([]);
  expect(found(text, ' ')).toEqual([]);
});

test('no more are found than anybody looks through, and a whole sentence only as it stands', () => {
  const finder = createFinder(['na'], { matchCase: true });
  expect(finder.find('na '.repeat(MOST_FOUND + 5))).toHaveLength(MOST_FOUND);
  expect(finder.find('na na na', 2).map(({ span }) => span.start)).toEqual([0, 3]);
  const sentence = `${'Der Rat '.repeat(30)}tagt`;
  expect(found(`${sentence}. ${sentence}es. ${sentence}-`, sentence)).toHaveLength(2);
});

test('decomposed letters, soft hyphens and lines that end within a phrase read as the same words', () => {
  expect(found('Die Ru\u0308be, die Rü\u00adbe und die Rübe\u0301.', 'Rübe')).toEqual([
    'asked: Ru\u0308be',
    'asked: Rü\u00adbe',
  ]);
  const text = 'Der Rat der\n  Inseln tagt. Der Rat der\n\nInseln';
  expect(found(text, 'Rat der Inseln')).toEqual(['asked: Rat der\n  Inseln']);
});

test('German inflection is found as variants, each by its name', () => {
  const text = 'Askania, Askanias Schiffe, die askanische und die askanianische Flotte, Askania’s Hafen.';
  expect(found(text, 'Askania')).toEqual([
    'asked: Askania',
    'genitive: Askanias',
    'isch: askanianische',
    'apostrophe: Askania’s',
  ]);
  expect(found('Torgen, Torger Bier, Torgens, Torgensche', 'Torgen')).toEqual([
    'asked: Torgen',
    'er: Torger',
    'genitive: Torgens',
    'isch: Torgensche',
  ]);
  expect(found('Boris’ Haus und Borises', 'Boris')).toEqual([
    'apostrophe: Boris’',
    'asked: Boris',
    'genitive: Borises',
  ]);
  expect(found('in Silvien, silvische Wälder', 'Silvien')).toEqual(['asked: Silvien', 'isch: silvische']);
  // Umlaut is another stem, and stays out.
  expect(found('der Rat, die Räte', 'Rat')).toEqual(['asked: Rat']);
});

test('parts of a compound with hyphens are a variant of their own; a hyphen that waits for more is none', () => {
  expect(found('die Rat-Sitzung, Rats-Sitzung, Rat- und Ausschusssitzung', 'Rat')).toEqual([
    'compound: Rat',
    'asked: Rat',
  ]);
});

test('a text in a script without blanks is found, too', () => {
  expect(found('東京都は大阪と', '大阪')).toEqual(['asked: 大阪']);
});

test('of what is ticked the longest stands, and none over another', () => {
  const text = 'Der Rat der Inseln. Des Rats Haus. Die Inseln.';
  const all = createFinder(['Rat', 'Rat der Inseln', 'Inseln'], { matchCase: true }).find(text);
  const chosen = (words: readonly number[], variants: readonly (typeof VARIANTS)[number][]) =>
    chooseOccurrences(all, { words: new Set(words), variants: new Set(variants) }).map(({ span }) =>
      text.slice(span.start, span.end),
    );
  expect(chosen([0, 1, 2], ['asked'])).toEqual(['Rat der Inseln', 'Inseln']);
  expect(chosen([0], ['asked', 'genitive'])).toEqual(['Rat', 'Rats']);
  expect([...countVariants(all, new Set([0]))]).toEqual([
    ['asked', 1],
    ['genitive', 1],
  ]);
});

const word = fc.constantFrom('Rat', 'Rübe', 'Ru\u0308be', 'Rat der', '東京', 'x', 'RAT', 'Rü\u00adbe', '👩‍👩‍👧');
const glue = fc.constantFrom(' ', 's ', '-', '’s ', '\n', '', '\u0301', '\u00ad', 'isch ', '„', 'İ');
const text = fc.array(fc.tuple(word, glue), { maxLength: 12 }).map((parts) => parts.flat().join(''));

test('law: what is found as asked reads as asked, whole graphemes and whole words', () => {
  fc.assert(
    fc.property(text, word, fc.boolean(), (content, asked, matchCase) => {
      for (const one of createFinder([asked], { matchCase }).find(content)) {
        const words = content.slice(one.span.start, one.span.end);
        expect(isGraphemeBoundary(content, one.span.start)).toBe(true);
        expect(isGraphemeBoundary(content, one.span.end)).toBe(true);
        if (one.variant !== 'asked' && one.variant !== 'compound') continue;
        const form = matchCase ? 'content' : 'small';
        expect(foldText(words)[form].replace(/\s+/gu, ' ')).toBe(foldText(asked)[form]);
      }
    }),
    { numRuns: 200 },
  );
});

test('law: nothing that is left touches what is taken, and nothing else is left out', () => {
  const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(fc.array(span), fc.array(span), (items, taken) => {
      const spans = (list: readonly (readonly [number, number])[]) =>
        list.map(([start, length]) => ({ start, end: start + length }));
      const all = spans(items).map((one) => ({ span: one }));
      const zones = spans(taken);
      const left = leaveOutSpans(all, zones);
      for (const one of all) {
        const touches = zones.some(({ start, end }) => start < one.span.end && one.span.start < end);
        expect(left.includes(one)).toBe(!touches);
      }
    }),
    { numRuns: 100 },
  );
});

test('law: chosen occurrences never overlap', () => {
  fc.assert(
    fc.property(text, fc.array(word, { minLength: 1, maxLength: 4 }), (content, asked) => {
      const all = createFinder(asked, { matchCase: false }).find(content);
      const chosen = chooseOccurrences(all, { words: new Set(asked.keys()), variants: new Set(VARIANTS) });
      for (const [at, one] of chosen.entries())
        expect(one.span.start).toBeGreaterThanOrEqual(chosen[at - 1]?.span.end ?? 0);
    }),
    { numRuns: 100 },
  );
});
