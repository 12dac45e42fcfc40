/** The commands that move an edge: of the selected annotation, or of the words that an amendment would be on. */
import type { CommandId } from '../../shared/commands.ts';
import type { Edge, Step } from './actions.ts';
import type { Behaviour } from './behaviour.ts';
import { hasSelected } from './command-conditions.ts';
import { amendedSpan, amendStep } from './review-step.ts';
import type { CommandUi } from './run-command.ts';
import type { Store } from './store.ts';

type BoundaryCommand = Extract<
  CommandId,
  | 'grow-end-character'
  | 'shrink-end-character'
  | 'grow-end-word'
  | 'shrink-end-word'
  | 'grow-start-character'
  | 'shrink-start-character'
  | 'grow-start-word'
  | 'shrink-start-word'
>;

export function boundaryCommands(
  { actions, getState }: Pick<Store, 'actions' | 'getState'>,
  ui: Pick<CommandUi, 'selectWords'>,
): Readonly<Record<BoundaryCommand, Behaviour>> {
  return {
    'grow-end-character': boundary('end', 'grow', 'character'),
    'shrink-end-character': boundary('end', 'shrink', 'character'),
    'grow-end-word': boundary('end', 'grow', 'word'),
    'shrink-end-word': boundary('end', 'shrink', 'word'),
    'grow-start-character': boundary('start', 'grow', 'character'),
    'shrink-start-character': boundary('start', 'shrink', 'character'),
    'grow-start-word': boundary('start', 'grow', 'word'),
    'shrink-start-word': boundary('start', 'shrink', 'word'),
  };

  function boundary(edge: Edge, by: 'grow' | 'shrink', step: Step): Behaviour {
    return {
      run: () => {
        const state = getState();
        if (amendStep(state) === null) {
          const { selected } = state;
          if (selected !== null) actions.moveBoundary(selected.article, selected.id, edge, by, step);
          return;
        }
        const span = amendedSpan(state, edge, by, step);
        if (span === null) {
          actions.say('boundary-stays');
          return;
        }
        // The editor reports what people select, not what it is told to show.
        actions.selectText(state.activePane, span, true);
        ui.selectWords(span);
      },
      // Also a colleague's: that it cannot be changed is said, not kept silent.
      enabled: hasSelected,
    };
  }
}
