import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isGraphemeBoundary,
  nextGrapheme,
  nextWordEdge,
  normaliseSpan,
  previousGrapheme,
  previousWordEdge,
} from './graphemes.ts';
import { isSafeCut } from './segment-window.ts';
import { difficultText } from './text.cases.ts';

const whole = new Intl.Segmenter('en', { granularity: 'grapheme' });

function boundariesOf(text: string): number[] {
  return [0, ...Array.from(whole.segment(text), ({ index, segment }) => index + segment.length)];
}

function words(text: string, start: number, end: number): string | null {
  const span = normaliseSpan(text, { start, end });
  return span && text.slice(span.start, span.end);
}

test('a selection loses its outer white space', () => {
  expect(words('eins  zwei\n\n drei', 4, 13)).toBe('zwei');
  expect(words('a \u00a0\u2028b\u0085', 1, 5)).toBe('b');
});

test('a selection of nothing, of white space or outside the text is no span', () => {
  expect(normaliseSpan('a   b', { start: 1, end: 4 })).toBeNull();
  expect(normaliseSpan('abc', { start: 2, end: 2 })).toBeNull();
  expect(normaliseSpan('abc', { start: 2, end: 1 })).toBeNull();
  expect(normaliseSpan('abc', { start: 7, end: 12 })).toBeNull();
  expect(normaliseSpan('abc', { start: Number.NaN, end: Number.NaN })).toBeNull();
});

test('a selection that reaches over the ends is clamped into the text', () => {
  expect(normaliseSpan('abc', { start: -5, end: 99 })).toEqual({ start: 0, end: 3 });
});

test('emoji, flags and combining marks are never split', () => {
  expect(words('a👩‍👩‍👧b', 3, 4)).toBe('👩‍👩‍👧');
  expect(words('🇩🇪🇫🇷', 5, 6)).toBe('🇫🇷');
  expect(words('Cafe\u0301 au', 0, 4)).toBe('Cafe\u0301');
  expect(words('x👍🏽y', 3, 5)).toBe('👍🏽');
});

test('a long run of flags is paired from its beginning', () => {
  const text = `x${'🇩🇪'.repeat(3000)}`;
  const inside = 1 + 4 * 1500;
  expect(isGraphemeBoundary(text, inside)).toBe(true);
  expect(isGraphemeBoundary(text, inside + 2)).toBe(false);
  expect(nextGrapheme(text, inside)).toBe(inside + 4);
});

test('law: graphemes are where the segmenter sees them in the whole text', () => {
  fc.assert(
    fc.property(difficultText(), (text) => {
      const expected = boundariesOf(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        expect(isGraphemeBoundary(text, offset)).toBe(expected.includes(offset));
        expect(nextGrapheme(text, offset)).toBe(expected.find((edge) => edge > offset) ?? text.length);
        expect(previousGrapheme(text, offset)).toBe(expected.findLast((edge) => edge < offset) ?? 0);
      }
    }),
    { numRuns: 300 },
  );
});

test('law: a normalised span is whole, trimmed and stays as it is', () => {
  fc.assert(
    fc.property(difficultText(), fc.nat(60), fc.nat(60), (text, a, b) => {
      const span = normaliseSpan(text, { start: Math.min(a, b), end: Math.max(a, b) });
      if (span === null) return;
      const edges = boundariesOf(text);
      expect(edges).toContain(span.start);
      expect(edges).toContain(span.end);
      expect(text.slice(span.start, span.end)).toMatch(/\S/);
      expect(normaliseSpan(text, span)).toEqual(span);
    }),
  );
});

test('every character called plain breaks from its neighbours', () => {
  let plain = 0;
  for (let code = 0x20; code < 0x32400; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const character = String.fromCodePoint(code);
    if (!isSafeCut(`x${character}`, 1)) continue;
    plain += 1;
    const parts = Array.from(whole.segment(`x${character}${character}x`), ({ segment }) => segment);
    if (parts.length !== 4) expect(`${code.toString(16)}: ${parts.length}`).toBe('four graphemes');
  }
  expect(plain).toBeGreaterThan(90_000);
});

test('one line of ten million characters is answered at once', () => {
  const line = 'Der Sprecher 👩‍👩‍👧 sagte nichts. '.repeat(310_000);
  const began = performance.now();
  for (let i = 0; i < 1000; i += 1) {
    const offset = (i * 7919 * 31) % line.length;
    normaliseSpan(line, { start: offset, end: offset + 40 });
    nextWordEdge(line, offset, 'end');
  }
  expect(performance.now() - began).toBeLessThan(5000);
});

test('a line without a safe cut is answered within bounds', () => {
  const marks = `a${'\u0301'.repeat(1_000_000)}b`;
  const began = performance.now();
  expect(isGraphemeBoundary(marks, 500_000)).toBe(false);
  expect(nextWordEdge('x'.repeat(1_000_000), 500_000, 'end')).toBeGreaterThan(500_000);
  expect(performance.now() - began).toBeLessThan(5000);
});

/** What every stop leaves of `text`: from there on for a start, up to there for an end. */
function stops(text: string, edge: 'start' | 'end'): readonly string[] {
  const found: string[] = [];
  for (let offset = 0; offset < text.length;) {
    offset = nextWordEdge(text, offset, edge);
    found.push(edge === 'start' ? text.slice(offset) : text.slice(0, offset));
  }
  return found;
}

test('an end goes by whole words, compounds and apostrophes included, then to what closes them', () => {
  const text = 'Die „Bundes-Regierung“ sagt: don’t  go.';
  expect(stops(text, 'end')).toEqual([
    'Die',
    'Die „Bundes-Regierung',
    'Die „Bundes-Regierung“',
    'Die „Bundes-Regierung“ sagt',
    'Die „Bundes-Regierung“ sagt:',
    'Die „Bundes-Regierung“ sagt: don’t',
    'Die „Bundes-Regierung“ sagt: don’t  go',
    text,
  ]);
});

test('a start goes to what opens a word, then to the word, never to a mark left behind', () => {
  expect(stops('Die „E-Mail-Adresse“, die (US-Präsident) Obama', 'start')).toEqual([
    '„E-Mail-Adresse“, die (US-Präsident) Obama',
    'E-Mail-Adresse“, die (US-Präsident) Obama',
    'die (US-Präsident) Obama',
    '(US-Präsident) Obama',
    'US-Präsident) Obama',
    'Obama',
    '',
  ]);
});

test('marks that stand alone are passed over', () => {
  expect(stops('Wort – « Zwei » … drei', 'end')).toEqual(['Wort', 'Wort – « Zwei', 'Wort – « Zwei » … drei']);
  expect(nextWordEdge('a  ', 1, 'end')).toBe(3);
  expect(previousWordEdge('– a', 2, 'end')).toBe(0);
});

test('law: steps back by word visit the stops of the steps forward', () => {
  fc.assert(
    fc.property(difficultText(), fc.constantFrom('start' as const, 'end' as const), (text, edge) => {
      const forward: number[] = [];
      for (let offset = 0; offset < text.length;) forward.push((offset = nextWordEdge(text, offset, edge)));
      const back: number[] = [];
      for (let offset = text.length; offset > 0;) back.push((offset = previousWordEdge(text, offset, edge)));
      const inner = (offsets: readonly number[]) =>
        offsets.filter((offset) => offset > 0 && offset < text.length).toSorted((a, b) => a - b);
      expect(inner(back)).toEqual(inner(forward));
    }),
  );
});
