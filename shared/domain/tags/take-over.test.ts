import { expect, it } from 'vitest';
import { ACTOR, CLAIM, DEFAULT_TAGSET, EVIDENCE, type Tagset } from '../tagset.ts';
import { linkTypesOf } from '../link-types.ts';
import { OWN_TAGSET, PLACE, PROMISE } from './tagset.cases.ts';
import { aligned, offersOf, withTaken, type GivenTagset } from './take-over.ts';

const AT = '2026-11-22T20:00:00Z';
const nothing = { at: AT, isUsed: () => false };
const MENTIONS = { id: 'urn:uuid:mentions', label: 'mentions', from: [CLAIM], to: [PLACE.id] };
const ACTOR_SAID = {
  id: ACTOR,
  letter: 'A',
  cue: 'solid',
  definition: 'Who acts.',
  attributes: [{ name: 'role', kind: 'text' }],
} as const;

const GIVEN: GivenTagset = {
  whole: true,
  tagset: {
    tags: [...DEFAULT_TAGSET.tags.filter(({ id }) => id !== ACTOR && id !== EVIDENCE), ACTOR_SAID, PLACE],
    linkTypes: [...linkTypesOf(DEFAULT_TAGSET).slice(1), MENTIONS],
    grading: ['hand'],
  },
};

it('offers what a file has and the project has not, has otherwise, or has alone', () => {
  const offers = offersOf(DEFAULT_TAGSET, GIVEN, () => false);
  expect(offers.map(({ about, id, kind }) => `${kind} ${about} ${id}`)).toEqual([
    `other tag ${ACTOR}`,
    `new tag ${PLACE.id}`,
    `gone tag ${EVIDENCE}`,
    'new link urn:uuid:mentions',
    'gone link urn:beleg:link:supports',
    'new grading hand',
    'other order ',
  ]);
  expect(offers.every(({ isHarmless }) => isHarmless)).toBe(true);
  expect(withTaken(DEFAULT_TAGSET, GIVEN, offers, nothing)).toEqual(GIVEN.tagset);
  expect(withTaken(DEFAULT_TAGSET, GIVEN, [], nothing)).toEqual(DEFAULT_TAGSET);
});

it('knows with what somebody’s work would go', () => {
  const here: Tagset = { tags: [...OWN_TAGSET.tags, { ...ACTOR_SAID, id: 'urn:uuid:1' }] };
  const there = { whole: true, tagset: { tags: [{ ...PLACE, letter: 'O' }] } };
  const offers = offersOf(here, there, (id) => id === CLAIM);
  const harmful = offers.filter(({ isHarmless }) => !isHarmless).map(({ id }) => id);
  expect(harmful).toEqual([PLACE.id, CLAIM, PROMISE.id, 'urn:uuid:1']);
});

it('takes of a code book nothing but tags that are new', () => {
  const book = { whole: false, tagset: { tags: [{ ...ACTOR_SAID, colour: '#112233' }, PLACE] } };
  expect(offersOf(DEFAULT_TAGSET, book, () => false).map(({ id }) => id)).toEqual([PLACE.id]);
});

it('leaves out a parent that is not there and a key that another tag has, and notes what means something else', () => {
  const here: Tagset = { tags: [...DEFAULT_TAGSET.tags, PLACE] };
  const promised = { ...PROMISE, parent: 'urn:uuid:not-taken', key: '4' };
  const there = { whole: true, tagset: { tags: [promised, ACTOR_SAID] } };
  const wanted = offersOf(here, there, () => true).filter(
    ({ about, kind }) => about === 'tag' && kind !== 'gone',
  );
  const taken = withTaken(here, there, wanted, { at: AT, isUsed: () => true });
  const { parent: _parent, ...promise } = PROMISE;
  expect(taken.tags.find(({ id }) => id === PROMISE.id)).toEqual(promise);
  expect(taken.tags.find(({ id }) => id === ACTOR)).toEqual({ ...ACTOR_SAID, changed: AT });
  expect(taken.tags).toContain(PLACE);
});

it('takes tags and link types of the same name for those that are here', () => {
  const other: Tagset = {
    tags: [
      { ...PLACE, id: 'urn:uuid:2', label: 'place ' },
      { ...PROMISE, parent: 'urn:uuid:2' },
    ],
    linkTypes: [{ ...MENTIONS, id: 'urn:uuid:3', from: ['urn:uuid:2'] }],
  };
  const here = { ...OWN_TAGSET, linkTypes: [MENTIONS] };
  const same = aligned(here, other, ({ label }) => label ?? '');
  expect(same.tags.map(({ id, parent }) => [id, parent])).toEqual([
    [PLACE.id, undefined],
    [PROMISE.id, PLACE.id],
  ]);
  expect(same.linkTypes).toEqual([{ ...MENTIONS, from: [PLACE.id] }]);
});
