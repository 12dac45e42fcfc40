/** How far the review of a project's articles is, as the host tells it. */
import type { ArticlePath } from '../domain/layer.ts';
import type { ReviewProgress } from '../domain/review/review-progress.ts';

export interface ReviewProgressNews {
  /** Of whoever annotates now; null for an article on which nobody else has annotated any more. */
  readonly articles: Readonly<Record<ArticlePath, ReviewProgress | null>>;
  /** True once all that changed is counted. */
  readonly done: boolean;
}
