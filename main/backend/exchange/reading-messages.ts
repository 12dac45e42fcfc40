/** What Beleg and the process that reads files to be imported say to each other. */
import type { Timestamp } from '../../../shared/domain/annotation.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { FormatId, ImportCode } from '../../../shared/domain/exchange-code.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import type { Imported, InputFile, KnownArticles } from '../../../shared/formats/format.ts';
import type { Said } from '../sources/asked-process.ts';
import type { ReadFilesCode } from './input-files.ts';

export interface ReadingRequest {
  readonly serial: number;
  readonly reading: ReadingPart;
}

/** Files and articles first, as many as there are; then what is asked of them. */
export type ReadingPart =
  | { readonly kind: 'file'; readonly file: InputFile }
  | { readonly kind: 'articles'; readonly articles: KnownArticles['articles'] }
  | ReadingQuestion;

export interface ReadingQuestion {
  readonly kind: 'read';
  /** null: to be found out. */
  readonly format: FormatId | null;
  readonly tagset: Tagset;
  readonly annotator: Annotator;
  readonly at: Timestamp;
}

export type ReadingCode = ImportCode | ReadFilesCode | 'not-read-by-beleg';

export interface ReadAnswer {
  readonly read: { readonly format: FormatId; readonly imported: Imported };
}

export type ReadingMessage = Said<ReadAnswer, ReadingCode>;
