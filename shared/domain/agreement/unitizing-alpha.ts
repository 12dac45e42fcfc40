/**
 * The family of Krippendorff's α for unitizing (Krippendorff, Mathet, Bouvry, Widlöcher
 * 2016; see `unitizing-sums.ts`), with the nominal metric.
 *
 * The expected lengths of equations 4 and 10 are taken in closed form: summed over all
 * pairs of different categories they are ℓ·(ℓ² − Σℓ_c²) / (ℓ² − Σ self), so that nothing
 * is lost by subtracting what is nearly equal.
 */
import type { TagId } from '../tagset.ts';
import { figure, undefinedFigure, type Figure } from './figure.ts';
import type { UnitizingSums } from './unitizing-sums.ts';

/** A figure, and the share of the matter that it is about. */
export interface CoveredFigure {
  readonly figure: Figure;
  /** 0 to 1; 0 where there is no matter at all. */
  readonly coverage: number;
}

/** Observed and expected disagreement of uα, in lengths; null if nothing can be expected. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * uα, equation 5a: 1 − (ℓ_·· − Σ_c ℓ_cc) / (ε_·· − Σ_c ε_cc), over units and gaps: do they
 * find the same units and give them the same tags?
 */
export function uAlpha(sums: UnitizingSums): Figure {
  const found = uDisagreement(sums);
  return found === null ? withoutVariation(sums) : figure(1 - found.observed / found.expected);
}

/** The two parts of uα, so that those of several layers of tags can be added. */
export function uDisagreement({ total, gaps, agreeingGaps, categories }: UnitizingSums): Disagreement | null {
  let agreeing = agreeingGaps;
  let squaredMargins = gaps * gaps;
  let self = gaps;
  for (const lengths of categories.values()) {
    agreeing += lengths.agreeing;
    squaredMargins += lengths.marked ** 2;
    self += lengths.squares;
  }
  const unlike = total * total - squaredMargins;
  if (unlike <= 0) return null;
  return { observed: total - agreeing, expected: (total * unlike) / (total * total - self) };
}

/** |uα, equation 6: do they agree on what is marked at all, whatever the tag? */
export function barUAlpha(sums: UnitizingSums): Figure {
  const { total, gaps, agreeingGaps, categories } = sums;
  let self = gaps;
  for (const { squares } of categories.values()) self += squares;
  const unlike = gaps * (total - gaps);
  if (unlike === 0) return withoutVariation(sums);
  return figure(1 - ((gaps - agreeingGaps) * (total * total - self)) / (total * unlike));
}

/** cuα, equations 10 and 11: where two annotators' units overlap, do they give one tag? Coverage of the continuum. */
export function cuAlpha(sums: UnitizingSums): CoveredFigure {
  const { total, paired, pairedSquares } = pairedLengths(sums);
  const coverage = sums.total === 0 ? 0 : total / sums.total;
  if (sums.categories.size === 0) return { figure: withoutVariation(sums), coverage };
  if (total === 0) return { figure: undefinedFigure('no-overlap'), coverage };
  let agreeing = 0;
  let squaredMargins = 0;
  for (const [category, length] of paired) {
    agreeing += sums.categories.get(category)?.agreeing ?? 0;
    squaredMargins += length ** 2;
  }
  const unlike = total * total - squaredMargins;
  if (unlike <= 0) return { figure: undefinedFigure('no-variation'), coverage };
  const expected = unlike / (total - pairedSquares / total);
  return { figure: figure(1 - (total - agreeing) / expected), coverage };
}

/** (k)uα, equation 13b: the same for one tag. Coverage of what is marked with it. */
export function kuAlpha(sums: UnitizingSums, category: TagId): CoveredFigure {
  const { total, paired } = pairedLengths(sums);
  const length = paired.get(category) ?? 0;
  const lengths = sums.categories.get(category);
  if (lengths === undefined || lengths.marked === 0)
    return { figure: undefinedFigure('nothing-marked'), coverage: 0 };
  const coverage = length / lengths.marked;
  if (length === 0) return { figure: undefinedFigure('no-overlap'), coverage };
  if (total === length) return { figure: undefinedFigure('no-variation'), coverage };
  const expectedOfAll = (length * total - lengths.pairedSquares) / length;
  const expectedUnlike = length * (total - length);
  return { figure: figure(1 - (expectedOfAll * (length - lengths.agreeing)) / expectedUnlike), coverage };
}

/** ℓ*: what is left of each category when its intersections with gaps are taken away. */
function pairedLengths({ categories }: UnitizingSums): {
  readonly total: number;
  readonly paired: ReadonlyMap<TagId, number>;
  readonly pairedSquares: number;
} {
  const paired = new Map<TagId, number>();
  let total = 0;
  let pairedSquares = 0;
  for (const [category, lengths] of categories) {
    const length = Math.max(0, lengths.marked - lengths.withGaps);
    paired.set(category, length);
    total += length;
    pairedSquares += lengths.pairedSquares;
  }
  return { total, paired, pairedSquares };
}

function withoutVariation({ total, categories }: UnitizingSums): Figure {
  if (total === 0) return undefinedFigure('no-text');
  return undefinedFigure(categories.size === 0 ? 'nothing-marked' : 'no-variation');
}
