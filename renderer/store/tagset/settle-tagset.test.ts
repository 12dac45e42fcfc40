import { expect, it } from 'vitest';
import { OWN_TAGSET, PLACE, PROMISE } from '../../../shared/domain/tags/tagset.cases.ts';
import type { Tag } from '../../../shared/domain/tagset.ts';
import { settledTagset } from './settle-tagset.ts';

const settledAs = (typed: Tag): Tag | undefined =>
  settledTagset(OWN_TAGSET, {
    tags: OWN_TAGSET.tags.map((tag) => (tag.id === typed.id ? typed : tag)),
  }).tags.find(({ id }) => id === typed.id);

it('takes away blanks and empty lines, and names what has no letter', () => {
  expect(settledAs({ ...PLACE, label: ' ödland ', letter: '', examples: [' am Hafen ', ''] })).toEqual({
    ...PLACE,
    label: 'ödland',
    letter: 'Ö',
    examples: ['am Hafen'],
  });
});

it('knows a definition that is the same again', () => {
  expect(
    settledAs({ ...PROMISE, definition: `${PROMISE.definition ?? ''} `, changed: '2026-11-22T20:00:00Z' }),
  ).toBe(PROMISE);
});

it('keeps a new attribute under its label', () => {
  const typed = { name: 'urn:uuid:9', label: ' Firm? ', kind: 'choice' as const, choices: ['yes', '', 'no'] };
  expect(settledAs({ ...PLACE, attributes: [typed] })?.attributes).toEqual([
    { name: 'Firm?', label: 'Firm?', kind: 'choice', choices: ['yes', 'no'] },
  ]);
});
