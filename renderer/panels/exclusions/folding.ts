/** Which excluded zones are folded: all or none, but for those that were folded or unfolded one by one. */

export interface Folding {
  readonly all: boolean;
  /** Ids of the zones that are not as the others. */
  readonly others: readonly string[];
}

export const NOTHING_FOLDED: Folding = { all: false, others: [] };

export function isFolded({ all, others }: Folding, zone: string): boolean {
  return others.includes(zone) ? !all : all;
}

export function toggleZone({ all, others }: Folding, zone: string): Folding {
  return { all, others: others.includes(zone) ? others.filter((one) => one !== zone) : [...others, zone] };
}

/** Folds all, or shows all, whatever was done to single ones. */
export function toggleAll({ all }: Folding): Folding {
  return { all: !all, others: [] };
}
