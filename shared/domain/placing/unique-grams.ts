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
 * the order of `a`. No run reaches over the edge of a range. Ranges ascend.
 */
export function uniquePairs(
  a: Int32Array,
  aRanges: readonly Range[],
  b: Int32Array,
  bRanges: readonly Range[],
  size: number,
): readonly Pair[] {
  const table = new GramTable(a, aRanges, size);
  for (const range of bRanges) table.compare(b, range);
  return table.pairs();
}

/** The longest list of pairs that ascends on both sides. `pairs` ascends in `a`. */
export function longestChain(pairs: readonly Pair[]): readonly Pair[] {
  if (pairs.every(({ b }, index) => index === 0 || (pairs[index - 1]?.b ?? 0) < b)) return pairs;
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
/** What a hash is multiplied by at each token: odd, with bits all over. */
const FACTOR = 0x2c1b3c6d;

/**
 * The runs of some ranges of one sequence, where each stands if it stands once, and where
 * in another sequence. Open addressing, at most half full; hashes roll from run to run.
 */
class GramTable {
  private readonly ids: Int32Array;
  private readonly size: number;
  private readonly mask: number;
  /** FACTOR to the power of `size`. */
  private readonly last: number;
  /** By slot: the run by its first place, its hash, and its place there; SEVERAL if it stands in several here or there. */
  private readonly places: Int32Array;
  private readonly hashes: Int32Array;
  private readonly there: Int32Array;
  /** The slots of the runs, in the order of their first places. */
  private readonly slots: Int32Array;
  private count = 0;

  constructor(ids: Int32Array, ranges: readonly Range[], size: number) {
    this.ids = ids;
    this.size = size;
    let last = 1;
    for (let i = 0; i < size; i += 1) last = Math.imul(last, FACTOR);
    this.last = last;
    const runs = ranges.reduce((all, { from, to }) => all + Math.max(0, to - from - size + 1), 0);
    const length = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * runs)));
    this.mask = length - 1;
    const { places, hashes, there, slots } = roomFor(length);
    this.places = places;
    this.hashes = hashes;
    this.there = there;
    this.slots = slots;
    for (const range of ranges) this.enter(range);
  }

  private enter({ from, to }: Range): void {
    const { ids, size, last } = this;
    let hash = 0;
    for (let end = from; end < to; end += 1) {
      hash = Math.imul(hash, FACTOR) + (ids[end] ?? 0) + 1;
      if (end - from >= size) hash -= Math.imul(last, (ids[end - size] ?? 0) + 1);
      hash |= 0;
      const at = end - size + 1;
      if (at < from) continue;
      const slot = this.slotOf(ids, at, hash);
      if (this.places[slot] !== FREE) {
        this.there[slot] = SEVERAL;
        continue;
      }
      this.places[slot] = at;
      this.hashes[slot] = hash;
      this.slots[this.count] = slot;
      this.count += 1;
    }
  }

  /** Look up the runs of a range of the other sequence. */
  compare(other: Int32Array, { from, to }: Range): void {
    const { size, last } = this;
    let hash = 0;
    for (let end = from; end < to; end += 1) {
      hash = Math.imul(hash, FACTOR) + (other[end] ?? 0) + 1;
      if (end - from >= size) hash -= Math.imul(last, (other[end - size] ?? 0) + 1);
      hash |= 0;
      const at = end - size + 1;
      if (at < from) continue;
      const slot = this.slotOf(other, at, hash);
      if (this.places[slot] !== FREE) this.there[slot] = this.there[slot] === FREE ? at : SEVERAL;
    }
  }

  /** The runs that stand once here and once there. */
  pairs(): readonly Pair[] {
    const pairs: Pair[] = [];
    for (let nth = 0; nth < this.count; nth += 1) {
      const slot = this.slots[nth] ?? 0;
      const b = this.there[slot] ?? FREE;
      if (b >= 0) pairs.push({ a: this.places[slot] ?? 0, b });
    }
    return pairs;
  }

  /** The slot of the run, or the free one that it would get. */
  private slotOf(other: Int32Array, at: number, hash: number): number {
    let slot = (hash ^ (hash >>> 15) ^ (hash >>> 7)) & this.mask;
    for (;;) {
      const place = this.places[slot] ?? FREE;
      if (place === FREE) return slot;
      if (this.hashes[slot] === hash && sameRun(this.ids, place, other, at, this.size)) return slot;
      slot = (slot + 1) & this.mask;
    }
  }
}

/** What a table is made of. */
interface Room {
  readonly places: Int32Array;
  readonly hashes: Int32Array;
  readonly there: Int32Array;
  readonly slots: Int32Array;
}

/** Used by one table after the other: most are small, and many. A larger one is not kept. */
let kept = makeRoom(1 << 10);
const LARGEST_KEPT = 1 << 16;

function makeRoom(length: number): Room {
  const list = (): Int32Array => new Int32Array(length);
  return { places: list(), hashes: list(), there: list(), slots: list() };
}

/** For so many slots, all free; good until the next table is made. */
function roomFor(length: number): Room {
  const room = length <= kept.places.length ? kept : makeRoom(length);
  if (length <= LARGEST_KEPT) kept = room;
  room.places.fill(FREE, 0, length);
  room.there.fill(FREE, 0, length);
  return room;
}

function sameRun(a: Int32Array, atA: number, b: Int32Array, atB: number, size: number): boolean {
  for (let i = 0; i < size; i += 1) if (a[atA + i] !== b[atB + i]) return false;
  return true;
}
