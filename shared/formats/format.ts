/**
 * What an exchange format is to the rest of Beleg: one object of this shape, in a file of
 * its own, listed in `index.ts`.
 *
 * Writing is pure and lazy: files come one after the other, so that a large project needs
 * little memory; ids and times come from the set, so that two exports of it are equal byte
 * by byte. What a format cannot carry it declares (`losses`) and counts before it writes.
 */
import type { AnnotationId, Timestamp } from '../domain/annotation.ts';
import type { Annotator } from '../domain/annotator.ts';
import type { FormatId, ImportCode, ImportProblem, LossCode } from '../domain/exchange-code.ts';
import type { ArticlePath } from '../domain/layer.ts';
import type { Tagset } from '../domain/tagset.ts';
import type { ArticleText } from '../domain/text.ts';
import type { Result } from '../result.ts';
import type { ExchangeSet, ExchangeLayer } from './exchange-set.ts';

export type * from '../domain/exchange-code.ts';

export interface Format {
  /** For the command line and the API; what people are told it is stands in `shared/text`. */
  readonly id: FormatId;
  /** What the writer makes: one file, files in a folder, or files in one zip. */
  readonly container: 'file' | 'folder' | 'zip';
  /** With the dot; of the one file or zip; '' for a folder. */
  readonly extension: string;
  /** Absent where Beleg does not write the format. */
  readonly write?: (set: ExchangeSet, options: WriteOptions) => Iterable<OutputFile>;
  /** What of this set the format would lose; [] if nothing. */
  readonly losses: (set: ExchangeSet) => readonly Loss[];
  /** What it can lose at all, for `beleg formats` and the dialog. */
  readonly cannotCarry: readonly LossCode[];
  /** Carried by what Beleg writes, and not taken back by `read`. */
  readonly notReadBack?: readonly LossCode[];
  /** There is nothing to annotate with in it: `read` only tells what is in a file. */
  readonly readsNone?: true;
  /** Absent where Beleg does not read the format. */
  readonly read?: (files: readonly InputFile[], known: KnownArticles) => Result<Imported, ImportCode>;
}

export interface WriteOptions {
  /** For labels and headings that people read. */
  readonly language: 'en' | 'de';
}

export interface OutputFile {
  /** Inside the folder or zip, `/` between the parts; of a single file: its name is chosen by the analyst. */
  readonly path: string;
  readonly chunks: Iterable<string | Uint8Array>;
}

export interface Loss {
  readonly code: LossCode;
  readonly count: number;
  /** Whose annotations are concerned, as far as they are annotations; at most the first hundred. */
  readonly annotations: readonly AnnotationId[];
}

export interface InputFile {
  /** As it was picked, or inside the folder or zip. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What an importer may know of the project: its articles, to be matched by path or by text. */
export interface KnownArticles {
  readonly articles: readonly { readonly path: ArticlePath; readonly text: ArticleText }[];
  readonly tagset: Tagset;
  /** Who the imported layer is said to be by. */
  readonly annotator: Annotator;
  /** When the import is made: for annotations of which the file does not say when they were. */
  readonly at?: Timestamp;
}

export interface Imported {
  /** Placed in the text of their article; article text and layers agree. */
  readonly layers: readonly ExchangeLayer[];
  /** Articles that came along and are not in the project. */
  readonly newArticles: readonly { readonly path: ArticlePath; readonly content: string }[];
  readonly problems: readonly ImportProblem[];
  /** How many there are beyond those. */
  readonly moreProblems: number;
}
