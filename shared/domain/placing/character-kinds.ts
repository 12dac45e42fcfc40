/** What the characters of a text are to its tokens: white space, part of a word, a mark of its own. */

export const SPACE = 1;
/** A letter or digit of a script that puts space between words. */
export const WORD = 2;
/** Anything that stands for itself: punctuation, emoji, an ideograph. */
export const ALONE = 3;
/** Combining marks, joiners, variation selectors: they belong to what stands before them. */
export const JOINED = 4;

/** Is the character at `at` part of a token of this kind that stands before it? */
export function continues(kind: number, text: string, at: number): boolean {
  const next = kindAt(text, at);
  return next === JOINED || (kind === WORD && next === WORD);
}

/** Kinds of the characters of the basic plane, filled as they are met. */
const kinds = new Uint8Array(0x10000);

export function kindAt(text: string, at: number): number {
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
export function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Letters and digits of western languages in small letters, by their codes; 0 for everything else of the basic plane. */
export const PLAIN = new Uint8Array(0x10000);

for (let code = 0; code < 0x100; code += 1) {
  const character = String.fromCharCode(code);
  if (/[0-9A-Za-zÀ-ÖØ-öø-ÿ]/.test(character)) PLAIN[code] = character.toLowerCase().charCodeAt(0);
}
