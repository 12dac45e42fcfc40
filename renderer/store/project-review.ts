/** The review of a whole project: how far it is, and which article waits next. */
import type { ReviewProgressNews } from '../../shared/api/contract.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { ReviewProgress } from '../../shared/domain/review/review-progress.ts';
import { ownValue } from '../../shared/own-value.ts';
import { reviewOf } from './review-queue.ts';
import { articlesInOrder } from './selectors.ts';
import type { State } from './state.ts';
import type { StoreContext } from './store-context.ts';

export function takeReviewProgress(
  { state, set }: StoreContext,
  { articles, done }: ReviewProgressNews,
): void {
  const reviewProgress = { ...state().reviewProgress };
  for (const [article, progress] of Object.entries(articles)) {
    if (progress === null || progress.count === 0) delete reviewProgress[article];
    else reviewProgress[article] = progress;
  }
  set({ reviewProgress, reviewProgressDone: done });
}

type Reviewed = Parameters<typeof reviewOf>[0] &
  Pick<State, 'reviewProgress' | 'articles' | 'view' | 'activePane'>;

/** In the view *Review* that of the article in front follows the hand; undefined where there is nothing to decide. */
export function articleProgress(state: Reviewed, article: ArticlePath): ReviewProgress | undefined {
  const { view, panes, activePane } = state;
  if (view === 'review' && panes[activePane]?.article === article && panes[activePane].status === 'shown') {
    const { decided, count } = reviewOf({ ...state, review: { colleague: null } }, article);
    return count === 0 ? undefined : { decided: decided.size, count };
  }
  return ownValue(state.reviewProgress, article);
}

const summed = new WeakMap<State['reviewProgress'], ReviewProgress>();
let last: ReviewProgress | null = null;

/** All articles together, the same object as long as it says the same; null where there is nothing to decide. */
export function projectProgress(state: Reviewed): ReviewProgress | null {
  const { reviewProgress, panes, activePane } = state;
  let sum = summed.get(reviewProgress);
  if (sum === undefined) {
    sum = Object.values(reviewProgress).reduce(
      (all, { decided, count }) => ({ decided: all.decided + decided, count: all.count + count }),
      { decided: 0, count: 0 },
    );
    summed.set(reviewProgress, sum);
  }
  const inFront = panes[activePane]?.article ?? '';
  const counted = ownValue(reviewProgress, inFront);
  const now = articleProgress(state, inFront);
  const decided = sum.decided - (counted?.decided ?? 0) + (now?.decided ?? 0);
  const count = sum.count - (counted?.count ?? 0) + (now?.count ?? 0);
  if (count === 0) return null;
  if (last?.decided !== decided || last.count !== count) last = { decided, count };
  return last;
}

/** The next article of the list, after the one in front and round at the end, that waits for a decision. */
export function nextUndecidedArticle(state: Reviewed): ArticlePath | null {
  const paths = articlesInOrder(state).map(({ path }) => path);
  const here = paths.indexOf(state.panes[state.activePane]?.article ?? '');
  const after = [...paths.slice(here + 1), ...paths.slice(0, Math.max(0, here))];
  return (
    after.find((path) => {
      const progress = ownValue(state.reviewProgress, path);
      return progress !== undefined && progress.decided < progress.count;
    }) ?? null
  );
}
