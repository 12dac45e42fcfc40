/**
 * The window's side of a host with menus and windows of its own: it tells what can be
 * done now, runs what is chosen there, opens what comes from outside, and sends
 * everything before it is closed.
 *
 * Nothing here is about one shell: a host without such things sends no such events, and
 * is told nothing.
 */
import { onEvent } from '../shared/api/client.ts';
import type { Api, Calls, EventMessage, PlaceToken, Transport } from '../shared/api/contract.ts';
import { COMMANDS } from '../shared/commands.ts';
import { needsName } from './panels/who-are-you.tsx';
import type { WindowUiStore } from './panels/window-ui.ts';
import { keysOf } from './store/keymap.ts';
import { isCommandId, type Commands } from './store/run-command.ts';
import type { Store } from './store/store.ts';

export interface HostWindowParts {
  readonly store: Store;
  readonly commands: Commands;
  readonly ui: WindowUiStore;
  readonly api: Pick<Api, 'showCommands' | 'letClose'>;
  readonly transport: Transport;
}

/** A menu need not follow every stroke. */
const TELL_AFTER_MS = 60;

/** Follow the host until the window ends, or until the returned function is called. */
export function followHost({ store, commands, ui, api, transport }: HostWindowParts): () => void {
  const isMenuOutOfReach = (): boolean => ui.getState().dialog !== null || needsName(store.getState());

  function hear(message: EventMessage): void {
    if (message.event === 'commandChosen') run(message.data.command);
    if (message.event === 'openRequested') open(message.data.place);
    if (message.event === 'closing') void leave();
  }

  /** What lies over the window has to be answered first, as with a menu in the window. */
  function run(id: string): void {
    if (isCommandId(id) && !isMenuOutOfReach()) commands.run(id);
  }

  /** A folder that is open already stays as it is, with all that can be undone. */
  function open(place: PlaceToken): void {
    if (store.getState().project?.place !== place) void store.actions.openProject(place);
  }

  async function leave(): Promise<void> {
    // A field gives away what is written in it when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await store.actions.flush();
    await api.letClose({ unsent: store.getState().unsent });
  }

  let told = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  function tell(): void {
    timer = null;
    if (store.getState().host?.capabilities.nativeMenu !== true) return;
    const shown = shownCommands(store, commands, isMenuOutOfReach());
    const json = JSON.stringify(shown);
    if (json === told) return;
    told = json;
    void api.showCommands(shown);
  }
  const tellSoon = (): void => {
    timer ??= setTimeout(tell, TELL_AFTER_MS);
  };

  const unsubscribe = [onEvent(transport, hear), store.subscribe(tellSoon), ui.subscribe(tellSoon)];
  document.addEventListener('focusin', tellSoon);
  document.addEventListener('focusout', tellSoon);
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const stop of unsubscribe) stop();
    document.removeEventListener('focusin', tellSoon);
    document.removeEventListener('focusout', tellSoon);
  };
}

function shownCommands(
  store: Store,
  commands: Commands,
  isOutOfReach: boolean,
): Calls['showCommands']['request'] {
  const { settings } = store.getState();
  return {
    typing: document.activeElement?.matches('input, textarea') === true,
    commands: COMMANDS.map((command) => ({
      id: command.id,
      keys: keysOf(command, settings)[0] ?? null,
      enabled: !isOutOfReach && commands.isEnabled(command.id),
      checked: commands.isChecked(command.id),
    })),
  };
}
