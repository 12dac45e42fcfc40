/** How much of some words is left: the figure that people read as *changed (94 %)*. */
import { editDistance } from './edit-distance.ts';

/** Beyond so many cells of the table, words are compared by what they have in common at both ends and as a bag. */
const MOST_CELLS = 250_000;

/**
 * 1 for the same words, whatever white space is between them and however their letters are
 * composed; 0 for nothing in common; else 1 − edits ÷ length of the longer one, with Levenshtein's edits of characters.
 * Symmetric. For very long changed words a lower estimate of the same.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [plain(a), plain(b)];
  if (x === y) return 1;
  const longer = Math.max(x.length, y.length);
  const start = commonStart(x, y);
  const end = commonEnd(x, y, start);
  const [restX, restY] = [x.slice(start, x.length - end), y.slice(start, y.length - end)];
  const edits =
    restX.length * restY.length <= MOST_CELLS ? editDistance(restX, restY) : bagDistance(restX, restY);
  // Other words are never quite the same, however long they are.
  return Math.min(1 - edits / longer, 0.999);
}

/**
 * True if nothing but white space differs, and that only where both have some, or the way in
 * which Unicode writes the same letters (canonical equivalence: *ä* as one character or as two).
 */
export function sameWords(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

/** White space that is not one space between two words. */
const ODD_SPACE = /^ | $|  |[^\S ]|\u0085/;

/** One space where there is any white space; letters composed. */
function plain(words: string): string {
  const composed = words.normalize('NFC');
  if (!ODD_SPACE.test(composed)) return composed;
  return composed.replaceAll(/[\s\u0085]+/g, ' ').trim();
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length += 1;
  return length;
}

/** Words that only one of them has, counted by length: an estimate that does not see order. */
function bagDistance(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const word of a.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b.split(' ')) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += word.length + 1;
  }
  return Math.max(a.length, b.length) - Math.min(common, a.length, b.length);
}
