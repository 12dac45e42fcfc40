/** An article as it is opened: its text, the layers on it, and what is said of its annotations. */
import type { Annotation, Tombstone } from '../domain/annotation.ts';
import type { Annotator, AnnotatorId } from '../domain/annotator.ts';
import type { ArticleKind, FoundMetadata, SourceRecord } from '../domain/article.ts';
import type { ArticlePath } from '../domain/layer.ts';
import type { Placement } from '../domain/placement.ts';
import type { Statement } from '../domain/statement.ts';
import type { ArticleText } from '../domain/text.ts';
import type { Notice } from './notice.ts';

export interface OpenedArticle {
  readonly path: ArticlePath;
  readonly text: ArticleText;
  readonly kind: ArticleKind;
  readonly source: SourceRecord;
  /** What the file says of its article; {} where it says nothing. */
  readonly metadata: FoundMetadata;
  /**
   * Shown is the text that an older Beleg took out of these same bytes, because annotations
   * are made on it; today's would be another one.
   */
  readonly newTextWaits: boolean;
  /** One's own first, then the colleagues' by id; agreed sets after them. */
  readonly layers: readonly LayerView[];
  /** What annotators say of annotations in their files for this article; one's own first. */
  readonly statements: readonly StatementsView[];
  /** Colleagues whose layers are so large that they follow as `layerReplaced`; absent if none do. */
  readonly following?: readonly AnnotatorId[];
  readonly notices: readonly Notice[];
}

/** What is shown of an article before its layers are read. */
export interface ArticleAhead extends Omit<OpenedArticle, 'layers' | 'statements' | 'following' | 'notices'> {
  /**
   * Of one's own layer those where the text begins, each exactly where its anchor says: to be seen
   * until the layer is there, and no layer. Whatever is changed is changed in the layer.
   */
  readonly glimpse: readonly Annotation[];
}

/** A layer as it crosses to the renderer: plain arrays, and where each annotation stands today. */
export interface LayerView {
  readonly article: ArticlePath;
  /** An agreed set: no voice of its annotator. It counts if that is the project's adjudicator. */
  readonly adjudicated?: true;
  readonly annotator: Annotator;
  readonly own: boolean;
  readonly annotations: readonly Annotation[];
  readonly deleted: readonly Tombstone[];
  /** Only those that are not `exact`; an id that is missing here stands exactly where its anchor says. */
  readonly placements: Readonly<Record<string, Placement>>;
  /** Own, but not to be changed: of a newer format or unreadable, and why in `notices`. */
  readonly readOnly: boolean;
}

/** One's own layer under an article's other path, with what is said of annotations there. Nothing is placed. */
export interface LayerElsewhere extends LayerView {
  readonly statements: StatementsView;
}

/** What one annotator says of annotations: links, decisions and replies, in the order in which they were made. */
export interface StatementsView {
  readonly article: ArticlePath;
  /** Beside an agreed set. */
  readonly adjudicated?: true;
  readonly annotator: Annotator;
  readonly own: boolean;
  /** What they name may be in any layer, changed since, or gone. */
  readonly statements: readonly Statement[];
  readonly deleted: readonly Tombstone[];
  /** As of a layer. */
  readonly readOnly: boolean;
}
