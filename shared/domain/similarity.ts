/** How much of some words is left: the figure that people read as *changed (94 %)*. */

/** Beyond so many cells of the table, words are compared by what they have in common at both ends and as a bag. */
const MOST_CELLS = 250_000;

/**
 * 1 for the same words, whatever white space is between them; 0 for nothing in common;
 * else 1 − edits ÷ length of the longer one, with Levenshtein's edits of characters.
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
    restX.length * restY.length <= MOST_CELLS ? levenshtein(restX, restY) : bagDistance(restX, restY);
  // Other words are never quite the same, however long they are.
  return Math.min(1 - edits / longer, 0.999);
}

/** True if nothing but white space differs, and that only where both have some. */
export function sameWords(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

/** One space where there is any white space. */
function plain(words: string): string {
  return words.replaceAll(/[\s\u0085]+/g, ' ').trim();
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

function levenshtein(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const row = Int32Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    let diagonal = i - 1;
    row[0] = i;
    const code = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0;
      const replaced = diagonal + (code === b.charCodeAt(j - 1) ? 0 : 1);
      const skipped = Math.min(above, row[j - 1] ?? 0) + 1;
      row[j] = replaced < skipped ? replaced : skipped;
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
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
