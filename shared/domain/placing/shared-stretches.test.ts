import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaveOut } from './leave-out.ts';
import { sharedStretches } from './shared-stretches.ts';

/** Lines of which no two have more than a few words in common. */
const line = (n: number): string =>
  `Fischer ${n} prüft Pfeiler a${n} und b${n} mit c${n}, sieht d${n} Risse, nennt e${n} Zeugen und f${n} Tage.`;
const LINES = Array.from({ length: 40 }, (_, nth) => line(nth));

const words = fc
  .array(fc.constantFrom('Rat', 'der alten Brücke', 'sagt', '.', '\n', 'und', '\u0301', '👍', line(77)), {
    maxLength: 60,
  })
  .map((parts) => parts.join(' '));

const flat = (text: string): string => text.replaceAll('\n', ' ');

test('law: stretches ascend in both texts and are the same there, line ends aside', () => {
  fc.assert(
    fc.property(words, words, words, (a, b, c) => {
      const [old, now] = [`${a}${b}${c}`, `${b}${a}${c}`];
      let [fromOld, fromNow] = [0, 0];
      for (const stretch of sharedStretches(old, now)) {
        expect(stretch.old >= fromOld && stretch.now >= fromNow).toBe(true);
        [fromOld, fromNow] = [stretch.old + stretch.length, stretch.now + stretch.length];
        expect(flat(old.slice(stretch.old, fromOld))).toBe(flat(now.slice(stretch.now, fromNow)));
      }
      expect(fromOld <= old.length && fromNow <= now.length).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('of a long text with two edits, nearly all is left out, and what was edited is not', () => {
  const old = LINES.join('\n');
  const now = old.replace('Fischer 11', 'Händlerin 11').replace('Fischer 30', 'Fischerin 30');
  const { old: parts } = leaveOut(old, now);
  const length = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  expect(length / old.length).toBeGreaterThan(0.85);
  const edited = old.indexOf('Fischer 11');
  expect(parts.every(({ start, end }) => edited < start || edited >= end)).toBe(true);
});

test('a re-wrapped text is the same text', () => {
  const old = LINES.join(' ');
  const now = old.replaceAll(' mit ', '\nmit ');
  expect(sharedStretches(old, now)[0]?.length).toBe(old.length);
});

test('lines that changed places are left to the diff', () => {
  const moved = [...LINES.slice(0, 5), ...LINES.slice(6, 30), ...LINES.slice(5, 6), ...LINES.slice(30)];
  const { old: parts } = leaveOut(LINES.join('\n'), moved.join('\n'));
  const at = LINES.join('\n').indexOf('Fischer 5 ');
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.every(({ start, end }) => at < start || at >= end)).toBe(true);
});
