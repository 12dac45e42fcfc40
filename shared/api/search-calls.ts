/** Searching as a window asks for it: in the text that it shows, and in all texts. */
import type { ArticlePath } from '../domain/layer.ts';
import type { Snippet } from '../domain/search/snippet.ts';
import type { TextQuery } from '../domain/search/text-query.ts';
import type { Span } from '../domain/span.ts';
import type { Sha256 } from '../domain/text.ts';

interface Call<Request, Value, Code extends string> {
  request: Request;
  value: Value;
  code: Code;
}

export interface SearchCalls {
  /**
   * Search all articles, grouped by article in the order of the list. The texts are indexed when
   * this is asked for the first time: as long as that goes on, what is indexed is searched.
   */
  searchProject: Call<SearchRequest, SearchAnswer, SearchCode | 'no-project'>;
  /** Go on indexing, or stop it: what is indexed stays, and it can go on. */
  indexTexts: Call<{ going: boolean }, null, 'no-project'>;
  /** Where a pattern matches in a text that this window shows, within a limit of time. */
  findInText: Call<
    { text: Sha256; query: TextQuery },
    { spans: readonly Span[] },
    SearchCode | 'no-such-text' | 'no-project'
  >;
  /** Where a pattern matches in each of some words, of annotations say; all of it within a limit of time. */
  findInWords: Call<
    { words: readonly string[]; query: TextQuery },
    { spans: readonly (readonly Span[])[] },
    SearchCode | 'no-project'
  >;
}

/**
 * `bad-pattern`: `detail` says what is wrong. `too-slow`: the pattern took longer than it is given.
 * `too-large`: the texts take more memory than they are given. `stale`: asked anew meanwhile.
 */
export type SearchCode = 'bad-pattern' | 'too-slow' | 'too-large' | 'stale';

export interface SearchRequest {
  readonly query: TextQuery;
  readonly filter: SearchFilter;
  /** So many articles with hits are left out, because they are known already. */
  readonly skip: number;
}

/** What is not said limits nothing. */
export interface SearchFilter {
  /** As the article's metadata say it, in any case. */
  readonly outlet?: string;
  /** The first and the last day of publication, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly until?: string;
  /** What lies in what is excluded is left out, unless this says otherwise. */
  readonly excluded?: 'shown';
}

export interface SearchAnswer {
  readonly articles: readonly FoundArticle[];
  /** There are more articles: ask again and skip these. */
  readonly hasMore: boolean;
  /** Of all articles; at least so many, unless `isWhole`. */
  readonly totals: SearchTotals;
  readonly index: IndexState;
}

export interface SearchTotals {
  readonly articles: number;
  readonly hits: number;
  /** Hits in what is excluded, which were left out: they are in no other figure. */
  readonly leftOut: number;
  readonly isWhole: boolean;
}

export interface IndexState {
  readonly state: 'idle' | 'indexing' | 'stopped' | 'done' | 'failed';
  readonly done: number;
  readonly total: number;
}

export interface FoundArticle {
  readonly article: ArticlePath;
  /** Of all its hits; the first of them are listed. */
  readonly count: number;
  readonly hits: readonly FoundHit[];
}

export interface FoundHit {
  /** In the text that is named, in UTF-16 code units. */
  readonly text: Sha256;
  readonly span: Span;
  readonly snippet: Snippet;
  /** In what is not the article's. */
  readonly excluded: boolean;
}

export interface SearchEvents {
  /** How far indexing is; `done` also when articles that changed were indexed anew. */
  searchProgress: IndexState;
}
