/**
 * The best common subsequence of two short token sequences: the finest step of the diff.
 *
 * Unlike a plain longest common subsequence, longer tokens count more, and a token that
 * follows a matched one counts more than one that stands alone: so *the* of one sentence
 * is not torn out of it to match the *the* of another.
 */
import type { Pair } from './unique-grams.ts';

/** Two sequences and how much a token of the first is worth when it is matched. */
export interface Gap {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** One for each token of `a`; 0 for a token that is not to be matched. */
  readonly weights: Int32Array;
}

/** What it is worth that a match follows another on both sides. */
const IN_A_ROW = 4;

/** Steps of the way back; one bit more where a match follows another, whichever step is taken. */
const SKIP_A = 1;
const SKIP_B = 2;
const MATCH = 3;
const STEP = 3;
const FOLLOWS = 4;

/** The table of steps of the last gap, to be written over by the next: most gaps are small, and many. */
let table = new Uint8Array(1 << 14);
/** A larger table is not kept. */
const LARGEST_KEPT = 1 << 20;

function tableOf(cells: number): Uint8Array {
  if (cells > LARGEST_KEPT) return new Uint8Array(cells);
  if (cells > table.length) table = new Uint8Array(2 * cells);
  return table;
}

/** The pairs of tokens that belong together, ascending on both sides. Time and memory grow as a × b. */
export function alignGap({ a, b, weights }: Gap): readonly Pair[] {
  const width = b.length + 1;
  // Worth of the best alignment up to here; and of the best one that ends with a match here.
  let best = new Int32Array(width);
  let ended = new Int32Array(width).fill(NOT);
  ended[0] = 0;
  let bestHere = new Int32Array(width);
  let endedHere = new Int32Array(width);
  const steps = tableOf((a.length + 1) * width);
  for (let i = 1; i <= a.length; i += 1) {
    const weight = weights[i - 1] ?? 0;
    const token = a[i - 1] ?? 0;
    const row = i * width;
    const first = weight > 0 ? b.indexOf(token) : -1;
    // Up to the first token that is the same nothing is better than it was.
    const same = first < 0 ? width : first + 1;
    steps.fill(SKIP_A, row, row + same);
    endedHere.fill(NOT);
    if (first < 0) {
      [ended, endedHere] = [endedHere, ended];
      continue;
    }
    bestHere.set(best.subarray(0, same));
    for (let j = same; j < width; j += 1) {
      const up = best[j] ?? 0;
      const left = bestHere[j - 1] ?? 0;
      let worth = up >= left ? up : left;
      let step = up >= left ? SKIP_A : SKIP_B;
      if (token === b[j - 1]) {
        const alone = best[j - 1] ?? 0;
        const inARow = (ended[j - 1] ?? NOT) + IN_A_ROW;
        const isFollowing = inARow >= alone;
        // The last match gains by what follows the gap, as the first by what precedes it.
        const closing = i === a.length && j === b.length ? IN_A_ROW : 0;
        const matched = weight + (isFollowing ? inARow : alone) + closing;
        endedHere[j] = matched;
        if (matched >= worth) {
          worth = matched;
          step = MATCH;
        }
        if (isFollowing) step |= FOLLOWS;
      }
      bestHere[j] = worth;
      steps[row + j] = step;
    }
    [best, bestHere] = [bestHere, best];
    [ended, endedHere] = [endedHere, ended];
  }
  return wayBack(steps, a.length, b.length);
}

const NOT = -0x40000000;

function wayBack(steps: Uint8Array, rows: number, columns: number): readonly Pair[] {
  const width = columns + 1;
  const pairs: Pair[] = [];
  let i = rows;
  let j = columns;
  let isMatch = false;
  while (i > 0 && j > 0) {
    const here = steps[i * width + j] ?? 0;
    const step = here & STEP;
    if (isMatch || step === MATCH) {
      pairs.push({ a: i - 1, b: j - 1 });
      isMatch = (here & FOLLOWS) !== 0;
      i -= 1;
      j -= 1;
    } else if (step === SKIP_A) i -= 1;
    else j -= 1;
  }
  return pairs.toReversed();
}
