/** What the host gathered for this window: everything that is annotated in the project. */
import type { GatheredArticle } from '../../../shared/domain/case/gathered.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';

export interface GatheringState {
  /** Something in this window needs it. */
  readonly isAsked: boolean;
  /** Nothing waits: all is here. */
  readonly isDone: boolean;
  /** Only articles on which something is annotated, or whose layers cannot be read. */
  readonly articles: ReadonlyMap<ArticlePath, GatheredArticle>;
}

export const NOTHING_GATHERED: GatheringState = { isAsked: false, isDone: false, articles: new Map() };
