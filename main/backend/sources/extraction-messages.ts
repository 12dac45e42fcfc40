/** What Beleg and the extractor say to each other: one question at a time, its progress, its answer. */
import type { ExtractedKind, FoundMetadata } from '../../../shared/domain/article.ts';
import type { ZoneOnText } from '../counts/count-tags.ts';
import type { TextFacts } from '../survey/article-facts.ts';
import type { TextCode } from './read-text.ts';
import type { Block } from '../../../shared/domain/block.ts';

/** Raised for a kind whenever it makes another text of the same bytes: texts of older ones are kept. */
export const EXTRACTOR_VERSIONS: Readonly<Record<ExtractedKind, number>> = {
  html: 1,
  docx: 1,
  pdf: 2,
  email: 2,
  odt: 1,
  epub: 1,
  rtf: 1,
};

export interface ExtractionRequest {
  readonly serial: number;
  readonly bytes: Uint8Array;
  readonly options: ExtractOptions;
  readonly kind: ExtractedKind | 'text' | 'markdown';
  /** The text, or only what the survey wants to know of it; of text files there is only that. */
  readonly wanted: 'text' | 'facts';
  /** What of the text the facts leave out. */
  readonly zones?: readonly ZoneOnText[];
}

export interface ExtractOptions {
  /** Of a web page: only what its article seems to be, or everything that can be read on it. */
  readonly mode: 'article' | 'whole-page';
  /** The encoding somebody chose for it; else what the file says of itself. */
  readonly encoding?: string;
}

/** Why a file of such a kind gives no text; `too-complex`: it wants more than is given to one file. */
export type ExtractCode = 'damaged' | 'password' | 'no-text' | 'too-complex' | 'wrong-kind';

export interface Extracted {
  /** No BOM, LF line ends, no lone surrogates. */
  readonly content: string;
  /** In order; `page` holds others, the rest do not overlap. UTF-16 code units. */
  readonly blocks: readonly Block[];
  readonly metadata: FoundMetadata;
  /** Of the source, where it has one. */
  readonly encoding?: string;
  readonly encodingFrom?: 'declared' | 'guess' | 'chosen';
  readonly byteOrderMark?: boolean;
  /** What was taken, of a web page: `whole-page` also if no article was found. */
  readonly mode?: ExtractOptions['mode'];
  /** Lone surrogates and control characters that were replaced or left out. */
  readonly replaced: number;
  /** Numbers of pages without any text: scanned, or empty. */
  readonly emptyPages?: readonly number[];
}

export type ExtractionMessage =
  | { readonly serial: number; readonly progress: { readonly done: number; readonly total: number } }
  | { readonly serial: number; readonly extracted: Extracted }
  | { readonly serial: number; readonly facts: TextFacts }
  | { readonly serial: number; readonly failed: ExtractionFailure };

export interface ExtractionFailure {
  readonly code: ExtractCode | TextCode;
  readonly detail?: string;
}
