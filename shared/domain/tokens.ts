/**
 * Texts as sequences of tokens: what two versions of a text are compared by.
 *
 * A token is a word, or one character that is neither of a word nor white space. White
 * space makes no token, so that a re-wrapped text has the same tokens. Words that differ
 * only in case, in the form of quotation marks and dashes or in composition get the same
 * id: that finds their place; whether the words are the same is decided by the words.
 */

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

/** Letters of western languages: of these only case is folded. */
const SIMPLE = /^[0-9A-Za-zÀ-ÖØ-öø-ÿ]+$/;
/** Longer runs of letters are no words (encoded data, one line of anything); they are cut into pieces. */
const LONGEST_TOKEN = 48;

export function createVocabulary(): Vocabulary {
  const exactIds = new Map<string, number>();
  const alikeIds = new Map<string, number>();
  const idOf = (token: string): number => {
    const known = exactIds.get(token);
    if (known !== undefined) return known;
    const alike = SIMPLE.test(token) ? token.toLowerCase() : foldToken(token);
    const id = alikeIds.get(alike) ?? alikeIds.size;
    alikeIds.set(alike, id);
    exactIds.set(token, id);
    return id;
  };
  return { tokenise: (text) => tokenise(text, idOf) };
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

/** What is alike in all that are written differently only by habit: case, quotation marks, dashes. */
export function foldToken(token: string): string {
  return token
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00ab\u00bb\u201c-\u201f]/g, '"')
    .replaceAll(/[\u2018-\u201b\u2039\u203a\u00b4`]/g, "'")
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('\u00ad', '');
}

function tokenise(text: string, idOf: (token: string) => number): Tokens {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length;) {
    const kind = kindAt(text, at);
    let end = at + widthAt(text, at);
    if (kind !== SPACE) {
      while (end < text.length && end - at < LONGEST_TOKEN && continues(kind, text, end))
        end += widthAt(text, end);
      ids.push(idOf(text.slice(at, end)));
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return {
    content: text,
    count: ids.length,
    ids: Int32Array.from(ids),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
  };
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
