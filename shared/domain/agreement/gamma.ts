/**
 * γ: agreement on where units are and what they are, through the best alignment of all that
 * annotators marked (Mathet, Widlöcher, Métivier 2015), and γcat, which asks only for the
 * categories of what is aligned (Y. Mathet, "The Agreement Measure γcat, a Complement to γ
 * Focused on Categorization of a Continuum", Computational Linguistics 43(3), 2017).
 *
 * What chance would give is sampled, so both are estimates. They come with the seed and the
 * number of samples, and are the same again for the same seed.
 */
import { bestAlignment } from './best-alignment.ts';
import type { Continuum } from './continuum.ts';
import {
  categoricalDissimilarity,
  EQUAL_WEIGHTS,
  positionalDissimilarity,
  type DissimilarityWeights,
} from './dissimilarity.ts';
import { figure, undefinedFigure, type Figure, type UndefinedReason } from './figure.ts';
import { seededRandom } from './random.ts';
import { sampleMarks } from './sample-continuum.ts';
import { totalDisorder, type Alignment, type Costs } from './unitary-alignment.ts';

export interface GammaOptions {
  readonly seed: number;
  /** Random continua; the paper starts with 30. */
  readonly samples: number;
  readonly weights?: DissimilarityWeights;
}

/** Observed and expected disorder; they add up over continua. */
export interface GammaSums {
  /** Units that were aligned. */
  readonly units: number;
  readonly observed: number;
  readonly expected: number;
  /** Of categories only, and what it is weighted by. */
  readonly observedCategories: Weighted;
  readonly expectedCategories: Weighted;
  /** False if some alignment is only the best that was found. */
  readonly isOptimal: boolean;
  /** Why continua were left out. */
  readonly leftOut: ReadonlySet<UndefinedReason>;
}

interface Weighted {
  readonly disorder: number;
  readonly weight: number;
}

const NONE: Weighted = { disorder: 0, weight: 0 };

export const NO_GAMMA: GammaSums = {
  units: 0,
  observed: 0,
  expected: 0,
  observedCategories: NONE,
  expectedCategories: NONE,
  isOptimal: true,
  leftOut: new Set(),
};

/**
 * Disorders of one continuum, observed and by chance. Yields how many samples are done after
 * each, so that whoever runs it can show that, pause, or stop by not going on.
 */
export function* gammaSums(
  continuum: Continuum,
  { seed, samples, weights = EQUAL_WEIGHTS }: GammaOptions,
): Generator<number, GammaSums, void> {
  const present = continuum.marks.filter((marks) => marks !== null);
  if (present.length < 2) return nothingFor('fewer-than-two-annotators');
  if (present.every((marks) => marks.length === 0)) return nothingFor('nothing-marked');
  const costs: Costs = { annotators: present.length, weights };
  const found = bestAlignment(present, costs);
  if (found === null) return nothingFor('too-large');
  const random = seededRandom(seed);
  const units = countOf(present);
  let expected = 0;
  let expectedCategories = NONE;
  let { isOptimal } = found;
  for (let done = 0; done < samples; done += 1) {
    const sample = sampleMarks(continuum, present, random);
    const alignment = bestAlignment(sample, costs);
    if (alignment === null) return nothingFor('too-large');
    // Disorder is per unit (section 4), and a sample may have more or fewer than there are.
    expected += (totalDisorder(alignment, costs) * units) / countOf(sample) / samples;
    expectedCategories = addWeighted(expectedCategories, categoryDisorder(alignment, costs));
    if (!alignment.isOptimal) isOptimal = false;
    yield done + 1;
  }
  return {
    units,
    observed: totalDisorder(found, costs),
    expected,
    observedCategories: categoryDisorder(found, costs),
    expectedCategories,
    isOptimal,
    leftOut: new Set(),
  };
}

export function addGamma(a: GammaSums, b: GammaSums): GammaSums {
  return {
    units: a.units + b.units,
    observed: a.observed + b.observed,
    expected: a.expected + b.expected,
    observedCategories: addWeighted(a.observedCategories, b.observedCategories),
    expectedCategories: addWeighted(a.expectedCategories, b.expectedCategories),
    isOptimal: a.isOptimal && b.isOptimal,
    leftOut: new Set([...a.leftOut, ...b.leftOut]),
  };
}

/**
 * Section 5: γ = 1 − δ / δ_e. Over several articles both are summed, since
 * disorders count per unit. 1 where nothing is in disorder, whatever chance would give.
 */
export function gamma({ units, observed, expected, leftOut }: GammaSums): Figure {
  if (leftOut.has('too-large')) return undefinedFigure('too-large');
  if (units === 0)
    return undefinedFigure(leftOut.has('nothing-marked') ? 'nothing-marked' : firstOf(leftOut));
  if (observed === 0) return figure(1);
  return expected === 0 ? undefinedFigure('no-variation') : figure(1 - observed / expected);
}

/** γcat = 1 − δ_cat / δ_cat,e (2017, section 4); pairs count the more, the better their places agree. */
export function gammaCat({ observedCategories, expectedCategories, leftOut }: GammaSums): Figure {
  if (leftOut.has('too-large')) return undefinedFigure('too-large');
  if (observedCategories.weight === 0) return undefinedFigure('no-overlap');
  if (expectedCategories.disorder === 0) return undefinedFigure('no-variation');
  const observed = observedCategories.disorder / observedCategories.weight;
  const expected = expectedCategories.disorder / expectedCategories.weight;
  return figure(1 - observed / expected);
}

function categoryDisorder({ groups }: Alignment, { weights }: Costs): Weighted {
  let disorder = 0;
  let weight = 0;
  for (const group of groups) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const sure = Math.max(0, 1 - weights.position * positionalDissimilarity(a.mark, b.mark));
        weight += sure / (group.length - 1);
        disorder += (sure * categoricalDissimilarity(a.mark, b.mark)) / (group.length - 1);
      }
    }
  }
  return { disorder, weight };
}

function addWeighted(a: Weighted, b: Weighted): Weighted {
  return { disorder: a.disorder + b.disorder, weight: a.weight + b.weight };
}

function countOf(marks: readonly (readonly unknown[])[]): number {
  return marks.reduce((sum, each) => sum + each.length, 0);
}

function nothingFor(reason: UndefinedReason): GammaSums {
  return { ...NO_GAMMA, leftOut: new Set([reason]) };
}

function firstOf(reasons: ReadonlySet<UndefinedReason>): UndefinedReason {
  return [...reasons][0] ?? 'fewer-than-two-annotators';
}
