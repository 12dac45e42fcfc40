import { expect, it } from 'vitest';
import { DEFAULT_TAGSET, excludedTag, type Tag } from '../../shared/domain/tagset.ts';
import { tagLabel } from './tag-label.ts';

const tag = (id: string, parent?: string): Tag => ({
  id: `urn:x:${id}`,
  letter: '?',
  cue: 'solid',
  ...(parent !== undefined && { parent: `urn:x:${parent}` }),
});

it('names a tag without a label by its id, after those above it', () => {
  expect(tagLabel(DEFAULT_TAGSET, excludedTag('advert'))).toBe('Excluded: advert');
  expect(tagLabel({ tags: [tag('a'), tag('b', 'a'), tag('c', 'b')] }, 'urn:x:c')).toBe('a: b: c');
});

it('names tags that somebody’s file put above each other, or one that stands above itself', () => {
  expect(tagLabel({ tags: [tag('a', 'b'), tag('b', 'a')] }, 'urn:x:a')).toBe('b: a');
  expect(tagLabel({ tags: [tag('a', 'a')] }, 'urn:x:a')).toBe('a');
});
