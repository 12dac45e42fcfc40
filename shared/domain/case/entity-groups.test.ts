/** Entities of several annotators, and which of them are one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { after, id } from '../layer.cases.ts';
import { CASE_KEY, type CaseLayer } from '../layer.ts';
import { anyCase, caseOfAnnotator } from './case.cases.ts';
import type { CaseContent } from './case-content.ts';
import { entityGroups, type EntityGroups } from './entity-groups.ts';

const ANA = { id: 'a1', uuid: '1', name: 'Ana' };
const BEN = { id: 'b2', uuid: '2', name: 'Ben' };

const actor = (name: string): CaseContent => ({ kind: 'entity', of: 'actor', name });
const same = (one: number, other: number): CaseContent => ({
  kind: 'same-as',
  one: id(one),
  other: id(other),
});
const different = (one: number, other: number): CaseContent => ({
  kind: 'different',
  one: id(one),
  other: id(other),
});

function groupsOf(...layers: readonly CaseLayer[]): EntityGroups {
  return entityGroups(
    layers.map(({ annotator, annotations }) => ({ annotator: annotator.id, entries: annotations.values() })),
  );
}

const sizes = (groups: EntityGroups) => groups.all.map(({ entities }) => entities.map((one) => one.id));

describe('entities of several annotators', () => {
  const ana = caseOfAnnotator(ANA, 1, [actor('Nordkorea'), actor('Pjöngjang'), actor('Seoul')]);

  it('are one where somebody said so, over others too, and it is known who did', () => {
    const ben = caseOfAnnotator(BEN, 11, [actor('DVRK'), same(11, 1), same(11, 2)]);
    const groups = groupsOf(ana, ben);
    expect(sizes(groups)).toEqual([[id(1), id(11), id(2)].toSorted(), [id(3)]]);
    expect(groups.of(id(2))).toMatchObject({
      name: 'Nordkorea',
      merges: [{ annotator: 'b2' }, { annotator: 'b2' }],
    });
    expect(groups.of(id(2))?.names).toEqual(['Nordkorea', 'Pjöngjang', 'DVRK']);
  });

  it('are parted again by a later word of the same annotator, and only contradicted by another’s', () => {
    const merging = caseOfAnnotator(BEN, 11, [same(1, 2)]);
    const contradicted = groupsOf(ana, merging, caseOfAnnotator({ ...ANA, id: 'c3' }, 21, [different(2, 1)]));
    expect(contradicted.of(id(1))).toMatchObject({ contradictions: [{ annotator: 'c3' }] });
    expect(contradicted.of(id(1))?.entities).toHaveLength(2);
    const later = after(
      merging,
      [{ ...CASE_KEY, annotation: id(12), before: null, after: different(1, 2) }],
      '2027-01-01T00:00:00Z',
    );
    expect(sizes(groupsOf(ana, later))).toEqual([[id(1)], [id(2)], [id(3)]]);
    expect(groupsOf(ana, later).keptApart(id(2), id(1))).toHaveLength(1);
  });

  it('are kept apart with all that are one with them', () => {
    const said = caseOfAnnotator(BEN, 11, [same(1, 2), different(2, 3)]);
    expect(groupsOf(ana, said).keptApart(id(3), id(1))).toHaveLength(1);
    // Both groups carry the word, so that it can be taken back.
    for (const each of [1, 2, 3]) {
      expect(groupsOf(ana, said).of(id(each))?.apart).toMatchObject([{ annotator: 'b2' }]);
    }
    expect(groupsOf(ana, said).of(id(1))?.contradictions).toEqual([]);
  });

  it('are never both an actor and a proposition', () => {
    const claim: CaseContent = { kind: 'entity', of: 'proposition', name: 'The attack came from the north' };
    expect(sizes(groupsOf(ana, caseOfAnnotator(BEN, 11, [claim, same(11, 1)])))).toHaveLength(4);
  });

  it('law: a merge that is taken back leaves the groups as they were, and nothing said is changed by it', () => {
    const contents = fc.array(anyCase(), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(contents, contents, fc.nat(7), fc.nat(7), (these, those, a, b) => {
        const [mine, theirs] = [caseOfAnnotator(ANA, 200, these), caseOfAnnotator(BEN, 220, those)];
        const before = groupsOf(mine, theirs);
        const word = same(200 + a, 220 + b);
        const edit = { ...CASE_KEY, annotation: id(300), before: null, after: word };
        const merged = after(mine, [edit]);
        const back = after(merged, [{ ...edit, before: word, after: null }]);
        expect(groupsOf(back, theirs).all).toEqual(before.all);
        expect([...back.annotations]).toEqual([...mine.annotations]);
      }),
      { numRuns: 60 },
    );
  });

  it('law: the same groups come of it whoever is asked, and every entity is in one of them', () => {
    const contents = fc.array(anyCase(), { maxLength: 8 });
    fc.assert(
      fc.property(contents, contents, (these, those) => {
        const [mine, theirs] = [caseOfAnnotator(ANA, 200, these), caseOfAnnotator(BEN, 220, those)];
        const groups = groupsOf(mine, theirs);
        expect(groupsOf(theirs, mine).all).toEqual(groups.all);
        const entities = [...these, ...those].filter(({ kind }) => kind === 'entity');
        expect(groups.all.flatMap((group) => group.entities)).toHaveLength(entities.length);
      }),
      { numRuns: 60 },
    );
  });
});
