/**
 * Numbers as if by chance, the same for the same seed on every machine: what is sampled can
 * be computed again. (Mulberry32 by T. Ettinger, public domain: 32 bits of state are enough
 * for some thousand samples, and no secret depends on it.)
 */
export type Random = () => number;

/** Each call gives the next number, from 0 to less than 1. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
