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
  /** What the host calls their states, for what becomes other; null where that was missed, and is asked for. */
  readonly versions: ReadonlyMap<ArticlePath, string | null>;
}

export const NOTHING_GATHERED: GatheringState = {
  isAsked: false,
  isDone: false,
  articles: new Map(),
  versions: new Map(),
};
