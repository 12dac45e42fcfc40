/** How many articles have another text than their annotations were made on, and a way to list only those. */
import './survey-foot.css';
import { FilePenLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useText } from '../window-context.tsx';

export function ChangedFoot({
  count,
  isOnly,
  onOnly,
}: {
  readonly count: number;
  /** Whether only those are listed. */
  readonly isOnly: boolean;
  readonly onOnly: (isOnly: boolean) => void;
}): ReactNode {
  const text = useText();
  if (count === 0) return null;
  return (
    <div className="survey-foot">
      <ToggleButton className="survey-result" data-quiet isSelected={isOnly} onChange={onOnly}>
        <FilePenLine size={13} aria-hidden />
        {text('articles.changed-only', { count })}
      </ToggleButton>
    </div>
  );
}
