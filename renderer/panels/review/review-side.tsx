/** The right side of the view *Review*: the difference in question on top, all of them below. */
import type { ReactNode } from 'react';
import { isAdjudicating } from '../../store/adjudicating.ts';
import { currentLink } from '../../store/link-comparison.ts';
import { currentItem } from '../../store/review-queue.ts';
import { StackedPanels } from '../../ui/stacked-panels.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { AdjudicationSide } from '../adjudication/adjudication-side.tsx';
import { ReviewMode } from '../adjudication/review-mode.tsx';
import { LinkBox } from '../links/link-box.tsx';
import { LinkDifferences } from '../links/link-differences.tsx';
import { DifferenceBox } from './difference-box.tsx';
import { DifferenceList } from './difference-list.tsx';

/** What the difference may take of the side at most, until the edge was moved. */
const BOX_PERCENT = 66;

export function ReviewSide(): ReactNode {
  const isCandidates = useWindowState(isAdjudicating);
  return (
    <div className="review-side">
      <ReviewMode />
      {isCandidates ? <AdjudicationSide /> : <DifferencesSide />}
    </div>
  );
}

function DifferencesSide(): ReactNode {
  const text = useText();
  const actions = useActions();
  const panels = useWindowState((state) => state.settings.panels);
  const most = panels['details'];
  const item = useWindowState(currentItem);
  const link = useWindowState(currentLink);
  return (
    <StackedPanels
      top={
        link !== null ? (
          <LinkBox key={link.key} item={link} />
        ) : item === null ? null : (
          <DifferenceBox key={item.key} item={item} />
        )
      }
      hasTop={link !== null || item !== null}
      bottom={
        <div className="differences-and-links">
          <DifferenceList />
          <LinkDifferences />
        </div>
      }
      most={typeof most === 'number' ? most : BOX_PERCENT}
      edgeName={text('region.details-edge')}
      onMost={(percent) => actions.changeSettings({ panels: { ...panels, details: percent } })}
    />
  );
}
