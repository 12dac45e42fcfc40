import { expect, test } from 'vitest';
import { seesColleagues, type BlindRules } from './blind-mode.ts';

const RULES: BlindRules = { blind: true, lead: 'lea', adjudicator: 'adam', assigned: { a: ['lea', 'anna'] } };

test('in blind mode colleagues are seen once one’s own article is done, and without it always', () => {
  expect(seesColleagues(RULES, 'anna', 'a', false)).toBe(false);
  expect(seesColleagues(RULES, 'anna', 'a', true)).toBe(true);
  expect(seesColleagues({ ...RULES, blind: false }, 'anna', 'a', false)).toBe(true);
  expect(seesColleagues({ ...RULES, blind: false }, null, 'a', false)).toBe(true);
  expect(seesColleagues(RULES, null, 'a', false)).toBe(false);
});

test('lead and adjudicator see everything that they do not annotate themselves', () => {
  expect(seesColleagues(RULES, 'lea', 'b', false)).toBe(true);
  expect(seesColleagues(RULES, 'adam', 'a', false)).toBe(true);
  expect(seesColleagues(RULES, 'lea', 'a', false)).toBe(false);
  expect(seesColleagues(RULES, 'lea', 'a', true)).toBe(true);
});
