/** Fleiss' κ: agreement of many annotators on labels, less what chance would give. */
import { figure, undefinedFigure, type Figure } from './figure.ts';
import type { LabelTally } from './label-tally.ts';

/**
 * J. L. Fleiss, "Measuring nominal scale agreement among many raters", Psychological
 * Bulletin 76(5), 1971, pp. 378–382, formulas (1) to (5): κ = (P̄ − P̄_e) / (1 − P̄_e), with
 * P̄ the mean share of agreeing pairs over units and P̄_e = Σ_j p_j².
 *
 * The paper has the same number of annotators for every unit, so only articles that all
 * `annotators` have a layer on are counted. `no-variation` where one label was given
 * throughout (P̄_e = 1).
 */
export function fleissKappa(tally: LabelTally, annotators: number): Figure {
  const group = tally.groups.get(annotators);
  if (group === undefined || annotators < 2) return undefinedFigure('fewer-than-two-annotators');
  const { units, agreeingPairs, given } = group;
  if (units === 0) return undefinedFigure('no-text');
  if (given.size === 1) return undefinedFigure('no-variation');
  const observed = agreeingPairs / (units * annotators * (annotators - 1));
  let chance = 0;
  for (const count of given.values()) chance += (count / (units * annotators)) ** 2;
  return figure((observed - chance) / (1 - chance));
}
