import { expect, it } from 'vitest';
import { linkTypesOf } from '../../../shared/domain/link-types.ts';
import { NO_RETAGGING } from '../../../shared/domain/tags/retag.ts';
import { PLACE, PROMISE, OWN_TAGSET } from '../../../shared/domain/tags/tagset.cases.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import { settledRetagging, withoutLinkTypeInDraft, withoutTagInDraft } from './tagset-draft.ts';

const DRAFT = { tagset: OWN_TAGSET, retagging: NO_RETAGGING };
const [REPEATS, STATES] = ['urn:beleg:link:repeats', 'urn:beleg:link:states'];

it('makes of two merges one after the other one', () => {
  const first = withoutTagInDraft(DRAFT, PLACE.id, { kind: 'merge', into: PROMISE.id });
  const { retagging, tagset } = withoutTagInDraft(first, PROMISE.id, { kind: 'merge', into: CLAIM });
  const claim = { tag: CLAIM, label: 'Claim' };
  expect(retagging.tags).toEqual([
    { from: PLACE.id, to: claim },
    { from: PROMISE.id, to: claim },
  ]);
  expect(tagset.tags.map(({ id }) => id)).not.toContain(PLACE.id);
});

it('leaves annotations alone whose tag goes without them, and those that are to become it', () => {
  expect(withoutTagInDraft(DRAFT, PLACE.id, { kind: 'keep' }).retagging).toEqual(NO_RETAGGING);
  expect(withoutTagInDraft(DRAFT, PLACE.id, { kind: 'delete' }).retagging.tags).toEqual([
    { from: PLACE.id, to: null },
  ]);
  const merged = withoutTagInDraft(DRAFT, PLACE.id, { kind: 'merge', into: PROMISE.id });
  expect(withoutTagInDraft(merged, PROMISE.id, { kind: 'keep' }).retagging).toEqual(merged.retagging);
});

it('lets links become others, or go, with their type, and not if it comes back', () => {
  const merged = withoutLinkTypeInDraft(DRAFT, REPEATS, { kind: 'merge', into: STATES });
  const gone = withoutLinkTypeInDraft(merged, STATES, { kind: 'delete' });
  expect(settledRetagging(gone).links).toEqual([
    { from: REPEATS, to: null },
    { from: STATES, to: null },
  ]);
  expect(linkTypesOf(gone.tagset).map(({ id }) => id)).not.toContain(STATES);
  const back = { ...gone, tagset: OWN_TAGSET };
  expect(settledRetagging(back)).toEqual(NO_RETAGGING);
  expect(withoutLinkTypeInDraft(DRAFT, REPEATS, { kind: 'keep' }).retagging).toEqual(NO_RETAGGING);
});
