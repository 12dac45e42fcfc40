/**
 * What is exchanged with other tools: articles with one stated text each, and the
 * annotations and statements on them, placed in exactly that text.
 *
 * A format never looks for words itself: whoever makes the set has placed them, and a
 * format that cannot carry what is unsure or lost leaves it out and says so.
 */
import type { Annotation } from '../domain/annotation.ts';
import type { Annotator } from '../domain/annotator.ts';
import type { Metadata } from '../domain/metadata.ts';
import type { ArticlePath } from '../domain/layer.ts';
import type { Placement } from '../domain/placement.ts';
import type { Link, Decision, Reply, StatementId } from '../domain/statement.ts';
import type { Tagset } from '../domain/tagset.ts';
import type { ArticleText } from '../domain/text.ts';
import type { Revision, Timestamp, Tombstone } from '../domain/annotation.ts';

export interface ExchangeSet {
  readonly project: { readonly id: string; readonly name: string; readonly tagset: Tagset };
  /** By path. */
  readonly articles: readonly ExchangeArticle[];
  /** By article, then annotator; several annotators may be on one article. */
  readonly layers: readonly ExchangeLayer[];
}

export interface ExchangeArticle {
  readonly path: ArticlePath;
  /** The text that every span of the set counts in, in UTF-16 code units. */
  readonly text: ArticleText;
  /** As merged of the file's and the annotators' words. */
  readonly metadata: Metadata;
  /** Of the article file's bytes; '' where the file is gone. */
  readonly sourceSha256: string;
}

export interface ExchangeLayer {
  readonly article: ArticlePath;
  readonly annotator: Annotator;
  readonly adjudicated: boolean;
  /** In order of reading. */
  readonly annotations: readonly ExchangeAnnotation[];
  readonly statements: readonly ExchangeStatement[];
  /** What is gone, of annotations and of statements: for the history alone. */
  readonly deleted?: readonly Tombstone[];
}

/** The anchor inside is as it is stored; `placement` says where the words are in the stated text. */
export interface ExchangeAnnotation extends Annotation {
  readonly placement: Placement;
  /** The file that it came in had no id for it: an equal one elsewhere is no proof that it was taken from there. */
  readonly unnamed?: true;
}

export interface ExchangeStatement {
  readonly id: StatementId;
  readonly created: Timestamp;
  readonly modified: Timestamp;
  /** Revisions that it replaced, for the history alone. */
  readonly previous?: readonly Revision[];
  readonly content: Link | Decision | Reply;
}
