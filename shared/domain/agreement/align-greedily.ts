/**
 * A good alignment of any number of annotators' units, quickly: the most alike pairs first
 * (best first), then single units move for as long as that lessens the disorder.
 */
import {
  dissimilarity,
  groupDisorder,
  pairCount,
  type Alignment,
  type Costs,
  type Unit,
} from './unitary-alignment.ts';

/** Rounds in which every unit may move once. */
const MOST_ROUNDS = 5;
/** Groups near a unit that it may move to. */
const NEAR_GROUPS = 12;

interface Group {
  readonly units: Set<Unit>;
  readonly annotators: Set<number>;
}

/** `units` in order of where they start. `pairs`: those that may be worth a group, the most alike first. */
export function alignGreedily(
  units: readonly Unit[],
  pairs: readonly AlikePair[],
  costs: Costs,
): Alignment['groups'] {
  const groupOf = new Map<Unit, Group>();
  for (const unit of units)
    groupOf.set(unit, { units: new Set([unit]), annotators: new Set([unit.annotator]) });
  for (const { a, b } of pairs) {
    const one = groupOf.get(a);
    const other = groupOf.get(b);
    if (one === undefined || other === undefined || one === other) continue;
    if (!areDisjoint(one.annotators, other.annotators) || gainOf(one, other, costs) <= 0) continue;
    for (const unit of other.units) {
      one.units.add(unit);
      one.annotators.add(unit.annotator);
      groupOf.set(unit, one);
    }
  }
  moveSingles(units, groupOf, costs);
  return Array.from(new Set(groupOf.values()), (group) => Array.from(group.units));
}

/** Two units of different annotators. */
export interface AlikePair {
  readonly a: Unit;
  readonly b: Unit;
  readonly dissimilarity: number;
}

function areDisjoint(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const each of b) if (a.has(each)) return false;
  return true;
}

/** By how much the disorder lessens if two groups become one, times the pairs of annotators. */
function gainOf(a: Group, b: Group, costs: Costs): number {
  let across = 0;
  for (const one of a.units) for (const other of b.units) across += dissimilarity(one, other, costs);
  return pairCount(costs.annotators) + a.units.size * b.units.size - across;
}

function moveSingles(units: readonly Unit[], groupOf: Map<Unit, Group>, costs: Costs): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let hasMoved = false;
    for (const [index, unit] of units.entries()) {
      const from = groupOf.get(unit);
      if (from === undefined) continue;
      const stay = groupDisorder([...from.units], costs);
      const without = from.units.size === 1 ? 0 : disorderWithout(from, unit, costs);
      let best: Group | undefined;
      let bestGain = 1e-12;
      for (const to of nearGroups(units, index, groupOf)) {
        if (to === from || to.annotators.has(unit.annotator)) continue;
        const before = stay + groupDisorder([...to.units], costs);
        const gain = before - without - groupDisorder([...to.units, unit], costs);
        if (gain <= bestGain) continue;
        best = to;
        bestGain = gain;
      }
      if (best === undefined) continue;
      from.units.delete(unit);
      from.annotators.delete(unit.annotator);
      best.units.add(unit);
      best.annotators.add(unit.annotator);
      groupOf.set(unit, best);
      hasMoved = true;
    }
    if (!hasMoved) break;
  }
}

function disorderWithout(group: Group, unit: Unit, costs: Costs): number {
  return groupDisorder(
    [...group.units].filter((each) => each !== unit),
    costs,
  );
}

/** Groups of the units that start nearest to this one. */
function nearGroups(
  units: readonly Unit[],
  index: number,
  groupOf: ReadonlyMap<Unit, Group>,
): ReadonlySet<Group> {
  const near = new Set<Group>();
  for (const unit of units.slice(Math.max(0, index - NEAR_GROUPS), index + NEAR_GROUPS + 1)) {
    const group = groupOf.get(unit);
    if (group !== undefined) near.add(group);
  }
  return near;
}
