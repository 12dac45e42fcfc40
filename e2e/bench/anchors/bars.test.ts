/**
 * The bars that placing must never fall below, on real revisions (../shared/revisions
 * beside the repository; skipped where absent) and on edits made here. The whole
 * measurement, beside what others do, is `npm run bench:anchors`.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { placeTogether } from './beleg-matcher.ts';
import type { Case } from './cases.ts';
import { createDice } from './dice.ts';
import { inventArticle } from './invented-text.ts';
import { makeCases } from './made-cases.ts';
import { readRealCases } from './real-cases.ts';
import { counted, NOTHING, type Tally } from './score.ts';

const REVISIONS = fileURLToPath(new URL('../../../../shared/revisions', import.meta.url));
const LENGTH = 4000;
const SPANS = 12;

/** On the same real revisions: what the best of the peers finds, and what the most careful one gets wrong (docs/anchoring.md). */
const BEST_PEER = { found: 0.956, wrong: 0.011 };

const made = (): readonly Case[] =>
  makeCases(
    [11, 12, 13, 14, 15].map((seed) => inventArticle(createDice(seed), LENGTH)),
    SPANS,
    11,
  );

/** Every span of all cases, placed and compared with where it really went. */
function tallyOf(cases: readonly Case[], hasOldText: boolean): Tally {
  return cases.reduce((tally, each) => {
    const answers = placeTogether(each, hasOldText);
    return answers.reduce((sum, answer, index) => {
      const span = each.spans[index];
      return span === undefined ? sum : counted(sum, span, answer);
    }, tally);
  }, NOTHING);
}

function shares({ spans, surviving, found, wrong, gone, wrongGone }: Tally) {
  return { found: found / surviving, wrong: wrong / spans, wrongGone: wrongGone / gone };
}

function expectBars(tally: Tally): void {
  const { found, wrong, wrongGone } = shares(tally);
  expect(found, 'of what survives, found').toBeGreaterThanOrEqual(0.95);
  expect(wrong, 'silently wrong').toBeLessThanOrEqual(0.02);
  expect(wrongGone, 'silently wrong among what is gone').toBeLessThanOrEqual(0.05);
}

describe.skipIf(!existsSync(REVISIONS))(
  'on real revisions (../shared/revisions; skipped where absent)',
  () => {
    test('with the old text nearly all that survives is found, and next to nothing silently wrong', () => {
      const tally = tallyOf(readRealCases(REVISIONS), true);
      expect(tally.spans).toBeGreaterThan(300);
      expectBars(tally);
    });

    test('by quote and context alone the same holds, and every peer is left behind on both figures', () => {
      const tally = tallyOf(readRealCases(REVISIONS), false);
      expectBars(tally);
      expect(shares(tally).found).toBeGreaterThan(BEST_PEER.found);
      expect(shares(tally).wrong).toBeLessThan(BEST_PEER.wrong);
    });
  },
);

describe('on made edits of every kind', () => {
  test.each([
    ['with the old text', true],
    ['by quote and context alone', false],
  ])('%s nearly all that survives is found, and next to nothing silently wrong', (_, hasOldText) => {
    const tally = tallyOf(made(), hasOldText);
    expect(tally.gone).toBeGreaterThan(20);
    expectBars(tally);
  });
});
