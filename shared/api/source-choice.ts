/** Choosing how an article's file is read, as it crosses between a window and its host. */
import type { EncodingName } from '../domain/encodings.ts';

export interface EncodingPreview {
  readonly samples: readonly string[];
  readonly unreadable: number;
}

/** A part that is missing stays as it is. */
export interface SourceChoiceRequest {
  readonly encoding?: EncodingName | null;
  readonly mode?: 'article' | 'whole-page' | null;
  /** Take the text that today's Beleg finds, in the place of the one that an older one found. */
  readonly acceptNewText?: true;
}
