/** Articles: the source files of a project. Never written by Beleg. */
import type { ArticlePath } from './layer.ts';

export type ArticleKind = 'text' | 'markdown';

/** A row of the article list. */
export interface ArticleEntry {
  readonly path: ArticlePath;
  readonly kind: ArticleKind;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, as the file system says. */
  readonly modifiedMs: number;
}

/** How the article's bytes became its text; what `texts/<sha256>.<n>.json` records. */
export interface SourceRecord {
  readonly sourceSha256: string;
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  readonly newline: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';
  readonly extractor: string;
  readonly extractorVersion: number;
  /** Lone surrogates or NULs that were replaced by U+FFFD, if any. */
  readonly replaced: number;
}

/** How many annotations of each top-level tag an annotator has on an article. */
export interface LayerCounts {
  readonly annotator: string;
  readonly byTag: Readonly<Record<string, number>>;
}
