/**
 * Where two token sequences surely belong together: at runs of k tokens that stand once
 * in each. The longest chain of such runs in the same order on both sides is the
 * skeleton of a diff (the idea of Bram Cohen's patience diff, with runs of tokens in
 * place of lines). Time grows as n log n, whatever the texts are.
 */

/** A stretch of one sequence: tokens `from` to `to`, exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Positions in both sequences where the same run of tokens starts. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/**
 * Runs of `size` tokens that stand once in the ranges of `a` and once in those of `b`, in
 * the order of `a`. No run reaches over the edge of a range.
 */
export function uniquePairs(
  a: Int32Array,
  aRanges: readonly Range[],
  b: Int32Array,
  bRanges: readonly Range[],
  size: number,
): readonly Pair[] {
  const inA = new GramTable(a, aRanges, size);
  const inB = new GramTable(b, bRanges, size);
  const pairs: Pair[] = [];
  for (const { from, to } of aRanges) {
    for (let at = from; at + size <= to; at += 1) {
      if (inA.only(a, at) !== at) continue;
      const there = inB.only(a, at);
      if (there >= 0) pairs.push({ a: at, b: there });
    }
  }
  return pairs.toSorted((x, y) => x.a - y.a);
}

/** The longest list of pairs that ascends on both sides. `pairs` ascends in `a`. */
export function longestChain(pairs: readonly Pair[]): readonly Pair[] {
  // Patience sorting: `tops[n]` ends the chain of n + 1 pairs that ends lowest in b.
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, { b }] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tops[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  }
  const chain: Pair[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.toReversed();
}

const FREE = -1;
const SEVERAL = -2;

/** The grams of some ranges, and where each stands if it stands once. Open addressing, at most half full. */
class GramTable {
  private readonly ids: Int32Array;
  private readonly size: number;
  private readonly mask: number;
  /** A gram by one of its places. */
  private readonly places: Int32Array;
  private readonly isSeveral: Uint8Array;

  constructor(ids: Int32Array, ranges: readonly Range[], size: number) {
    this.ids = ids;
    this.size = size;
    const count = ranges.reduce((all, { from, to }) => all + Math.max(0, to - from - size + 1), 0);
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * count)));
    this.mask = slots - 1;
    this.places = new Int32Array(slots).fill(FREE);
    this.isSeveral = new Uint8Array(slots);
    for (const { from, to } of ranges) {
      for (let at = from; at + size <= to; at += 1) {
        const slot = this.slotOf(ids, at);
        if (this.places[slot] === FREE) this.places[slot] = at;
        else this.isSeveral[slot] = 1;
      }
    }
  }

  /** Where the gram that starts at `at` of `other` stands here; negative if it does not, or not only once. */
  only(other: Int32Array, at: number): number {
    const slot = this.slotOf(other, at);
    return this.isSeveral[slot] === 1 ? SEVERAL : (this.places[slot] ?? FREE);
  }

  /** The slot of the gram, or the free one that it would get. */
  private slotOf(other: Int32Array, at: number): number {
    let slot = hashOf(other, at, this.size) & this.mask;
    for (;;) {
      const place = this.places[slot] ?? FREE;
      if (place === FREE || sameRun(this.ids, place, other, at, this.size)) return slot;
      slot = (slot + 1) & this.mask;
    }
  }
}

function hashOf(ids: Int32Array, at: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + size; i += 1) {
    hash = Math.imul(hash ^ (ids[i] ?? 0), 0x01000193);
    hash ^= hash >>> 13;
  }
  return hash ^ (hash >>> 16);
}

function sameRun(a: Int32Array, atA: number, b: Int32Array, atB: number, size: number): boolean {
  for (let i = 0; i < size; i += 1) if (a[atA + i] !== b[atB + i]) return false;
  return true;
}
