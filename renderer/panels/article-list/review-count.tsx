/** How far the review of an article is, in the list: *37/52*, ticked when all is decided. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { ownValue } from '../../../shared/own-value.ts';
import { articleProgress } from '../../store/project-review.ts';
import { useText, useWindowState } from '../window-context.tsx';

/** There while one reviews; who reads sees what is marked, not what waits. */
export function ReviewCount({ article }: { readonly article: string }): ReactNode {
  const text = useText();
  const isReview = useWindowState((state) => state.view === 'review');
  const decided = useWindowState((state) => articleProgress(state, article)?.decided ?? 0);
  const count = useWindowState((state) => articleProgress(state, article)?.count ?? 0);
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
  const isReview = useWindowState((state) => state.view === 'review');
  const all = useWindowState((state) => state.reviewProgress);
  return (article, row) => {
    const progress = isReview ? ownValue(all, article) : undefined;
    return progress === undefined ? row : text('review.article-row', { row, ...progress });
  };
}
