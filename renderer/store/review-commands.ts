/** The commands of the view *Review*: one difference after the other, and what is said of it. */
import type { CommandId } from '../../shared/commands.ts';
import { isAdjudicating } from './adjudicating.ts';
import { currentStanding } from './adjudication.ts';
import type { Behaviour } from './behaviour.ts';
import { canTag, hasArticle, hasProject } from './command-conditions.ts';
import { currentLink } from './link-comparison.ts';
import { currentItem } from './review-queue.ts';
import { isByAnnotator, isInColumns, layoutSettings, nextHidden } from './review-layers.ts';
import { amendStep, spanInQuestion } from './review-step.ts';
import type { CommandUi } from './run-command.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

type ReviewCommand = Extract<
  CommandId,
  | 'review'
  | 'case'
  | 'agreement'
  | 'next-difference'
  | 'previous-difference'
  | 'accept-difference'
  | 'reject-difference'
  | 'amend-difference'
  | 'confirm-amendment'
  | 'comment-difference'
  | 'next-link'
  | 'previous-link'
  | 'accept-class'
  | 'next-undecided-article'
  | 'review-columns'
  | 'review-by-annotator'
  | 'review-layers'
>;

export function reviewCommands(
  { actions, getState }: Pick<Store, 'actions' | 'getState'>,
  ui: Pick<
    CommandUi,
    | 'openAgreement'
    | 'showDifferences'
    | 'focusDecisionComment'
    | 'selectWords'
    | 'openAcceptClass'
    | 'focusTextSoon'
  >,
): Readonly<Record<ReviewCommand, Behaviour>> {
  return {
    review: {
      run: () => {
        const isOn = getState().view === 'review';
        actions.showView(isOn ? 'read' : 'review');
        if (!isOn) ui.showDifferences();
      },
      enabled: ({ project }) => project !== null,
      checked: ({ view }) => view === 'review',
    },
    case: {
      run: () => {
        actions.showView(getState().view === 'case' ? 'read' : 'case');
      },
      enabled: hasProject,
      checked: ({ view }) => view === 'case',
    },
    agreement: { run: ui.openAgreement, enabled: hasProject },
    'next-difference': step(1),
    'previous-difference': step(-1),
    'accept-difference': {
      run: either(actions.acceptDifference, actions.takeVersion, actions.acceptLink),
      enabled: canDecide,
    },
    'reject-difference': {
      run: either(actions.beginReject, actions.beginRejectCandidate, actions.beginRejectLink),
      enabled: canDecide,
    },
    'amend-difference': {
      run: () => {
        either(actions.beginAmend, actions.beginAmendCandidate)();
        const span = amendStep(getState()) === null ? undefined : spanInQuestion(getState());
        if (span !== undefined) ui.selectWords(span);
      },
      // Of a link there are no words to amend.
      enabled: (state) => canDecide(state) && (isAdjudicating(state) || currentLink(state) === null),
    },
    'confirm-amendment': {
      run: () => {
        const span = spanInQuestion(getState());
        either(actions.confirmAmend, actions.confirmAmendCandidate)();
        // Once amended the words are not selected any more: reading goes on behind them.
        if (span !== undefined && amendStep(getState()) === null)
          ui.selectWords({ start: span.end, end: span.end });
      },
      enabled: (state) => amendStep(state) !== null,
    },
    'comment-difference': { run: ui.focusDecisionComment, enabled: canDecide },
    'next-link': link(1),
    'previous-link': link(-1),
    'accept-class': { run: ui.openAcceptClass, enabled: (state) => isReviewing(state) && canTag(state) },
    'next-undecided-article': {
      run: () => {
        ui.focusTextSoon();
        if (isAdjudicating(getState())) void actions.nextUnfinishedArticle();
        else void actions.nextUndecidedArticle();
      },
      enabled: ({ project }) => project !== null,
    },
    'review-columns': {
      run: () => {
        const state = getState();
        actions.changeSettings(layoutSettings(state.settings, { columns: !isInColumns(state) }));
      },
      enabled: isReviewing,
      checked: isInColumns,
    },
    'review-by-annotator': {
      run: () => {
        const state = getState();
        actions.changeSettings(layoutSettings(state.settings, { byAnnotator: !isByAnnotator(state) }));
      },
      enabled: isReviewing,
      checked: isByAnnotator,
    },
    'review-layers': {
      run: () => {
        const state = getState();
        const article = state.panes[state.activePane]?.article ?? '';
        actions.filterReview({ hidden: nextHidden(state, article) });
      },
      enabled: isReviewing,
    },
  };

  function step(by: 1 | -1): Behaviour {
    return {
      run: either(
        () => actions.stepDifference(by),
        () => actions.stepCandidate(by),
      ),
      enabled: isReviewing,
    };
  }

  function link(by: 1 | -1): Behaviour {
    return {
      run: () => {
        actions.stepLink(by);
      },
      enabled: (state) => isReviewing(state) && !isAdjudicating(state),
    };
  }

  /** The same keys decide on a difference, or on a candidate for the agreed set. */
  function either(onDifference: () => void, onCandidate: () => void, onLink = onDifference): () => void {
    return () => {
      if (isAdjudicating(getState())) onCandidate();
      else if (currentLink(getState()) !== null) onLink();
      else onDifference();
    };
  }
}

function isReviewing(state: State): boolean {
  return state.view === 'review' && hasArticle(state);
}

/** Also on what only oneself has marked: that the colleague decides on it is said, not kept silent. */
function canDecide(state: State): boolean {
  if (!isReviewing(state) || !canTag(state)) return false;
  if (isAdjudicating(state)) return currentStanding(state) !== null;
  return currentLink(state) !== null || currentItem(state) !== null;
}
