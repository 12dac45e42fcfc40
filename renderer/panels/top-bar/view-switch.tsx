/** The views of the window, *Read*, *Review* and *Case*; keys may mean other things in each. */
import type { ReactNode } from 'react';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { useRunCommand, useText, useWindowState } from '../window-context.tsx';

export function ViewSwitch(): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const view = useWindowState((state) => state.view);
  return (
    <div className="view-switch">
      <SegmentedField
        label={text('review.view')}
        hideLabel
        value={view}
        choices={[
          { id: 'read', label: text('review.read') },
          { id: 'review', label: text('review.review') },
          { id: 'case', label: text('overview.case') },
        ]}
        onChange={(chosen) => run(chosen === 'read' ? (view === 'case' ? 'case' : 'review') : chosen)}
      />
    </div>
  );
}
