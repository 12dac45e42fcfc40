/**
 * The best common subsequence of two short token sequences: the finest step of the diff.
 *
 * Unlike a plain longest common subsequence, longer tokens count more, and a token that
 * follows a matched one counts more than one that stands alone: so *the* of one sentence
 * is not torn out of it to match the *the* of another.
 *
 * Most gaps are small, and many: nothing is made anew for each but the answer. Tokens that
 * the other side has not cannot be matched; so many of them in a row are one to the table.
 */
import type { Pair } from './unique-grams.ts';

/** Tokens `from` to `to` of a text, without those that have their match. */
export interface GapSide {
  readonly ids: Int32Array;
  readonly from: number;
  readonly to: number;
  /** For each token of the text its match, −1 if it has none; absent where none has one. */
  readonly matches?: Int32Array;
}

/** What it is worth that a match follows another on both sides. */
const IN_A_ROW = 4;

/** Steps of the way back; one bit more where a match follows another, whichever step is taken. */
const SKIP_A = 1;
const SKIP_B = 2;
const MATCH = 3;
const STEP = 3;
const FOLLOWS = 4;

/** Less than any worth. */
const NOT = -0x40000000;
/** The id of tokens in a row that the other side has not. */
const OTHERS = -1;

/** The tokens of one side, as far as they matter; to be written over by the next gap. */
interface Column {
  ids: Int32Array;
  places: Int32Array;
  count: number;
}

const rows: Column = emptyColumn(256);
const columns: Column = emptyColumn(256);

/** Numbers of gaps by token id: the last one that has the token on a side. */
let seen = new Int32Array(1 << 12);
let gaps = 0;
const LAST_GAP = 0x7ffffff0;

/** Worth of the best alignment up to here, and of the best one that ends with a match here; in this row and the one before. */
let [best, ended, bestHere, endedHere] = rowsFor(256);

/** The table of steps of the last gap. */
let table = new Uint8Array(1 << 14);
/** A larger table is not kept. */
const LARGEST_KEPT = 1 << 20;

/**
 * The pairs of tokens that belong together, ascending on both sides. `weightOf`: how much
 * a token of the first side is worth when it is matched, above 0. null if more than `most`
 * cells had to be looked at. Time and memory grow with the cells.
 */
export function alignGap(
  a: GapSide,
  b: GapSide,
  weightOf: (at: number) => number,
  most = Infinity,
): { readonly pairs: readonly Pair[]; readonly cells: number } | null {
  if (gaps > LAST_GAP) {
    seen.fill(0);
    gaps = 0;
  }
  gaps += 2;
  note(b, gaps);
  collect(a, gaps, rows);
  if (rows.count === 0 || (rows.count === 1 && rows.ids[0] === OTHERS)) return NOTHING;
  note(a, gaps + 1);
  collect(b, gaps + 1, columns);
  const cells = rows.count * columns.count;
  if (cells > most) return null;
  const width = columns.count + 1;
  const steps = tableOf((rows.count + 1) * width);
  fillTable(steps, width, weightOf);
  return { pairs: wayBack(steps, width), cells };
}

const NOTHING = { pairs: [], cells: 0 } as const;

function emptyColumn(length: number): Column {
  return { ids: new Int32Array(length), places: new Int32Array(length), count: 0 };
}

function rowsFor(width: number): [Int32Array, Int32Array, Int32Array, Int32Array] {
  return [new Int32Array(width), new Int32Array(width), new Int32Array(width), new Int32Array(width)];
}

function tableOf(cells: number): Uint8Array {
  if (cells > LARGEST_KEPT) return new Uint8Array(cells);
  if (cells > table.length) table = new Uint8Array(2 * cells);
  return table;
}

function isOpen({ matches }: GapSide, at: number): boolean {
  return matches === undefined || matches[at] === -1;
}

/** Remember which tokens the side has. */
function note(side: GapSide, gap: number): void {
  for (let at = side.from; at < side.to; at += 1) {
    if (!isOpen(side, at)) continue;
    const id = side.ids[at] ?? 0;
    if (id >= seen.length) {
      const larger = new Int32Array(2 * id);
      larger.set(seen);
      seen = larger;
    }
    seen[id] = gap;
  }
}

/** The tokens of the side that the other one has, and one for all others that stand in a row. */
function collect(side: GapSide, gap: number, into: Column): void {
  const most = side.to - side.from;
  if (most > into.ids.length) Object.assign(into, emptyColumn(2 * most));
  let count = 0;
  let isOther = false;
  for (let at = side.from; at < side.to; at += 1) {
    if (!isOpen(side, at)) continue;
    const id = side.ids[at] ?? 0;
    const isShared = seen[id] === gap;
    if (isShared || !isOther) {
      into.ids[count] = isShared ? id : OTHERS;
      into.places[count] = at;
      count += 1;
    }
    isOther = !isShared;
  }
  into.count = count;
}

function fillTable(steps: Uint8Array, width: number, weightOf: (at: number) => number): void {
  if (width > best.length) [best, ended, bestHere, endedHere] = rowsFor(2 * width);
  best.fill(0, 0, width);
  ended.fill(NOT, 0, width);
  ended[0] = 0;
  const { ids } = columns;
  for (let i = 1; i <= rows.count; i += 1) {
    const token = rows.ids[i - 1] ?? 0;
    const row = i * width;
    endedHere.fill(NOT, 0, width);
    if (token === OTHERS) {
      steps.fill(SKIP_A, row, row + width);
      [ended, endedHere] = [endedHere, ended];
      continue;
    }
    const weight = weightOf(rows.places[i - 1] ?? 0);
    let left = 0;
    bestHere[0] = 0;
    for (let j = 1; j < width; j += 1) {
      const up = best[j] ?? 0;
      let worth = up >= left ? up : left;
      let step = up >= left ? SKIP_A : SKIP_B;
      if (token === ids[j - 1]) {
        const alone = best[j - 1] ?? 0;
        const inARow = (ended[j - 1] ?? NOT) + IN_A_ROW;
        const isFollowing = inARow >= alone;
        // The last match gains by what follows the gap, as the first by what precedes it.
        const closing = i === rows.count && j === columns.count ? IN_A_ROW : 0;
        const matched = weight + (isFollowing ? inARow : alone) + closing;
        endedHere[j] = matched;
        if (matched >= worth) {
          worth = matched;
          step = MATCH;
        }
        if (isFollowing) step |= FOLLOWS;
      }
      bestHere[j] = worth;
      left = worth;
      steps[row + j] = step;
    }
    [best, bestHere] = [bestHere, best];
    [ended, endedHere] = [endedHere, ended];
  }
}

function wayBack(steps: Uint8Array, width: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let i = rows.count;
  let j = columns.count;
  let isMatch = false;
  while (i > 0 && j > 0) {
    const here = steps[i * width + j] ?? 0;
    const step = here & STEP;
    if (isMatch || step === MATCH) {
      pairs.push({ a: rows.places[i - 1] ?? 0, b: columns.places[j - 1] ?? 0 });
      isMatch = (here & FOLLOWS) !== 0;
      i -= 1;
      j -= 1;
    } else if (step === SKIP_A) i -= 1;
    else j -= 1;
  }
  return pairs.toReversed();
}
