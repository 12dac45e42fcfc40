/** Where tokens and runs of tokens stand in one text. */
import type { Tokens } from './tokens.ts';

/** Ascending. */
export type Positions = ArrayLike<number> & Iterable<number>;

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

export function createTokenIndex(tokens: Tokens): TokenIndex {
  const { ids, count } = tokens;
  const positions = listPositions(ids);
  return {
    tokens,
    positions,
    find(other, from, to, limit) {
      const rarest = rarestOf(other, from, to, positions);
      const found: number[] = [];
      if (rarest < 0) return found;
      for (const position of positions(other.ids[rarest] ?? -1)) {
        const start = position - (rarest - from);
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

/** A text shorter than this, in tokens, has only a few of the ids of its vocabulary. */
const SHORT_TEXT = 1000;
const NOWHERE = new Int32Array();

function listPositions(ids: Int32Array): (id: number) => Positions {
  if (ids.length < SHORT_TEXT) {
    const lists = new Map<number, number[]>();
    for (const [at, id] of ids.entries()) {
      const list = lists.get(id);
      if (list === undefined) lists.set(id, [at]);
      else list.push(at);
    }
    return (id) => lists.get(id) ?? NOWHERE;
  }
  let highest = -1;
  for (const id of ids) if (id > highest) highest = id;
  // Positions ordered by id; those of one id begin at its first.
  const firsts = new Int32Array(highest + 2);
  for (const id of ids) firsts[id + 1] = (firsts[id + 1] ?? 0) + 1;
  for (let id = 0; id <= highest; id += 1) firsts[id + 1] = (firsts[id + 1] ?? 0) + (firsts[id] ?? 0);
  const next = firsts.slice();
  const ordered = new Int32Array(ids.length);
  for (const [at, id] of ids.entries()) {
    const place = next[id] ?? 0;
    ordered[place] = at;
    next[id] = place + 1;
  }
  return (id) => (id < 0 || id > highest ? NOWHERE : ordered.subarray(firsts[id], firsts[id + 1]));
}

/** So many tokens of a long run are looked at to find a rare one. */
const LOOKED_AT = 32;

/** The token that stands in the fewest places; -1 if there is none, or one that stands nowhere. */
function rarestOf({ ids }: Tokens, from: number, to: number, positions: (id: number) => Positions): number {
  let rarest = -1;
  let fewest = Infinity;
  const step = Math.max(1, Math.floor((to - from) / LOOKED_AT));
  for (let at = from; at < to; at += step) {
    const { length } = positions(ids[at] ?? -1);
    if (length === 0) return -1;
    if (length < fewest) {
      rarest = at;
      fewest = length;
    }
  }
  return rarest;
}
