/** The command that looks for all occurrences of what is selected. */
import type { CommandId } from '../../../shared/commands.ts';
import type { Behaviour } from '../behaviour.ts';
import type { Store } from '../store.ts';
import { hasOccurrencesToTag } from './occurrence-start.ts';

/** What only the window can do. */
export interface OccurrenceUi {
  /** Shows the list of occurrences beside the text and goes there. */
  readonly showOccurrences: () => void;
}

type OccurrenceCommand = Extract<CommandId, 'tag-all'>;

export function occurrenceCommands(
  { actions }: Pick<Store, 'actions'>,
  ui: OccurrenceUi,
): Readonly<Record<OccurrenceCommand, Behaviour>> {
  return {
    'tag-all': {
      run: () => {
        actions.startOccurrences();
        ui.showOccurrences();
      },
      enabled: hasOccurrencesToTag,
    },
  };
}
