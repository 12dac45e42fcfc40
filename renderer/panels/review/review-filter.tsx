/** The way into the review queue from the list: how many annotations wait, and whether only they are listed. */
import './review.css';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useText, useUi, useWindowUi } from '../window-context.tsx';

/** Nothing where nothing waits. */
export function ReviewFilter({ waiting }: { readonly waiting: number }): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const reviewing = useUi((state) => state.reviewing);
  if (waiting === 0) return null;
  return (
    <ToggleButton
      className="review-filter"
      isSelected={reviewing}
      onChange={(isSelected) => ui.setState({ reviewing: isSelected })}
    >
      <TriangleAlert size={13} aria-hidden />
      {text('review.waiting')}
      <span className="tag-filter-count">{new Intl.NumberFormat(text.language).format(waiting)}</span>
    </ToggleButton>
  );
}
