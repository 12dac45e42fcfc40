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

/** Steps of the way back. */
const SKIP_A = 1;
const SKIP_B = 2;
const MATCH = 3;

/** The pairs of tokens that belong together, ascending on both sides. Time and memory grow as a × b. */
export function alignGap({ a, b, weights }: Gap): readonly Pair[] {
  const width = b.length + 1;
  // Worth of the best alignment up to here; and of the best one that ends with a match here.
  let best = new Int32Array(width);
  let ended = new Int32Array(width).fill(NOT);
  ended[0] = 0;
  let bestHere = new Int32Array(width);
  let endedHere = new Int32Array(width);
  const steps = new Uint8Array((a.length + 1) * width);
  const follows = new Uint8Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i += 1) {
    bestHere.fill(0);
    endedHere.fill(NOT);
    const weight = weights[i - 1] ?? 0;
    const token = a[i - 1];
    const row = i * width;
    for (let j = 1; j < width; j += 1) {
      const up = best[j] ?? 0;
      const left = bestHere[j - 1] ?? 0;
      let worth = up >= left ? up : left;
      let step = up >= left ? SKIP_A : SKIP_B;
      if (weight > 0 && token === b[j - 1]) {
        const alone = best[j - 1] ?? 0;
        const inARow = (ended[j - 1] ?? NOT) + IN_A_ROW;
        const isFollowing = inARow >= alone;
        // The last match gains by what follows the gap, as the first by what precedes it.
        const closing = i === a.length && j === b.length ? IN_A_ROW : 0;
        const matched = weight + (isFollowing ? inARow : alone) + closing;
        endedHere[j] = matched;
        follows[row + j] = isFollowing ? 1 : 0;
        if (matched >= worth) {
          worth = matched;
          step = MATCH;
        }
      }
      bestHere[j] = worth;
      steps[row + j] = step;
    }
    [best, bestHere] = [bestHere, best];
    [ended, endedHere] = [endedHere, ended];
  }
  return wayBack(steps, follows, a.length, b.length);
}

const NOT = -0x40000000;

function wayBack(steps: Uint8Array, follows: Uint8Array, rows: number, columns: number): readonly Pair[] {
  const width = columns + 1;
  const pairs: Pair[] = [];
  let i = rows;
  let j = columns;
  let isMatch = false;
  while (i > 0 && j > 0) {
    const here = i * width + j;
    if (isMatch || steps[here] === MATCH) {
      pairs.push({ a: i - 1, b: j - 1 });
      isMatch = follows[here] === 1;
      i -= 1;
      j -= 1;
    } else if (steps[here] === SKIP_A) i -= 1;
    else j -= 1;
  }
  return pairs.toReversed();
}
