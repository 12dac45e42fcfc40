/** The commands that draw links between annotations. */
import type { CommandId } from '../../../shared/commands.ts';
import type { Behaviour } from '../behaviour.ts';
import { canTag, hasSelected } from '../command-conditions.ts';
import type { Store } from '../store.ts';
import { isLinking } from './linking-state.ts';

type LinkCommand = Extract<CommandId, 'link' | 'finish-link'>;

export function linkCommands({ actions }: Pick<Store, 'actions'>): Readonly<Record<LinkCommand, Behaviour>> {
  return {
    link: {
      run: () => {
        actions.beginLink();
      },
      enabled: (state) => canTag(state) && state.view === 'read' && hasSelected(state),
    },
    'finish-link': {
      run: () => {
        actions.finishLink();
      },
      // Also where nothing is selected yet: what is missing is said.
      enabled: isLinking,
    },
  };
}
