/** The middle of the window: one article, or two beside each other with an edge that moves; in a review its two columns. */
import '../review/review.css';
import type { ReactNode } from 'react';
import { isComparing } from '../../store/adjudicating.ts';
import { isInColumns } from '../../store/review-layers.ts';
import { SplitPanels } from '../../ui/split-panels.tsx';
import { ReviewBar } from '../review/review-bar.tsx';
import { ReviewColumn } from '../review/review-column.tsx';
import { useText, useWindowState } from '../window-context.tsx';
import { ArticlePane } from './article-pane.tsx';

export function ArticlePanes(): ReactNode {
  const text = useText();
  const isReview = useWindowState((state) => isComparing(state) && state.panes.main !== null);
  const isColumns = useWindowState(isInColumns);
  const active = useWindowState((state) => state.activePane);
  const pane = useWindowState((state) => state.panes[state.activePane]);
  const hasBeside = useWindowState((state) => state.panes.beside !== null);
  const beside = hasBeside ? <ArticlePane id="beside" /> : null;
  const column =
    isColumns && pane?.status === 'shown' && pane.document !== null ? (
      <ReviewColumn pane={active} article={pane.article} document={pane.document} />
    ) : null;
  return (
    <div className="article-panes">
      {isReview && <ReviewBar />}
      <div className="article-panes-texts">
        <SplitPanels
          edgeName={text('region.pages-edge')}
          first={<ArticlePane id={column === null ? 'main' : active} />}
          second={column ?? beside}
        />
      </div>
    </div>
  );
}
