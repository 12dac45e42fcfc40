/** The keyboard: every key press is looked up in the one table and runs its command, unless a dialog is open. */
import { useEffect } from 'react';
import type { View } from '../../shared/commands.ts';
import { commandOfKey, type KeyContext } from '../store/keymap.ts';
import { useParts } from './window-context.tsx';

/** Where single letters are commands. */
const TEXT_SCOPE = '.editor-host, .annotation-cards, .tag-popover, [data-keys="text"]';
const FIELD = 'input, textarea, select, [contenteditable="true"]';
const OVERLAY = '[role="dialog"], [role="menu"], [role="listbox"]:not(.virtual-list)';

export function useKeys(): void {
  const { store, commands, isMac } = useParts();
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const context = contextOf(event.target, isMac, store.getState().view);
      if (context === null || isOwnKey(event)) return;
      const id = commandOfKey(event, context, store.getState().settings);
      if (id === null || !commands.isEnabled(id)) return;
      event.preventDefault();
      event.stopPropagation();
      commands.run(id);
    };
    // Before the editor: its own keys are those that mean no command.
    window.addEventListener('keydown', handle, { capture: true });
    return () => window.removeEventListener('keydown', handle, { capture: true });
  }, [commands, isMac, store]);
}

/** Regions name the keys that mean something of their own in them: Ctrl+Enter opens the row that is meant. */
function isOwnKey({ target, key }: KeyboardEvent): boolean {
  const region = target instanceof Element ? target.closest('[data-own-keys]') : null;
  return region?.getAttribute('data-own-keys')?.split(' ').includes(key) === true;
}

/** null where keys belong to something that lies over the window. */
export function contextOf(target: EventTarget | null, mac: boolean, view: View): KeyContext | null {
  if (!(target instanceof Element)) return { scope: 'window', typing: false, view, mac };
  if (target.closest(OVERLAY) !== null) return null;
  const inText = target.closest(TEXT_SCOPE) !== null;
  return { scope: inText ? 'text' : 'window', typing: !inText && target.closest(FIELD) !== null, view, mac };
}
