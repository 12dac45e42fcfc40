/** Why a colleague's annotation is rejected: a short list at its words. */
import { type ReactNode, type RefObject, useMemo } from 'react';
import { reasonsOffered } from '../../../shared/domain/review/rejection-reasons.ts';
import type { Span } from '../../../shared/domain/span.ts';
import { isAdjudicating } from '../../store/adjudicating.ts';
import { currentLink } from '../../store/link-comparison.ts';
import { isRejecting, spanInQuestion } from '../../store/review-step.ts';
import type { PaneId } from '../../store/state.ts';
import { ChoiceMenu } from '../tag-popover/choice-menu.tsx';
import { reasonWords } from './review-words.ts';
import { useActions, useText, useWindowState } from '../window-context.tsx';

interface Props {
  readonly pane: PaneId;
  readonly within: RefObject<HTMLElement | null>;
}

export function RejectionChooser({ pane, within }: Props): ReactNode {
  const span = useWindowState((state) =>
    state.activePane === pane && isRejecting(state) ? spanInQuestion(state) : undefined,
  );
  return span === undefined ? null : <Chooser pane={pane} within={within} span={span} />;
}

function Chooser({ span, ...place }: Props & { readonly span: Span }): ReactNode {
  const text = useText();
  const actions = useActions();
  const isCandidate = useWindowState(isAdjudicating);
  const isLink = useWindowState((state) => currentLink(state) !== null);
  const shared = useWindowState((state) => state.work.rejectionReasons);
  const own = useWindowState((state) => state.settings.rejectionReasons);
  const choices = useMemo(
    () =>
      reasonsOffered(shared ?? [], own).map((reason) => ({ id: reason, label: reasonWords(text, reason) })),
    [own, shared, text],
  );
  return (
    <ChoiceMenu
      {...place}
      span={span}
      title={text('review.why')}
      choices={choices}
      onChoose={
        isCandidate ? actions.rejectCandidate : isLink ? actions.rejectLink : actions.rejectDifference
      }
      onLeave={actions.leaveDecision}
    />
  );
}
