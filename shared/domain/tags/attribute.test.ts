/** What a tag has from the tags above it, however many those are. */
import { expect, it } from 'vitest';
import type { Tag } from '../tagset.ts';
import { attributesOf, lineage } from './attribute.ts';

const LOOKS = { letter: 'T', cue: 'solid' } as const;

it('gives a sub-tag the attributes of the tags above it, its own first', () => {
  const tags: readonly Tag[] = [
    {
      ...LOOKS,
      id: 'a:top',
      attributes: [
        { name: 'x', kind: 'text' },
        { name: 'y', kind: 'text' },
      ],
    },
    { ...LOOKS, id: 'a:sub', parent: 'a:top', attributes: [{ name: 'x', kind: 'number' }] },
  ];
  expect(attributesOf({ tags }, 'a:sub').map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    'x number',
    'y text',
  ]);
  expect(attributesOf({ tags }, 'a:nobody')).toEqual([]);
});

it('comes through more than a thousand tags, one under the other and round in a circle', () => {
  const count = 1500;
  const tags = Array.from({ length: count }, (_, at): Tag => ({
    ...LOOKS,
    id: `a:${at}`,
    parent: `a:${(at + 1) % count}`,
  }));
  expect(tags.map(({ id }) => lineage({ tags }, id).length)).toEqual(tags.map(() => count));
});
