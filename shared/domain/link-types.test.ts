/** Tests: which links may be drawn between which tags. */
import { expect, test } from 'vitest';
import { linkTypeOf, linkTypesAtTags, mayLink, typesAt, typesBetween } from './link-types.ts';
import { LINK_PREFIX } from './statement.ts';
import { ACTOR, CLAIM, DEFAULT_TAGSET, EVIDENCE, EXCLUDED, type Tagset } from './tagset.ts';

const named = (offered: ReturnType<typeof typesAt>): readonly string[] =>
  offered.map(({ type, reversed }) => `${reversed ? '<' : ''}${type.id.slice(LINK_PREFIX.length)}`);

test('offers at each tag what begins there, and reversed what only leads there', () => {
  expect(named(typesAt(DEFAULT_TAGSET, EVIDENCE))).toEqual(['supports', 'refutes']);
  expect(named(typesAt(DEFAULT_TAGSET, ACTOR))).toEqual(['states', 'denies', 'reports', 'quotes']);
  expect(named(typesAt(DEFAULT_TAGSET, CLAIM))).toEqual([
    'contradicts',
    'repeats',
    '<supports',
    '<refutes',
    '<states',
    '<denies',
    '<reports',
  ]);
  expect(named(typesAt(DEFAULT_TAGSET, EXCLUDED))).toEqual([]);
});

test('offers between two annotations only what fits both', () => {
  expect(named(typesBetween(DEFAULT_TAGSET, EVIDENCE, CLAIM))).toEqual(['supports', 'refutes']);
  expect(named(typesBetween(DEFAULT_TAGSET, CLAIM, EVIDENCE))).toEqual(['<supports', '<refutes']);
  expect(named(typesBetween(DEFAULT_TAGSET, ACTOR, ACTOR))).toEqual(['quotes']);
  expect(named(typesBetween(DEFAULT_TAGSET, EVIDENCE, ACTOR))).toEqual([]);
});

const own: Tagset = {
  tags: [
    ...DEFAULT_TAGSET.tags,
    { id: 'urn:uuid:document', label: 'Document', letter: 'D', cue: 'dashed', parent: EVIDENCE },
    { id: 'urn:uuid:round', label: 'Round', letter: 'R', cue: 'solid', parent: 'urn:uuid:round' },
  ],
  linkTypes: [{ id: 'urn:uuid:dates', label: 'dates', from: [EVIDENCE], to: [CLAIM, 'urn:uuid:document'] }],
};

test('lets sub-tags do what the tag above them may, and no more', () => {
  const dates = linkTypeOf(own, 'urn:uuid:dates');
  if (dates === undefined) throw new Error('the type is there');
  expect(mayLink(own, dates, 'urn:uuid:document', CLAIM)).toBe(true);
  expect(mayLink(own, dates, EVIDENCE, 'urn:uuid:document')).toBe(true);
  expect(mayLink(own, dates, EVIDENCE, EVIDENCE)).toBe(false);
  expect(mayLink(own, dates, 'urn:uuid:round', CLAIM)).toBe(false);
});

test('takes the types of the project instead of the built-in ones, also none', () => {
  expect(typesAt(own, EVIDENCE).map(({ type }) => type.label)).toEqual(['dates']);
  expect(typesAt({ ...own, linkTypes: [] }, EVIDENCE)).toEqual([]);
});

test('tells for every tag what can be drawn at it, and of sub-tags only what is their own', () => {
  const at = (tagset: Tagset) => linkTypesAtTags(tagset).map(({ tag, types }) => [tag, named(types).length]);
  expect(at(DEFAULT_TAGSET)).toEqual([
    [ACTOR, 4],
    [CLAIM, 7],
    [EVIDENCE, 2],
  ]);
  expect(at(own).map(([tag]) => tag)).toEqual([CLAIM, EVIDENCE, 'urn:uuid:document']);
});
