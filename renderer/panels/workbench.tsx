/** The window with a project open: bar, notices, the regions beside each other, status bar. */
import './workbench.css';
import { Activity, type ReactNode, useState } from 'react';
import { selectedAnnotation } from '../store/selectors.ts';
import { SidePanels } from '../ui/side-panels.tsx';
import { SegmentedField } from '../ui/segmented-field.tsx';
import { StackedPanels } from '../ui/stacked-panels.tsx';
import { AnnotationList } from './annotation-list/annotation-list.tsx';
import { ArticleList } from './article-list/article-list.tsx';
import { CaseRegions } from './overviews/case-regions.tsx';
import { ArticlePanes } from './article-pane/article-panes.tsx';
import { Details } from './details/details.tsx';
import { LinkDragLine } from './links/link-drag-line.tsx';
import { Notices } from './notices.tsx';
import { OccurrencesPanel } from './occurrences/occurrences-panel.tsx';
import { ReviewSide } from './review/review-side.tsx';
import { SearchPanel } from './search/search-panel.tsx';
import { StatusBar } from './status-bar/status-bar.tsx';
import { TopBar } from './top-bar/top-bar.tsx';
import { regionShown } from './side-panels-open.ts';
import { useSides } from './use-sides.ts';
import { useWidthClass } from './use-width-class.ts';
import { useActions, useText, useUi, useWindowState, useWindowUi } from './window-context.tsx';

/** What the details may take of the right side at most, until their edge was moved: some of the list stays in view. */
const DETAILS_PERCENT = 66;

export function Workbench(): ReactNode {
  const isCase = useWindowState((state) => state.view === 'case');
  const [wasCase, setWasCase] = useState(false);
  if (isCase && !wasCase) setWasCase(true);
  return (
    <div className="workbench">
      <TopBar />
      <Notices />
      {/* Hidden it stands still, and comes back as it was left. */}
      <Activity mode={isCase ? 'visible' : 'hidden'}>{wasCase && <CaseRegions />}</Activity>
      <div className="regions" hidden={isCase}>
        <Regions />
      </div>
      <StatusBar />
      <LinkDragLine />
    </div>
  );
}

function Regions(): ReactNode {
  const text = useText();
  const sides = useSides();
  const widthClass = useWidthClass();
  if (widthClass === 'narrow') return <OneRegion />;
  return (
    <main className="regions">
      <SidePanels
        left={
          sides.articles
            ? {
                content: <LeftSide />,
                width: sides.width('articles'),
                minWidth: 180,
                edgeName: text('region.articles-edge'),
                onWidth: (width) => sides.setWidth('articles', width),
              }
            : null
        }
        right={
          sides.annotations
            ? {
                content: <RightSide />,
                width: sides.width('annotations'),
                minWidth: 260,
                edgeName: text('region.annotations-edge'),
                onWidth: (width) => sides.setWidth('annotations', width),
              }
            : null
        }
      >
        <ArticlePanes />
      </SidePanels>
    </main>
  );
}

/** The list of articles, or in its place what was searched for. */
function LeftSide(): ReactNode {
  return useWindowState((state) => state.search.project.isOpen) ? <SearchPanel /> : <ArticleList />;
}

/** The list of all; on top of it, as high as they need, the details of the selected one. */
function RightSide(): ReactNode {
  const text = useText();
  const actions = useActions();
  const panels = useWindowState((state) => state.settings.panels);
  const most = panels['details'];
  const isSelected = useWindowState((state) => selectedAnnotation(state) !== null);
  const isReview = useWindowState((state) => state.view === 'review');
  const occurrences = useWindowState((state) => state.occurrences);
  if (occurrences !== null && !isReview) {
    return (
      <div className="right-side">
        <OccurrencesPanel asked={occurrences} />
      </div>
    );
  }
  if (isReview) {
    return (
      <div className="right-side">
        <ReviewSide />
      </div>
    );
  }
  return (
    <div className="right-side">
      <StackedPanels
        top={<Details />}
        hasTop={isSelected}
        bottom={<AnnotationList />}
        most={typeof most === 'number' ? most : DETAILS_PERCENT}
        edgeName={text('region.details-edge')}
        onMost={(percent) => actions.changeSettings({ panels: { ...panels, details: percent } })}
      />
    </div>
  );
}

/** Where there is room for one region only; the text stays mounted, so that it keeps its place. */
function OneRegion(): ReactNode {
  const text = useText();
  const ui = useWindowUi();
  const hasArticle = useWindowState((state) => state.panes.main !== null);
  const region = useUi((state) => regionShown(state, hasArticle));
  return (
    <main className="regions regions-one">
      <div className="regions-switch">
        <SegmentedField
          label={text('region.switch')}
          hideLabel
          value={region}
          choices={[
            { id: 'articles', label: text('region.articles') },
            { id: 'text', label: text('region.text') },
            { id: 'annotations', label: text('region.annotations') },
          ]}
          onChange={(narrowRegion) => ui.setState({ narrowRegion })}
        />
      </div>
      <div className="one-region" hidden={region !== 'text'}>
        <ArticlePanes />
      </div>
      {region === 'articles' && (
        <div className="one-region">
          <LeftSide />
        </div>
      )}
      {region === 'annotations' && (
        <div className="one-region">
          <RightSide />
        </div>
      )}
    </main>
  );
}
