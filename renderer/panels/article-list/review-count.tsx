/** How far the review of an article is, in the list: *37/52*, ticked when all is decided; while adjudicating, ticked twice when it is finished. */
import { Check, CheckCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { ownValue } from '../../../shared/own-value.ts';
import { isAdjudicating, isComparing } from '../../store/adjudicating.ts';
import { finishedAt } from '../../store/finishing.ts';
import { articleProgress } from '../../store/project-review.ts';
import { useText, useWindowState } from '../window-context.tsx';

/** There while one reviews; who reads sees what is marked, not what waits. */
export function ReviewCount({ article }: { readonly article: string }): ReactNode {
  const text = useText();
  const isReview = useWindowState(isComparing);
  const isFinished = useWindowState((state) => isAdjudicating(state) && finishedAt(state, article) !== null);
  const decided = useWindowState((state) => articleProgress(state, article)?.decided ?? 0);
  const count = useWindowState((state) => articleProgress(state, article)?.count ?? 0);
  if (isFinished) {
    return (
      <span className="review-count" data-done title={text('adjudication.article-finished')} aria-hidden>
        <CheckCheck size={14} aria-hidden />
      </span>
    );
  }
  if (!isReview || count === 0) return null;
  return (
    <span className="review-count" data-done={decided === count || undefined} aria-hidden>
      {decided === count && <Check size={11} aria-hidden />}
      {text('review.article-progress', { decided, count })}
    </span>
  );
}

/** Puts it behind the words of a row, for those who hear it. */
export function useReviewWords(): (article: string, row: string) => string {
  const text = useText();
  const isReview = useWindowState(isComparing);
  const all = useWindowState((state) => state.reviewProgress);
  const finished = useWindowState((state) => (isAdjudicating(state) ? state.work.finished : null));
  return (article, row) => {
    if (finished !== null && Object.hasOwn(finished, article))
      return text('adjudication.article-row', { row });
    const progress = isReview ? ownValue(all, article) : undefined;
    return progress === undefined ? row : text('review.article-row', { row, ...progress });
  };
}
