/** The keyboard: every key press is looked up in the one table and runs its command, unless a dialog is open. */
import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { CHOICE_KEYS, type CommandId, type Mode, type View } from '../../shared/commands.ts';
import { canArm } from '../store/command-conditions.ts';
import { commandOfKey, type KeyContext } from '../store/keymap.ts';
import { tagOfKey } from '../store/tagset/tag-keys.ts';
import { isAskingLinkType, modeOf } from '../store/linking/linking-state.ts';
import { tagsetOf, useParts } from './window-context.tsx';

/** Where single letters are commands. */
const TEXT_SCOPE = '.editor-host, .annotation-cards, .tag-popover, [data-keys="text"]';
const FIELD = 'input, textarea, select, [contenteditable="true"]';
const OVERLAY = '[role="dialog"], [role="menu"], [role="listbox"]:not(.virtual-list)';

export function useKeys(): void {
  const { store, panels, commands, isMac } = useParts();
  useEffect(() => {
    // Whoever tags looks at the words; what asks something back is there at once.
    const markFirst = (tag: () => void): void => {
      const { layers } = store.getState();
      panels.waitForFrame();
      tag();
      const after = store.getState();
      if (after.layers === layers || after.choosingReason) panels.catchUp();
    };
    const handle = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      // A key after a tag finds everything in its place, however soon it comes.
      if (panels.isWaiting()) flushSync(panels.catchUp);
      const state = store.getState();
      const context = contextOf(event.target, isMac, state.view, modeOf(state));
      if (context === null || isOwnKey(event)) return;
      if (context.scope === 'text' && isAskingLinkType(state) && isChoice(event)) {
        event.preventDefault();
        event.stopPropagation();
        store.actions.chooseLinkType(CHOICE_KEYS.indexOf(event.key));
        return;
      }
      const id = commandOfKey(event, context, state.settings);
      const tag = id === null ? tagOfKey(event, context, tagsetOf(state), state.settings) : null;
      if (tag !== null && canArm(state)) {
        event.preventDefault();
        event.stopPropagation();
        markFirst(() => store.actions.tag(tag));
        return;
      }
      if (id === null) return;
      let isTaken = false;
      if (isTagging(id)) markFirst(() => (isTaken = commands.take(id)));
      else isTaken = commands.take(id);
      if (!isTaken) return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the editor: its own keys are those that mean no command.
    window.addEventListener('keydown', handle, { capture: true });
    return () => window.removeEventListener('keydown', handle, { capture: true });
  }, [commands, isMac, panels, store]);
}

/** Words may be marked by it. */
function isTagging(id: CommandId): boolean {
  return id.startsWith('tag-');
}

/** The chooser of link types stands there without the focus: the text keeps it, to go to the other annotation. */
function isChoice({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return CHOICE_KEYS.includes(key) && !ctrlKey && !metaKey && !altKey;
}

/** Regions name the keys that mean something of their own in them: Ctrl+Enter opens the row that is meant. */
function isOwnKey({ target, key }: KeyboardEvent): boolean {
  const region = target instanceof Element ? target.closest('[data-own-keys]') : null;
  return region?.getAttribute('data-own-keys')?.split(' ').includes(key) === true;
}

/** null where keys belong to something that lies over the window. */
export function contextOf(
  target: EventTarget | null,
  mac: boolean,
  view: View,
  mode: Mode | null,
): KeyContext | null {
  if (!(target instanceof Element)) return { scope: 'window', typing: false, view, mode, mac };
  if (target.closest(OVERLAY) !== null) return null;
  const inText = target.closest(TEXT_SCOPE) !== null;
  const typing = !inText && target.closest(FIELD) !== null;
  return { scope: inText ? 'text' : 'window', typing, view, mode, mac };
}
