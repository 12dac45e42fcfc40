/**
 * Occurrences as a window asks for them: where the texts of all articles read like these words,
 * and tagging the places that a person accepted. Nothing is tagged by itself.
 */
import type { ArticlePath } from '../domain/layer.ts';
import type { OccurrenceInContext } from '../domain/occurrences/in-context.ts';
import type { Span } from '../domain/span.ts';
import type { TagId } from '../domain/tagset.ts';
import type { Sha256 } from '../domain/text.ts';
import type { WriteCode } from './contract.ts';

interface Call<Request, Value, Code extends string> {
  request: Request;
  value: Value;
  code: Code;
}

export interface OccurrenceCalls {
  /**
   * Looks through the texts of all articles. What lies in effective Excluded zones is left out,
   * and what carries the tag already in one's own layer.
   */
  findOccurrences: Call<
    { words: readonly string[]; matchCase: boolean; tag: TagId },
    FoundOccurrences,
    'cancelled' | 'no-project'
  >;
  /**
   * Tags accepted places of any number of articles: one change, all or nothing. Articles whose
   * text is another one now are left as they are and named. Journalled durably when this answers.
   */
  acceptOccurrences: Call<
    {
      tag: TagId;
      label: string;
      entity?: string;
      articles: readonly AcceptedInArticle[];
    },
    AcceptedOccurrences,
    WriteCode | 'no-annotator' | 'refused' | 'cancelled'
  >;
  /** Takes an accepting back, or brings it again; what was changed since is left alone. */
  takeBackOccurrences: Call<
    { accepting: string },
    { readonly count: number; readonly left: number },
    'refused' | 'no-project'
  >;
  /** Stops the finding or accepting that this window waits for: nothing of it stays. */
  stopOccurrences: Call<Record<string, never>, null, never>;
}

export interface OccurrenceEvents {
  /** Articles looked through, of how many, for the window that waits. */
  occurrencesProgress: { readonly done: number; readonly total: number };
}

export interface FoundOccurrences {
  /** Of articles with any, in the order of the list. */
  readonly articles: readonly FoundInArticle[];
  readonly searched: number;
  /** Articles that could not be read. */
  readonly unread: number;
  /** There are more than are told at once. */
  readonly more: boolean;
}

export interface FoundInArticle {
  readonly article: ArticlePath;
  /** The text that the spans count in. */
  readonly text: Sha256;
  readonly found: readonly OccurrenceInContext[];
}

export interface AcceptedInArticle {
  readonly article: ArticlePath;
  readonly text: Sha256;
  readonly spans: readonly Span[];
}

export interface AcceptedOccurrences {
  /** Names it for `takeBackOccurrences`; null if nothing was tagged. */
  readonly accepting: string | null;
  readonly count: number;
  readonly articles: number;
  /** Articles whose text is not the one that was looked through, or cannot be read any more. */
  readonly changed: readonly ArticlePath[];
  /** Places that lie in a zone or carry the tag by now. */
  readonly left: number;
}
