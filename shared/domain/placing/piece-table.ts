/**
 * Pieces of two texts (lines, sentences) that stand once in each, known by their length and
 * a few of their characters: reading all of them would take most of the time that a diff
 * takes. Two pieces may be taken for the same, so whoever uses a pair compares it.
 */
import type { Pair } from './unique-grams.ts';

export interface PieceTable {
  /** Look up the pieces of the other text. */
  compare(text: string, from: number, to: number): void;
  /** Where the pieces that stand once in each start, ascending in the first text. */
  pairs(): readonly Pair[];
}

/** Shorter pieces come again too easily. */
const SHORTEST = 24;
const FREE = -1;
const SEVERAL = -2;

/** Pieces of `text` between `from` and `to` that end with `mark`. */
export function createPieceTable(text: string, from: number, to: number, mark: string): PieceTable {
  const { slots, marks, here, there } = room;
  // At most half full.
  const mask = (1 << Math.ceil(Math.log2(16 + (to - from) / (SHORTEST / 2)))) - 1;
  if (mask >= slots.length) {
    room = makeRoom(mask + 1);
    return createPieceTable(text, from, to, mark);
  }
  slots.fill(FREE, 0, mask + 1);
  let count = 0;
  const slotOf = (known: number): number => {
    let slot = (known ^ (known >>> 15)) & mask;
    for (;;) {
      const entry = slots[slot] ?? FREE;
      if (entry === FREE || marks[entry] === known) return slot;
      slot = (slot + 1) & mask;
    }
  };
  for (let start = from; start < to;) {
    const end = endOf(text, start, to, mark);
    if (end - start >= SHORTEST) {
      const known = signOf(text, start, end);
      const slot = slotOf(known);
      const entry = slots[slot] ?? FREE;
      if (entry === FREE) {
        slots[slot] = count;
        marks[count] = known;
        here[count] = start;
        there[count] = FREE;
        count += 1;
      } else there[entry] = SEVERAL;
    }
    start = end + 1;
  }
  return {
    compare(other, otherFrom, otherTo) {
      for (let start = otherFrom; start < otherTo;) {
        const end = endOf(other, start, otherTo, mark);
        if (end - start >= SHORTEST) {
          const entry = slots[slotOf(signOf(other, start, end))] ?? FREE;
          if (entry !== FREE) there[entry] = there[entry] === FREE ? start : SEVERAL;
        }
        start = end + 1;
      }
    },
    pairs() {
      const pairs: Pair[] = [];
      for (let entry = 0; entry < count; entry += 1) {
        const b = there[entry] ?? FREE;
        if (b >= 0) pairs.push({ a: here[entry] ?? 0, b });
      }
      return pairs;
    },
  };
}

interface Room {
  readonly slots: Int32Array;
  readonly marks: Int32Array;
  readonly here: Int32Array;
  readonly there: Int32Array;
}

/** Used by one table after the other. */
let room = makeRoom(1 << 12);

function makeRoom(length: number): Room {
  const list = (): Int32Array => new Int32Array(length);
  return { slots: list(), marks: list(), here: list(), there: list() };
}

function endOf(text: string, start: number, to: number, mark: string): number {
  const end = text.indexOf(mark, start);
  return end < 0 || end > to ? to : end;
}

/** The same for the same piece, and nearly always another for another. */
function signOf(text: string, start: number, end: number): number {
  let sign = end - start;
  const step = (end - start) >> 3;
  for (let at = start; at < end; at += step) {
    const code = text.charCodeAt(at);
    sign = Math.imul(sign ^ (code === 0x0a ? 0x20 : code), 0x01000193);
  }
  return sign;
}
