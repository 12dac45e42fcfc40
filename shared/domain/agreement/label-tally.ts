/**
 * Counts of labels from which κ and α follow. They add up: those of a project are the sum
 * of those of its articles, and who has no layer on an article is missing there only.
 */
import type { Continuum } from './continuum.ts';
import { labelRuns, type LabelNumbers } from './label-runs.ts';

/** Of two annotators, over the articles that both have a layer on. */
export interface PairTally {
  /** Units. */
  readonly total: number;
  /** Units with one label from both. */
  readonly agreeing: number;
  /** Label → units that the first, and the second, gave it. */
  readonly first: ReadonlyMap<number, number>;
  readonly second: ReadonlyMap<number, number>;
}

/** Of all units with the same number of annotators. */
export interface GroupTally {
  readonly annotators: number;
  readonly units: number;
  /** Sum over units and labels of n·(n − 1), n being how many gave the unit that label. */
  readonly agreeingPairs: number;
  /** Label → how often it was given. */
  readonly given: ReadonlyMap<number, number>;
}

/** Pairs by `pairKey`, groups by their number of annotators. */
export interface LabelTally {
  readonly pairs: ReadonlyMap<string, PairTally>;
  readonly groups: ReadonlyMap<number, GroupTally>;
}

/** `a` and `b`: numbers of annotators, the smaller first. */
export function pairKey(a: number, b: number): string {
  return `${a} ${b}`;
}

export function tallyLabels(continuum: Continuum, numbers: LabelNumbers): LabelTally {
  const present = [...continuum.marks.entries()].flatMap(([annotator, marks]) =>
    marks === null ? [] : [{ annotator, marks }],
  );
  const count = present.length;
  const agreeing = new Float64Array(count * count);
  const givenBy = present.map(() => new Map<number, number>());
  let agreeingPairs = 0;
  const runs = labelRuns(
    continuum.length,
    present.map(({ marks }) => marks),
    numbers,
  );
  for (const { length, labels } of runs) {
    for (let i = 0; i < count; i += 1) {
      const label = labels[i] ?? 0;
      const given = givenBy[i];
      given?.set(label, (given.get(label) ?? 0) + length);
      for (let j = i + 1; j < count; j += 1) {
        if (labels[j] !== label) continue;
        agreeing[i * count + j] = (agreeing[i * count + j] ?? 0) + length;
        agreeingPairs += 2 * length;
      }
    }
  }
  const pairs = new Map<string, PairTally>();
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      pairs.set(pairKey(present[i]?.annotator ?? 0, present[j]?.annotator ?? 0), {
        total: continuum.length,
        agreeing: agreeing[i * count + j] ?? 0,
        first: givenBy[i] ?? new Map(),
        second: givenBy[j] ?? new Map(),
      });
    }
  }
  const given = new Map<number, number>();
  for (const each of givenBy) addCounts(given, each);
  const group = { annotators: count, units: continuum.length, agreeingPairs, given };
  return { pairs, groups: new Map([[count, group]]) };
}

/** The sum of many at once, so that no sum is copied for each of them. */
export function addTallies(tallies: readonly LabelTally[]): LabelTally {
  const pairs = new Map<string, SumOfPairs>();
  const groups = new Map<number, SumOfGroups>();
  for (const tally of tallies) {
    for (const [key, { total, agreeing, first, second }] of tally.pairs) {
      const sum = pairs.get(key) ?? { total: 0, agreeing: 0, first: new Map(), second: new Map() };
      pairs.set(key, sum);
      sum.total += total;
      sum.agreeing += agreeing;
      addCounts(sum.first, first);
      addCounts(sum.second, second);
    }
    for (const [annotators, { units, agreeingPairs, given }] of tally.groups) {
      const sum = groups.get(annotators) ?? { annotators, units: 0, agreeingPairs: 0, given: new Map() };
      groups.set(annotators, sum);
      sum.units += units;
      sum.agreeingPairs += agreeingPairs;
      addCounts(sum.given, given);
    }
  }
  return { pairs, groups };
}

interface SumOfPairs extends PairTally {
  total: number;
  agreeing: number;
  readonly first: Map<number, number>;
  readonly second: Map<number, number>;
}

interface SumOfGroups extends GroupTally {
  units: number;
  agreeingPairs: number;
  readonly given: Map<number, number>;
}

function addCounts(sum: Map<number, number>, more: ReadonlyMap<number, number>): void {
  for (const [label, count] of more) sum.set(label, (sum.get(label) ?? 0) + count);
}
