/**
 * A diff of two texts as what placing needs: for each token of the old text its token in
 * the new one, if it is still there.
 *
 * First the skeleton: runs of tokens that stand once in both texts and in the same order,
 * long runs first, shorter ones in the gaps between them. Then blocks that were moved.
 * Then the gaps that are left, token by token. Linear but for small gaps: a megabyte with
 * one word in twenty changed takes some tenths of a second, and no text can make it slow.
 */
import { alignGap } from './align-gap.ts';
import { dropChance } from './drop-chance.ts';
import type { StandsOnce } from './stands-once.ts';
import type { Tokens } from '../tokens.ts';
import { longestChain, uniquePairs, type Pair, type Range } from './unique-grams.ts';

export interface Alignment {
  readonly old: Tokens;
  readonly now: Tokens;
  /** For each token of the old text its token in the new one; -1 if it is gone. */
  readonly toNow: Int32Array;
  /** For each token of the new text its token in the old one; -1 if it is new. */
  readonly toOld: Int32Array;
  /** 1 for each token of the old text that is out of the old order now. */
  readonly moved: Uint8Array;
}

/** Lengths, in tokens, of the runs that are looked for, one after the other. */
const GRAMS = [12, 6, 3] as const;
/** A moved block is known by runs of this length, and no shorter than the other two. */
const MOVED_GRAM = 5;
const MOVED_TOKENS = 6;
const MOVED_CHARACTERS = 24;
/** Cells of the table of one gap, and of all gaps of one text together. */
const GAP_CELLS = 2_000_000;
const ALL_CELLS = 40_000_000;

/** Both of one vocabulary. `standsOnce`: also in what was left out of them. */
export function alignTexts(old: Tokens, now: Tokens, standsOnce: StandsOnce): Alignment {
  const aligner = new Aligner(old, now, standsOnce);
  aligner.run();
  return aligner;
}

/** A range of the old text and the range of the new text that takes its place. */
interface Stretch {
  readonly a: Range;
  readonly b: Range;
}

class Aligner implements Alignment {
  readonly old: Tokens;
  readonly now: Tokens;
  readonly toNow: Int32Array;
  readonly toOld: Int32Array;
  readonly moved: Uint8Array;
  private cells = ALL_CELLS;
  /** Also in what stayed: a copy is nothing that was moved. */
  private readonly standsOnce: StandsOnce;

  constructor(old: Tokens, now: Tokens, standsOnce: StandsOnce) {
    this.old = old;
    this.now = now;
    this.standsOnce = standsOnce;
    this.toNow = new Int32Array(this.old.count).fill(-1);
    this.toOld = new Int32Array(this.now.count).fill(-1);
    this.moved = new Uint8Array(this.old.count);
  }

  run(): void {
    let gaps = this.betweenLeftOut().map((gap) => this.trimmed(gap));
    for (const size of GRAMS) gaps = gaps.flatMap((gap) => this.withChain(gap, size));
    this.findMoved(gaps);
    for (const gap of gaps) this.closeGap(gap);
  }

  /** Match what was left out; what was read between is the answer. */
  private betweenLeftOut(): readonly Stretch[] {
    const gaps: Stretch[] = [];
    let [fromA, fromB] = [0, 0];
    const { old, now } = this;
    for (const [nth, a] of old.leftOut.entries()) {
      const b = now.leftOut[nth] ?? now.count;
      gaps.push({ a: { from: fromA, to: a }, b: { from: fromB, to: b } });
      this.match(a, b);
      [fromA, fromB] = [a + 1, b + 1];
    }
    gaps.push({ a: { from: fromA, to: old.count }, b: { from: fromB, to: now.count } });
    return gaps;
  }

  /** Match what is the same at both ends; the rest is the answer. */
  private trimmed({ a, b }: Stretch): Stretch {
    let [fromA, fromB, toA, toB] = [a.from, b.from, a.to, b.to];
    while (fromA < toA && fromB < toB && this.old.ids[fromA] === this.now.ids[fromB]) {
      this.match(fromA, fromB);
      fromA += 1;
      fromB += 1;
    }
    while (toA > fromA && toB > fromB && this.old.ids[toA - 1] === this.now.ids[toB - 1]) {
      toA -= 1;
      toB -= 1;
      this.match(toA, toB);
    }
    return { a: { from: fromA, to: toA }, b: { from: fromB, to: toB } };
  }

  private match(a: number, b: number): void {
    this.toNow[a] = b;
    this.toOld[b] = a;
  }

  /** Match the chain of unique runs in a gap, each grown as far as it goes; the gaps between them are left. */
  private withChain(gap: Stretch, size: number): readonly Stretch[] {
    const { a, b } = gap;
    if (a.to - a.from < size || b.to - b.from < size) return [gap];
    const pairs = uniquePairs(this.old.ids, [a], this.now.ids, [b], size);
    if (pairs.length === 0) return [gap];
    const gaps: Stretch[] = [];
    let from: Pair = { a: a.from, b: b.from };
    for (const pair of longestChain(pairs)) {
      // Inside what the last one grew to, or in contradiction to it.
      if (pair.a < from.a || pair.b < from.b) continue;
      const grown = this.grow(pair, from, { a: a.to, b: b.to }, size);
      gaps.push({ a: { from: from.a, to: grown.start.a }, b: { from: from.b, to: grown.start.b } });
      from = grown.end;
    }
    gaps.push({ a: { from: from.a, to: a.to }, b: { from: from.b, to: b.to } });
    return gaps.filter((each) => each.a.from < each.a.to || each.b.from < each.b.to);
  }

  /** Match the run at the pair, and what is the same before and behind it. */
  private grow(
    pair: Pair,
    low: Pair,
    high: Pair,
    size: number,
  ): { readonly start: Pair; readonly end: Pair } {
    const { ids } = this.old;
    const there = this.now.ids;
    let before = 0;
    while (
      pair.a - before > low.a &&
      pair.b - before > low.b &&
      ids[pair.a - before - 1] === there[pair.b - before - 1] &&
      this.isFree(pair.a - before - 1, pair.b - before - 1)
    ) {
      before += 1;
    }
    let after = size;
    while (
      pair.a + after < high.a &&
      pair.b + after < high.b &&
      ids[pair.a + after] === there[pair.b + after] &&
      this.isFree(pair.a + after, pair.b + after)
    ) {
      after += 1;
    }
    for (let i = -before; i < after; i += 1) this.match(pair.a + i, pair.b + i);
    return {
      start: { a: pair.a - before, b: pair.b - before },
      end: { a: pair.a + after, b: pair.b + after },
    };
  }

  private isFree(a: number, b: number): boolean {
    return this.toNow[a] === -1 && this.toOld[b] === -1;
  }

  /** Long runs that are gone here and new there. */
  private findMoved(gaps: readonly Stretch[]): void {
    const gone = gaps.map(({ a }) => a).filter(({ from, to }) => to - from >= MOVED_TOKENS);
    const come = gaps.map(({ b }) => b).filter(({ from, to }) => to - from >= MOVED_TOKENS);
    if (gone.length === 0 || come.length === 0) return;
    const low = { a: 0, b: 0 };
    const high = { a: this.old.count, b: this.now.count };
    // What was no block need not be looked at once more from a run further on in it.
    let none = { start: low, end: low };
    for (const pair of uniquePairs(this.old.ids, gone, this.now.ids, come, MOVED_GRAM)) {
      if (!this.isFree(pair.a, pair.b)) continue;
      if (pair.a < none.end.a && pair.a - none.start.a === pair.b - none.start.b) continue;
      const { start, end } = this.grow(pair, low, high, MOVED_GRAM);
      const characters = (this.old.ends[end.a - 1] ?? 0) - (this.old.starts[start.a] ?? 0);
      const isBlock =
        end.a - start.a >= MOVED_TOKENS &&
        characters >= MOVED_CHARACTERS &&
        this.standsOnce(this.old, start.a, end.a);
      for (let i = 0; i < end.a - start.a; i += 1) {
        if (isBlock) this.moved[start.a + i] = 1;
        else this.unmatch(start.a + i, start.b + i);
      }
      if (!isBlock) none = { start, end };
    }
  }

  private unmatch(a: number, b: number): void {
    this.toNow[a] = -1;
    this.toOld[b] = -1;
  }

  /** Token by token; matches that are chance are left out. */
  private closeGap(gap: Stretch): void {
    const { old, now } = this;
    const found = alignGap(
      { ids: old.ids, matches: this.toNow, ...gap.a },
      { ids: now.ids, matches: this.toOld, ...gap.b },
      (at) => weightOf(old, at),
      Math.min(GAP_CELLS, this.cells),
    );
    if (found === null) return;
    this.cells -= found.cells;
    for (const { a, b } of dropChance(found.pairs, gap, old, now)) this.match(a, b);
  }
}

/** Longer words say more than short ones, and words more than punctuation. */
export function weightOf({ starts, ends }: Tokens, at: number): number {
  const length = (ends[at] ?? 0) - (starts[at] ?? 0);
  return length === 1 ? 1 : 2 + Math.min(length, 10);
}
