/**
 * How unlike two units are, after Y. Mathet, A. Widlöcher, J.-P. Métivier, "The Unified and
 * Holistic Method Gamma (γ) for Inter-Annotator Agreement Measure and Alignment",
 * Computational Linguistics 41(3), 2015, pp. 437–479, section 4. The dissimilarity to the
 * empty unit, Δ∅, is 1.
 */
import type { Mark } from './continuum.ts';

/** Weights of place and of category: α and β of the paper's combined dissimilarity. */
export interface DissimilarityWeights {
  readonly position: number;
  readonly category: number;
}

/** Both count alike. */
export const EQUAL_WEIGHTS: DissimilarityWeights = { position: 1, category: 1 };

/** d_pos-spo: ((|Δ start| + |Δ end|) / (length + length))². */
export function positionalDissimilarity(a: Mark, b: Mark): number {
  const shift = Math.abs(a.start - b.start) + Math.abs(a.end - b.end);
  return (shift / (a.end - a.start + (b.end - b.start))) ** 2;
}

/** d_cat with no category nearer to one than to another: 0 or 1. */
export function categoricalDissimilarity(a: Mark, b: Mark): number {
  return a.category === b.category ? 0 : 1;
}

/** d_combi: α·d_pos + β·d_cat. */
export function combinedDissimilarity(a: Mark, b: Mark, weights: DissimilarityWeights): number {
  return weights.position * positionalDissimilarity(a, b) + weights.category * categoricalDissimilarity(a, b);
}
