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

export const EMPTY_TALLY: LabelTally = { pairs: new Map(), groups: new Map() };

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
  const given = givenBy.reduce(addCounts, new Map<number, number>());
  const group = { annotators: count, units: continuum.length, agreeingPairs, given };
  return { pairs, groups: new Map([[count, group]]) };
}

export function addTallies(a: LabelTally, b: LabelTally): LabelTally {
  const pairs = new Map(a.pairs);
  for (const [key, pair] of b.pairs) {
    const before = pairs.get(key);
    pairs.set(key, before === undefined ? pair : addPairs(before, pair));
  }
  const groups = new Map(a.groups);
  for (const [key, group] of b.groups) {
    const before = groups.get(key);
    groups.set(key, before === undefined ? group : addGroups(before, group));
  }
  return { pairs, groups };
}

function addPairs(a: PairTally, b: PairTally): PairTally {
  return {
    total: a.total + b.total,
    agreeing: a.agreeing + b.agreeing,
    first: addCounts(a.first, b.first),
    second: addCounts(a.second, b.second),
  };
}

function addGroups(a: GroupTally, b: GroupTally): GroupTally {
  return {
    annotators: a.annotators,
    units: a.units + b.units,
    agreeingPairs: a.agreeingPairs + b.agreeingPairs,
    given: addCounts(a.given, b.given),
  };
}

function addCounts(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const sum = new Map(a);
  for (const [label, count] of b) sum.set(label, (sum.get(label) ?? 0) + count);
  return sum;
}
