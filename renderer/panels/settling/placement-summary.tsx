/** The article in front is not the text that was annotated: how its annotations stand, and the way to settle them. */
import type { ReactNode } from 'react';
import { placementSummary, type PlacementSummary } from '../../store/unsettled-queue.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import {
  useActions,
  useBackToText,
  useRunCommand,
  useText,
  useUi,
  useWindowState,
  useWindowUi,
} from '../window-context.tsx';
import { summaryWords } from './summary-words.ts';

/** What the banner says, unless there is nothing to say or it was put away as it is. */
export function usePlacementSummary(): {
  readonly article: string;
  readonly summary: PlacementSummary;
} | null {
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? '');
  const summary = useWindowState((state) => placementSummary(state, article));
  const putAway = useUi((ui) => ui.summaryPutAway);
  return summary === null || putAway === summary ? null : { article, summary };
}

export function PlacementSummaryBanner({
  article,
  summary,
}: {
  readonly article: string;
  readonly summary: PlacementSummary;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const run = useRunCommand();
  const ui = useWindowUi();
  const backToText = useBackToText();
  const certain = summary.exactOnOther + summary.moved;
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  return (
    <Banner
      severity={summary.waiting > 0 ? 'warning' : 'info'}
      severityName={text(summary.waiting > 0 ? 'notices.warning' : 'notices.info')}
      dismissName={text('notices.dismiss')}
      onDismiss={() => ui.setState({ summaryPutAway: summary })}
      actions={
        <>
          {summary.waiting > 0 && (
            <Button
              look="primary"
              onPress={() => {
                run('next-unsettled');
                backToText();
              }}
            >
              {text('settle.begin', { count: summary.waiting })}
            </Button>
          )}
          {certain > 0 && canWrite && (
            <Button onPress={() => actions.confirmCertain(article)}>
              {text(
                summary.exactOnOther === 0
                  ? 'settle.confirm-moved'
                  : summary.moved === 0
                    ? 'settle.confirm-exact'
                    : 'settle.confirm-certain',
                { count: certain },
              )}
            </Button>
          )}
        </>
      }
    >
      {summaryWords(text, article, summary)}
    </Banner>
  );
}
