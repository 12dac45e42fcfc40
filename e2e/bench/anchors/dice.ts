/** Chance that comes out the same in every run. */

export interface Dice {
  /** 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number from 0 to `below`, exclusive. */
  below(below: number): number;
  /** One of them; throws if there is none. */
  pick<T>(from: readonly T[]): T;
}

/** The same numbers for the same seed (the mulberry32 generator by Tommy Ettinger, public domain). */
export function createDice(seed: number): Dice {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick(from) {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
  };
}
