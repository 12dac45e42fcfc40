/** Which entities are offered as one, and why. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '../layer.cases.ts';
import { anyCase, caseOf } from './case.cases.ts';
import type { CaseContent } from './case-content.ts';
import { entityGroups, type EntityGroups } from './entity-groups.ts';
import { suggestMerges } from './suggest-merges.ts';

const actor = (name: string, more: { aliases?: readonly string[]; external?: string } = {}): CaseContent => ({
  kind: 'entity',
  of: 'actor',
  name,
  ...more,
});
const proposition = (name: string): CaseContent => ({ kind: 'entity', of: 'proposition', name });

function groupsOf(...contents: readonly CaseContent[]): EntityGroups {
  return entityGroups([{ annotator: 'a1', entries: caseOf(...contents).annotations.values() }]);
}

const NOTHING_USED = new Map<string, readonly string[]>();

const reasons = (...contents: readonly CaseContent[]) =>
  suggestMerges(groupsOf(...contents), NOTHING_USED).map(({ reason }) => reason);

describe('entities that may be one', () => {
  it.each([
    ['external', actor('Nordkorea', { external: 'Q423' }), actor('DVRK', { external: 'Q423' })],
    ['name', actor('Pjöngjang'), actor('pjongjang')],
    ['alias', actor('Pjöngjang'), actor('Nordkorea', { aliases: ['Pjöngjang'] })],
    ['form', actor('Nordkorea'), actor('Nordkoreas')],
    ['initials', actor('USA'), actor('United States of America')],
    ['words', actor('Merkel'), actor('Angela Merkel')],
    ['words', proposition('North Korea launched the attack'), proposition('The attack North Korea launched')],
  ])('are offered because of their %s', (reason, one, other) => {
    expect(reasons(one, other)).toEqual([reason]);
    expect(reasons(other, one)).toEqual([reason]);
  });

  it('are offered where annotations name one by the words of the other', () => {
    const groups = groupsOf(actor('Pjöngjang'), actor('Nordkorea'));
    const used = new Map([[id(2), ['Pjöngjang']]]);
    expect(suggestMerges(groups, used)).toEqual([{ one: id(1), other: id(2), reason: 'alias' }]);
  });

  it('are not offered where nothing, or different items of Wikidata, speak for it', () => {
    expect(reasons(actor('Seoul'), actor('Nordkorea'))).toEqual([]);
    expect(reasons(actor('Seoul'), proposition('Seoul'))).toEqual([]);
    expect(reasons(actor('Paris', { external: 'Q90' }), actor('Paris', { external: 'Q830149' }))).toEqual([]);
    expect(reasons(actor('der Papst'), actor('der Chef'))).toEqual([]);
  });

  it('are not offered for what more have in common than anybody looks through', () => {
    const many = (count: number) => Array.from({ length: count }, () => actor('Pressestelle'));
    expect(reasons(...many(10))).toHaveLength(45);
    expect(reasons(...many(51))).toEqual([]);
    expect(reasons(...many(200))).toEqual([]);
  });

  it('are never offered when they are one or kept apart; in any order the same', () => {
    const names = fc.constantFrom('Merkel', 'Angela Merkel', 'Merkels', 'USA', 'U.S.A.', 'Ada Merkel');
    const some = fc.array(
      fc.oneof(
        names.map((name) => actor(name)),
        anyCase(),
      ),
      { maxLength: 8 },
    );
    const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.boolean()), { maxLength: 6 });
    fc.assert(
      fc.property(some, pairs, (contents, said) => {
        const words = said.map(([one, other, isSame]): CaseContent => ({
          kind: isSame ? 'same-as' : 'different',
          one: id(one + 1),
          other: id(other + 1),
        }));
        const entries = [...caseOf(...contents, ...words).annotations.values()];
        const groups = entityGroups([{ annotator: 'a1', entries }]);
        const turned = entityGroups([{ annotator: 'a1', entries: entries.toReversed() }]);
        const suggested = suggestMerges(groups, NOTHING_USED);
        expect(suggestMerges(turned, NOTHING_USED)).toEqual(suggested);
        for (const { one, other } of suggested) {
          expect(one < other).toBe(true);
          expect(groups.of(one)).not.toBe(groups.of(other));
          expect(groups.keptApart(one, other)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
