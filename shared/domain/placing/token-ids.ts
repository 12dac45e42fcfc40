/**
 * Ids of tokens: the same for all that are alike, however they are written.
 *
 * Nearly all words are plain western letters and digits. They are looked up without
 * making a string of each: that is most of what reading a text costs. What they end with,
 * eight letters in two numbers, is the whole of most of them.
 */
import { PLAIN } from './character-kinds.ts';

export interface TokenIds {
  /**
   * The id of the plain letters and digits `at` to `end` of the text, 48 at most. `low`
   * and `high`: the last eight in small letters, one in each byte, the last one lowest.
   */
  plain(text: string, at: number, end: number, low: number, high: number): number;
  /** The id of the mark at `at`, one code unit, to which nothing is joined. */
  mark(text: string, at: number): number;
  /** The id of any token. */
  any(token: string): number;
  /** The id of the nth part that was left out of a text. */
  leftOut(nth: number): number;
}

/** What is alike in all that are written differently only by habit: case, quotation marks, dashes. */
function foldToken(token: string): string {
  return token
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00ab\u00bb\u201c-\u201f]/g, '"')
    .replaceAll(/[\u2018-\u201b\u2039\u203a\u00b4`]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\u00ad', '');
}

/** Of single characters, as they are met in text after text. */
const foldedMarks = new Map<string, string>();

function foldMark(mark: string): string {
  const known = foldedMarks.get(mark);
  if (known !== undefined) return known;
  const alike = foldToken(mark);
  foldedMarks.set(mark, alike);
  return alike;
}

export function createTokenIds(): TokenIds {
  let count = 0;
  const next = (): number => (count += 1) - 1;
  const words = new PlainWords(next);
  /** Tokens as they are written, and as they are folded, that are not plain. */
  const written = new Map<string, number>();
  const folded = new Map<string, number>();
  const parts: number[] = [];
  /** Of Latin-1 and of general punctuation: 1 more than their ids, 0 for those that were not met. */
  const marks = new Int32Array(0x200);
  const any = (token: string): number => {
    const known = written.get(token);
    if (known !== undefined) return known;
    const alike = token.length === 1 ? foldMark(token) : foldToken(token);
    const id = idOfPlain(words, alike) ?? folded.get(alike) ?? next();
    folded.set(alike, id);
    written.set(token, id);
    return id;
  };
  return {
    plain: (text, at, end, low, high) => words.idOf(text, at, end, low, high),
    mark(text, at) {
      const code = text.charCodeAt(at);
      const place = code < 0x100 ? code : code >> 8 === 0x20 ? code - 0x1f00 : -1;
      const known = place < 0 ? 0 : (marks[place] ?? 0);
      if (known > 0) return known - 1;
      const id = any(text.charAt(at));
      if (place >= 0) marks[place] = id + 1;
      return id;
    },
    any,
    leftOut: (nth) => (parts[nth] ??= next()),
  };
}

/** undefined if the token is not plain. */
function idOfPlain(words: PlainWords, token: string): number | undefined {
  let low = 0;
  let high = 0;
  for (let at = 0; at < token.length; at += 1) {
    const letter = PLAIN[token.charCodeAt(at)] ?? 0;
    if (letter === 0) return undefined;
    high = (high << 8) | (low >>> 24);
    low = (low << 8) | letter;
  }
  return token === '' ? undefined : words.idOf(token, 0, token.length, low, high);
}

/** So many letters are in `low` and `high`. */
const IN_NUMBERS = 8;

/** Plain words and their ids: a hash table with open addressing, at most half full. */
class PlainWords {
  private readonly next: () => number;
  /** 1 more than the word's number; 0 where there is none. */
  private slots = new Int32Array(1024);
  private count = 0;
  /** Of each word: its last letters, its length, its id, and where its first letters stand in `letters`. */
  private lows = new Int32Array(512);
  private highs = new Int32Array(512);
  private lengths = new Int32Array(512);
  private ids = new Int32Array(512);
  private firsts = new Int32Array(512);
  /** Of the long words, all but the last letters. */
  private letters = new Uint8Array(2048);
  private lettersCount = 0;

  constructor(next: () => number) {
    this.next = next;
  }

  idOf(text: string, at: number, end: number, low: number, high: number): number {
    const { slots, lows, highs } = this;
    const mask = slots.length - 1;
    for (let slot = hashOf(low, high) & mask; ; slot = (slot + 1) & mask) {
      const word = (slots[slot] ?? 0) - 1;
      if (word < 0) return this.add(text, at, end, low, high, slot);
      if (lows[word] === low && highs[word] === high && this.isAsLong(word, text, at, end))
        return this.ids[word] ?? 0;
    }
  }

  /** Do all letters but the last ones agree? */
  private isAsLong(word: number, text: string, at: number, end: number): boolean {
    if (this.lengths[word] !== end - at) return false;
    const from = (this.firsts[word] ?? 0) - at;
    for (let i = at; i < end - IN_NUMBERS; i += 1) {
      if (this.letters[from + i] !== PLAIN[text.charCodeAt(i)]) return false;
    }
    return true;
  }

  private add(text: string, at: number, end: number, low: number, high: number, slot: number): number {
    const word = this.count;
    const id = this.next();
    this.lows[word] = low;
    this.highs[word] = high;
    this.lengths[word] = end - at;
    this.ids[word] = id;
    this.firsts[word] = this.lettersCount;
    if (this.lettersCount + end - at > this.letters.length) {
      const letters = new Uint8Array(2 * this.letters.length + end - at);
      letters.set(this.letters);
      this.letters = letters;
    }
    for (let i = at; i < end - IN_NUMBERS; i += 1) {
      this.letters[this.lettersCount] = PLAIN[text.charCodeAt(i)] ?? 0;
      this.lettersCount += 1;
    }
    this.slots[slot] = word + 1;
    this.count += 1;
    if (2 * this.count >= this.slots.length) this.grow();
    return id;
  }

  private grow(): void {
    const room = this.slots.length;
    this.lows = larger(this.lows, room);
    this.highs = larger(this.highs, room);
    this.lengths = larger(this.lengths, room);
    this.ids = larger(this.ids, room);
    this.firsts = larger(this.firsts, room);
    this.slots = new Int32Array(2 * room);
    const mask = 2 * room - 1;
    for (let word = 0; word < this.count; word += 1) {
      let slot = hashOf(this.lows[word] ?? 0, this.highs[word] ?? 0) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = word + 1;
    }
  }
}

function larger(list: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(length);
  made.set(list);
  return made;
}

function hashOf(low: number, high: number): number {
  const hash = Math.imul(low ^ Math.imul(high, 0x01000193), 0x2c1b3c6d);
  return hash ^ (hash >>> 15) ^ (hash >>> 7);
}
