/** The commands of reviewing: annotations whose place is not certain, one after the other. */
import type { CommandId } from '../../shared/commands.ts';
import type { Behaviour } from './behaviour.ts';
import { hasMoved, hasOtherPlaces, hasReview, hasUncertain } from './command-conditions.ts';
import type { CommandUi } from './run-command.ts';
import type { Store } from './store.ts';

type ReviewCommand = Extract<
  CommandId,
  | 'confirm-place'
  | 'next-place'
  | 'previous-place'
  | 'keep-as-lost'
  | 'confirm-moved'
  | 'next-review'
  | 'previous-review'
>;

export function reviewCommands(
  { actions, getState }: Pick<Store, 'actions' | 'getState'>,
  ui: Pick<CommandUi, 'showReview'>,
): Readonly<Record<ReviewCommand, Behaviour>> {
  return {
    // Also a colleague's: that only its author can confirm it is said, not kept silent.
    'confirm-place': { run: actions.confirmPlace, enabled: hasUncertain },
    'next-place': place(1),
    'previous-place': place(-1),
    'keep-as-lost': { run: actions.keepAsLost, enabled: hasUncertain },
    'confirm-moved': {
      run: () => {
        const { panes, activePane } = getState();
        actions.confirmMoved(panes[activePane]?.article ?? '');
      },
      enabled: hasMoved,
    },
    'next-review': review(1),
    'previous-review': review(-1),
  };

  function review(by: 1 | -1): Behaviour {
    return {
      run: () => {
        ui.showReview();
        actions.stepReview(by);
      },
      enabled: hasReview,
    };
  }

  function place(by: 1 | -1): Behaviour {
    return {
      run: () => {
        actions.stepProposal(by);
      },
      enabled: hasOtherPlaces,
    };
  }
}
