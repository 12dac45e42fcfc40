/** How far boundaries differ, in bins for a histogram: each character by itself near the middle, all that is further at the ends. */
import type { ShiftCount } from '../../../shared/domain/review/shared-ground.ts';

/** From so many code points on, shifts are counted together. */
export const FURTHEST = 20;

export interface ShiftBin {
  /** -20 and 20 stand for all that is as far or further. */
  readonly shift: number;
  readonly start: number;
  readonly end: number;
}

/** From -20 to 20, without 0: those that agree are said in words, and would dwarf the rest. */
export function shiftBins(shifts: {
  readonly start: readonly ShiftCount[];
  readonly end: readonly ShiftCount[];
}): readonly ShiftBin[] {
  const counted = (counts: readonly ShiftCount[], bin: number): number =>
    counts.reduce((sum, { shift, count }) => sum + (clipped(shift) === bin ? count : 0), 0);
  return Array.from({ length: 2 * FURTHEST + 1 }, (_, index) => index - FURTHEST)
    .filter((shift) => shift !== 0)
    .map((shift) => ({ shift, start: counted(shifts.start, shift), end: counted(shifts.end, shift) }));
}

/** How many do not differ. */
export function unshifted(counts: readonly ShiftCount[]): number {
  return counts.find(({ shift }) => shift === 0)?.count ?? 0;
}

function clipped(shift: number): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, shift));
}
