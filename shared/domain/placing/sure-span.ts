/**
 * How far a diff can be believed where it says that a span is unchanged.
 *
 * A diff has to decide for one of several ways to see an edit. What is the same in all of
 * them is sure; a name between two changes, or words whose twin next to them was taken
 * away, is not.
 */
import type { Alignment } from './align-texts.ts';
import { edgeRank } from './settle-edits.ts';
import type { StandsOnce } from './stands-once.ts';
import { hasLeftOut, type Tokens } from '../tokens.ts';
import type { Range } from './unique-grams.ts';

/** Tokens on each side of a span that are looked at. */
const MARGIN = 8;
/** So many unchanged tokens in a row are no chance; fewer must be the only ones of their kind. */
const LONG_RUN = 12;
/** What stands only once, and is still too little to be known by. */
const FEW_TOKENS = 3;
const FEW_CHARACTERS = 12;
/** How far from a span an edit is looked for that may have taken away or brought its twin. */
const TWIN_REACH = 300;

/** The tokens `from` to `to` of the old text stand in a row in the new one: is it they, and no others? */
export function isSure(alignment: Alignment, standsOnce: StandsOnce, from: number, to: number): boolean {
  if (isTwinOfEdit(alignment, from, to)) return false;
  const { old } = alignment;
  const [before, after] = unchanged(alignment, from, to, MARGIN);
  const start = Math.max(0, from - before);
  const end = Math.min(old.count, to + after);
  if (before + to - from + after >= LONG_RUN || hasLeftOut(old, start, end)) return true;
  const characters = (old.ends[end - 1] ?? 0) - (old.starts[start] ?? 0);
  if (end - start < FEW_TOKENS && characters < FEW_CHARACTERS) return false;
  return standsOnce(old, start, end);
}

/** Unchanged tokens in a row before `from`, and from `to` on; no more than `most`. */
function unchanged(
  { old, now, toNow }: Alignment,
  from: number,
  to: number,
  most: number,
): readonly [before: number, after: number] {
  let before = 0;
  let there = toNow[from] ?? -1;
  while (before < most && from - before > 0 && toNow[from - before - 1] === there - before - 1) before += 1;
  // The beginning and the end of both texts are as good as any neighbour.
  if (before === from && before === there) before = most;
  let after = 0;
  there = toNow[to - 1] ?? -1;
  while (after < most && to + after < old.count && toNow[to + after] === there + after + 1) after += 1;
  if (to + after === old.count && there + after + 1 === now.count) after = most;
  return [before, after];
}

/**
 * True if next to the unchanged run of the span something was taken away or put in that
 * has the same tokens, so that the span could as well be what is gone or new: of *very
 * very good* one *very* was deleted.
 */
function isTwinOfEdit(alignment: Alignment, from: number, to: number): boolean {
  const { old, now, toNow, toOld, moved } = alignment;
  const [before, after] = unchanged(alignment, from, to, TWIN_REACH);
  const isMoved = moved[from] === 1;
  // What was moved is an edit for what was not, and the other way round.
  const isOldEdit = (at: number): boolean => toNow[at] === -1 || (moved[at] === 1) !== isMoved;
  const isNewEdit = (at: number): boolean => {
    const there = toOld[at] ?? -1;
    return there === -1 || (moved[there] === 1) !== isMoved;
  };
  const nowFrom = toNow[from] ?? 0;
  const nowTo = nowFrom + to - from;
  return (
    (before < TWIN_REACH &&
      (hasTwinBefore(old, isOldEdit, from - before, to) ||
        hasTwinBefore(now, isNewEdit, nowFrom - before, nowTo))) ||
    (after < TWIN_REACH &&
      (hasTwinAfter(old, isOldEdit, from, to + after) ||
        hasTwinAfter(now, isNewEdit, nowFrom, nowTo + after)))
  );
}

/** Do the tokens `from` to `to` stand in the edit directly before them too? */
function hasTwinBefore(tokens: Tokens, isEdit: (at: number) => boolean, from: number, to: number): boolean {
  let start = from;
  while (start > 0 && isEdit(start - 1)) start -= 1;
  const length = to - from;
  if (from - start < length) return false;
  const { ids, count } = tokens;
  const rank = edgeRank(tokens, start) + edgeRank(tokens, from);
  // The edit could as well stand further on, behind the twin: if that is as good an edge.
  for (let step = 0; from + step < count && ids[start + step] === ids[from + step]; step += 1) {
    if (step + 1 < length) continue;
    if (edgeRank(tokens, start + step + 1) + edgeRank(tokens, from + step + 1) >= rank) return true;
    if (step > TWIN_REACH) break;
  }
  return hasTwinIn(tokens, { from, to }, { from: start, to: from }, rank >= WHOLE_LINES);
}

/** Do they stand in the edit directly behind them? */
function hasTwinAfter(tokens: Tokens, isEdit: (at: number) => boolean, from: number, to: number): boolean {
  let end = to;
  while (end < tokens.count && isEdit(end)) end += 1;
  const length = to - from;
  if (end - to < length) return false;
  const { ids } = tokens;
  const rank = edgeRank(tokens, to) + edgeRank(tokens, end);
  for (let step = 1; to - step >= 0 && ids[to - step] === ids[end - step]; step += 1) {
    if (step < length) continue;
    if (edgeRank(tokens, to - step) + edgeRank(tokens, end - step) >= rank) return true;
    if (step > TWIN_REACH) break;
  }
  return hasTwinIn(tokens, { from, to }, { from: to, to: end }, rank >= WHOLE_LINES);
}

/** Two line ends: an edit of whole lines is believed, unless whole lines are the twin. */
const WHOLE_LINES = 8;
const LINE = 4;

/** Do the tokens of `run` stand somewhere in `edit`, too? With `asLines` only if their whole lines do. */
function hasTwinIn(tokens: Tokens, run: Range, edit: Range, asLines: boolean): boolean {
  const { ids } = tokens;
  const length = run.to - run.from;
  for (let at = edit.from; at + length <= edit.to; at += 1) {
    let same = 0;
    while (same < length && ids[at + same] === ids[run.from + same]) same += 1;
    if (same === length && (!asLines || areSameLines(tokens, run, at))) return true;
  }
  return false;
}

/** The run and its twin at `at` are parts of lines that are the same from edge to edge. */
function areSameLines(tokens: Tokens, { from, to }: Range, at: number): boolean {
  const { ids } = tokens;
  let before = 0;
  while (edgeRank(tokens, at - before) < LINE) {
    before += 1;
    if (ids[at - before] !== ids[from - before]) return false;
  }
  let after = 0;
  while (edgeRank(tokens, at + to - from + after) < LINE) {
    if (ids[at + to - from + after] !== ids[to + after]) return false;
    after += 1;
  }
  return edgeRank(tokens, from - before) >= LINE && edgeRank(tokens, to + after) >= LINE;
}
