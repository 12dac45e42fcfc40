/** The commands of how an article's file is read: its encoding, and how much of a web page. */
import type { CommandId } from '../../shared/commands.ts';
import type { Behaviour } from './behaviour.ts';
import type { CommandUi } from './run-command.ts';
import type { Pane, State } from './state.ts';
import type { Store } from './store.ts';

type SourceCommand = Extract<CommandId, 'reopen-encoding' | 'whole-page'>;

export function sourceCommands(
  { actions, getState }: Pick<Store, 'actions' | 'getState'>,
  ui: Pick<CommandUi, 'openEncoding'>,
): Readonly<Record<SourceCommand, Behaviour>> {
  return {
    'reopen-encoding': { run: ui.openEncoding, enabled: hasEncoding },
    'whole-page': {
      run: () => {
        const pane = shown(getState());
        const mode = modeOf(pane) === 'article' ? 'whole-page' : 'article';
        if (pane !== null) void actions.chooseSource(pane.article, { mode });
      },
      enabled: (state) => modeOf(shown(state)) !== undefined,
      checked: (state) => modeOf(shown(state)) === 'whole-page',
    },
  };
}

function shown({ panes, activePane }: State): Pane | null {
  return panes[activePane];
}

function modeOf(pane: Pane | null): 'article' | 'whole-page' | undefined {
  return pane?.status === 'shown' ? pane.document?.source.mode : undefined;
}

/** Other kinds say themselves how their letters are written. Where none was found, somebody has to choose. */
function hasEncoding(state: State): boolean {
  const pane = shown(state);
  if (pane?.status === 'failed') return pane.failure === 'unknown-encoding';
  return pane?.status === 'shown' && ['text', 'markdown'].includes(pane.document?.kind ?? '');
}
