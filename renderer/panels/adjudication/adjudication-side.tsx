/** The right side while adjudicating: the candidate in question on top, all of them below. */
import './adjudication.css';
import type { ReactNode } from 'react';
import { currentStanding } from '../../store/adjudication.ts';
import { StackedPanels } from '../../ui/stacked-panels.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { CandidateBox } from './candidate-box.tsx';
import { CandidateList } from './candidate-list.tsx';

/** What the candidate may take of the side at most, until the edge was moved. */
const BOX_PERCENT = 66;

export function AdjudicationSide(): ReactNode {
  const text = useText();
  const actions = useActions();
  const panels = useWindowState((state) => state.settings.panels);
  const most = panels['details'];
  const standing = useWindowState(currentStanding);
  return (
    <StackedPanels
      top={standing === null ? null : <CandidateBox key={standing.candidate.key} standing={standing} />}
      hasTop={standing !== null}
      bottom={<CandidateList />}
      most={typeof most === 'number' ? most : BOX_PERCENT}
      edgeName={text('region.details-edge')}
      onMost={(percent) => actions.changeSettings({ panels: { ...panels, details: percent } })}
    />
  );
}
