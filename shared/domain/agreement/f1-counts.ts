/**
 * F1 of two annotators' marks: how many found a partner, by the same words, by overlapping
 * words, and weighted by how much overlaps. Pairwise F1 is what takes the place of κ where
 * what nobody marked cannot be counted (G. Hripcsak, A. S. Rothschild, "Agreement, the
 * F-Measure, and Reliability in Information Retrieval", JAMIA 12(3), 2005, pp. 296–298).
 *
 * Partners have the same category, and each mark has at most one.
 */
import { matchSpans } from '../review/match-spans.ts';
import { overlapRatio } from '../review/overlap.ts';
import type { Mark } from './continuum.ts';
import { figure, undefinedFigure, type Figure } from './figure.ts';
import { countMostPairs } from './most-pairs.ts';

export interface F1Counts {
  /** Marks of both together. */
  readonly marks: number;
  /** Pairs of the same words. */
  readonly exact: number;
  /** Pairs of overlapping words: as many as there can be. */
  readonly relaxed: number;
  /** Sum over pairs of shared by covered characters: as much as it can be. */
  readonly weighted: number;
}

export const NO_COUNTS: F1Counts = { marks: 0, exact: 0, relaxed: 0, weighted: 0 };

/** Marks of one category, in order of reading. */
export function countF1(a: readonly Mark[], b: readonly Mark[]): F1Counts {
  const marks = a.length + b.length;
  if (a.length === 0 || b.length === 0) return { ...NO_COUNTS, marks };
  const ratio = (i: number, j: number): number => {
    const one = a[i];
    const other = b[j];
    return one === undefined || other === undefined ? 0 : overlapRatio(one, other);
  };
  const { pairs } = matchSpans(a, b, ratio);
  let weighted = 0;
  for (const [i, j] of pairs) weighted += ratio(i, j);
  return { marks, exact: countExact(a, b), relaxed: countMostPairs(a, b), weighted };
}

export function addF1(a: F1Counts, b: F1Counts): F1Counts {
  return {
    marks: a.marks + b.marks,
    exact: a.exact + b.exact,
    relaxed: a.relaxed + b.relaxed,
    weighted: a.weighted + b.weighted,
  };
}

/**
 * F1 = 2·hits / (marks of both), the harmonic mean of precision and recall, whichever of the
 * two is taken for the truth. `nothing-marked` where neither has marked anything; 0 where
 * only one has.
 */
export function f1({ marks }: F1Counts, hits: number): Figure {
  return marks === 0 ? undefinedFigure('nothing-marked') : figure((2 * hits) / marks);
}

function countExact(a: readonly Mark[], b: readonly Mark[]): number {
  const waiting = new Map<string, number>();
  for (const { start, end } of b) {
    const key = `${start} ${end}`;
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  let exact = 0;
  for (const { start, end } of a) {
    const key = `${start} ${end}`;
    const left = waiting.get(key) ?? 0;
    if (left === 0) continue;
    waiting.set(key, left - 1);
    exact += 1;
  }
  return exact;
}
