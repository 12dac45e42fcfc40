/** What stands in a text of what is looked for; found once for each text and query. */
import { findTerms, termOf, type Term } from '../../../shared/domain/search/find-words.ts';
import { foldText, type FoldedText } from '../../../shared/domain/search/fold-text.ts';
import type { Exactness, TextQuery } from '../../../shared/domain/search/text-query.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import type { PaneId, State } from '../state.ts';

const NONE: readonly Span[] = [];

const folded = new WeakMap<ArticleText, FoldedText>();
const listed = new WeakMap<
  ArticleText,
  { readonly list: readonly string[]; readonly spans: readonly Span[] }
>();
let last: { readonly text: ArticleText; readonly query: TextQuery; readonly spans: readonly Span[] } | null =
  null;

/** The hits in the text of a pane, in order; none as long as the host looks for a pattern. */
export function foundIn(state: Pick<State, 'panes' | 'search'>, pane: PaneId): readonly Span[] {
  const text = state.panes[pane]?.document?.text;
  const { query, matched } = state.search.find;
  if (text === undefined || query.words.trim() === '') return NONE;
  if (query.kind === 'pattern')
    return matched?.text === text.sha256 && sameQuery(matched.query, query) ? matched.spans : NONE;
  if (last?.text === text && sameQuery(last.query, query)) return last.spans;
  const term = termOf(query.words, query);
  const spans = term === null ? NONE : findTerms(foldedOf(text), [term]);
  last = { text, query, spans };
  return spans;
}

/** A pattern is looked for, and the host has not answered yet. */
export function isLooking({ panes, search }: Pick<State, 'panes' | 'search'>, pane: PaneId): boolean {
  const { query, matched } = search.find;
  if (query.kind !== 'pattern' || query.words.trim() === '') return false;
  const text = panes[pane]?.document?.text.sha256;
  return matched === null || matched.text !== text || !sameQuery(matched.query, query);
}

/** Where words of one's own list stand in a text; each word at the beginning of words, whatever its case. */
export function listedWords(text: ArticleText, list: readonly string[]): readonly Span[] {
  const known = listed.get(text);
  if (known?.list === list) return known.spans;
  const terms = list.flatMap((words): readonly Term[] => {
    const term = termOf(words, LISTED);
    return term === null ? [] : [term];
  });
  const spans = terms.length === 0 ? NONE : withoutOverlaps(findTerms(foldedOf(text), terms));
  listed.set(text, { list, spans });
  return spans;
}

const LISTED: Exactness = { matching: 'start', matchCase: false, foldMarks: false };

export function sameQuery(a: TextQuery, b: TextQuery): boolean {
  return (
    a.words === b.words &&
    a.kind === b.kind &&
    a.matching === b.matching &&
    a.matchCase === b.matchCase &&
    a.foldMarks === b.foldMarks
  );
}

function foldedOf(text: ArticleText): FoldedText {
  const known = folded.get(text) ?? foldText(text.content);
  folded.set(text, known);
  return known;
}

function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  let end = 0;
  return spans.flatMap((span) => {
    const start = Math.max(span.start, end);
    end = Math.max(end, span.end);
    return start < span.end ? [{ start, end: span.end }] : [];
  });
}
