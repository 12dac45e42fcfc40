/** Where tokens and runs of tokens stand in one text. */
import type { Tokens } from '../tokens.ts';

/** Ascending. */
export type Positions = ArrayLike<number>;

export interface TokenIndex {
  readonly tokens: Tokens;
  /** Positions of the tokens of this id, ascending. */
  positions(id: number): Positions;
  /**
   * Positions at which the tokens `from` to `to` of another text (of the same vocabulary)
   * stand in a row, ascending, no more than `limit`.
   */
  find(other: Tokens, from: number, to: number, limit: number): readonly number[];
}

/** The tokens are looked through when something is looked up first. */
export function createTokenIndex(tokens: Tokens): TokenIndex {
  const { ids, count } = tokens;
  let lists: PositionLists | undefined;
  const positions = (id: number): Positions => (lists ??= listPositions(ids)).positions(id);
  const howMany = (id: number): number => (lists ??= listPositions(ids)).howMany(id);
  return {
    tokens,
    positions,
    find(other, from, to, limit) {
      const rarest = rarestOf(other, from, to, howMany);
      const found: number[] = [];
      if (rarest < 0) return found;
      const places = positions(other.ids[rarest] ?? -1);
      for (let nth = 0; nth < places.length; nth += 1) {
        const start = (places[nth] ?? 0) - (rarest - from);
        if (start < 0 || start + to - from > count) continue;
        let same = 0;
        while (same < to - from && ids[start + same] === other.ids[from + same]) same += 1;
        if (same < to - from) continue;
        found.push(start);
        if (found.length >= limit) break;
      }
      return found;
    },
  };
}

interface PositionLists {
  readonly positions: (id: number) => Positions;
  readonly howMany: (id: number) => number;
}

function listPositions(ids: Int32Array): PositionLists {
  let highest = -1;
  for (let at = 0; at < ids.length; at += 1) highest = Math.max(highest, ids[at] ?? -1);
  // Positions ordered by id; those of one id begin at its first.
  const firsts = new Int32Array(highest + 2);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
  }
  for (let id = 0; id <= highest; id += 1) firsts[id + 1] = (firsts[id + 1] ?? 0) + (firsts[id] ?? 0);
  const next = firsts.slice();
  const ordered = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const place = next[id] ?? 0;
    ordered[place] = at;
    next[id] = place + 1;
  }
  const isKnown = (id: number): boolean => id >= 0 && id <= highest;
  return {
    positions: (id) => (isKnown(id) ? ordered.subarray(firsts[id], firsts[id + 1]) : NOWHERE),
    howMany: (id) => (isKnown(id) ? (firsts[id + 1] ?? 0) - (firsts[id] ?? 0) : 0),
  };
}

const NOWHERE = new Int32Array();

/** So many tokens of a long run are looked at to find a rare one. */
const LOOKED_AT = 32;

/** The token that stands in the fewest places; -1 if there is none, or one that stands nowhere. */
function rarestOf({ ids }: Tokens, from: number, to: number, howMany: (id: number) => number): number {
  let rarest = -1;
  let fewest = Infinity;
  const step = Math.max(1, Math.floor((to - from) / LOOKED_AT));
  for (let at = from; at < to; at += step) {
    const length = howMany(ids[at] ?? -1);
    if (length === 0) return -1;
    if (length < fewest) {
      rarest = at;
      fewest = length;
    }
  }
  return rarest;
}
