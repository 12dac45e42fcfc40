import { expect, it } from 'vitest';
import { PLACE, PROMISE, OWN_TAGSET } from '../../../shared/domain/tags/tagset.cases.ts';
import { CLAIM } from '../../../shared/domain/tagset.ts';
import { concernOf, withoutTagInDraft } from './tagset-draft.ts';

const DRAFT = { tagset: OWN_TAGSET, retags: [] };

it('makes of two merges one after the other one', () => {
  const first = withoutTagInDraft(DRAFT, PLACE.id, { kind: 'merge', into: PROMISE.id });
  const { retags, tagset } = withoutTagInDraft(first, PROMISE.id, { kind: 'merge', into: CLAIM });
  const claim = { tag: CLAIM, label: 'Claim' };
  expect(retags).toEqual([
    { from: PLACE.id, to: claim },
    { from: PROMISE.id, to: claim },
  ]);
  expect(tagset.tags.map(({ id }) => id)).not.toContain(PLACE.id);
});

it('leaves annotations alone whose tag goes without them', () => {
  expect(withoutTagInDraft(DRAFT, PLACE.id, { kind: 'keep' }).retags).toEqual([]);
  expect(withoutTagInDraft(DRAFT, PLACE.id, { kind: 'delete' }).retags).toEqual([
    { from: PLACE.id, to: null },
  ]);
});

it('counts what becomes other, and what colleagues keep', () => {
  const use = (tag: string, articles: readonly string[]) => ({
    tag,
    label: '',
    own: { annotations: 3, articles },
    others: [{ annotator: 'b2', annotations: 1, articles: ['a.txt'] }],
    outdated: [],
  });
  const uses = [use('x', ['a.txt', 'b.txt']), use('y', ['b.txt']), use('z', ['c.txt'])];
  expect(concernOf(uses, new Set(['x', 'y']))).toEqual({
    annotations: 6,
    articles: 2,
    others: [{ annotator: 'b2', annotations: 2, articles: 1 }],
  });
});
