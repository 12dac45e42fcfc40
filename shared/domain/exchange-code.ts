/**
 * What windows, hosts and formats call things by when they speak of an exchange: the formats,
 * what one may lose, and what may be wrong with a file of somebody else's.
 */
import type { AnnotationId } from './annotation.ts';
import type { ArticlePath } from './layer.ts';
import type { Span } from './span.ts';

/** Each has its sentence in `shared/text/messages/exchange.ts`. */
export type FormatId =
  | 'w3c'
  | 'w3c-recogito'
  | 'hypothesis'
  | 'qdpx'
  | 'qdc'
  | 'csv'
  | 'csv-de'
  | 'xlsx'
  | 'history'
  | 'brat'
  | 'cas-json'
  | 'xmi'
  | 'webanno-tsv'
  | 'label-studio'
  | 'doccano'
  | 'prodigy'
  | 'spacy'
  | 'conll'
  | 'tei'
  | 'gexf'
  | 'graphml'
  | 'argdown'
  | 'aif'
  | 'claimreview'
  | 'ro-crate'
  | 'report';

/** Kinds of loss; the sentence for each stands in `shared/text/messages/exchange.ts`. */
export type LossCode =
  | 'overlap'
  | 'nesting'
  | 'part-of-token'
  | 'outer-blanks'
  | 'line-break'
  | 'control-characters'
  | 'unsure-place'
  | 'lost-place'
  | 'note'
  | 'attributes'
  | 'entity'
  | 'links'
  | 'decisions'
  | 'replies'
  | 'provenance'
  | 'times'
  | 'annotator'
  | 'tag-definition'
  | 'tag-name'
  | 'metadata'
  | 'blank-lines'
  | 'long-cell'
  | 'untagged';

export type ImportCode =
  | 'not-this-format'
  | 'unreadable'
  | 'too-large'
  | 'unsafe-path'
  /** A document type or entities. */
  | 'unsafe-xml'
  /** Nested so deeply that nobody meant it. */
  | 'too-deep'
  /** More annotations and links, or more quoted words, than one import takes. */
  | 'too-many';

export interface ImportProblem {
  readonly code:
    | 'not-understood'
    | 'outside-text'
    | 'duplicate-id'
    | 'no-such-article'
    | 'words-not-found'
    | 'words-ambiguous'
    /** The words stand so many code units from where the file says: taken from there. */
    | 'shifted'
    | 'unknown-tag'
    /** Tags alone: nothing comes in. */
    | 'code-book'
    | 'dangling-link'
    | 'unsupported-part'
    /** A decision or a reply: only its author makes it. */
    | 'others-words'
    /** The file ends in the middle of something: what came behind is not there. */
    | 'cut-off';
  readonly file: string;
  /** Counts from 1. */
  readonly line?: number;
  /** What it is about: an id, a path in the document, a name. Of the file: hostile text. */
  readonly detail?: string;
  /** For *shifted*: by how many, in what the file counts in. */
  readonly shift?: number;
  /** For *shifted*: how many annotations; for *code-book*: how many tags. */
  readonly count?: number;
  /** Where it is, as the project calls it. */
  readonly article?: ArticlePath;
  /** The one it is about, or the first of several, as it is called after the import. */
  readonly annotation?: AnnotationId;
  /** Words to look at where there is no annotation: UTF-16 code units of the article's text. */
  readonly place?: Span;
}
