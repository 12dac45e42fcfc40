/** What is to be said of a review as a whole: what both have in common, what is not compared, what changed meanwhile. */
import { X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import type { Review } from '../../store/review-queue.ts';
import { IconButton } from '../../ui/button.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { groundBetween } from './ground-between.ts';

export function ReviewWords({
  review,
  article,
  isShort,
}: {
  readonly review: Review;
  readonly article: string;
  /** A difference is looked at: only what is new is said beside it. */
  readonly isShort: boolean;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const changed = useWindowState(({ review: { changed: one } }) => (one?.article === article ? one : null));
  const ground = useMemo(() => groundBetween(review.items), [review.items]);
  return (
    <div className="review-words">
      {changed !== null && (
        <p className="review-changed">
          <span>
            {text('review.changed', {
              name: readableName(changed.name),
              count: changed.count,
              outdated: changed.outdated,
            })}
          </span>
          <IconButton
            name={text('review.changed-close')}
            icon={<X size={14} aria-hidden />}
            onPress={() => actions.dismissChanged()}
          />
        </p>
      )}
      {!isShort && ground !== null && <p>{text(`review.ground-${ground}`)}</p>}
      {!isShort && review.lost > 0 && <p>{text('review.lost', { count: review.lost })}</p>}
      {!isShort && !review.isOptimal && <p>{text('review.near')}</p>}
    </div>
  );
}
