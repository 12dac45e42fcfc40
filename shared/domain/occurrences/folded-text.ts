/**
 * A text as it is searched for words: composed (NFC), without soft hyphens and other signs that
 * are not seen, apostrophes and hyphens each of one kind. Every place in it is known in the text.
 */

export interface FoldedText {
  readonly content: string;
  /** In small letters, unit by unit as long as `content`. */
  readonly small: string;
  /** Where the unit begins in the text, and where it ends; UTF-16 code units. */
  startOf(unit: number): number;
  endOf(unit: number): number;
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: they part or join lines, not words. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/u;
/** What is composed together: a character with its marks, or the letters of a Hangul syllable; plain letters at once. */
const PIECE = /(?:[\u0000-\u00ac\u00ae-\u02ff](?!\p{M}))+|[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

export function foldText(text: string): FoldedText {
  const isPlain = !UNSEEN.test(text) && text.normalize('NFC') === text;
  if (!isPlain) return foldPieces(text);
  const content = withPlainMarks(text);
  return { content, small: smallOf(content), startOf: (unit) => unit, endOf: (unit) => unit + 1 };
}

/** Apostrophes become `’`, hyphens `-`; as long as before. */
export function withPlainMarks(text: string): string {
  return text.replace(/['\u02bc\u2018\u2032]/gu, '’').replace(/[\u2010\u2011]/gu, '-');
}

/** Small letters, each as long as its capital: offsets stay. */
export function smallOf(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (one) => {
    const lower = one.toLowerCase();
    return lower.length === one.length ? lower : one;
  }).join('');
}

function foldPieces(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let joined = '';
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const seen = UNSEEN.test(piece) ? piece.replace(new RegExp(UNSEEN, 'gu'), '') : piece;
    const composed = seen.normalize('NFC');
    for (let unit = 0; unit < composed.length; unit += 1) {
      // A piece that did not become shorter is unit by unit as it was.
      const isSame = composed.length === piece.length;
      starts.push(isSame ? index + unit : index);
      ends.push(isSame ? index + unit + 1 : index + piece.length);
    }
    joined += composed;
  }
  const content = withPlainMarks(joined);
  return {
    content,
    small: smallOf(content),
    startOf: (unit) => starts[unit] ?? text.length,
    endOf: (unit) => ends[unit] ?? text.length,
  };
}
