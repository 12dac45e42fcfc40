/** Krippendorff's α for nominal labels of any number of annotators, some of whom may be missing. */
import { figure, undefinedFigure, type Figure } from './figure.ts';
import type { LabelTally } from './label-tally.ts';

/**
 * K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011, section C
 * (Content Analysis, 4th ed. 2019, section 12.3): α = 1 − D_o / D_e
 * = 1 − (n − 1) · Σ_{c≠k} o_ck / Σ_{c≠k} n_c·n_k, where a unit with m labels brings each of
 * its pairs into the coincidences o_ck with the weight 1 / (m − 1). Units with fewer than
 * two labels pair with nothing and are left out.
 *
 * `no-variation` where all labels are one (D_e = 0: α = 1 − 0/0).
 */
export function krippendorffAlpha(tally: LabelTally): Figure {
  let n = 0;
  let agreeing = 0;
  const given = new Map<number, number>();
  let hasGroup = false;
  for (const group of tally.groups.values()) {
    if (group.annotators < 2) continue;
    hasGroup = true;
    n += group.units * group.annotators;
    agreeing += group.agreeingPairs / (group.annotators - 1);
    for (const [label, count] of group.given) given.set(label, (given.get(label) ?? 0) + count);
  }
  if (!hasGroup) return undefinedFigure('fewer-than-two-annotators');
  if (n === 0) return undefinedFigure('no-text');
  if (given.size === 1) return undefinedFigure('no-variation');
  let likePairs = 0;
  for (const count of given.values()) likePairs += count * count;
  return figure(1 - ((n - 1) * (n - agreeing)) / (n * n - likePairs));
}
