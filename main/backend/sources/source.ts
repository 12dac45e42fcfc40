/**
 * Sources: the kinds of file that an article can be, one file each in this folder.
 *
 * Adding a kind is a file that implements `Source` and a line in `read-source.ts`.
 */
import type { ArticleKind, SourceRecord } from '../../../shared/domain/article.ts';
import type { Result } from '../../../shared/result.ts';

/** What a kind of file makes of its bytes: the canonical text, and how it came about. */
export interface SourceText {
  /** No BOM, LF line ends, no lone surrogates. */
  readonly content: string;
  readonly record: Omit<SourceRecord, 'sourceSha256'>;
}

export interface Source {
  readonly kind: ArticleKind;
  /** Endings of file names in lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Bytes to text; never throws for any bytes. */
  read(bytes: Uint8Array): Result<SourceText, 'binary' | 'unknown-encoding'>;
}
