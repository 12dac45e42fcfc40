import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAlignment } from './best-alignment.ts';
import type { Continuum, Mark } from './continuum.ts';
import { EQUAL_WEIGHTS, type DissimilarityWeights } from './dissimilarity.ts';
import { gamma, gammaCat, gammaSums, type GammaOptions, type GammaSums } from './gamma.ts';
import { ALEX_PAUL_SUZAN, marksOf } from './published.cases.ts';
import { groupDisorder, totalDisorder, type Costs, type Unit } from './unitary-alignment.ts';

/** The disorder of the best alignment per unit, as the paper and pygamma-agreement give it. */
function disorderOf(
  marks: readonly (readonly Mark[])[],
  weights: DissimilarityWeights = EQUAL_WEIGHTS,
): number {
  const costs = { annotators: marks.length, weights };
  const alignment = bestAlignment(marks, costs);
  if (alignment === null) throw new Error('too large');
  expect(alignment.isOptimal).toBe(true);
  return totalDisorder(alignment, costs) / (marks.flat().length / marks.length);
}

function sumsOf(continuum: Continuum, options: Partial<GammaOptions> = {}): GammaSums {
  const run = gammaSums(continuum, { seed: 1, samples: 30, ...options });
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}

const shifted = Array.from({ length: 16 }, (_, i) => i * 10);

const smallLayer = fc
  .array(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 6 }), fc.constantFrom('a', 'b')), { maxLength: 2 })
  .map((marks) => marks.map(([start, length, category]): Mark => ({ start, end: start + length, category })));

/** By trying every partition into unitary alignments. */
function leastDisorder(units: readonly Unit[], costs: Costs): number {
  const [first, ...rest] = units;
  if (first === undefined) return 0;
  const subsets = Array.from({ length: 2 ** rest.length }, (_, bits) =>
    rest.filter((__, at) => Math.floor(bits / 2 ** at) % 2 === 1),
  );
  const tries = subsets.flatMap((others) => {
    const group = [first, ...others];
    if (new Set(group.map(({ annotator }) => annotator)).size < group.length) return [];
    const left = rest.filter((unit) => !others.includes(unit));
    return [groupDisorder(group, costs) + leastDisorder(left, costs)];
  });
  return Math.min(...tries);
}

describe('the best alignment', () => {
  it.each([
    [
      'two annotators, small shifts',
      [marksOf('1 5 a', '6 10 b', '11 15 a'), marksOf('2 6 a', '7 11 b', '12 16 a')],
      0.0625,
    ],
    [
      'unequal counts',
      [marksOf('1 5 a', '6 10 b', '20 24 a', '30 34 b'), marksOf('2 6 a', '31 35 b')],
      0.708333,
    ],
    [
      'three annotators',
      [marksOf('1 5 a', '10 14 b'), marksOf('2 6 a', '11 15 b'), marksOf('1 4 a', '9 14 c')],
      0.408756,
    ],
    [
      'two annotators, sixteen units of other tags',
      [
        marksOf(...shifted.map((at, i) => `${at + 1} ${at + 6} ${'abc'[i % 3] ?? ''}`)),
        marksOf(...shifted.map((at, i) => `${at + 2} ${at + 8} ${'bca'[i % 3] ?? ''}`)),
      ],
      1.07438,
    ],
  ])(
    'of %s has the disorder that pygamma-agreement 0.5.9 finds (fixtures of DKPro Statistics)',
    (_, marks, expected) => {
      expect(disorderOf(marks)).toBeCloseTo(expected, 5);
    },
  );

  it('weighs place and category as it is told', () => {
    const marks = [marksOf('1 5 a', '6 10 b', '11 15 c'), marksOf('2 7 a', '8 12 b', '11 15 a')];
    expect(disorderOf(marks, { position: 3, category: 2 })).toBeCloseTo(1.027778, 5);
  });

  it('of Alex, Paul and Suzan has the disorder 0.96 that pygamma-agreement finds', () => {
    const weights = { position: 3, category: 1 };
    expect(
      disorderOf(
        ALEX_PAUL_SUZAN.marks.map((marks) => marks ?? []),
        weights,
      ),
    ).toBeCloseTo(0.96, 2);
  });

  it('of few units is the best of all that there are', () => {
    fc.assert(
      fc.property(fc.array(smallLayer, { minLength: 2, maxLength: 3 }), (marks) => {
        fc.pre(marks.flat().length > 0);
        const costs = { annotators: marks.length, weights: EQUAL_WEIGHTS };
        const alignment = bestAlignment(marks, costs);
        if (alignment === null) throw new Error('too large');
        const units = marks.flatMap((each, annotator) => each.map((mark) => ({ annotator, mark })));
        expect(totalDisorder(alignment, costs)).toBeCloseTo(leastDisorder(units, costs), 9);
      }),
      { numRuns: 60 },
    );
  });

  it('of units along a whole article is as good as that of its parts, each for itself', () => {
    const part = [marksOf('5 8 a', '7 11 b'), marksOf('3 10 a', '8 14 a'), marksOf('2 10 a', '5 11 a')];
    const costs = { annotators: 3, weights: EQUAL_WEIGHTS };
    const disorder = (marks: readonly (readonly Mark[])[]): number => {
      const alignment = bestAlignment(marks, costs);
      return alignment === null ? NaN : totalDisorder(alignment, costs);
    };
    const article = part.map((marks) =>
      [0, 26, 52, 78, 104, 130].flatMap((by) =>
        marks.map(({ start, end, category }) => ({ start: start + by, end: end + by, category })),
      ),
    );
    expect(disorder(article)).toBeLessThanOrEqual(6 * disorder(part) + 1e-9);
  });

  it('of many annotators is found, and said to be only the best that was found', () => {
    const crowd = Array.from({ length: 8 }, (_, i) =>
      marksOf(`${i} ${i + 9} a`, `${i + 12} ${i + 20} b`, `${30 + i} 44 c`, `${46 + i} 60 a`),
    );
    const costs = { annotators: 8, weights: EQUAL_WEIGHTS };
    const alignment = bestAlignment(crowd, costs);
    expect(alignment).toMatchObject({ isOptimal: false });
    expect(alignment?.groups.map((group) => group.length)).toEqual([8, 8, 8, 8]);
  });
});

describe('γ', () => {
  it('of Alex, Paul and Suzan is near the 0.44 to 0.47 of pygamma-agreement', () => {
    const moved = ALEX_PAUL_SUZAN.marks.map(
      (marks) => marks?.map((mark) => ({ ...mark, start: mark.start - 2, end: mark.end - 2 })) ?? null,
    );
    const sums = sumsOf(
      { length: 58, marks: moved },
      { samples: 100, weights: { position: 3, category: 1 } },
    );
    expect(Math.abs((gamma(sums).value ?? 0) - 0.455)).toBeLessThan(0.06);
  });

  it('is 1 for the same marks, and about 0 for marks as if by chance', () => {
    const marks = marksOf('2 5 a', '9 12 b', '30 41 a');
    const same = sumsOf({ length: 60, marks: [marks, marks] });
    expect([gamma(same), gammaCat(same)]).toEqual([{ value: 1 }, { value: 1 }]);
    const other = marksOf('14 19 b', '22 26 a', '50 55 b');
    expect(gamma(sumsOf({ length: 60, marks: [marks, other] })).value).toBeLessThan(0.3);
  });

  it('is the same for the same seed, and another for another', () => {
    const once = sumsOf(ALEX_PAUL_SUZAN);
    expect(sumsOf(ALEX_PAUL_SUZAN)).toEqual(once);
    expect(sumsOf(ALEX_PAUL_SUZAN, { seed: 2 }).expected).not.toBe(once.expected);
  });

  it('tells after every sample how far it is, and can be left', () => {
    const run = gammaSums(ALEX_PAUL_SUZAN, { seed: 1, samples: 3 });
    expect([run.next().value, run.next().value]).toEqual([1, 2]);
    run.return({ ...sumsOf({ length: 1, marks: [] }) });
    expect(run.next().done).toBe(true);
  });

  it('is undefined, and says why, where there is nothing to agree on', () => {
    expect(gamma(sumsOf({ length: 9, marks: [[], []] }))).toEqual({ value: null, reason: 'nothing-marked' });
    expect(gamma(sumsOf({ length: 9, marks: [marksOf('0 1 a'), null] }))).toEqual({
      value: null,
      reason: 'fewer-than-two-annotators',
    });
    const hostile = Array.from({ length: 800 }, () => marksOf('0 9 a')).flat();
    expect(gamma(sumsOf({ length: 9, marks: [hostile, hostile] }))).toEqual({
      value: null,
      reason: 'too-large',
    });
  });
});
