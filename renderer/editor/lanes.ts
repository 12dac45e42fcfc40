/**
 * Lanes: which line under (or above) the words a mark is drawn with.
 *
 * One's own marks have three lanes under the line, a colleague's two above it. Each
 * category has a lane that it takes if it can, so that even the height of a line tells
 * actor, claim and evidence apart; where two of a category overlap, the second takes a
 * lane that is free over its whole length, so that no line ever jumps. What finds none
 * is folded into a `+n` mark. Excluded text is greyed and takes no lane.
 *
 * A colleague's lines are hairs: two of them one above the other would read as the double
 * line of a claim. So colleagues who tag overlapping words alike share one line, which
 * says `+n`; its hooks still show where each of them begins and ends.
 */
import type { TagCue } from '../../shared/domain/tagset.ts';
import type { PlacedMark } from './mark-index.ts';

export interface Lane {
  readonly side: 'below' | 'above';
  /** Counted from the words outwards, from 0. */
  readonly index: number;
  /** Drawn on the line of another mark of its kind, and therefore counted like a folded one. */
  readonly shared: boolean;
}

const LANES = { below: 3, above: 2 } as const;

const PREFERRED: Readonly<Record<Exclude<TagCue, 'excluded'>, number>> = { solid: 0, double: 1, dashed: 2 };

/**
 * The lane of each of `marks` (in reading order, those of one paragraph); null for folded.
 * Marks that take no lane are not in the map.
 */
export function lanesOf(marks: readonly PlacedMark[]): ReadonlyMap<PlacedMark, Lane | null> {
  const lanes = new Map<PlacedMark, Lane | null>();
  for (const side of ['below', 'above'] as const) {
    const taken: PlacedMark[][] = Array.from({ length: LANES[side] }, () => []);
    const under = (index: number, { start, end }: PlacedMark) =>
      taken[index]?.filter((other) => other.end > start && other.start < end) ?? [];
    const isFree = (index: number, placed: PlacedMark) => under(index, placed).length === 0;
    const isAlike =
      ({ mark }: PlacedMark) =>
      (other: PlacedMark) =>
        other.mark.cue === mark.cue;
    const take = (index: number, placed: PlacedMark, shared = false) => {
      taken[index]?.push(placed);
      lanes.set(placed, { side, index, shared });
    };
    const unplaced: PlacedMark[] = [];
    for (const placed of marks) {
      const { cue, voice } = placed.mark;
      if (cue === 'excluded' || (voice === 'own') !== (side === 'below')) continue;
      const preferred = Math.min(PREFERRED[cue], LANES[side] - 1);
      if (isFree(preferred, placed)) take(preferred, placed);
      else unplaced.push(placed);
    }
    for (const placed of unplaced) {
      const alike = taken.flatMap((_, index) => (under(index, placed).some(isAlike(placed)) ? [index] : []));
      const [shared, ...others] = alike;
      if (side === 'above' && shared !== undefined) {
        // Beside its like in two lanes, it would be stacked upon one of them whichever it took.
        const isJoined = others.length === 0 && under(shared, placed).every(isAlike(placed));
        if (isJoined) take(shared, placed, true);
        else lanes.set(placed, null);
        continue;
      }
      const free = taken.findIndex((_, index) => isFree(index, placed));
      if (free >= 0) take(free, placed);
      else lanes.set(placed, null);
    }
  }
  return lanes;
}
