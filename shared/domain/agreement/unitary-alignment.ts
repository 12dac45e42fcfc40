/**
 * Unitary alignments: units of different annotators that are taken to mean the same, at
 * most one of each annotator; who has none there stands in with the empty unit.
 */
import type { Mark } from './continuum.ts';
import { combinedDissimilarity, type DissimilarityWeights } from './dissimilarity.ts';

export interface Unit {
  readonly annotator: number;
  readonly mark: Mark;
}

/** What unitary alignments of one continuum cost. */
export interface Costs {
  readonly annotators: number;
  readonly weights: DissimilarityWeights;
}

/** A set of unitary alignments in which every unit of a continuum stands once. */
export interface Alignment {
  readonly groups: readonly (readonly Unit[])[];
  /** False if it is the best that was found, not the best there is. */
  readonly isOptimal: boolean;
}

export function dissimilarity(a: Unit, b: Unit, { weights }: Costs): number {
  return combinedDissimilarity(a.mark, b.mark, weights);
}

/** Pairs of annotators. */
export function pairCount(annotators: number): number {
  return (annotators * (annotators - 1)) / 2;
}

/**
 * Mathet et al. 2015, section 4: the mean dissimilarity of all pairs in the unitary
 * alignment, a pair with an empty unit in it counting Δ∅ = 1.
 */
export function groupDisorder(group: readonly Unit[], costs: Costs): number {
  let sum = 0;
  for (const [i, a] of group.entries()) {
    for (let j = i + 1; j < group.length; j += 1) {
      const b = group[j];
      if (b !== undefined) sum += dissimilarity(a, b, costs);
    }
  }
  const pairs = pairCount(costs.annotators);
  return (sum + pairs - pairCount(group.length)) / pairs;
}

/** The sum of the disorders of all unitary alignments: the disorder of section 4 times the mean count of units. */
export function totalDisorder({ groups }: Alignment, costs: Costs): number {
  return groups.reduce((sum, group) => sum + groupDisorder(group, costs), 0);
}
