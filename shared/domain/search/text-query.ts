/** What somebody looks for in texts: words or a pattern, and how exactly. */

/** Where in a word what is looked for may stand: anywhere, at its beginning, or as all of it. */
export type Matching = 'part' | 'start' | 'whole';

export interface TextQuery {
  readonly words: string;
  /** A pattern is a regular expression in JavaScript's notation. */
  readonly kind: 'words' | 'pattern';
  /** Of words; a pattern says for itself where it begins. */
  readonly matching: Matching;
  /** Capital and small letters differ. */
  readonly matchCase: boolean;
  /** ä is a and é is e. Words only: a pattern means exactly its letters. */
  readonly foldMarks: boolean;
}

/** How exactly words are meant. */
export type Exactness = Pick<TextQuery, 'matching' | 'matchCase' | 'foldMarks'>;

/** Opening quotation mark → what closes the phrase. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '„': '“”"', '“': '”"', '«': '»', '»': '«' };

/**
 * What the words of a query ask for: each word by itself, and what stands in quotation marks
 * as one phrase. A quotation mark that nothing closes goes to the end.
 */
export function termsIn(words: string): readonly string[] {
  const terms: string[] = [];
  let rest = words.trim();
  while (rest !== '') {
    const closing = QUOTES[rest.charAt(0)];
    const end = closing === undefined ? rest.search(/\s|$/u) : indexOfAny(rest, closing, 1);
    const term = closing === undefined ? rest.slice(0, end) : rest.slice(1, end);
    if (term.trim() !== '') terms.push(term.trim());
    rest = rest.slice(closing === undefined ? end : end + 1).trim();
  }
  return terms;
}

function indexOfAny(text: string, characters: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (characters.includes(text.charAt(at))) return at;
  return text.length;
}
