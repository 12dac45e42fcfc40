/** Articles: the source files of a project. Never written by Beleg. */
import type { Block } from './block.ts';
import type { ArticlePath } from './layer.ts';

/** Kinds of file whose text is taken out of them, rather than being the file. */
export type ExtractedKind = 'html' | 'docx' | 'pdf' | 'email' | 'odt' | 'epub' | 'rtf';

/** `unread`: listed, so that nobody misses it, but Beleg does not read such files. */
export type ArticleKind = 'text' | 'markdown' | ExtractedKind | 'unread';

/** Why a row of the article list needs a look, as far as its name and size tell. */
export type Attention = 'empty' | 'too-large' | 'not-supported';

/** A row of the article list. */
export interface ArticleEntry {
  readonly path: ArticlePath;
  readonly kind: ArticleKind;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970, as the file system says. */
  readonly modifiedMs: number;
  /** Absent where nothing is known to be the matter. */
  readonly attention?: Attention;
}

/** How the article's bytes became its text; what `texts/<sha256>.<n>.json` records. */
export interface SourceRecord {
  readonly sourceSha256: string;
  /** Of the bytes; empty for kinds that have none of their own (DOCX, PDF …). */
  readonly encoding: string;
  /**
   * How the encoding is known: as the file declares, by a guess that may be wrong, or because
   * somebody chose it. Absent where the bytes themselves show it.
   */
  readonly encodingFrom?: 'declared' | 'guess' | 'chosen';
  readonly byteOrderMark: boolean;
  readonly newline: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';
  readonly extractor: string;
  readonly extractorVersion: number;
  /** Lone surrogates or NULs that were replaced by U+FFFD, if any. */
  readonly replaced: number;
  /** Of a web page: the article that was found on it, or the whole page. */
  readonly mode?: 'article' | 'whole-page';
  /** What the text consists of; absent where lines and marks tell. */
  readonly blocks?: readonly Block[];
  /** Pages without any text (scanned, or empty), by number; absent if there are none. */
  readonly emptyPages?: readonly number[];
}

/** What a file says of its article; every part may be missing, and may be wrong. */
export interface FoundMetadata {
  readonly title?: string;
  readonly byline?: string;
  /** A date as the file gives it, if possible ISO 8601. */
  readonly published?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Name of the paper, the site, the publisher. */
  readonly outlet?: string;
  readonly url?: string;
}

/** What an annotator settled about how an article's file is read; a part that is missing is not settled. */
export interface SourceChoice {
  /** A name of `encodings.ts`. */
  readonly encoding?: string;
  readonly mode?: 'article' | 'whole-page';
  /** The extractor version whose text was accepted in the place of an older one's. */
  readonly extractorVersion?: number;
}

/** How many annotations of each top-level tag an annotator has on an article, outside its effective zones. */
export interface LayerCounts {
  readonly annotator: string;
  readonly byTag: Readonly<Record<string, number>>;
  /** Effective zones that are this annotator's; absent for none, as are the others. */
  readonly zones?: number;
  /** Adjudicated zones, where those are the effective ones: the same of every annotator of the article. */
  readonly agreedZones?: number;
  /** Annotations that are not counted because they lie in effective zones. */
  readonly leftOut?: number;
  /** Annotations that are counted although nobody knows for certain whether they lie in a zone. */
  readonly apart?: number;
  /** Annotations made on another text than the article has today, and not settled in it; absent also while that is not known. */
  readonly onOther?: number;
}
