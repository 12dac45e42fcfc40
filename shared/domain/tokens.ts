/**
 * Texts as sequences of tokens: what two versions of a text are compared by.
 *
 * A token is a word, or one character that is neither of a word nor white space. White
 * space makes no token, so that a re-wrapped text has the same tokens. Words that differ
 * only in case, in the form of quotation marks and dashes or in composition get the same
 * id: that finds their place; whether the words are the same is decided by the words.
 */
import { ALONE, continues, kindAt, PLAIN, SPACE, widthAt, WORD } from './placing/character-kinds.ts';
import type { Span } from './span.ts';
import { createTokenIds, type TokenIds } from './placing/token-ids.ts';

export interface Tokens {
  readonly content: string;
  /** Number of tokens; the arrays below have one entry for each. */
  readonly count: number;
  /** Equal for tokens that are alike. */
  readonly ids: Int32Array;
  /** UTF-16 offsets, `ends` exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Those of the tokens, ascending, that stand for parts that were left out. */
  readonly leftOut: readonly number[];
}

/** Ids that are the same for all texts that are to be compared. Grows with every text. */
export interface Vocabulary {
  /**
   * `leftOut`: what need not be read, from white space to white space, ascending. Each
   * becomes one token, alike only to the one of the same number in another text.
   */
  tokenise(text: string, leftOut?: readonly Span[]): Tokens;
}

/** Longer runs of letters are no words (encoded data, one line of anything); they are cut into pieces. */
const LONGEST_TOKEN = 48;

export function createVocabulary(): Vocabulary {
  const ids = createTokenIds();
  return { tokenise: (text, leftOut = []) => tokenise(text, leftOut, ids) };
}

/** The token that contains the offset, or the first one behind it; `count` if there is none. */
export function tokenAt({ count, ends }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Does one of the tokens `from` to `to` (exclusive) stand for a part that was left out? */
export function hasLeftOut({ leftOut }: Tokens, from: number, to: number): boolean {
  let low = 0;
  let high = leftOut.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((leftOut[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (leftOut[low] ?? to) < to;
}

/** The tokens `from` to `to` (exclusive) of the same text; offsets stay those of the text. */
export function sliceTokens(tokens: Tokens, from: number, to: number): Tokens {
  return {
    content: tokens.content,
    count: to - from,
    ids: tokens.ids.subarray(from, to),
    starts: tokens.starts.subarray(from, to),
    ends: tokens.ends.subarray(from, to),
    leftOut: [],
  };
}

function tokenise(text: string, leftOut: readonly Span[], idOf: TokenIds): Tokens {
  const list = new TokenList();
  const leftOutAt: number[] = [];
  let from = 0;
  for (const [nth, { start, end }] of leftOut.entries()) {
    read(text, from, start, idOf, list);
    leftOutAt.push(list.count);
    list.add(idOf.leftOut(nth), start, end);
    from = end;
  }
  read(text, from, text.length, idOf, list);
  return { content: text, leftOut: leftOutAt, ...list.taken() };
}

/** The tokens between `from` and `to`, which are no places inside a token. */
function read(text: string, from: number, to: number, idOf: TokenIds, list: TokenList): void {
  for (let at = from; at < to;) {
    let code = text.charCodeAt(at);
    if (code === BLANK || code === LINE_BREAK) {
      at += 1;
      continue;
    }
    let letter = PLAIN[code] ?? 0;
    if (letter === 0) {
      at = readOther(text, at, to, idOf, list);
      continue;
    }
    const limit = Math.min(to, at + LONGEST_TOKEN);
    let end = at;
    let low = 0;
    let high = 0;
    do {
      high = (high << 8) | (low >>> 24);
      low = (low << 8) | letter;
      end += 1;
      if (end === limit) break;
      code = text.charCodeAt(end);
      letter = PLAIN[code] ?? 0;
    } while (letter !== 0);
    if (end === limit || code < ALL_KNOWN || !continues(WORD, text, end)) {
      list.add(idOf.plain(text, at, end, low, high), at, end);
      at = end;
    } else at = readOther(text, at, to, idOf, list);
  }
}

const LINE_BREAK = 0x0a;
const BLANK = 0x20;
/** Below it, what is not plain ends a word. */
const ALL_KNOWN = 0x80;

/** What is no plain word; the answer is where it ends. */
function readOther(text: string, at: number, to: number, idOf: TokenIds, list: TokenList): number {
  const kind = kindAt(text, at);
  let end = at + widthAt(text, at);
  if (kind === SPACE) return end;
  if (kind === ALONE && end === at + 1 && (end === to || !continues(kind, text, end))) {
    list.add(idOf.mark(text, at), at, end);
    return end;
  }
  while (end < to && end - at < LONGEST_TOKEN && continues(kind, text, end)) end += widthAt(text, end);
  list.add(idOf.any(text.slice(at, end)), at, end);
  return end;
}

/** Tokens that become more and more. Its room is used again by the next: one is made at a time. */
class TokenList {
  count = 0;
  private ids = room.ids;
  private starts = room.starts;
  private ends = room.ends;

  add(id: number, start: number, end: number): void {
    const at = this.count;
    if (at === this.ids.length) this.grow();
    this.ids[at] = id;
    this.starts[at] = start;
    this.ends[at] = end;
    this.count = at + 1;
  }

  private grow(): void {
    room = largerRoom();
    this.ids = room.ids;
    this.starts = room.starts;
    this.ends = room.ends;
  }

  taken(): Pick<Tokens, 'count' | 'ids' | 'starts' | 'ends'> {
    const { count } = this;
    // One piece of memory for all three: to get one takes longer than to fill it.
    const all = new Int32Array(3 * count);
    all.set(this.ids.subarray(0, count));
    all.set(this.starts.subarray(0, count), count);
    all.set(this.ends.subarray(0, count), 2 * count);
    return {
      count,
      ids: all.subarray(0, count),
      starts: all.subarray(count, 2 * count),
      ends: all.subarray(2 * count),
    };
  }
}

interface Room {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

let room: Room = { ids: new Int32Array(4096), starts: new Int32Array(4096), ends: new Int32Array(4096) };

function largerRoom(): Room {
  const larger = (list: Int32Array): Int32Array => {
    const made = new Int32Array(2 * list.length);
    made.set(list);
    return made;
  };
  return { ids: larger(room.ids), starts: larger(room.starts), ends: larger(room.ends) };
}
