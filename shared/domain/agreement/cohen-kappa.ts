/** Cohen's κ: agreement of two annotators on labels, less what chance would give. */
import { figure, undefinedFigure, type Figure } from './figure.ts';
import type { PairTally } from './label-tally.ts';

/**
 * J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and Psychological
 * Measurement 20(1), 1960, pp. 37–46, formula (1): κ = (p_o − p_c) / (1 − p_c), with
 * p_c = Σ_k p_1k · p_2k of each annotator's own proportions.
 *
 * `no-variation` where both give one and the same label throughout (p_c = 1, κ = 0/0).
 */
export function cohenKappa(tally: PairTally | undefined): Figure {
  if (tally === undefined) return undefinedFigure('fewer-than-two-annotators');
  const { total, agreeing, first, second } = tally;
  if (total === 0) return undefinedFigure('no-text');
  let chance = 0;
  for (const [label, count] of first) chance += (count / total) * ((second.get(label) ?? 0) / total);
  if (first.size === 1 && second.size === 1 && chance > 0) return undefinedFigure('no-variation');
  return figure((agreeing / total - chance) / (1 - chance));
}
