/** What the commands of searching do, and when they can. */
import type { CommandId } from '../../../shared/commands.ts';
import type { Behaviour } from '../behaviour.ts';
import { hasProject } from '../command-conditions.ts';
import type { State } from '../state.ts';
import type { Store } from '../store.ts';
import { resultsOf } from './search-state.ts';

/** What only the window can do. */
export interface SearchUi {
  readonly openFind: () => void;
  /** Shows the hit, and selects it unless somebody is still writing what to look for. */
  readonly showNextFound: (by: 1 | -1) => void;
  readonly openProjectSearch: () => void;
  /** Shows the result; the list stays as it is. */
  readonly showResult: (at: number) => void;
}

type SearchCommand = Extract<
  CommandId,
  | 'find'
  | 'find-next'
  | 'find-previous'
  | 'search-project'
  | 'next-result'
  | 'previous-result'
  | 'mark-word-list'
>;

export function searchCommands(store: Store, ui: SearchUi): Readonly<Record<SearchCommand, Behaviour>> {
  const found = (by: 1 | -1): Behaviour => ({
    run: () => (store.getState().search.find.query.words === '' ? ui.openFind() : ui.showNextFound(by)),
    enabled: hasText,
  });
  const result = (by: 1 | -1): Behaviour => ({
    run: () => {
      const { project } = store.getState().search;
      const count = resultsOf(project).length;
      const from = project.at ?? (by === 1 ? -1 : 0);
      ui.showResult((from + by + count) % count);
    },
    enabled: ({ search }) => search.project.groups.length > 0,
  });
  return {
    find: { run: ui.openFind, enabled: hasText },
    'find-next': found(1),
    'find-previous': found(-1),
    'search-project': { run: ui.openProjectSearch, enabled: hasProject },
    'next-result': result(1),
    'previous-result': result(-1),
    'mark-word-list': {
      run: () => {
        const { panels } = store.getState().settings;
        store.actions.changeSettings({
          panels: { ...panels, [WORD_LIST]: !marksWordList(store.getState()) },
        });
      },
      checked: marksWordList,
    },
  };
}

const WORD_LIST = 'word-list';

/** Whether words of one's own list are marked in texts: unless somebody switched that off. */
export function marksWordList({ settings }: Pick<State, 'settings'>): boolean {
  return settings.panels[WORD_LIST] !== false;
}

function hasText(state: State): boolean {
  return (state.panes[state.activePane]?.document ?? null) !== null;
}
