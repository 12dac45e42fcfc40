/**
 * Texts as sequences of tokens: what two versions of a text are compared by.
 *
 * A token is a word, or one character that is neither of a word nor white space. White
 * space makes no token, so that a re-wrapped text has the same tokens. Words that differ
 * only in case, in the form of quotation marks and dashes or in composition get the same
 * id: that finds their place; whether the words are the same is decided by the words.
 */
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
}

/** Ids that are the same for all texts that are to be compared. Grows with every text. */
export interface Vocabulary {
  tokenise(text: string): Tokens;
}

/** Longer runs of letters are no words (encoded data, one line of anything); they are cut into pieces. */
const LONGEST_TOKEN = 48;

export function createVocabulary(): Vocabulary {
  const ids = createTokenIds();
  return { tokenise: (text) => tokenise(text, ids) };
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

/** The tokens `from` to `to` (exclusive) of the same text; offsets stay those of the text. */
export function sliceTokens(tokens: Tokens, from: number, to: number): Tokens {
  return {
    content: tokens.content,
    count: to - from,
    ids: tokens.ids.subarray(from, to),
    starts: tokens.starts.subarray(from, to),
    ends: tokens.ends.subarray(from, to),
  };
}

function tokenise(text: string, idOf: TokenIds): Tokens {
  const { length } = text;
  // Room for words of usual length; a text of nothing but marks needs more.
  let room = (length >> 2) + 16;
  let [ids, starts, ends] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  let count = 0;
  for (let at = 0; at < length;) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      at += widthAt(text, at);
      continue;
    }
    let end = kind === WORD ? idOf.endOfPlain(text, at, Math.min(length, at + LONGEST_TOKEN)) : at;
    let id: number;
    if (end > at && (end === length || end - at >= LONGEST_TOKEN || !continues(kind, text, end))) {
      id = idOf.lastPlain(text, at, end);
    } else {
      end = at + widthAt(text, at);
      while (end < length && end - at < LONGEST_TOKEN && continues(kind, text, end))
        end += widthAt(text, end);
      id = idOf.any(text.slice(at, end));
    }
    if (count === room) {
      room *= 2;
      [ids, starts, ends] = [grown(ids, room), grown(starts, room), grown(ends, room)];
    }
    ids[count] = id;
    starts[count] = at;
    ends[count] = end;
    count += 1;
    at = end;
  }
  return {
    content: text,
    count,
    ids: ids.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
  };
}

function grown(list: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(list);
  return larger;
}

const SPACE = 1;
/** A letter or digit of a script that puts space between words. */
const WORD = 2;
/** Anything that stands for itself: punctuation, emoji, an ideograph. */
const ALONE = 3;
/** Combining marks, joiners, variation selectors: they belong to what stands before them. */
const JOINED = 4;

function continues(kind: number, text: string, at: number): boolean {
  const next = kindAt(text, at);
  return next === JOINED || (kind === WORD && next === WORD);
}

/** Kinds of the characters of the basic plane, filled as they are met. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xe000) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? code));
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  return (kinds[code] = kindOf(String.fromCharCode(code)));
}

function kindOf(character: string): number {
  if (/^[\s\u0085\u200b\ufeff]/u.test(character)) return SPACE;
  if (/^[\p{M}\u00ad\u200c\u200d]/u.test(character)) return JOINED;
  if (
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
      character,
    )
  )
    return ALONE;
  return /^[\p{L}\p{N}]/u.test(character) ? WORD : ALONE;
}

/** Code units of the character; a lone surrogate counts as one. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
