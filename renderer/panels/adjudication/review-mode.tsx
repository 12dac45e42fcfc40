/** What the view *Review* is about: differences to one's own layer, or the agreed set. */
import type { ReactNode } from 'react';
import { agreedSet, isAdjudicating, mayAdjudicate } from '../../store/adjudicating.ts';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { useRunCommand, useText, useWindowState } from '../window-context.tsx';

/** Nothing for whom there is no agreed set to make or to see. */
export function ReviewMode(): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const isOn = useWindowState(isAdjudicating);
  const isOffered = useWindowState(
    (state) =>
      state.project !== null &&
      (mayAdjudicate(state.project) ||
        agreedSet(state, state.panes[state.activePane]?.article ?? '') !== undefined),
  );
  if (!isOffered && !isOn) return null;
  return (
    <div className="review-mode">
      <SegmentedField
        label={text('adjudication.mode')}
        hideLabel
        value={isOn ? 'agreed' : 'differences'}
        choices={[
          { id: 'differences', label: text('review.differences') },
          { id: 'agreed', label: text('adjudication.agreed-set') },
        ]}
        onChange={() => run('adjudicate')}
      />
    </div>
  );
}
