/**
 * The best alignment of three or more annotators' units, by branch and bound over all
 * unitary alignments that can be part of it (Mathet et al. 2015, section 5.1). Finding it
 * is a set partition problem, which is NP-hard: it is done for few units and given up
 * openly for more.
 */
import {
  dissimilarity,
  groupDisorder,
  pairCount,
  type Alignment,
  type Costs,
  type Unit,
} from './unitary-alignment.ts';

const MOST_STEPS = 20_000;

/** A unitary alignment, by the indexes of its units in ascending order. */
interface Candidate {
  readonly members: readonly number[];
  readonly cost: number;
}

/** `known`: an alignment to be bettered. Null if it takes too many steps to know. */
export function alignExactly(
  units: readonly Unit[],
  known: Alignment['groups'],
  costs: Costs,
): Alignment['groups'] | null {
  const candidates = candidatesOf(units, costs);
  if (candidates === null) return null;
  const byFirst = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const first = candidate.members[0] ?? 0;
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [candidate]);
    else list.push(candidate);
  }
  const leastShare = units.map(() => 1);
  for (const { members, cost } of candidates) {
    for (const member of members)
      leastShare[member] = Math.min(leastShare[member] ?? 1, cost / members.length);
  }
  const search: Search = {
    byFirst,
    leastShare,
    isCovered: units.map(() => false),
    chosen: [],
    best: null,
    bestCost: known.reduce((sum, group) => sum + groupDisorder(group, costs), 0),
    steps: 0,
  };
  const bound = leastShare.reduce((sum, share) => sum + share, 0);
  if (!branch(search, 0, 0, bound)) return null;
  return search.best?.map(({ members }) => members.flatMap((member) => units[member] ?? [])) ?? known;
}

interface Search {
  readonly byFirst: ReadonlyMap<number, readonly Candidate[]>;
  /** The least that each unit can cost. */
  readonly leastShare: readonly number[];
  readonly isCovered: boolean[];
  readonly chosen: Candidate[];
  best: readonly Candidate[] | null;
  bestCost: number;
  steps: number;
}

/** `from`: all units before it are covered; `cost`: so far; `bound`: the least that the others cost. False: too many steps. */
function branch(search: Search, from: number, cost: number, bound: number): boolean {
  search.steps += 1;
  if (search.steps > MOST_STEPS) return false;
  const first = search.isCovered.indexOf(false, from);
  if (first < 0) {
    search.bestCost = cost;
    search.best = [...search.chosen];
    return true;
  }
  for (const candidate of search.byFirst.get(first) ?? []) {
    if (candidate.members.some((member) => search.isCovered[member] === true)) continue;
    const share = candidate.members.reduce((sum, member) => sum + (search.leastShare[member] ?? 0), 0);
    if (cost + candidate.cost + bound - share >= search.bestCost - 1e-12) continue;
    for (const member of candidate.members) search.isCovered[member] = true;
    search.chosen.push(candidate);
    const isKnown = branch(search, first + 1, cost + candidate.cost, bound - share);
    search.chosen.pop();
    for (const member of candidate.members) search.isCovered[member] = false;
    if (!isKnown) return false;
  }
  return true;
}

/**
 * Every unitary alignment that costs no more than its units would alone (section 5.1.1:
 * others are never part of the best), the cheapest by unit first; null if there are too many.
 */
function candidatesOf(units: readonly Unit[], costs: Costs): readonly Candidate[] | null {
  const pairs = pairCount(costs.annotators);
  const most = costs.annotators * pairs;
  const found: Candidate[] = [];
  let steps = 0;
  const extend = (members: readonly number[], sum: number): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return false;
    const size = members.length;
    const cost = (sum + pairs - pairCount(size)) / pairs;
    if (cost <= size) found.push({ members, cost });
    for (let next = (members.at(-1) ?? 0) + 1; next < units.length; next += 1) {
      const added = sumTo(units, members, next, costs);
      if (sum + added <= most && !extend([...members, next], sum + added)) return false;
    }
    return true;
  };
  for (const index of units.keys()) if (!extend([index], 0)) return null;
  return found.toSorted((a, b) => a.cost / a.members.length - b.cost / b.members.length);
}

/** Dissimilarities of one more unit to all members; infinite if its annotator is among them. */
function sumTo(units: readonly Unit[], members: readonly number[], next: number, costs: Costs): number {
  const unit = units[next];
  let sum = 0;
  for (const member of members) {
    const other = units[member];
    if (unit === undefined || other === undefined || other.annotator === unit.annotator) return Infinity;
    sum += dissimilarity(unit, other, costs);
  }
  return sum;
}
