/** What Esc does with the text focused: one thing after the other is put down, the latest first. */
import type { Behaviour } from './behaviour.ts';
import { hasSelectedWords } from './command-conditions.ts';
import { amendStep } from './review-step.ts';
import { isLinking } from './linking/linking-state.ts';
import type { CommandUi } from './run-command.ts';
import type { Store } from './store.ts';

export function disarming(
  store: Pick<Store, 'actions' | 'getState'>,
  ui: Pick<CommandUi, 'hidePopover'>,
): Behaviour {
  const { actions } = store;
  return {
    run: () => {
      const state = store.getState();
      if (amendStep(state) !== null) {
        actions.selectText(state.activePane, null);
        actions.leaveDecision();
      } else if (isLinking(state)) actions.leaveLink();
      else if (state.armedTag !== null) actions.arm(null);
      else if (!hasSelectedWords(state) || !ui.hidePopover()) deselect(store);
    },
    enabled: (state) =>
      isLinking(state) || state.armedTag !== null || state.selected !== null || hasSelectedWords(state),
  };
}

function deselect(store: Pick<Store, 'actions' | 'getState'>): void {
  const { selected, activePane } = store.getState();
  // Words that stay selected would be tagged by the next key.
  if (hasSelectedWords(store.getState())) store.actions.selectText(activePane, null);
  if (selected !== null) store.actions.selectAnnotation(selected.article, null);
}
