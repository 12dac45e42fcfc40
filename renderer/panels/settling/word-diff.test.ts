import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff, type WordRun } from './word-diff.ts';

function wording(runs: readonly WordRun[], without: WordRun['kind']): string {
  return runs
    .filter(({ kind }) => kind !== without)
    .map(({ words }) => words)
    .join('');
}

it('names the words that came and those that went', () => {
  const runs = wordDiff('the ferry left at dawn', 'the ferry sailed at dawn');
  expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
    { words: 'left', kind: 'removed' },
    { words: 'sailed', kind: 'added' },
  ]);
});

it('does not compare word by word what has nothing in common', () => {
  const then = Array.from({ length: 500 }, (_, i) => `then${String(i)}`).join(' ');
  const now = Array.from({ length: 500 }, (_, i) => `now${String(i)}`).join(' ');
  expect(wordDiff(then, now)).toEqual([
    { words: then, kind: 'removed' },
    { words: now, kind: 'added' },
  ]);
});

it('shows the whole of both wordings, but for white space', () => {
  const words = fc.array(fc.constantFrom('die', 'Fähre', 'lief,', 'nicht', 'aus', '»so«', '2018.'), {
    maxLength: 12,
  });
  const plain = (text: string): string => text.replaceAll(/\s+/gu, '');
  fc.assert(
    fc.property(words, words, (before, after) => {
      const [then, now] = [before.join(' '), after.join(' ')];
      const runs = wordDiff(then, now);
      expect(plain(wording(runs, 'added'))).toBe(plain(then));
      expect(plain(wording(runs, 'removed'))).toBe(plain(now));
    }),
  );
});
