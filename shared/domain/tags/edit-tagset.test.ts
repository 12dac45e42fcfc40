import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTypesOf } from '../link-types.ts';
import { ACTOR, CLAIM, DEFAULT_TAGSET, EVIDENCE, type Tag, type Tagset } from '../tagset.ts';
import { combineTagsets, tagChanges, withMerged, withoutTag, withTag, withTagMoved } from './edit-tagset.ts';
import { proposedChanges, withProposal } from './proposal.ts';
import { OWN_TAGSET, PLACE, PROMISE } from './tagset.cases.ts';

const AT = '2026-11-22T20:00:00Z';
const idsOf = (tagset: Tagset): readonly string[] => tagset.tags.map(({ id }) => id);
const tagIn = (tagset: Tagset, id: string): Tag | undefined => tagset.tags.find((tag) => tag.id === id);

describe('a tagset', () => {
  it('notes when a tag comes to mean something else, and only then', () => {
    const relabelled = withTag(OWN_TAGSET, { ...PROMISE, label: 'Pledge' }, AT);
    expect(tagIn(relabelled, PROMISE.id)?.changed).toBeUndefined();
    const redefined = withTag(OWN_TAGSET, { ...PROMISE, examples: ['“We will pay.”'] }, AT);
    expect(tagIn(redefined, PROMISE.id)?.changed).toBe(AT);
  });

  it('gives the sub-tags of a tag that goes to the tag above it', () => {
    const nested = withTag(OWN_TAGSET, { ...PLACE, parent: PROMISE.id }, AT);
    expect(tagIn(withoutTag(nested, PROMISE.id), PLACE.id)?.parent).toBe(CLAIM);
    expect(tagIn(withMerged(nested, PROMISE.id, ACTOR), PLACE.id)?.parent).toBe(ACTOR);
  });

  it('puts a sub-tag in the place of the tag above that is merged into it', () => {
    const nested = withTag(OWN_TAGSET, { ...PLACE, parent: PROMISE.id }, AT);
    const merged = withMerged(nested, PROMISE.id, PLACE.id);
    expect(tagIn(merged, PLACE.id)?.parent).toBe(CLAIM);
  });

  it('lets links begin and end at the tag that another one is merged into, until that is taken back', () => {
    const merged = withMerged(OWN_TAGSET, EVIDENCE, PLACE.id);
    const [supports] = linkTypesOf(merged);
    expect([supports?.from, supports?.to]).toEqual([[PLACE.id], [CLAIM]]);
    expect(withMerged(OWN_TAGSET, PROMISE.id, PLACE.id).linkTypes).toBeUndefined();
    expect(combineTagsets(merged, OWN_TAGSET, merged)).toEqual(OWN_TAGSET);
  });

  it('moves a tag among those beside it only', () => {
    const moved = withTagMoved(OWN_TAGSET, PLACE.id, -1);
    const top = moved.tags.filter(({ parent }) => parent === undefined).map(({ id }) => id);
    expect(top.indexOf(PLACE.id)).toBe(3);
    expect(withTagMoved(OWN_TAGSET, ACTOR, -1)).toBe(OWN_TAGSET);
  });

  it('keeps what somebody else changed meanwhile in tags that an edit does not touch', () => {
    const after = withoutTag(OWN_TAGSET, PLACE.id);
    const now = withTag(OWN_TAGSET, { ...PROMISE, label: 'Pledge' }, AT);
    const combined = combineTagsets(OWN_TAGSET, after, now);
    expect(idsOf(combined)).not.toContain(PLACE.id);
    expect(tagIn(combined, PROMISE.id)?.label).toBe('Pledge');
  });

  it('takes what a proposal is about and leaves all else where it stands', () => {
    const wanted = withTag(DEFAULT_TAGSET, PLACE, AT);
    const { before, after } = tagChanges(DEFAULT_TAGSET, wanted);
    expect([before, after]).toEqual([[], [PLACE]]);
    const combined = combineTagsets({ tags: before }, { tags: after }, DEFAULT_TAGSET);
    expect(idsOf(combined)).toEqual(idsOf(wanted));
  });

  it('takes proposed link types and gradings as well, and nothing else of them', () => {
    const [supports, ...rest] = linkTypesOf(DEFAULT_TAGSET);
    if (supports === undefined) throw new Error('no link types');
    const mentions = { id: 'urn:uuid:mentions', label: 'mentions', from: [CLAIM], to: [CLAIM] };
    const wanted: Tagset = {
      ...DEFAULT_TAGSET,
      linkTypes: [...rest, mentions],
      grading: ['sourceReliability'],
    };
    const changes = proposedChanges(DEFAULT_TAGSET, wanted);
    expect(changes).toEqual({
      before: [],
      after: [],
      linkTypes: { before: [supports], after: [mentions] },
      grading: { before: [], after: ['sourceReliability'] },
    });
    const meanwhile = withTag(DEFAULT_TAGSET, PLACE, AT);
    const accepted = withProposal(meanwhile, changes);
    expect(idsOf(accepted)).toContain(PLACE.id);
    expect(accepted.grading).toEqual(['sourceReliability']);
    expect(linkTypesOf(accepted).map(({ id }) => id)).toEqual([...rest.map(({ id }) => id), mentions.id]);
    expect(proposedChanges(wanted, wanted)).toEqual({ before: [], after: [] });
  });

  it('is what it was when an edit is taken back', () => {
    const some = fc.subarray([...OWN_TAGSET.tags], { minLength: 1 }).map((tags): Tagset => ({ tags }));
    fc.assert(
      fc.property(some, some, (before, after) => {
        const done = combineTagsets(before, after, before);
        expect(done).toEqual(after);
        expect(combineTagsets(after, before, done)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
