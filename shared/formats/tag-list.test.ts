import { expect, it } from 'vitest';
import { CLAIM } from '../domain/tagset.ts';
import { OWN_TAGSET, PLACE, PROMISE } from '../domain/tags/tagset.cases.ts';
import { readTagList, writeTagList } from './tag-list.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const tagsOf = (text: string) => {
  const read = readTagList(bytesOf(text));
  return read.ok ? read.value : read.code;
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
