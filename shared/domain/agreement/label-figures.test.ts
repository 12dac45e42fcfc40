import { describe, expect, it } from 'vitest';
import { cohenKappa } from './cohen-kappa.ts';
import { fleissKappa } from './fleiss-kappa.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { LabelNumbers } from './label-runs.ts';
import { addTallies, pairKey, tallyLabels, type LabelTally } from './label-tally.ts';
import {
  codingsOf,
  FLEISS,
  HAYES_KRIPPENDORFF,
  KRIPPENDORFF_C,
  marksOf,
  tallyOf,
  type Codings,
} from './published.cases.ts';

const kappaOf = (codings: Codings) => cohenKappa(tallyOf(codings).pairs.get(pairKey(0, 1)));
const undefinedBecause = (reason: string) => ({ value: null, reason });

describe('Cohen’s κ', () => {
  it.each([
    [
      'Cohen 1960, p. 45',
      [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      0.492,
    ],
    [
      'Artstein & Poesio 2008, p. 558',
      [
        [20, 10],
        [20, 50],
      ],
      0.348,
    ],
    [
      'Artstein & Poesio 2008, p. 568',
      [
        [46, 0, 0],
        [6, 32, 6],
        [0, 0, 10],
      ],
      0.801,
    ],
  ])('is that of %s', (_, table, expected) => {
    expect(kappaOf(codingsOf(table)).value).toBeCloseTo(expected, 3);
  });

  it('is undefined where both say one and the same throughout, and 0 where each says another', () => {
    expect(
      kappaOf([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual(undefinedBecause('no-variation'));
    expect(
      kappaOf([
        [1, 2],
        [1, 2],
      ]),
    ).toEqual({ value: 0 });
  });

  it('is undefined without text and without a second annotator', () => {
    const nothing = tallyLabels({ length: 0, marks: [[], []] }, new LabelNumbers());
    expect(cohenKappa(nothing.pairs.get(pairKey(0, 1)))).toEqual(undefinedBecause('no-text'));
    expect(kappaOf([[1, null]])).toEqual(undefinedBecause('fewer-than-two-annotators'));
  });

  it('takes what two tags cover as a label of its own', () => {
    const tally = tallyLabels(
      { length: 10, marks: [marksOf('0 6 claim', '2 4 actor'), marksOf('0 6 claim')] },
      new LabelNumbers(),
    );
    expect(tally.pairs.get(pairKey(0, 1))).toMatchObject({ total: 10, agreeing: 8 });
  });
});

describe('Fleiss’ κ', () => {
  it('is that of Fleiss 1971, table 1', () => {
    expect(fleissKappa(tallyOf(FLEISS), 6).value).toBeCloseTo(0.43, 3);
  });

  it('counts only what all annotators have a layer on', () => {
    const some: Codings = [
      [1, 1, null],
      [2, 1, 1],
      [2, 2, 2],
    ];
    expect(fleissKappa(tallyOf(some), 3)).toEqual(fleissKappa(tallyOf(some.slice(1)), 3));
    expect(fleissKappa(tallyOf([[1, null]]), 2)).toEqual(undefinedBecause('fewer-than-two-annotators'));
  });
});

describe('Krippendorff’s α', () => {
  it.each([
    ['Krippendorff 2011, section C', KRIPPENDORFF_C, 0.743, 3],
    ['Hayes & Krippendorff 2007 (p. 84), taken as nominal', HAYES_KRIPPENDORFF, 0.4765, 4],
  ])('is that of %s', (_, codings, expected, digits) => {
    expect(krippendorffAlpha(tallyOf(codings)).value).toBeCloseTo(expected, digits);
  });

  it('is undefined where nothing varies or nothing pairs', () => {
    expect(krippendorffAlpha(tallyOf([[1, 1]]))).toEqual(undefinedBecause('no-variation'));
    expect(krippendorffAlpha(tallyOf([[1, null]]))).toEqual(undefinedBecause('fewer-than-two-annotators'));
  });
});

it('what is counted of parts adds up to what is counted of the whole', () => {
  const numbers = new LabelNumbers();
  const count = (...marks: readonly (readonly string[])[]): LabelTally =>
    tallyLabels({ length: 10, marks: marks.map((each) => marksOf(...each)) }, numbers);
  const parts = addTallies([count(['0 3 a'], ['1 3 a', '5 6 b']), count(['2 4 b'], [])]);
  const whole = tallyLabels(
    { length: 20, marks: [marksOf('0 3 a', '12 14 b'), marksOf('1 3 a', '5 6 b')] },
    numbers,
  );
  expect(parts).toEqual(whole);
});
