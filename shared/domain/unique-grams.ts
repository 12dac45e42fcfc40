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
  const inA = uniqueGrams(a, aRanges, size);
  if (inA.size === 0) return [];
  const inB = uniqueGrams(b, bRanges, size);
  const pairs: Pair[] = [];
  for (const [gram, at] of inA) {
    const there = inB.get(gram);
    // Grams are known by a hash; tokens decide.
    if (at < 0 || there === undefined || there < 0 || !sameRun(a, at, b, there, size)) continue;
    pairs.push({ a: at, b: there });
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

/** Hash of a gram → where it starts; -1 if it starts in several places. */
function uniqueGrams(ids: Int32Array, ranges: readonly Range[], size: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { from, to } of ranges) {
    for (let at = from; at + size <= to; at += 1) {
      const gram = hashOf(ids, at, size);
      found.set(gram, found.has(gram) ? -1 : at);
    }
  }
  return found;
}

function hashOf(ids: Int32Array, at: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + size; i += 1) {
    hash = Math.imul(hash ^ (ids[i] ?? 0), 0x01000193);
    hash ^= hash >>> 13;
  }
  return hash;
}

function sameRun(a: Int32Array, atA: number, b: Int32Array, atB: number, size: number): boolean {
  for (let i = 0; i < size; i += 1) if (a[atA + i] !== b[atB + i]) return false;
  return true;
}
