/**
 * Exports and imports as a window asks for them: what there is to choose, what would be lost
 * *before* anything is written, and what came of it.
 *
 * A file to be imported comes in pieces and is kept in the host's memory until it was
 * imported or given up. An export goes to `beleg/exports/`, or to a place that the user picked.
 */
import type { AnnotationId } from '../domain/annotation.ts';
import type { AnnotatorId } from '../domain/annotator.ts';
import type { FormatId, ImportCode, ImportProblem, LossCode } from '../domain/exchange-code.ts';
import type { ArticlePath } from '../domain/layer.ts';
import type { PlaceToken } from './host-description.ts';

interface Call<Request, Value, Code extends string> {
  request: Request;
  value: Value;
  code: Code;
}

type Empty = Record<string, never>;

export interface ExchangeCalls {
  listFormats: Call<Empty, { formats: readonly FormatDescription[] }, never>;
  /** What an export would hold and lose; writes nothing. */
  previewExport: Call<{ choice: ExportChoice }, ExportPreview, 'cancelled' | 'no-project'>;
  /** The system's own dialog for saving (capability `folderDialog`); null if cancelled. */
  pickExport: Call<{ name: string }, { place: PlaceToken | null }, never>;
  /**
   * Writes completely or not at all. `replace` what is there; `language` of labels and headings;
   * `as: 'pdf'`: the report, printed (capability `printsPdf`).
   */
  writeExport: Call<
    { choice: ExportChoice; to: ExportPlace; replace: boolean; language: 'en' | 'de'; as?: 'pdf' },
    ExportReport,
    ExportCode
  >;
  /** Writes a file that the window made (base64) as an export is written: a picture, a table of figures. */
  saveFile: Call<
    { to: ExportPlace; replace: boolean; bytes: string },
    { readonly path: string; readonly bytes: number },
    ExportCode
  >;
  /** Shows what this window wrote last in the system's file manager (capability `showsFiles`). */
  showExport: Call<Empty, null, 'not-found'>;
  /** One more piece of a file that the user gave, base64; `upload` names what belongs together. */
  sendImport: Call<{ upload: string; file: string; bytes: string }, null, 'too-large' | 'no-project'>;
  /** Nothing that was sent is kept. */
  dropImport: Call<Empty, null, never>;
  /** What an import would bring; writes nothing. `format: null` finds it out. */
  previewImport: Call<{ upload: string; format: FormatId | null }, ImportPreview, ImportFailure>;
  /** Imports what was previewed: all of it, or nothing. `newArticles`: articles may become new files. */
  writeImport: Call<
    { upload: string; annotator: ImportAnnotator; newArticles: boolean },
    ImportReport,
    ImportFailure
  >;
  /** Takes the annotations of an import of this window back, or brings them again; new articles stay. */
  takeBackImport: Call<{ import: string; again: boolean }, { count: number }, 'refused' | 'no-project'>;
  /** Stops the preview, export or import that this window waits for. */
  stopExchange: Call<Empty, null, never>;
}

export interface ExchangeEvents {
  /** How far that is what this window waits for; of files that are read nobody knows it: 0 of 0. */
  exchangeProgress: { readonly step: ExchangeStep; readonly done: number; readonly total: number };
}

/** Articles of the project are looked at; files of others are read; articles that came along are made. */
export type ExchangeStep = 'articles' | 'reading' | 'making';

export interface FormatDescription {
  readonly id: FormatId;
  readonly container: 'file' | 'folder' | 'zip';
  /** With the dot; '' for a folder. */
  readonly extension: string;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly cannotCarry: readonly LossCode[];
}

export interface ExportChoice {
  readonly format: FormatId;
  /** None: all that somebody annotated. */
  readonly articles: readonly ArticlePath[];
  /** Their own layers; none, and no agreed set either: everybody's. */
  readonly annotators: readonly AnnotatorId[];
  /** The agreed set. */
  readonly adjudicated: boolean;
}

/** The name of a file in `beleg/exports/`, or a place that `pickExport` gave. */
export type ExportPlace = { readonly name: string } | { readonly place: PlaceToken };

export interface ExportPreview {
  readonly articles: number;
  readonly annotations: number;
  readonly losses: readonly ExportLoss[];
  readonly leftOut: readonly { readonly path: string; readonly code: string }[];
}

export interface ExportLoss {
  readonly code: LossCode;
  readonly count: number;
  /** At most the first hundred. */
  readonly annotations: readonly NamedAnnotation[];
}

/** Enough to show an annotation in a list and to go there. */
export interface NamedAnnotation {
  readonly id: AnnotationId;
  readonly article: ArticlePath;
  readonly annotator: AnnotatorId;
  /** Shortened. */
  readonly quote: string;
}

export interface ExportReport {
  /** Inside the project: its path there; else the name alone. */
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
  readonly articles: number;
  readonly annotations: number;
}

export type ExportCode =
  | 'exists'
  | 'other-files'
  | 'is-folder'
  | 'is-file'
  | 'is-link'
  | 'is-device'
  | 'name-too-long'
  | 'inside-project'
  | 'no-such-folder'
  | 'not-writable'
  | 'read-only'
  | 'disk-full'
  | 'io-error'
  | 'not-written-by-beleg'
  | 'not-printed'
  | 'cancelled'
  | 'no-project'
  | 'unknown-place';

/** Somebody the project knows, oneself too; or a name that becomes a new annotator. */
export type ImportAnnotator = { readonly id: AnnotatorId } | { readonly name: string };

export interface ImportPreview {
  readonly format: FormatId;
  readonly annotations: number;
  readonly links: number;
  readonly articles: readonly { readonly path: ArticlePath; readonly annotations: number }[];
  /** Where articles that come along would go. */
  readonly newArticles: readonly ArticlePath[];
  /** File by file, line by line; at most the first thousand. */
  readonly problems: readonly ImportProblem[];
  /** How many there are beyond those that are listed. */
  readonly moreProblems: number;
}

export interface ImportReport {
  /** For `takeBackImport`. */
  readonly import: string;
  /** Annotations. */
  readonly added: number;
  readonly links: number;
  /** Annotations that were in the layer before. */
  readonly present: number;
  /** Decisions and replies, which are not taken over: they are among the problems. */
  readonly left: number;
  readonly annotator: AnnotatorId;
  readonly articles: readonly ImportedArticle[];
  readonly newArticles: readonly ArticlePath[];
  readonly problems: readonly ImportProblem[];
  /** How many there are beyond those that are listed. */
  readonly moreProblems: number;
}

export interface ImportedArticle {
  readonly path: ArticlePath;
  readonly added: number;
  /** At most the first hundred, in order of reading. */
  readonly annotations: readonly NamedAnnotation[];
}

export type ImportFailure =
  | ImportCode
  | 'not-found'
  | 'not-readable'
  | 'not-a-file'
  | 'link'
  | 'same-name'
  | 'encrypted'
  | 'false-size'
  | 'damaged-zip'
  | 'too-many-files'
  | 'grows-too-much'
  | 'took-too-long'
  | 'took-too-much-memory'
  | 'not-read-by-beleg'
  | 'new-articles'
  | 'layer-exists'
  | 'refused'
  | 'disk-full'
  | 'read-only'
  | 'not-writable'
  | 'foreign-folder'
  | 'newer-format'
  | 'io-error'
  | 'cancelled'
  | 'no-project'
  | 'no-annotator';

/** Bytes of a piece that is sent: its request stays below what a host takes. */
export const PIECE_BYTES = 384 * 1024;

/** The largest file that a window makes: hosts take more for this than for other calls. */
export const SAVED_BYTES = 32 * 1024 * 1024;
