/**
 * The alignment of least disorder of all annotators' units on one continuum.
 *
 * Units too far apart to be worth aligning part the continuum into stretches. Two annotators
 * are aligned optimally (an assignment problem); more are aligned exactly where few units
 * stand together, and where many do best first and then bettered piece by piece.
 */
import { assign } from '../review/match-spans.ts';
import { alignExactly } from './align-exactly.ts';
import { alignGreedily, type AlikePair } from './align-greedily.ts';
import { alignLocally } from './align-locally.ts';
import type { Continuum } from './continuum.ts';
import { dissimilarity, pairCount, type Alignment, type Costs, type Unit } from './unitary-alignment.ts';

/** More pairs of units in one stretch are not looked at. */
const MOST_PAIRS = 1_000_000;
/** So many units in a stretch can be aligned exactly, perhaps. */
const MOST_EXACT = 24;

/** Null if so many units stand together that it would take too long. */
export function bestAlignment(marks: Continuum['marks'], costs: Costs): Alignment | null {
  const units = marks
    .flatMap((each, annotator) => (each ?? []).map((mark): Unit => ({ annotator, mark })))
    .toSorted((a, b) => a.mark.start - b.mark.start || a.mark.end - b.mark.end);
  const groups: (readonly Unit[])[] = [];
  let isOptimal = true;
  for (const stretch of stretchesOf(units, costs)) {
    if (stretch.length === 1) {
      groups.push(stretch);
      continue;
    }
    if (stretch.length ** 2 / 2 > MOST_PAIRS) return null;
    if (costs.annotators === 2) {
      groups.push(...alignTwo(stretch, costs));
      continue;
    }
    const found = alignGreedily(stretch, pairsOf(stretch, costs), costs);
    const exact = stretch.length <= MOST_EXACT ? alignExactly(stretch, found, costs) : null;
    if (exact === null) isOptimal = false;
    for (const group of exact ?? alignLocally(found, costs)) groups.push(group);
  }
  return { groups, isOptimal };
}

/** Runs of units of which each might be aligned with one before it. */
function* stretchesOf(units: readonly Unit[], costs: Costs): Generator<readonly Unit[], void, void> {
  // Units with a gap g between them have d_pos = (1 + 2g / (length + length))², and no pair of a
  // unitary alignment is worth more than all its pairs may cost together.
  const worth = costs.annotators * pairCount(costs.annotators);
  const reach = Math.max(0, (Math.sqrt(worth / costs.weights.position) - 1) / 2);
  const widened = units
    .map((unit) => {
      const { start, end } = unit.mark;
      const margin = Number.isFinite(reach) ? reach * (end - start) : Infinity;
      return { unit, from: start - margin, to: end + margin };
    })
    .toSorted((a, b) => a.from - b.from);
  let stretch: Unit[] = [];
  let end = -Infinity;
  for (const { unit, from, to } of widened) {
    if (stretch.length > 0 && from > end) {
      yield stretch.toSorted((a, b) => a.mark.start - b.mark.start || a.mark.end - b.mark.end);
      stretch = [];
    }
    stretch.push(unit);
    end = Math.max(end, to);
  }
  if (stretch.length > 0)
    yield stretch.toSorted((a, b) => a.mark.start - b.mark.start || a.mark.end - b.mark.end);
}

/** Two annotators: a pair costs d, two units alone cost 2Δ∅; what is gained most is best. */
function alignTwo(units: readonly Unit[], costs: Costs): readonly (readonly Unit[])[] {
  const first = Math.min(...units.map(({ annotator }) => annotator));
  const rows = units.filter(({ annotator }) => annotator === first);
  const columns = units.filter(({ annotator }) => annotator !== first);
  const pairs = assign([...rows.keys()], [...columns.keys()], (i, j) => {
    const a = rows[i];
    const b = columns[j];
    return a === undefined || b === undefined ? 0 : Math.max(0, 2 - dissimilarity(a, b, costs));
  });
  const aligned = pairs.map(([i, j]) => [rows[i], columns[j]].filter((unit) => unit !== undefined));
  const isAligned = new Set(aligned.flat());
  return [...aligned, ...units.filter((unit) => !isAligned.has(unit)).map((unit) => [unit])];
}

/** Pairs of different annotators that gain something as a group of two, the most alike first. */
function pairsOf(units: readonly Unit[], costs: Costs): readonly AlikePair[] {
  const worth = pairCount(costs.annotators) + 1;
  const pairs: AlikePair[] = [];
  for (const [index, a] of units.entries()) {
    for (let next = index + 1; next < units.length; next += 1) {
      const b = units[next];
      if (b === undefined || b.annotator === a.annotator) continue;
      const found = dissimilarity(a, b, costs);
      if (found < worth) pairs.push({ a, b, dissimilarity: found });
    }
  }
  return pairs.toSorted((one, other) => one.dissimilarity - other.dissimilarity);
}
