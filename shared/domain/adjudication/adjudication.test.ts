import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerOf, placed } from '../review/marks.cases.ts';
import type { ComparableLayer } from '../review/comparable.ts';
import { Adjudicator, shortStanding, TEXT } from './agreed.cases.ts';
import { candidatesOf, categoriesWithZones } from './candidates.ts';
import { rejectEdits, takeEdits } from './settle.ts';
import type { Standing } from './standing.ts';
import { readyToStart, startEdits } from './start-agreed-set.ts';
import { wantedOf } from './wanted.ts';
import { EXCLUDED, excludedTag } from '../tagset.ts';

const THREE = [
  layerOf('a', 'a1 0 9 claim', 'a2 20 30 actor', 'a3 40 60 claim'),
  layerOf('b', 'b1 0 9 claim', 'b2 20 33 actor', 'b4 80 90 claim'),
  layerOf('c', 'c1 0 9 claim', 'c2 20 30 actor', 'c3 42 60 evidence'),
];

function standing(ada: Adjudicator, layers: readonly ComparableLayer[], index: number): Standing {
  const found = ada.standings(layers)[index];
  if (found === undefined) throw new Error('no such candidate');
  return found;
}

function take(ada: Adjudicator, layers: readonly ComparableLayer[], index: number, version = 0): void {
  const { candidate } = standing(ada, layers, index);
  const chosen = candidate.versions[version];
  const wanted = chosen && wantedOf(chosen, TEXT);
  if (chosen === undefined || wanted === undefined || wanted === null) throw new Error('no such version');
  const origins = [...chosen.votes.values()].map(({ annotation }) => annotation.id);
  ada.make(takeEdits(ada.ground(layers), candidate, wanted, origins));
}

const shown = (ada: Adjudicator, layers: readonly ComparableLayer[]) =>
  ada.standings(layers).map(shortStanding);

describe('an agreed set', () => {
  it('starts from what all have marked alike, with everybody as an origin, and adds nothing twice', () => {
    const ada = new Adjudicator();
    expect(readyToStart(ada.standings(THREE))).toHaveLength(1);
    ada.make(startEdits(ada.ground(THREE), ada.standings(THREE), TEXT));
    expect(ada.told()).toEqual(['claim 0-9 < a1 b1 c1']);
    expect(ada.said()).toEqual([]);
    expect(shown(ada, THREE)).toEqual([
      'a1: agreed',
      'a2: undecided a2 b2 c2',
      'a3: undecided a3 c3',
      'b4: undecided b4',
    ]);
    expect(startEdits(ada.ground(THREE), ada.standings(THREE), TEXT)).toEqual([]);
  });

  it('has what everybody marked twice once', () => {
    const twice = ['a', 'b'].map((id) => layerOf(id, `${id}1 0 9 claim`, `${id}2 0 9 claim`));
    const ada = new Adjudicator();
    ada.make(startEdits(ada.ground(twice), ada.standings(twice), TEXT));
    expect(ada.told()).toEqual(['claim 0-9 < a1 a2 b1 b2']);
    expect(ada.standings(twice).map(({ state }) => state)).toEqual(['agreed', 'agreed']);
  });

  it('takes a version from those who voted for it, and says to the others what it should be', () => {
    const ada = new Adjudicator();
    take(ada, THREE, 1);
    expect(ada.told()).toEqual(['actor 20-30 < a2 c2']);
    expect(ada.said()).toEqual(['b2 amended']);
    expect(ada.agreed.decisions.get('b2')?.content.amendment).toMatchObject({ tag: 'actor' });
    expect(standing(ada, THREE, 1)).toMatchObject({ state: 'agreed', waiting: [] });
  });

  it('takes another version later, or rejects all of it, in the place of what was decided', () => {
    const ada = new Adjudicator();
    take(ada, THREE, 1);
    const [before] = ada.agreed.annotations;
    take(ada, THREE, 1, 1);
    expect(ada.told()).toEqual(['actor 20-33 < b2']);
    expect(ada.agreed.annotations[0]?.id).toBe(before?.id);
    expect(ada.said()).toEqual(['a2 amended', 'c2 amended']);
    const { candidate } = standing(ada, THREE, 1);
    ada.make(rejectEdits(ada.ground(THREE), candidate, { reason: 'unsupported' }));
    expect(ada.told()).toEqual([]);
    expect(ada.said()).toEqual(['a2 rejected', 'b2 rejected', 'c2 rejected']);
    expect(standing(ada, THREE, 1).state).toBe('rejected');
  });

  it('takes other words than anybody marked, and everything that they come from', () => {
    const ada = new Adjudicator();
    const { candidate } = standing(ada, THREE, 2);
    const anchor = placed('x 41 59 claim').content.anchor;
    const origins = candidate.marks.map(({ annotation }) => annotation.id);
    const wanted = { anchor, tag: 'claim', label: 'claim' };
    ada.make(takeEdits(ada.ground(THREE), candidate, wanted, origins));
    expect(ada.told()).toEqual(['claim 41-59 < a3 c3']);
    expect(ada.said()).toEqual(['a3 amended', 'c3 amended']);
    expect(standing(ada, THREE, 2).state).toBe('agreed');
  });

  it('takes the links of what is rejected away with it', () => {
    const ada = new Adjudicator();
    take(ada, THREE, 0);
    take(ada, THREE, 3);
    const [from = '', to = ''] = ada.agreed.annotations.map(({ id }) => id);
    const link = { kind: 'link', type: 'supports', from, to } as const;
    const key = { article: 'a.txt', adjudicated: true, links: true } as const;
    ada.make([{ ...key, annotation: 'l', before: null, after: link }]);
    expect(ada.agreed.links).toHaveLength(1);
    ada.make(rejectEdits(ada.ground(THREE), standing(ada, THREE, 3).candidate));
    expect(ada.agreed.links).toHaveLength(0);
  });

  it('waits for a word on what somebody adds or changes later, and stays as it is', () => {
    const ada = new Adjudicator();
    take(ada, THREE, 0);
    const late = [...THREE, layerOf('d', 'd1 0 12 claim')];
    expect(shown(ada, late)[0]).toBe('a1: undecided d1');
    const changed = { ...placed('c1 0 15 claim'), modified: '2027', revision: 'another' };
    const edited = [...THREE.slice(0, 2), layerOf('c', changed)];
    expect(shown(ada, edited)[0]).toBe('a1: undecided c1');
    expect(ada.told()).toEqual(['claim 0-9 < a1 b1 c1']);
    take(ada, late, 0);
    expect(ada.said()).toEqual(['d1 amended']);
  });

  it('of another program counts by its origins', () => {
    const ada = new Adjudicator();
    const after = { ...placed('x 20 33 actor').content, derivedFrom: ['a2', 'b2', 'c2'] };
    ada.make([{ article: 'a.txt', adjudicated: true, annotation: 'x', before: null, after }]);
    expect(standing(ada, THREE, 1).state).toBe('agreed');
  });

  it('brings what is agreed on the same words together', () => {
    const layers = [layerOf('a', 'a1 0 9 claim', 'a2 20 30 actor'), layerOf('b', 'b1 5 12 claim')];
    const ada = new Adjudicator();
    take(ada, layers, 0);
    const { candidate } = standing(ada, layers, 1);
    const wanted = { anchor: placed('x 0 9 claim').content.anchor, tag: 'claim', label: 'claim' };
    ada.make(takeEdits(ada.ground(layers), candidate, wanted, ['a2']));
    expect(ada.told()).toEqual(['claim 0-9 < a1 a2']);
    expect(ada.standings(layers).map(({ state }) => state)).toEqual(['agreed', 'agreed']);
    ada.make(rejectEdits(ada.ground(layers), candidate));
    expect(ada.told()).toEqual(['claim 0-9 < a1']);
  });

  it('says of details only what all who voted say', () => {
    const more = { note: 'n', attributes: { sure: true, source: 'x' } };
    const layers = [
      layerOf('a', placed('a1 0 9 claim', more)),
      layerOf('b', placed('b1 0 9 claim', { ...more, note: 'other', attributes: { sure: true } })),
    ];
    const ada = new Adjudicator();
    take(ada, layers, 0);
    const [agreed] = ada.agreed.annotations;
    expect(agreed?.content.attributes).toEqual({ sure: true });
    expect(agreed?.content.note).toBeUndefined();
  });

  it('is about excluded zones too', () => {
    const categories = categoriesWithZones({ tags: [] });
    expect(categories(excludedTag('advert'))).toBe(categories(EXCLUDED));
    expect(categories(EXCLUDED)).not.toBe(EXCLUDED);
  });
});

const annotations = (id: string) =>
  fc
    .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }), fc.constantFrom('actor', 'claim')), {
      maxLength: 5,
    })
    .map((marks) =>
      layerOf(id, ...marks.map(([start, length, tag], i) => `${id}${i} ${start} ${start + length} ${tag}`)),
    );
const layers = fc.tuple(annotations('a'), annotations('b'), annotations('c'));

describe('laws of adjudicating', () => {
  it('the order of the annotators decides nothing, and every annotation is in one candidate', () => {
    fc.assert(
      fc.property(layers, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (all, order) => {
        const turned = order.flatMap((index) => all[index] ?? []);
        expect(candidatesOf(turned)).toEqual(candidatesOf(all));
        const ids = candidatesOf(all).flatMap(({ marks }) => marks.map(({ annotation }) => annotation.id));
        expect(ids).toHaveLength(all.flatMap(({ marks }) => marks).length);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });

  it('every candidate is decided or waits for a word, and deciding one leaves all others as they were', () => {
    fc.assert(
      fc.property(layers, fc.array(fc.tuple(fc.nat(9), fc.nat(2)), { maxLength: 6 }), (all, steps) => {
        const ada = new Adjudicator();
        ada.make(startEdits(ada.ground(all), ada.standings(all), TEXT));
        expect(startEdits(ada.ground(all), ada.standings(all), TEXT)).toEqual([]);
        for (const [at, how] of steps) {
          const before = ada.standings(all);
          const chosen = before[at % Math.max(1, before.length)];
          if (chosen === undefined) return;
          const index = before.indexOf(chosen);
          if (how === 2) ada.make(rejectEdits(ada.ground(all), chosen.candidate));
          else take(ada, all, index, how % chosen.candidate.versions.length);
          const after = ada.standings(all);
          expect(after[index]).toMatchObject({ state: how === 2 ? 'rejected' : 'agreed', waiting: [] });
          expect(after.map(({ state }) => state).toSpliced(index, 1)).toEqual(
            before.map(({ state }) => state).toSpliced(index, 1),
          );
          for (const { state, waiting } of after) expect(state === 'undecided').toBe(waiting.length > 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
