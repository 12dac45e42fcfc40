/**
 * Sources: the kinds of file that an article can be, one file each in this folder.
 *
 * Text is read here (`TextSource`). What has to be taken out of a file is read by the
 * extractor in a process of its own (`extractor/`), where each kind is an `Extract`.
 * Adding a kind is its file there, a line in `extractor/extract.ts`, and one in `kinds.ts`.
 */
import type { ArticleKind, SourceRecord } from '../../../shared/domain/article.ts';
import type { EncodingName } from '../../../shared/domain/encodings.ts';
import type { Result } from '../../../shared/result.ts';

/** What a kind of file makes of its bytes: the canonical text, and how it came about. */
export interface SourceText {
  /** No BOM, LF line ends, no lone surrogates. */
  readonly content: string;
  readonly record: Omit<SourceRecord, 'sourceSha256'>;
}

export interface TextSource {
  readonly kind: ArticleKind;
  /** Endings of file names in lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Bytes to text, in the encoding that was chosen if one was; never throws for any bytes. */
  read(bytes: Uint8Array, encoding?: EncodingName): Result<SourceText, 'binary' | 'unknown-encoding'>;
}
