/** The overviews of the view *Case*, in the order of their tabs: adding one is its file and a line here. */
import type { ReactNode } from 'react';
import type { MessageKey } from '../../../shared/text/text.ts';
import { EntitiesTab } from '../entity-page/entities-tab.tsx';
import { CountsTab } from './counts-tab.tsx';
import { MatrixTab } from './matrix-tab.tsx';
import { NetworkTab } from '../network/network-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';

export interface OverviewTab {
  readonly id: string;
  readonly label: MessageKey;
  /** Fills the middle of the window; what is in it comes from `useScoped`, what was chosen goes to `useShowWords`. */
  readonly Panel: () => ReactNode;
}

export const OVERVIEW_TABS: readonly OverviewTab[] = [
  { id: 'matrix', label: 'overview.matrix', Panel: MatrixTab },
  { id: 'timeline', label: 'overview.timeline', Panel: TimelineTab },
  { id: 'network', label: 'network.title', Panel: NetworkTab },
  { id: 'counts', label: 'overview.counts', Panel: CountsTab },
  { id: 'entities', label: 'entity-page.tab', Panel: EntitiesTab },
];
