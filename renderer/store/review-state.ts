/** The state of the view *Review*: what it shows, and the decision that is under way in it. */
import type { AnnotatorId } from '../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { TagId } from '../../shared/domain/tagset.ts';
import type { ReviewClass } from './review-comparison.ts';

/** What is asked of a review and what is under way in it. */
export interface ReviewState {
  /** The agreed set and its candidates are shown instead of differences. */
  readonly adjudicating: boolean;
  /** Of its candidates also those that are decided. */
  readonly allCandidates: boolean;
  /** Whose layer is compared; all colleagues', one after the other, where null. */
  readonly colleague: AnnotatorId | null;
  /** None lets all differences through. */
  readonly classes: ReadonlySet<ReviewClass>;
  /** A top-level tag. */
  readonly tag: TagId | null;
  readonly decided: 'all' | 'undecided' | 'decided';
  /** A decision that waits for its reason or for other words; it ends when something else is selected. */
  readonly step: ReviewStep | null;
  /** A comment that goes along with the decision on this item. */
  readonly comment: { readonly on: string; readonly words: string } | null;
  /** The link that is looked at; it ends when something else is selected. */
  readonly link: { readonly article: ArticlePath; readonly key: string } | null;
  /** Annotators whose marks the text does not show. */
  readonly hidden: ReadonlySet<AnnotatorId>;
  /** Where the last difference stood: the next one is sought from there if that one is gone. */
  readonly at: {
    readonly article: ArticlePath;
    readonly colleague: AnnotatorId;
    readonly start: number;
  } | null;
  /** This article was opened to go on with its first difference that waits, as soon as there is one. */
  readonly begin: ArticlePath | null;
  /** A colleague's annotations that became others while they were reviewed. */
  readonly changed: ChangedLayer | null;
}

export interface ChangedLayer {
  readonly article: ArticlePath;
  readonly colleague: AnnotatorId;
  /** As it is shown. */
  readonly name: string;
  /** Annotations that came, went or are others now. */
  readonly count: number;
  /** Decisions of one's own that were about what an annotation was before. */
  readonly outdated: number;
}

export type ReviewStep =
  | { readonly kind: 'reject'; readonly on: string }
  | { readonly kind: 'amend'; readonly on: string; readonly tag: TagId | null };
