import fc from 'fast-check';
import { expect, test } from 'vitest';
import { difficultText } from '../../domain/text.cases.ts';
import { placeMarks, type Mark } from './place-marks.ts';

const CONTENT =
  'Über 🚢 sagt die Reederei, die Fähre sei „pünktlich“. Die Reederei schwieg. Die Fähre fuhr nie.\n';
const TEXT = { sha256: 'c'.repeat(64), content: CONTENT };

function mark(words: string, by = 0, from = 0): Mark {
  const start = CONTENT.indexOf(words, from) + by;
  return { key: words, start, end: start + words.length, exact: words };
}

function placedWords(marks: readonly Mark[], counted?: string): readonly string[] {
  const { placed } = placeMarks('f', marks, TEXT, counted);
  return placed.map(({ span }) => `${span.start}:${CONTENT.slice(span.start, span.end)}`);
}

test('takes offsets whose words stand there', () => {
  const { placed, problems } = placeMarks('f', [mark('Über'), mark('Fähre')], TEXT);
  expect(placed.map(({ span }) => span)).toEqual([
    { start: 0, end: 4 },
    { start: 31, end: 36 },
  ]);
  expect(problems).toEqual([]);
});

test('lists a constant shift once, and settles words that stand twice by it', () => {
  const second = CONTENT.indexOf('Fähre', 40);
  const marks = [mark('sagt', 1), mark('Reederei', 1), mark('Fähre', 1, second), mark('pünktlich', 1)];
  const { placed, problems } = placeMarks('f', marks, TEXT);
  expect(placed.map(({ span }) => span.start)).toEqual([8, 17, second, 42]);
  expect(problems).toEqual([{ code: 'shifted', file: 'f', shift: -1, count: 4 }]);
});

test('settles a shift that all marks share although no words stand once', () => {
  const marks = [mark('Reederei', 1), mark('Fähre', 1), mark('ie', 1)];
  expect(placedWords(marks)).toEqual(['17:Reederei', '31:Fähre', `${CONTENT.indexOf('ie')}:ie`]);
});

test('finds words without offsets where they stand once, or once in their context', () => {
  const marks: readonly Mark[] = [
    { key: 'once', exact: 'schwieg' },
    { key: 'in context', exact: 'Fähre', prefix: 'Die ', suffix: ' fuhr' },
    { key: 'twice', exact: 'Reederei' },
    { key: 'nothing' },
  ];
  const { placed, problems } = placeMarks('f', marks, TEXT);
  expect(placed.map((each) => `${each.mark.key} ${each.span.start}`)).toEqual(['once 67', 'in context 80']);
  expect(problems.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
    'words-ambiguous twice',
    'outside-text nothing',
  ]);
});

test('does not believe offsets at which the same words stand by chance, in other context', () => {
  const { placed } = placeMarks(
    'f',
    [{ key: 'x', start: 31, end: 36, exact: 'Fähre', prefix: 'Die ', suffix: ' fuhr' }],
    TEXT,
  );
  expect(placed.map(({ span }) => span.start)).toEqual([80]);
});

test('refuses what is no place, and what stands nowhere or anywhere', () => {
  const bare = { key: 'bare', line: 3, start: 90, end: 9e15 };
  const marks: readonly Mark[] = [
    bare,
    { ...bare, key: 'empty', start: 4, end: 4 },
    { ...bare, key: 'not a number', start: Number.NaN, end: 3 },
    { ...bare, key: 'half a ship', start: 5, end: 6 },
    { ...bare, key: 'gone', start: 2, end: 8, exact: 'Zeppelin über Bonn' },
    { ...bare, key: 'which', start: 3, end: 11, exact: 'Reederei' },
  ];
  const { placed, problems } = placeMarks('f', marks, TEXT);
  expect(placed).toEqual([]);
  expect(problems.map(({ code, line, detail }) => `${code} ${line} ${detail}`)).toEqual([
    'outside-text 3 bare',
    'outside-text 3 empty',
    'outside-text 3 not a number',
    'outside-text 3 half a ship',
    'words-not-found 3 gone',
    'words-ambiguous 3 which',
  ]);
});

test('carries marks over from the text that came along into an article that has changed', () => {
  const counted = `Neu: ${CONTENT.replace(' Die Reederei schwieg.', '')}`;
  const start = counted.lastIndexOf('Fähre');
  expect(placedWords([{ key: 'x', start, end: start + 5 }], counted)).toEqual([
    `${CONTENT.lastIndexOf('Fähre')}:Fähre`,
  ]);
});

test('never answers other words than those the file says', () => {
  fc.assert(
    fc.property(
      difficultText(),
      fc.nat(60),
      fc.integer({ min: -3, max: 60 }),
      fc.nat(9),
      (content, start, by, length) => {
        const exact = content.slice(start, start + length);
        const text = { sha256: 'c'.repeat(64), content };
        const { placed } = placeMarks(
          'f',
          [{ key: 'x', start: start + by, end: start + by + length, exact }],
          text,
        );
        const words = (of: string): string => of.replace(/\s+/g, ' ');
        for (const { span } of placed) expect(words(content.slice(span.start, span.end))).toBe(words(exact));
      },
    ),
    { numRuns: 60 },
  );
});
