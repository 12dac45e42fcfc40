import { expect, it } from 'vitest';
import { CLAIM, DEFAULT_TAGSET } from '../domain/tagset.ts';
import type { JsonObject } from '../json.ts';
import {
  readAnswers,
  readProposals,
  withAnswer,
  withProposalMade,
  withProposalWithdrawn,
} from './tag-proposals.ts';
import { readTagset, writeTagset } from './tagset-file.ts';

const FILE: JsonObject = {
  tags: [
    {
      id: 'urn:uuid:1',
      label: 'Promise',
      letter: 'P',
      cue: 'double',
      key: '4',
      colour: '#7b3fa0',
      definition: 'Somebody binds themselves.',
      examples: ['“We will pay.”'],
      changed: '2026-11-22T20:00:00Z',
      parent: CLAIM,
      attributes: [{ name: 'firm', label: 'Firm?', kind: 'choice', choices: ['yes', 'no'] }],
      theirs: { kept: true },
    },
    'no tag of ours',
  ],
  grading: ['hand'],
  more: 1,
};

it('reads all that a tag says and writes it back with what it does not understand', () => {
  const tagset = readTagset(FILE);
  expect(tagset.tags).toHaveLength(1);
  expect(tagset.grading).toEqual(['hand']);
  expect(writeTagset(tagset, FILE)).toEqual(FILE);
});

it('passes over colours and attributes that are none', () => {
  const [tag] = readTagset({
    tags: [{ id: 'a:b', colour: 'red', attributes: [{ name: '__proto__', kind: 'text' }] }],
  }).tags;
  expect(tag).toEqual({ id: 'a:b', letter: '?', cue: 'solid' });
  expect(readTagset({ tags: [] })).toBe(DEFAULT_TAGSET);
});

it('takes from a tag no more than a window shows and a call carries, and keeps the rest', () => {
  const known = { id: 'a:b', label: 'P'.repeat(300), letter: 'Z\u0301\u0301\u0301', key: 'far too long' };
  const attributes = [
    { name: 'n'.repeat(300), kind: 'text' },
    { name: 'new', kind: 'of tomorrow' },
  ];
  const file = { tags: [{ ...known, cue: 'solid', attributes }, { id: 'a:b' }, { id: 'no id' }] };
  const { tags } = readTagset(file);
  expect(tags).toEqual([{ id: 'a:b', label: 'P'.repeat(256), letter: 'Z\u0301', cue: 'solid' }]);
  expect(writeTagset({ tags }, file)).toMatchObject({ tags: [{ attributes }, { id: 'no id' }] });
});

it('keeps proposals and answers beside what else an annotator says', () => {
  const proposal = {
    id: 'urn:uuid:p',
    at: '2026-11-22T20:00:00Z',
    before: [],
    after: readTagset(FILE).tags,
    linkTypes: { before: [], after: [{ id: 'urn:uuid:l', label: 'mentions', from: ['a'], to: ['b'] }] },
    grading: { before: [], after: ['sourceReliability' as const] },
    comment: 'needed',
  };
  const made = withProposalMade({ other: 1 }, proposal);
  expect(readProposals(made)).toEqual([proposal]);
  expect(withProposalWithdrawn(made, 'urn:uuid:p')).toEqual({ other: 1 });
  const declined = withAnswer({ other: 1 }, 'urn:uuid:p', 'declined', '2026-11-22T20:01:00Z');
  expect(readAnswers(declined).get('urn:uuid:p')).toBe('declined');
  const open = withAnswer(declined, 'urn:uuid:p', null, '2026-11-22T20:02:00Z');
  expect(readAnswers(open).size).toBe(0);
});
