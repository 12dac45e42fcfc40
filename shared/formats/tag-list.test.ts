import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkTypesOf, type LinkType } from '../domain/link-types.ts';
import { ACTOR, CLAIM, DEFAULT_TAGSET, EVIDENCE, type Tag, type Tagset } from '../domain/tagset.ts';
import { ATTRIBUTE_KINDS } from '../domain/tags/attribute.ts';
import { GRADING_NAMES } from '../domain/tags/grading.ts';
import { offersOf, withTaken } from '../domain/tags/take-over.ts';
import { OWN_TAGSET, PLACE, PROMISE } from '../domain/tags/tagset.cases.ts';
import { readTagList, writeTagList } from './tag-list.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const tagsOf = (text: string) => {
  const read = readTagList(bytesOf(text));
  return read.ok ? read.value.tagset.tags : read.code;
};

it('reads back the tagset that it wrote, and that of a project', () => {
  expect(tagsOf(writeTagList(OWN_TAGSET, 'json'))).toEqual(OWN_TAGSET.tags);
  expect(tagsOf(JSON.stringify({ format: 1, tagset: { tags: [PLACE] } }))).toEqual([PLACE]);
});

it('reads of a code book names, definitions, colours and the tree', () => {
  const tags = tagsOf(
    writeTagList({ tags: [...OWN_TAGSET.tags.slice(0, 2), { ...PROMISE, colour: '#7b3fa0' }] }, 'qdc'),
  );
  expect(tags).toMatchObject([
    { id: 'urn:beleg:tag:actor' },
    { id: CLAIM },
    { id: PROMISE.id, label: 'Promise', colour: '#7b3fa0', definition: PROMISE.definition, parent: CLAIM },
  ]);
});

it('knows what is no list of tags', () => {
  for (const file of ['', '{}', '<a/>', '<!DOCTYPE x><CodeBook/>', '{"tagset":7}']) {
    expect(tagsOf(file)).toBe('not-a-tagset');
  }
});

const words = fc.string({ minLength: 1, maxLength: 8 });
const ends = fc.subarray([ACTOR, CLAIM, EVIDENCE, PLACE.id]);
const attributes = fc.uniqueArray(
  fc.record({ name: words.map((name) => `a${name}`), kind: fc.constantFrom(...ATTRIBUTE_KINDS) }),
  { minLength: 1, maxLength: 2, selector: ({ name }) => name },
);
const anyTag = (tag: Tag): fc.Arbitrary<Tag> =>
  fc
    .record(
      {
        colour: fc.constantFrom('#7b3fa0', '#00707f'),
        definition: words,
        examples: fc.array(words, { minLength: 1, maxLength: 2 }),
        attributes,
        changed: fc.constant('2026-11-22T20:00:00Z'),
        parent: fc.constantFrom(...(tag.parent === undefined ? [] : [tag.parent]), CLAIM),
      },
      { requiredKeys: [] },
    )
    .map(({ parent, ...more }) => Object.assign({}, tag, more, tag.id !== CLAIM && parent && { parent }));
const anyLink = (type: LinkType): fc.Arbitrary<LinkType> =>
  fc.record({ from: ends, to: ends }).map((more) => Object.assign({}, type, more));
const own: LinkType = {
  id: 'urn:uuid:00000000-0000-4000-8000-000000000009',
  label: 'mentions',
  from: [],
  to: [],
};
const anyTagset: fc.Arbitrary<Tagset> = fc
  .tuple(
    fc.shuffledSubarray([...OWN_TAGSET.tags]),
    fc.option(fc.shuffledSubarray([...linkTypesOf(DEFAULT_TAGSET), own])),
    fc.subarray([...GRADING_NAMES]),
  )
  .chain(([tags, types, grading]) =>
    fc.record({
      // A tagset always has Claim, where it keeps what hangs below.
      tags: fc.tuple(
        ...[...new Set([...tags, ...OWN_TAGSET.tags.filter(({ id }) => id === CLAIM)])].map(anyTag),
      ),
      ...(types && { linkTypes: fc.tuple(...types.map(anyLink)) }),
      ...(grading.length > 0 && { grading: fc.constant(grading) }),
    }),
  );

it('makes of an empty project the tagset that was exported, with link types, attributes and grading', () => {
  const isUsed = (): boolean => false;
  fc.assert(
    fc.property(anyTagset, (tagset) => {
      const given = readTagList(bytesOf(writeTagList(tagset, 'json')));
      if (!given.ok) throw new Error(given.code);
      const offers = offersOf(DEFAULT_TAGSET, given.value, isUsed);
      expect(offers.filter(({ isHarmless }) => !isHarmless)).toEqual([]);
      const taken = withTaken(DEFAULT_TAGSET, given.value, offers, { at: 'now', isUsed });
      const known = new Set(tagset.tags.map(({ id }) => id));
      expect({ grading: [], ...taken, linkTypes: linkTypesOf(taken) }).toEqual({
        grading: [],
        ...tagset,
        tags: tagset.tags.map(({ parent, ...tag }) => ({
          ...tag,
          ...(parent !== undefined && known.has(parent) && { parent }),
        })),
        linkTypes: linkTypesOf(tagset),
      });
    }),
    { numRuns: 60 },
  );
});
