/** The middle of the window: one article, or two beside each other with an edge that moves. */
import type { ReactNode } from 'react';
import { SplitPanels } from '../../ui/split-panels.tsx';
import { useText, useWindowState } from '../window-context.tsx';
import { ArticlePane } from './article-pane.tsx';

export function ArticlePanes(): ReactNode {
  const text = useText();
  const beside = useWindowState((state) => state.panes.beside !== null);
  return (
    <SplitPanels
      edgeName={text('region.pages-edge')}
      first={<ArticlePane id="main" />}
      second={beside ? <ArticlePane id="beside" /> : null}
    />
  );
}
