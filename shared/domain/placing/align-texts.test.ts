import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignTexts, type Alignment } from './align-texts.ts';
import { settleEdits } from './settle-edits.ts';
import { standsOnceIn } from './stands-once.ts';
import { createTokenIndex } from './token-index.ts';
import { createVocabulary } from '../tokens.ts';

function aligned(old: string, now: string): Alignment {
  const vocabulary = createVocabulary();
  const [a, b] = [vocabulary.tokenise(old), vocabulary.tokenise(now)];
  return alignTexts(
    a,
    b,
    standsOnceIn(
      () => createTokenIndex(a),
      () => createTokenIndex(b),
    ),
  );
}

/** The words of the old text that are not in the new one any more. */
function gone({ old, toNow }: Alignment): string {
  return Array.from(toNow.keys())
    .filter((at) => toNow[at] === -1)
    .map((at) => old.content.slice(old.starts[at], old.ends[at]))
    .join(' ');
}

test('what was taken out is gone, the rest is where it is', () => {
  const alignment = aligned('eins zwei drei vier fünf', 'eins zwei vier fünf sechs');
  expect(gone(alignment)).toBe('drei');
  expect(Array.from(alignment.toNow)).toEqual([0, 1, -1, 2, 3]);
  expect(Array.from(alignment.toOld)).toEqual([0, 1, 3, 4, -1]);
});

test('words that another sentence has by chance are no trace of the one that went', () => {
  const old = 'Vorab steht dies. Der Rat hat die Brücke im Mai gesperrt. Danach steht das.';
  const now = 'Vorab steht dies. Ein Hund biss die Gäste im Zelt. Danach steht das.';
  expect(gone(aligned(old, now))).toBe('Der Rat hat die Brücke im Mai gesperrt');
});

test('a block that stands elsewhere now was moved, a copy of one that stays was not', () => {
  const block = 'Die Fischer von Sandhafen prüfen die Pfeiler der alten Brücke. ';
  const rest = [
    'Eins steht hier vor allem anderen. ',
    'Zwei folgt darauf mit eigenen Worten, die länger sind als der Block davor und danach. ',
  ];
  const moved = aligned(`${block}${rest.join('')}Ende`, `${rest.join('')}${block}Ende`);
  expect(gone(moved)).toMatch(/^\.?$/);
  expect(moved.moved.some((flag) => flag === 1)).toBe(true);
  const copied = aligned(`${block}${rest.join('')}Ende`, `${block}${rest.join('')}${block}Ende`);
  expect(copied.moved.every((flag) => flag === 0)).toBe(true);
});

test('an edit that could stand in several places is put at the edge of a line', () => {
  const alignment = aligned('- Robin: rot\n- Robin: blau\nEnde', '- Robin: blau\nEnde');
  settleEdits(alignment);
  expect(Array.from(alignment.toNow)).toEqual([-1, -1, -1, -1, 0, 1, 2, 3, 4]);
});

test('law: both maps say the same, and matched tokens are alike', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'der', 'Rat', '.', '\n', 'sagt'), { maxLength: 80 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const alignment = aligned(a.join(' '), b.join(' '));
      settleEdits(alignment);
      const { old, now, toNow, toOld } = alignment;
      for (const [at, there] of toNow.entries()) {
        if (there === -1) continue;
        expect(toOld[there]).toBe(at);
        expect(now.ids[there]).toBe(old.ids[at]);
      }
      for (const [at, there] of toOld.entries()) if (there !== -1) expect(toNow[there]).toBe(at);
    }),
  );
});

test('a text of one word a hundred thousand times is aligned without a freeze', () => {
  const { toNow } = aligned('ja '.repeat(100_000), `nein ${'ja '.repeat(99_000)} nein`);
  expect(toNow).toHaveLength(100_000);
});
