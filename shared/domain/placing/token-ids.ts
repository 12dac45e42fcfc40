/**
 * Ids of tokens: the same for all that are alike, however they are written.
 *
 * Nearly all words are plain western letters and digits. They are looked up by a hash
 * that is made while they are read, without making a string of each: that is most of what
 * reading a text costs.
 */

export interface TokenIds {
  /** The end of the plain letters and digits that stand in a row from `at` on, no further than `limit`. */
  endOfPlain(text: string, at: number, limit: number): number;
  /** The id of what `endOfPlain` was asked for last, and found: `at` to `end` of the text. */
  lastPlain(text: string, at: number, end: number): number;
  /** The id of any token. */
  any(token: string): number;
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

export function createTokenIds(): TokenIds {
  const plain = new PlainWords();
  /** Tokens as they are written, and as they are folded, that are not plain. */
  const written = new Map<string, number>();
  const folded = new Map<string, number>();
  let count = 0;
  let hash = 0;
  const idOfPlain = (text: string, at: number, end: number): number => {
    const id = plain.find(text, at, end, hash);
    if (id >= 0) return id;
    plain.add(text, at, end, hash, count);
    count += 1;
    return count - 1;
  };
  const endOfPlain = (text: string, at: number, limit: number): number => {
    let end = at;
    let mixture = 0;
    while (end < limit) {
      const code = text.charCodeAt(end);
      const letter = code < 0x100 ? (PLAIN[code] ?? 0) : 0;
      if (letter === 0) break;
      mixture = Math.imul(mixture ^ letter, 0x01000193);
      end += 1;
    }
    hash = mixture;
    return end;
  };
  return {
    endOfPlain,
    lastPlain: idOfPlain,
    any(token) {
      const known = written.get(token);
      if (known !== undefined) return known;
      const alike = foldToken(token);
      let id: number;
      if (alike !== '' && endOfPlain(alike, 0, alike.length) === alike.length) {
        id = idOfPlain(alike, 0, alike.length);
      } else {
        id = folded.get(alike) ?? count;
        if (id === count) {
          folded.set(alike, id);
          count += 1;
        }
      }
      written.set(token, id);
      return id;
    },
  };
}

/** Letters and digits of western languages in small letters, by their codes; 0 for everything else. */
const PLAIN = Uint8Array.from({ length: 0x100 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[0-9A-Za-zÀ-ÖØ-öø-ÿ]/.test(character) ? character.toLowerCase().charCodeAt(0) : 0;
});

const FREE = -1;

/** Plain words and their ids: a hash table with open addressing, at most half full. */
class PlainWords {
  private slots = new Int32Array(1024).fill(FREE);
  private count = 0;
  /** Of each word: its hash, its id, and where it ends in `letters`; it begins where the one before ends. */
  private hashes = new Int32Array(512);
  private ids = new Int32Array(512);
  private ends = new Int32Array(513);
  private letters = new Uint8Array(4096);

  /** The id of the word `at` to `end` of the text; negative if it is new. */
  find(text: string, at: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = mixed(hash) & mask; ; slot = (slot + 1) & mask) {
      const word = this.slots[slot] ?? FREE;
      if (word === FREE) return FREE;
      if (this.hashes[word] === hash && this.isWord(word, text, at, end)) return this.ids[word] ?? FREE;
    }
  }

  /** A word that is not there yet. */
  add(text: string, at: number, end: number, hash: number, id: number): void {
    if (2 * this.count >= this.slots.length) this.grow();
    const word = this.count;
    const from = this.ends[word] ?? 0;
    if (from + end - at > this.letters.length) {
      const larger = new Uint8Array(2 * this.letters.length + end - at);
      larger.set(this.letters);
      this.letters = larger;
    }
    for (let i = at; i < end; i += 1) this.letters[from + i - at] = PLAIN[text.charCodeAt(i)] ?? 0;
    this.hashes[word] = hash;
    this.ids[word] = id;
    this.ends[word + 1] = from + end - at;
    this.count += 1;
    this.enter(word);
  }

  private isWord(word: number, text: string, at: number, end: number): boolean {
    const from = this.ends[word] ?? 0;
    if ((this.ends[word + 1] ?? 0) - from !== end - at) return false;
    for (let i = at; i < end; i += 1) {
      if (this.letters[from + i - at] !== PLAIN[text.charCodeAt(i)]) return false;
    }
    return true;
  }

  private enter(word: number): void {
    const mask = this.slots.length - 1;
    let slot = mixed(this.hashes[word] ?? 0) & mask;
    while (this.slots[slot] !== FREE) slot = (slot + 1) & mask;
    this.slots[slot] = word;
  }

  private grow(): void {
    const words = this.slots.length;
    const larger = (list: Int32Array, length: number) => {
      const made = new Int32Array(length);
      made.set(list);
      return made;
    };
    this.hashes = larger(this.hashes, words);
    this.ids = larger(this.ids, words);
    this.ends = larger(this.ends, words + 1);
    this.slots = new Int32Array(2 * words).fill(FREE);
    for (let word = 0; word < this.count; word += 1) this.enter(word);
  }
}

function mixed(hash: number): number {
  return hash ^ (hash >>> 15) ^ (hash >>> 7);
}
