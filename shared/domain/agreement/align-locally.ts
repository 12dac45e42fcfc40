/**
 * Betters an alignment of many units piece by piece: a few unitary alignments that stand
 * next to one another are taken apart and put together anew in the best way there is, and
 * so on along the text. What is far apart is never aligned, so little is missed.
 */
import { alignExactly } from './align-exactly.ts';
import { groupDisorder, type Alignment, type Costs, type Unit } from './unitary-alignment.ts';

/** Units that are put together anew at a time. */
const MOST_UNITS = 12;
const PASSES = 2;

export function alignLocally(groups: Alignment['groups'], costs: Costs): Alignment['groups'] {
  let now = groups;
  for (let pass = 0; pass < PASSES; pass += 1) {
    const before = disorderOf(now, costs);
    now = onePass(now, costs);
    if (disorderOf(now, costs) >= before - 1e-9) break;
  }
  return now;
}

function onePass(groups: Alignment['groups'], costs: Costs): Alignment['groups'] {
  const done: (readonly Unit[])[] = [];
  let waiting = groups.toSorted((a, b) => firstStart(a) - firstStart(b));
  while (waiting.length > 0) {
    const piece = firstPiece(waiting);
    const units = piece.flat().toSorted((a, b) => a.mark.start - b.mark.start || a.mark.end - b.mark.end);
    const better = (alignExactly(units, piece, costs) ?? piece).toSorted(
      (a, b) => firstStart(a) - firstStart(b),
    );
    // All but the first go into the next piece as well, so that no seam stays.
    const [settled, ...rest] = better;
    if (settled !== undefined) done.push(settled);
    waiting = [...rest, ...waiting.slice(piece.length)];
  }
  return done;
}

/** As many groups from the first on as have few units together; at least one. */
function firstPiece(groups: Alignment['groups']): Alignment['groups'] {
  let units = 0;
  const end = groups.findIndex((group, index) => {
    units += group.length;
    return index > 0 && units > MOST_UNITS;
  });
  return end < 0 ? groups : groups.slice(0, end);
}

function disorderOf(groups: Alignment['groups'], costs: Costs): number {
  return groups.reduce((sum, group) => sum + groupDisorder(group, costs), 0);
}

function firstStart(group: readonly Unit[]): number {
  return Math.min(...group.map(({ mark }) => mark.start));
}
