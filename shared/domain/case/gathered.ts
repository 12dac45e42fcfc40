/**
 * What is annotated in a whole project, gathered for overviews, search and suggestions: per
 * article its annotations and the links that were drawn from there, each as far as those need it.
 */
import type { AnnotationId, Timestamp } from '../annotation.ts';
import type { AnnotatorId } from '../annotator.ts';
import type { ArticlePath } from '../layer.ts';
import type { Placement } from '../placement.ts';
import type { Span } from '../span.ts';
import type { DecisionState } from '../review/decision-state.ts';
import type { LinkTypeId, StatementId, Verdict } from '../statement.ts';
import type { TagId } from '../tagset.ts';
import type { Sha256 } from '../text.ts';

/** A longer quote is cut, and says so. In Unicode code points. */
export const LONGEST_GATHERED_QUOTE = 400;

/** `unknown`: the article is not there, or cannot be read. */
export type GatheredPlacement = Placement['kind'] | 'unknown';

export interface GatheredAnnotation {
  readonly id: AnnotationId;
  readonly annotator: AnnotatorId;
  /** Of the agreed set, which is no voice of its annotator. */
  readonly adjudicated?: true;
  readonly tag: TagId;
  /** The tag's label when it was tagged, for tags that the tagset does not know. */
  readonly label: string;
  /** The words as they are stored, without what follows after `LONGEST_GATHERED_QUOTE`. */
  readonly quote: string;
  /** The quote is not whole. */
  readonly isCut?: true;
  /** What stood around the words. */
  readonly prefix: string;
  readonly suffix: string;
  /** The text that the annotation is made on; `start` and `end` count its UTF-16 code units. */
  readonly text: Sha256;
  readonly start: number;
  readonly end: number;
  /** How sure it is where the words stand in today's text. */
  readonly placement: GatheredPlacement;
  /** Where they stand today, in UTF-16 code units; null where that is lost, not decided, or unknown. */
  readonly at: Span | null;
  /** Lies in the article's effective Excluded zones; zones themselves do not. */
  readonly insideExcluded?: true;
  /** `urn:uuid:…` of the entity that the words name. */
  readonly entity?: string;
  readonly attributes?: Readonly<Record<string, string | number | boolean>>;
  readonly hasNote?: true;
  /** The note itself, cut as the quote is. */
  readonly note?: string;
  /** Of each reviewer who decided on it the newest; absent where nobody did. */
  readonly decisions?: readonly GatheredDecision[];
  readonly modified: Timestamp;
}

export interface GatheredDecision {
  readonly by: AnnotatorId;
  readonly verdict: Verdict;
  /** What has become of it: of the annotation as it is now. */
  readonly state: DecisionState;
}

export interface GatheredLink {
  readonly id: StatementId;
  readonly annotator: AnnotatorId;
  readonly adjudicated?: true;
  readonly type: LinkTypeId;
  readonly from: AnnotationId;
  readonly to: AnnotationId;
  /** Where `to` was when the link was drawn: a hint. */
  readonly toArticle?: ArticlePath;
  readonly hasNote?: true;
}

/** A layer file that is as if it were not there. */
export interface UngatheredFile {
  /** Inside the project. */
  readonly path: string;
  readonly code: string;
}

export interface GatheredArticle {
  /** Layer by layer; within one in the order of the file. */
  readonly annotations: readonly GatheredAnnotation[];
  readonly links: readonly GatheredLink[];
  readonly unread: readonly UngatheredFile[];
}
