/**
 * Stretches that two versions of a text share character by character, found without
 * reading a word: most of a revised article is as it was, and needs no diff.
 *
 * The same beginning, the same end, and between them lines that stand once in each, the
 * longest chain of them in the same order (the idea of Bram Cohen's patience diff), each
 * grown to both sides as far as it goes. Then the same with sentences in what is left
 * between them. A line break counts as a space: a re-wrapped text is the same text.
 */
import { createPieceTable } from './piece-table.ts';
import { longestChain } from './unique-grams.ts';

/** The same characters from `old` on in the one text and from `now` on in the other. */
export interface SharedStretch {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** What pieces end with: lines first, then sentences. */
const ENDS = ['\n', '.'] as const;

/** Ascending in both texts, and apart. */
export function sharedStretches(old: string, now: string): readonly SharedStretch[] {
  const most = Math.min(old.length, now.length);
  const start = sameFrom(old, 0, now, 0, most);
  const end = sameBefore(old, old.length, now, now.length, most - start);
  const first = { old: 0, now: 0, length: start };
  const last = { old: old.length - end, now: now.length - end, length: end };
  return ENDS.reduce<readonly SharedStretch[]>(
    (stretches, mark) => withPieces(old, now, stretches, mark),
    [first, last],
  );
}

/** With what is found between each two stretches. */
function withPieces(
  old: string,
  now: string,
  stretches: readonly SharedStretch[],
  mark: string,
): readonly SharedStretch[] {
  const found: SharedStretch[] = [];
  for (const [nth, stretch] of stretches.entries()) {
    found.push(stretch);
    const next = stretches[nth + 1];
    if (next !== undefined) findBetween(old, now, stretch, next, mark, found);
  }
  return found;
}

function findBetween(
  old: string,
  now: string,
  before: SharedStretch,
  after: SharedStretch,
  mark: string,
  found: SharedStretch[],
): void {
  let [fromOld, fromNow] = [before.old + before.length, before.now + before.length];
  if (after.old - fromOld < SHORTEST_GAP || after.now - fromNow < SHORTEST_GAP) return;
  const pieces = createPieceTable(old, fromOld, after.old, mark);
  pieces.compare(now, fromNow, after.now);
  for (const { a, b } of longestChain(pieces.pairs())) {
    // Inside the last one, which grew over it.
    if (a < fromOld || b < fromNow) continue;
    const length = sameFrom(old, a, now, b, Math.min(after.old - a, after.now - b));
    const more = sameBefore(old, a, now, b, Math.min(a - fromOld, b - fromNow));
    if (length + more < SHORTEST_SHARED) continue;
    found.push({ old: a - more, now: b - more, length: more + length });
    [fromOld, fromNow] = [a + length, b + length];
  }
}

/** In less room nothing is looked for. */
const SHORTEST_GAP = 64;
/** Two pieces may be taken for the same (`piece-table.ts`): then they share next to nothing. */
const SHORTEST_SHARED = 24;

function sameFrom(old: string, atOld: number, now: string, atNow: number, most: number): number {
  let same = 0;
  for (;;) {
    while (same + BLOCK <= most && isSameBlock(old, atOld + same, now, atNow + same)) same += BLOCK;
    const stop = Math.min(most, same + BLOCK);
    while (same < stop && isSame(old.charCodeAt(atOld + same), now.charCodeAt(atNow + same))) same += 1;
    if (same < stop || same === most) return same;
  }
}

function sameBefore(old: string, atOld: number, now: string, atNow: number, most: number): number {
  let same = 0;
  for (;;) {
    while (same + BLOCK <= most && isSameBlock(old, atOld - same - BLOCK, now, atNow - same - BLOCK))
      same += BLOCK;
    const stop = Math.min(most, same + BLOCK);
    while (same < stop && isSame(old.charCodeAt(atOld - same - 1), now.charCodeAt(atNow - same - 1)))
      same += 1;
    if (same < stop || same === most) return same;
  }
}

/** Compared at once: that is much quicker than one by one. */
const BLOCK = 256;

function isSameBlock(old: string, atOld: number, now: string, atNow: number): boolean {
  return old.slice(atOld, atOld + BLOCK) === now.slice(atNow, atNow + BLOCK);
}

const LINE_BREAK = 0x0a;
const BLANK = 0x20;

function isSame(a: number, b: number): boolean {
  return a === b || (a === LINE_BREAK && b === BLANK) || (a === BLANK && b === LINE_BREAK);
}
