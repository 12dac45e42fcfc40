/** The commands of the work on a project: what is done, and who does what. */
import type { CommandId } from '../../shared/commands.ts';
import type { Behaviour } from './behaviour.ts';
import { canTag, hasProject } from './command-conditions.ts';
import type { CommandUi } from './run-command.ts';
import type { State } from './state.ts';
import type { Store } from './store.ts';
import { isOwnDone } from './work-state.ts';

type WorkCommand = Extract<CommandId, 'mark-done' | 'reopen-article' | 'work' | 'edit-tagset'>;

export function workCommands(
  { actions, getState }: Pick<Store, 'actions' | 'getState'>,
  ui: Pick<CommandUi, 'openWork' | 'openTagset'>,
): Readonly<Record<WorkCommand, Behaviour>> {
  const marking = (done: boolean): Behaviour => ({
    run: () => {
      const { panes, activePane } = getState();
      const article = panes[activePane]?.article;
      if (article !== undefined) void actions.markArticle(article, done);
    },
    enabled: (state) => canTag(state) && isActiveDone(state) !== done,
  });
  return {
    'mark-done': marking(true),
    'reopen-article': marking(false),
    work: { run: ui.openWork, enabled: hasProject },
    'edit-tagset': { run: ui.openTagset, enabled: hasProject },
  };
}

function isActiveDone(state: State): boolean {
  return isOwnDone(state, state.panes[state.activePane]?.article ?? '');
}
