/**
 * Finding the same words again in one text, many times over.
 *
 * For a few searches `indexOf` is best. For the ten thousand anchors of a big article a
 * table of all six-character pieces is made once, and each search then looks only
 * where its rarest piece stands.
 */

export interface TextSearch {
  /** Offsets where exactly these words start, ascending, overlapping ones too; no more than `limit`. */
  find(words: string, limit: number): readonly number[];
}

/** From this many searches on the table is worth its making (some 30 ms for a megabyte). */
const MANY_SEARCHES = 100;

export function createTextSearch(text: string, searches: number): TextSearch {
  const table = searches >= MANY_SEARCHES ? createPieceTable(text) : null;
  const known = new Map<string, readonly number[]>();
  return {
    find(words, limit) {
      if (words === '') return [];
      const key = `${limit} ${words}`;
      const before = known.get(key);
      if (before) return before;
      const found = table && words.length >= PIECE ? table(words, limit) : scan(text, words, limit);
      // Answers are kept for the names that stand in a text a hundred times.
      if (table) known.set(key, found);
      return found;
    },
  };
}

function scan(text: string, words: string, limit: number): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < limit; at = text.indexOf(words, at + 1)) {
    found.push(at);
  }
  return found;
}

/** Code units of a piece: long enough to be rare, short enough for a name. */
const PIECE = 6;
const SLOTS = 1 << 18;
/** How many pieces of the words are tried to find a rare one. */
const TRIED_PIECES = 24;

/** A hash table with chains: the offsets of a slot ascend from `first` on by `next`. */
function createPieceTable(text: string): (words: string, limit: number) => readonly number[] {
  const first = new Int32Array(SLOTS).fill(-1);
  const count = new Int32Array(SLOTS);
  const next = new Int32Array(Math.max(0, text.length - PIECE + 1));
  for (let at = next.length - 1; at >= 0; at -= 1) {
    const slot = slotOf(text, at);
    next[at] = first[slot] ?? -1;
    first[slot] = at;
    count[slot] = (count[slot] ?? 0) + 1;
  }
  return (words, limit) => {
    const offset = rarestPiece(words, count);
    const found: number[] = [];
    for (let at = first[slotOf(words, offset)] ?? -1; at >= 0 && found.length < limit; at = next[at] ?? -1) {
      if (at >= offset && text.startsWith(words, at - offset)) found.push(at - offset);
    }
    return found;
  };
}

function rarestPiece(words: string, count: Int32Array): number {
  const last = words.length - PIECE;
  const step = Math.max(1, Math.floor(last / TRIED_PIECES));
  let rarest = 0;
  let fewest = Infinity;
  for (let offset = 0; offset <= last; offset += step) {
    const here = count[slotOf(words, offset)] ?? 0;
    if (here < fewest) {
      rarest = offset;
      fewest = here;
    }
  }
  return rarest;
}

function slotOf(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = at; i < at + PIECE; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}
