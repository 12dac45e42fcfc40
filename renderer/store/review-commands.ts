/** The commands of the view *Review*: one difference after the other, and what is said of it. */
import type { CommandId } from '../../shared/commands.ts';
import type { Behaviour } from './behaviour.ts';
import { canTag, hasArticle } from './command-conditions.ts';
import { currentItem } from './review-queue.ts';
import { amendStep } from './review-step.ts';
import type { CommandUi } from './run-command.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';

type ReviewCommand = Extract<
  CommandId,
  | 'review'
  | 'next-difference'
  | 'previous-difference'
  | 'accept-difference'
  | 'reject-difference'
  | 'amend-difference'
  | 'confirm-amendment'
  | 'comment-difference'
>;

export function reviewCommands(
  { actions, getState }: Pick<Store, 'actions' | 'getState'>,
  ui: Pick<CommandUi, 'showDifferences' | 'focusDecisionComment' | 'selectWords'>,
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
    'next-difference': step(1),
    'previous-difference': step(-1),
    'accept-difference': { run: actions.acceptDifference, enabled: canDecide },
    'reject-difference': { run: actions.beginReject, enabled: canDecide },
    'amend-difference': {
      run: () => {
        actions.beginAmend();
        const span = amendStep(getState()) === null ? undefined : currentItem(getState())?.theirs?.span;
        if (span !== undefined) ui.selectWords(span);
      },
      enabled: canDecide,
    },
    'confirm-amendment': {
      run: actions.confirmAmend,
      enabled: (state) => amendStep(state) !== null,
    },
    'comment-difference': { run: ui.focusDecisionComment, enabled: canDecide },
  };

  function step(by: 1 | -1): Behaviour {
    return {
      run: () => {
        actions.stepDifference(by);
      },
      enabled: isReviewing,
    };
  }
}

function isReviewing(state: State): boolean {
  return state.view === 'review' && hasArticle(state);
}

/** Also on what only oneself has marked: that the colleague decides on it is said, not kept silent. */
function canDecide(state: State): boolean {
  return isReviewing(state) && canTag(state) && currentItem(state) !== null;
}
