/** Finding words and phrases in a text: every place that reads as asked, none within another. */
import type { Span } from '../span.ts';
import { foldText, wordsAs, type FoldedText } from './fold-text.ts';
import type { Exactness } from './text-query.ts';

/** Words or a phrase made ready to be looked for. */
export interface Term {
  readonly folded: string;
  readonly exactness: Exactness;
  /** As the options compare it; null if folded is exact enough. */
  readonly exactly: string | null;
}

/** null where nothing is left to look for. */
export function termOf(words: string, exactness: Exactness): Term | null {
  const folded = foldText(words.trim()).folded;
  if (folded.trim() === '') return null;
  const isExact = exactness.foldMarks && !exactness.matchCase;
  return { folded, exactness, exactly: isExact ? null : wordsAs(words.trim(), exactness) };
}

/** In order. */
export function* findTerm(text: FoldedText, term: Term): Generator<Span> {
  const { folded } = text;
  const length = term.folded.length;
  let at = folded.indexOf(term.folded);
  while (at !== -1) {
    const span = isWhole(folded, at, at + length, term) ? text.spanOf(at, at + length) : null;
    const isHit = span !== null && readsAs(text.content.slice(span.start, span.end), term);
    if (isHit) yield span;
    at = folded.indexOf(term.folded, at + (isHit ? length : 1));
  }
}

/** The places of all terms in order; one that lies in another only once. */
export function findTerms(text: FoldedText, terms: readonly Term[]): readonly Span[] {
  const [only] = terms;
  if (only !== undefined && terms.length === 1) return [...findTerm(text, only)];
  const all = terms.flatMap((term) => [...findTerm(text, term)]);
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((span) => {
    const isNew = span.end > end;
    end = Math.max(end, span.end);
    return isNew;
  });
}

/** Whether it stands in words as it must. */
function isWhole(folded: string, start: number, end: number, { folded: asked, exactness }: Term): boolean {
  const { matching } = exactness;
  if (matching === 'part') return true;
  if (isInWord(asked, 0) && isInWord(folded, start - 1)) return false;
  return matching === 'start' || !(isInWord(asked, asked.length - 1) && isInWord(folded, end));
}

function readsAs(words: string, { exactly, exactness }: Term): boolean {
  return exactly === null || words === exactly || wordsAs(words, exactness) === exactly;
}

/** Whether a letter or a digit stands at an offset of a folded text. */
function isInWord(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
  if (Number.isNaN(code)) return false;
  // Half of a sign beyond the first plane: those in use are letters.
  return (code >= 0xd800 && code <= 0xdfff && isLetterPair(folded, at)) || WORD.test(folded.charAt(at));
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

function isLetterPair(folded: string, at: number): boolean {
  const isLow = folded.charCodeAt(at) >= 0xdc00;
  return WORD.test(String.fromCodePoint(folded.codePointAt(isLow ? at - 1 : at) ?? 0));
}
