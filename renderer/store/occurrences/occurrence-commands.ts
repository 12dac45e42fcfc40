/** The command that looks for all occurrences of what is selected. */
import type { CommandId } from '../../../shared/commands.ts';
import type { Behaviour } from '../behaviour.ts';
import type { Store } from '../store.ts';
import { foundBySearch } from './found-by-search.ts';
import { hasOccurrencesToTag } from './occurrence-start.ts';

/** What only the window can do. */
export interface OccurrenceUi {
  /** Shows the list of occurrences beside the text and goes there. */
  readonly showOccurrences: () => void;
}

type OccurrenceCommand = Extract<CommandId, 'tag-all' | 'tag-found'>;

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
    'tag-found': {
      run: () => {
        actions.suggestFound();
        ui.showOccurrences();
      },
      enabled: ({ search, project, view }) =>
        view === 'read' && project?.writable === 'yes' && foundBySearch(search.project).length > 0,
    },
  };
}
