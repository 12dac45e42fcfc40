/** The way from the list into the queue of open decisions: how many of one's annotations wait, and whether only they are listed. */
import { Gavel } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useText, useUi, useWindowUi } from '../window-context.tsx';
import { numberFormat } from '../formats.ts';

/** Nothing where nothing waits. */
export function JudgementFilter({ waiting }: { readonly waiting: number }): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const isOn = useUi((state) => state.showsJudged);
  if (waiting === 0) return null;
  return (
    <ToggleButton
      className="judgement-filter"
      isSelected={isOn}
      onChange={(showsJudged) => ui.setState({ showsJudged })}
    >
      <Gavel size={13} aria-hidden />
      {text('decision.waiting')}
      <span className="tag-filter-count">{numberFormat(text.language).format(waiting)}</span>
    </ToggleButton>
  );
}
