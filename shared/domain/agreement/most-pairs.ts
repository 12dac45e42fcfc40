/**
 * How many pairs of overlapping spans two lists can form at most, each span in one pair.
 *
 * Spans are looked at in order of where they end, and each takes, of the other list's free
 * spans that overlap it, the one that ends first. That is the best there is: all that
 * overlap the span which ends first of all cover its last unit, and whoever overlaps the
 * one that is taken overlaps every other one of them too.
 */
import type { Span } from '../span.ts';

export function countMostPairs(a: readonly Span[], b: readonly Span[]): number {
  const sides = [new Side(a), new Side(b)] as const;
  const ends = sides
    .flatMap(({ spans }, side) => spans.map(({ end }, index) => ({ end, index, side })))
    .toSorted((one, other) => one.end - other.end);
  let pairs = 0;
  for (const { end, index, side } of ends) {
    const own = sides[side === 0 ? 0 : 1];
    if (!own.take(index)) continue;
    if (sides[side === 0 ? 1 : 0].takeFirstToEnd(end)) pairs += 1;
  }
  return pairs;
}

/** One list: which of its spans are free, and which of them have begun, as a heap by end. */
class Side {
  readonly spans: readonly Span[];
  readonly #isTaken: Uint8Array;
  readonly #byStart: readonly number[];
  #begun = 0;
  readonly #heap: number[] = [];

  constructor(spans: readonly Span[]) {
    this.spans = spans;
    this.#isTaken = new Uint8Array(spans.length);
    this.#byStart = [...spans.keys()].toSorted((i, j) => this.#start(i) - this.#start(j));
  }

  /** False if it is taken already. */
  take(index: number): boolean {
    if (this.#isTaken[index] === 1) return false;
    this.#isTaken[index] = 1;
    return true;
  }

  /** Take the free span that has begun before `before` and ends first; false if there is none. */
  takeFirstToEnd(before: number): boolean {
    for (; this.#begun < this.#byStart.length; this.#begun += 1) {
      const index = this.#byStart[this.#begun] ?? 0;
      if (this.#start(index) >= before) break;
      this.#push(index);
    }
    for (;;) {
      const first = this.#pop();
      if (first === undefined) return false;
      if (this.take(first)) return true;
    }
  }

  #push(index: number): void {
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent] ?? 0;
      if (this.#end(above) <= this.#end(index)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = index;
  }

  #pop(): number | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = child + 1;
      if (right < heap.length && this.#end(heap[right] ?? 0) < this.#end(heap[child] ?? 0)) child = right;
      const below = heap[child] ?? 0;
      if (this.#end(below) >= this.#end(last)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return first;
  }

  #start(index: number): number {
    return this.spans[index]?.start ?? 0;
  }

  #end(index: number): number {
    return this.spans[index]?.end ?? 0;
  }
}
