/**
 * Where an insertion or a deletion could as well stand a few tokens on, it is put where
 * people edit: at the edge of a line, a sentence, a clause.
 *
 * From *- Robin: red · - Robin: blue* to *- Robin: blue* a plain diff may take away
 * *Robin: red · -*; settled it is the line *- Robin: red*.
 */
import type { Alignment } from './align-texts.ts';
import type { Tokens } from '../tokens.ts';

/** How many tokens an edit is slid to either side. */
const FARTHEST = 200;

/** Changes the alignment in place. */
export function settleEdits({ old, now, toNow, toOld, moved }: Alignment): void {
  settle(old, toNow, toOld, (at) => moved[at] === 1);
  settle(now, toOld, toNow, (at) => moved[toOld[at] ?? -1] === 1);
}

/** `here` has tokens (those of `toThere` −1) that the other text has not; both maps are changed. */
function settle(
  here: Tokens,
  toThere: Int32Array,
  toHere: Int32Array,
  isMoved: (at: number) => boolean,
): void {
  const { ids, count } = here;
  for (let from = 0; from < count; from += 1) {
    if (toThere[from] !== -1) continue;
    let to = from;
    while (to < count && toThere[to] === -1) to += 1;
    const before = from === 0 ? -1 : (toThere[from - 1] ?? -1);
    const after = to === count ? toHere.length : (toThere[to] ?? -1);
    if (before + 1 === after) {
      let left = 0;
      while (
        left < FARTHEST &&
        from - left > 0 &&
        ids[from - left - 1] === ids[to - left - 1] &&
        toThere[from - left - 1] === before - left &&
        before - left >= 0 &&
        !isMoved(from - left - 1)
      ) {
        left += 1;
      }
      let right = 0;
      while (
        right < FARTHEST &&
        to + right < count &&
        ids[from + right] === ids[to + right] &&
        toThere[to + right] === after + right &&
        !isMoved(to + right)
      ) {
        right += 1;
      }
      const shift = bestShift(here, from, to, left, right);
      for (let step = 0; step < shift; step += 1) relink(toThere, toHere, to + step, from + step);
      for (let step = 0; step < -shift; step += 1) relink(toThere, toHere, from - 1 - step, to - 1 - step);
      to += Math.max(0, shift);
    }
    from = to;
  }
}

/** The other text's token that belonged to `at` belongs to `target` now. */
function relink(toThere: Int32Array, toHere: Int32Array, at: number, target: number): void {
  const there = toThere[at] ?? -1;
  toThere[at] = -1;
  toThere[target] = there;
  toHere[there] = target;
}

function bestShift(here: Tokens, from: number, to: number, left: number, right: number): number {
  if (left + right === 0) return 0;
  let best = 0;
  let rank = edgeRank(here, from) + edgeRank(here, to);
  for (let shift = -left; shift <= right; shift += 1) {
    const other = edgeRank(here, from + shift) + edgeRank(here, to + shift);
    if (other > rank) {
      best = shift;
      rank = other;
    }
  }
  return best;
}

/** How much of an edge lies before the token: a paragraph's, a line's, a sentence's, a clause's, a word's. */
export function edgeRank({ content, count, starts, ends }: Tokens, at: number): number {
  if (at <= 0 || at >= count) return 6;
  const between = content.slice(ends[at - 1] ?? 0, starts[at] ?? 0);
  const lines = between.split('\n').length - 1;
  if (lines > 1) return 5;
  if (lines === 1) return 4;
  if (between === '') return 0;
  const last = content[(ends[at - 1] ?? 0) - 1] ?? '';
  if (/[.!?…]/.test(last)) return 3;
  return /[,;:–—)]/.test(last) ? 2 : 1;
}
