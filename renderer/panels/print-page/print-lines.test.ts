import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printLines } from './print-lines.ts';

test('a mark is drawn on its words and numbered behind the last, across lines and overlaps', () => {
  const content = 'The minister denies\nit all.';
  const lines = printLines(content, [
    { start: 4, end: 12, label: 'A1', cue: 'actor' },
    { start: 4, end: 26, label: 'C2', cue: 'claim' },
  ]);
  expect(lines).toEqual([
    {
      start: 0,
      runs: [
        { start: 0, text: 'The ', cues: [], ends: [] },
        { start: 4, text: 'minister', cues: ['actor', 'claim'], ends: ['A1'] },
        { start: 12, text: ' denies', cues: ['claim'], ends: [] },
      ],
    },
    {
      start: 20,
      runs: [
        { start: 20, text: 'it all', cues: ['claim'], ends: ['C2'] },
        { start: 26, text: '.', cues: [], ends: [] },
      ],
    },
  ]);
});

test('empty lines stay', () => {
  expect(printLines('a\n\nb', []).map(({ runs }) => runs.map(({ text }) => text))).toEqual([
    ['a'],
    [],
    ['b'],
  ]);
});

test('the lines are the text, and every mark is numbered once, whatever overlaps', () => {
  const content = fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '\n', '😀'), maxLength: 60 });
  fc.assert(
    fc.property(content, fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { maxLength: 8 }), (text, places) => {
      const marks = places
        .map(([start, length], index) => ({
          start,
          end: start + length + 1,
          label: `A${index}`,
          cue: 'actor',
        }))
        .filter(({ end }) => end <= text.length);
      const lines = printLines(text, marks);
      expect(lines.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')).toBe(text);
      for (const { start, runs } of lines) {
        expect(start === 0 || text[start - 1] === '\n').toBe(true);
        for (const run of runs) expect(text.startsWith(run.text, run.start)).toBe(true);
      }
      const ends = lines.flatMap(({ runs }) => runs.flatMap((run) => run.ends));
      expect(ends.toSorted()).toEqual(marks.map(({ label }) => label).toSorted());
    }),
  );
});
