import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXCLUDED } from '../tagset.ts';
import { boundaryShifts, sharedGround, tagConfusion } from './shared-ground.ts';
import { categoriesOf, comparableLayers } from './comparable.ts';
import { compareLayers, isUncertain, type LayerComparison } from './compare-layers.ts';
import { layerOf, placed, shortly, standing } from './marks.cases.ts';

type Marks = readonly Parameters<typeof layerOf>[1][];

function compare(a: Marks, b: Marks, entityKey = (entity: string) => entity): LayerComparison {
  return compareLayers(layerOf('a', ...a), layerOf('b', ...b), entityKey);
}

describe('what two annotators share and where they differ', () => {
  it('is told for every annotation, in order of reading', () => {
    const comparison = compare(
      ['a1 0 9 claim', 'a2 10 20 claim', 'a3 30 40 actor', 'a4 50 60 claim/doubtful', 'a5 70 80 actor'],
      ['b1 0 9 claim', 'b2 12 24 claim', 'b3 30 40 claim', 'b4 50 60 claim', 'b6 90 99 actor'],
    );
    expect(shortly(comparison)).toEqual([
      'same a1 b1',
      'boundary-differs a2 b2',
      'tag-differs a3 b3',
      'details-differ a4 b4',
      'only-a a5 -',
      'only-b - b6',
    ]);
    expect(comparison.units[1]).toMatchObject({
      differs: ['boundary'],
      overlap: { shared: 8, union: 14, startShift: 2, endShift: 4 },
    });
    expect(comparison.units[3]).toMatchObject({ differs: ['sub-tag'] });
    expect(sharedGround(comparison.units)).toMatchObject({ units: 6, partners: 4, sameTag: 3, sameWords: 3 });
    expect(tagConfusion(comparison.units)).toEqual([
      { a: 'actor', b: 'claim', count: 1 },
      { a: 'actor', b: null, count: 1 },
      { a: 'claim', b: 'claim', count: 3 },
      { a: null, b: 'actor', count: 1 },
    ]);
    expect(boundaryShifts(comparison.units)).toEqual({
      start: [
        { shift: 0, count: 3 },
        { shift: 2, count: 1 },
      ],
      end: [
        { shift: 0, count: 3 },
        { shift: 4, count: 1 },
      ],
    });
  });

  it('names all details in which annotations of the same words differ', () => {
    const a = placed('a 0 9 claim', { note: 'why', entity: 'e1', attributes: { sure: true } });
    const b = placed('b 0 9 claim', { note: 'so', entity: 'e2', attributes: { sure: false } });
    expect(compare([a], [b]).units).toMatchObject([{ differs: ['attributes', 'entity', 'note'] }]);
    const same = { ...b, content: { ...a.content, entity: 'e2', note: ' why ' } };
    expect(compare([a], [same], () => 'one entity').units).toMatchObject([{ class: 'same' }]);
  });

  it('takes no name within a sentence for another view of the sentence', () => {
    expect(shortly(compare(['a 0 90 claim'], ['b 0 9 actor']))).toEqual(['only-a a -', 'only-b - b']);
    expect(shortly(compare(['a 0 90 claim'], ['b 0 50 evidence']))).toEqual(['tag-differs a b']);
  });

  it('finds the partners that fit best together, not the first ones that fit', () => {
    // Greedily a1 would take b1, and a2 would be left alone.
    expect(
      shortly(compare(['a1 0 20 claim', 'a2 18 30 claim'], ['b1 10 21 claim', 'b2 0 12 claim'])),
    ).toEqual(['boundary-differs a1 b2', 'boundary-differs a2 b1']);
  });

  it('holds what has one tag for one thing before what has the same words', () => {
    const comparison = compare(['a 0 10 claim'], ['b1 0 10 evidence', 'b2 2 9 claim']);
    expect(shortly(comparison)).toEqual(['boundary-differs a b2', 'only-b - b1']);
  });

  it('pairs duplicates that say the same first', () => {
    const noted = placed('a2 0 9 claim', { note: 'n' });
    const other = placed('b1 0 9 claim', { note: 'n' });
    expect(shortly(compare(['a1 0 9 claim', noted], [other, 'b2 0 9 claim']))).toEqual([
      'same a1 b2',
      'same a2 b1',
    ]);
  });

  it('compares what stands unsurely where it most likely does, and leaves out what is lost and what is excluded', () => {
    const span = { start: 5, end: 9 };
    const unsure = standing(placed('a1 0 4 claim'), {
      kind: 'ambiguous',
      candidates: [{ span, similarity: 1, score: 1 }],
    });
    const lost = standing(placed('a2 0 4 claim'), { kind: 'lost' });
    const a = layerOf('a', unsure, lost, `a3 0 9 ${EXCLUDED}:advert`);
    expect(a.notCompared.map(({ id }) => id)).toEqual(['a2']);
    const { units } = compareLayers(a, layerOf('b', 'b1 5 9 claim'), (entity) => entity);
    expect(units).toMatchObject([{ class: 'same' }]);
    expect(units.map(isUncertain)).toEqual([true]);
  });

  it('takes a sub-tag for its top-level tag, and every reason to exclude for Excluded', () => {
    const categories = categoriesOf({
      tags: [
        { id: 'claim', letter: 'C', cue: 'double' },
        { id: 'doubt', letter: 'C', cue: 'double', parent: 'claim' },
      ],
    });
    expect(
      ['doubt', 'claim', 'unknown', `${EXCLUDED}:advert`, 'doubt'].map((tag) => categories(tag)),
    ).toEqual(['claim', 'claim', 'unknown', EXCLUDED, 'claim']);
  });

  it('counts in code points', () => {
    const [layer] = comparableLayers(
      [{ annotator: 'a', annotations: [placed('a 2 6 claim')] }],
      '😀abc😀def',
      (tag) => tag,
    );
    expect(layer?.marks).toMatchObject([{ start: 1, end: 4, span: { start: 2, end: 6 } }]);
  });

  it('is still found, and said to be found by nearness, where a hostile layer overlaps itself thousandfold', () => {
    const heap = (id: string, shift: number) =>
      Array.from({ length: 900 }, (_, i) => `${id}${i} ${(i % 30) + shift} ${300 + (i % 70)} claim`);
    const comparison = compare(heap('a', 0), heap('b', 1));
    expect(comparison.isOptimal).toBe(false);
    expect(comparison.units.length).toBeGreaterThanOrEqual(900);
  });
});

const annotations = (id: string) =>
  fc
    .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }), fc.constantFrom('actor', 'claim')), {
      maxLength: 8,
    })
    .map((marks) => marks.map(([start, length, tag], i) => `${id}${i} ${start} ${start + length} ${tag}`));

describe('laws of comparing', () => {
  it('every annotation stands in exactly one unit, whoever comes first', () => {
    fc.assert(
      fc.property(annotations('a'), annotations('b'), (a, b) => {
        const { units } = compare(a, b);
        const named = units.flatMap((unit) => [
          ...('a' in unit ? [unit.a.annotation.id] : []),
          ...('b' in unit ? [unit.b.annotation.id] : []),
        ]);
        expect(new Set(named)).toEqual(new Set([...a, ...b].map((line) => line.split(' ')[0])));
        expect(named).toHaveLength(a.length + b.length);
        const turned = sharedGround(compare(b, a).units);
        expect(sharedGround(units)).toMatchObject({ units: turned.units, partners: turned.partners });
      }),
      { numRuns: 60 },
    );
  });

  it('a layer compared with itself is the same throughout', () => {
    fc.assert(
      fc.property(annotations('a'), (a) => {
        expect(compare(a, a).units.every((unit) => unit.class === 'same')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
