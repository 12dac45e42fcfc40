import { expect, it } from 'vitest';
import { OWN_TAGSET, PLACE } from '../../../shared/domain/tags/tagset.cases.ts';
import { freeKeys, tagOfKey } from './tag-keys.ts';

const settings = { keys: {}, singleKeys: true };
const press = { key: '4', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const reading = { scope: 'text', typing: false, view: 'read', mac: false, mode: null } as const;

it('hears a tag’s key in the text alone, and while annotations are made', () => {
  expect(tagOfKey(press, reading, OWN_TAGSET, settings)).toBe(PLACE.id);
  expect(tagOfKey(press, { ...reading, view: 'review' }, OWN_TAGSET, settings)).toBeNull();
  expect(tagOfKey(press, { ...reading, scope: 'window' }, OWN_TAGSET, settings)).toBeNull();
  expect(tagOfKey({ ...press, ctrlKey: true }, reading, OWN_TAGSET, settings)).toBeNull();
  expect(tagOfKey(press, reading, OWN_TAGSET, { ...settings, singleKeys: false })).toBeNull();
});

it('leaves a key to the command that it is bound to', () => {
  const bound = { keys: { print: ['4'] }, singleKeys: true };
  expect(tagOfKey(press, reading, OWN_TAGSET, bound)).toBeNull();
  expect(freeKeys(bound)).not.toContain('4');
  expect(freeKeys(settings)).toContain('4');
  expect(freeKeys(settings)).not.toContain('C');
});
