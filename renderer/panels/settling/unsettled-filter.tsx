/** The way into the queue of unsettled places from the list: how many annotations wait, and whether only they are listed. */
import './settling.css';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useText, useUi, useWindowUi } from '../window-context.tsx';
import { numberFormat } from '../formats.ts';

/** Nothing where nothing waits. */
export function UnsettledFilter({ waiting }: { readonly waiting: number }): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const settling = useUi((state) => state.settling);
  if (waiting === 0) return null;
  return (
    <ToggleButton
      className="settle-filter"
      isSelected={settling}
      onChange={(isSelected) => ui.setState({ settling: isSelected })}
    >
      <TriangleAlert size={13} aria-hidden />
      {text('settle.waiting')}
      <span className="tag-filter-count">{numberFormat(text.language).format(waiting)}</span>
    </ToggleButton>
  );
}
