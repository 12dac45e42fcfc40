import { expect, it } from 'vitest';
import { CLAIM, type Tag, type Tagset } from '../tagset.ts';
import { checkTagset, possibleParents } from './check-tagset.ts';
import { OWN_TAGSET, PLACE, PROMISE } from './tagset.cases.ts';

const around = { nameOf: (tag: Tag) => tag.label ?? tag.id, takenKeys: new Set(['C', '1']) };
const codesOf = (tags: readonly Tag[]): readonly string[] =>
  checkTagset({ tags: [...OWN_TAGSET.tags.slice(0, 3), ...tags] }, around).map(({ code }) => code);

it('finds nothing wrong with a sound tagset', () => {
  expect(checkTagset(OWN_TAGSET, around)).toEqual([]);
});

it('names tags without a name, with the name of another, and with a key that means something else', () => {
  expect(codesOf([{ ...PLACE, label: ' ' }])).toEqual(['no-label']);
  expect(codesOf([PLACE, { ...PROMISE, label: 'PLACE ' }])).toEqual(['same-label']);
  expect(codesOf([PLACE, { ...PROMISE, key: '4' }])).toEqual(['same-key']);
  expect(codesOf([{ ...PLACE, key: 'C' }])).toEqual(['taken-key']);
  expect(codesOf([{ ...PLACE, key: 'F5' }])).toEqual(['taken-key']);
  const twice = [
    { name: 'a', kind: 'text' as const },
    { name: 'b', label: 'A', kind: 'text' as const },
  ];
  expect(codesOf([{ ...PLACE, attributes: twice }])).toEqual(['same-attribute']);
});

it('names tags that are above each other, and offers no parent that would make them so', () => {
  expect(
    codesOf([
      { ...PLACE, parent: PROMISE.id },
      { ...PROMISE, parent: PLACE.id },
    ]),
  ).toEqual(['circle', 'circle']);
  const nested: Tagset = { tags: [...OWN_TAGSET.tags, { ...PLACE, id: 'urn:uuid:3', parent: PROMISE.id }] };
  const parents = possibleParents(nested, PROMISE.id).map(({ id }) => id);
  expect(parents).toContain(CLAIM);
  expect(parents).not.toContain('urn:uuid:3');
});
