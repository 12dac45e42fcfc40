/** What Beleg and the process that searches say to each other. */
import type { FoundHit, SearchAnswer, SearchCode } from '../../../shared/api/contract.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { TextQuery } from '../../../shared/domain/search/text-query.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { ZoneOnText } from '../counts/count-tags.ts';
import type { Said } from '../sources/asked-process.ts';

export interface SearchingRequest {
  readonly serial: number;
  readonly searching: SearchingPart;
}

export interface SearchedText {
  readonly article: ArticlePath;
  readonly text: Sha256;
  readonly content: string;
}

/** What is excluded in an article, in code points of the text that each zone names. */
export interface SearchedZones {
  readonly article: ArticlePath;
  readonly zones: readonly Pick<ZoneOnText, 'text' | 'start' | 'end'>[];
}

export type SearchingPart =
  /** These texts in place of what was known of their articles; of others nothing is known any more. */
  | { readonly kind: 'take'; readonly texts: readonly SearchedText[]; readonly gone: readonly ArticlePath[] }
  /** These zones in place of what was known of their articles, whether or not their texts are there yet. */
  | { readonly kind: 'exclude'; readonly of: readonly SearchedZones[] }
  | {
      readonly kind: 'search';
      readonly query: TextQuery;
      /** In these articles; null: in all. */
      readonly only: readonly ArticlePath[] | null;
      readonly skip: number;
      /** What lies in zones is found as well; else it is only counted. */
      readonly showsExcluded: boolean;
    }
  | { readonly kind: 'find'; readonly content: string; readonly query: TextQuery }
  | { readonly kind: 'find-each'; readonly words: readonly string[]; readonly query: TextQuery };

export interface FoundText {
  readonly article: ArticlePath;
  readonly count: number;
  readonly hits: readonly FoundHit[];
}

export interface FoundTexts {
  readonly articles: readonly FoundText[];
  readonly hasMore: boolean;
  readonly totals: SearchAnswer['totals'];
}

export interface SearchedAnswer {
  readonly searched: {
    readonly found?: FoundTexts;
    readonly spans?: readonly Span[];
    readonly each?: readonly (readonly Span[])[];
  };
}

export type SearchingMessage = Said<SearchedAnswer, Exclude<SearchCode, 'stale'>>;
