import { describe, expect, it } from 'vitest';
import { joined } from './continuum.ts';
import { ALEX_PAUL_SUZAN, marksOf } from './published.cases.ts';
import { barUAlpha, cuAlpha, kuAlpha, uAlpha } from './unitizing-alpha.ts';
import { addSums, EMPTY_SUMS, unitizingSums } from './unitizing-sums.ts';

const undefinedBecause = (reason: string) => ({ value: null, reason });

describe('Krippendorff’s α for unitizing', () => {
  it('is that of Krippendorff 2019, figure 12.11 (p. 340)', () => {
    const sums = unitizingSums(ALEX_PAUL_SUZAN);
    expect(uAlpha(sums).value).toBeCloseTo(0.51, 3);
    expect(barUAlpha(sums).value).toBeCloseTo(0.413, 3);
    expect(cuAlpha(sums).figure.value).toBeCloseTo(0.724, 3);
    const each = ['1', '2', '3', '4', '5', '6'].map((tag) => kuAlpha(sums, tag).figure.value);
    expect(each.map((value) => Math.round((value ?? NaN) * 1e9) / 1e9)).toEqual([1, 0, 0, 0, 1, 1]);
    expect(kuAlpha(sums, '7')).toEqual({ figure: undefinedBecause('no-overlap'), coverage: 0 });
  });

  it('is that of the example of the program unitized_alpha for the family of 2016', () => {
    const sums = unitizingSums({
      length: 20,
      marks: [marksOf('2 5 1', '9 11 1', '12 20 2'), marksOf('2 5 1', '7 15 2'), marksOf('2 5 1', '10 15 2')],
    });
    expect(uAlpha(sums).value).toBeCloseTo(0.474, 3);
    expect(barUAlpha(sums).value).toBeCloseTo(0.433, 3);
    expect(cuAlpha(sums).figure.value).toBeCloseTo(0.779, 3);
    expect(cuAlpha(sums).coverage).toBeCloseTo(0.3833, 4);
    expect(kuAlpha(sums, '1').figure.value).toBeCloseTo(0.769, 3);
    expect(kuAlpha(sums, '1').coverage).toBeCloseTo(0.9545, 4);
    expect(kuAlpha(sums, '2').figure.value).toBeCloseTo(0.787, 3);
    expect(kuAlpha(sums, '2').coverage).toBeCloseTo(0.5952, 4);
  });

  it('is 1 for the same units, and 0 or less for units that never meet', () => {
    const marks = marksOf('2 5 a', '7 9 b');
    const same = unitizingSums({ length: 20, marks: [marks, marks] });
    expect([uAlpha(same), barUAlpha(same), cuAlpha(same).figure]).toEqual([
      { value: 1 },
      { value: 1 },
      { value: 1 },
    ]);
    const apart = unitizingSums({ length: 20, marks: [marksOf('2 5 a'), marksOf('7 9 a')] });
    expect(uAlpha(apart).value).toBeLessThanOrEqual(0);
    expect(cuAlpha(apart).figure).toEqual(undefinedBecause('no-overlap'));
  });

  it('is undefined, and says why, where there is nothing to agree on', () => {
    const none = unitizingSums({ length: 20, marks: [[], []] });
    expect(uAlpha(none)).toEqual(undefinedBecause('nothing-marked'));
    expect(barUAlpha(none)).toEqual(undefinedBecause('nothing-marked'));
    expect(cuAlpha(none).figure).toEqual(undefinedBecause('nothing-marked'));
    const all = marksOf('0 20 a');
    const everything = unitizingSums({ length: 20, marks: [all, all] });
    expect([uAlpha(everything), barUAlpha(everything)]).toEqual([
      undefinedBecause('no-variation'),
      undefinedBecause('no-variation'),
    ]);
    expect(kuAlpha(everything, 'a').figure).toEqual(undefinedBecause('no-variation'));
    expect(uAlpha(EMPTY_SUMS)).toEqual(undefinedBecause('no-text'));
    expect(unitizingSums({ length: 20, marks: [all, null] })).toBe(EMPTY_SUMS);
  });

  it('of continua laid end to end is that of one long continuum', () => {
    const one = { length: 10, marks: [marksOf('1 3 a'), marksOf('2 3 a', '5 9 b')] };
    const other = { length: 10, marks: [marksOf('4 6 b'), marksOf('4 7 b')] };
    const both = {
      length: 20,
      marks: [marksOf('1 3 a', '14 16 b'), marksOf('2 3 a', '5 9 b', '14 17 b')],
    };
    const added = addSums(unitizingSums(one), unitizingSums(other));
    expect(uAlpha(added).value).toBeCloseTo(uAlpha(unitizingSums(both)).value ?? 0, 12);
    expect(cuAlpha(added).figure.value).toBeCloseTo(cuAlpha(unitizingSums(both)).figure.value ?? 0, 12);
  });
});

it('marks that overlap are joined, those that touch are not', () => {
  expect(joined(marksOf('0 5 a', '2 3 b', '4 7 a', '7 9 a'))).toEqual(marksOf('0 7 a', '7 9 a'));
});
