/** The middle of the view *Case*: what is in it, the tabs, and the overview that is chosen. */
import './overviews.css';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { OVERVIEW_TABS } from './overview-tabs.ts';
import { ScopeBar } from './scope-bar.tsx';
import { useScoped } from './use-scoped.ts';

export function Overviews(): ReactNode {
  const text = useText();
  const actions = useActions();
  const chosen = useWindowState((state) => state.overview.tab);
  const isEmpty = useWindowState(({ gathering }) => gathering.articles.size === 0);
  const isDone = useWindowState(({ gathering }) => gathering.isDone);
  useScoped();
  const tab = OVERVIEW_TABS.find(({ id }) => id === chosen) ?? OVERVIEW_TABS[0];
  if (tab === undefined) return null;
  return (
    <section className="overviews" data-region="case" aria-label={text('overview.case')}>
      <div className="overview-tabs">
        <SegmentedField
          label={text('overview.tabs')}
          hideLabel
          value={tab.id}
          choices={OVERVIEW_TABS.map(({ id, label }) => ({ id, label: text(label) }))}
          onChange={(id) => actions.setOverview({ tab: id })}
        />
      </div>
      {isEmpty ? (
        <div className="overview" aria-live="polite">
          {isDone ? (
            <EmptyState title={text('overview.nothing')}>{text('overview.nothing-more')}</EmptyState>
          ) : (
            <p className="waiting">{text('overview.gathering')}</p>
          )}
        </div>
      ) : (
        <>
          <ScopeBar />
          <div className="overview">
            <tab.Panel />
          </div>
        </>
      )}
    </section>
  );
}
