/** The commands of settling: annotations whose place is not certain, one after the other. */
import type { CommandId } from '../../shared/commands.ts';
import type { Behaviour } from './behaviour.ts';
import { hasCertain, hasOtherPlaces, hasUnsettled, hasUncertain } from './command-conditions.ts';
import type { CommandUi } from './run-command.ts';
import type { Store } from './store.ts';

type SettlingCommand = Extract<
  CommandId,
  | 'confirm-place'
  | 'next-place'
  | 'previous-place'
  | 'keep-as-lost'
  | 'confirm-moved'
  | 'next-unsettled'
  | 'previous-unsettled'
>;

export function settlingCommands(
  { actions, getState }: Pick<Store, 'actions' | 'getState'>,
  ui: Pick<CommandUi, 'showUnsettled'>,
): Readonly<Record<SettlingCommand, Behaviour>> {
  return {
    // Also a colleague's: that only its author can confirm it is said, not kept silent.
    'confirm-place': { run: actions.confirmPlace, enabled: hasUncertain },
    'next-place': place(1),
    'previous-place': place(-1),
    'keep-as-lost': { run: actions.keepAsLost, enabled: hasUncertain },
    'confirm-moved': {
      run: () => {
        const { panes, activePane } = getState();
        actions.confirmCertain(panes[activePane]?.article ?? '');
      },
      enabled: hasCertain,
    },
    'next-unsettled': unsettled(1),
    'previous-unsettled': unsettled(-1),
  };

  function unsettled(by: 1 | -1): Behaviour {
    return {
      run: () => {
        ui.showUnsettled();
        actions.stepReview(by);
      },
      enabled: hasUnsettled,
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
