/** Keys of the command table as Electron writes them. */

const NAMES: ReadonlyMap<string, string> = new Map([
  ['Mod', 'CmdOrCtrl'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['Escape', 'Esc'],
  ['Enter', 'Return'],
  [' ', 'Space'],
  ['+', 'Plus'],
]);

/**
 * `Mod+Shift+P` → `CmdOrCtrl+Shift+P`; null if the menu must not show the keys. A Mac's menu
 * always takes the keys that it shows, so it shows none that are typed in fields or move a caret.
 */
export function acceleratorOf(keys: string | null, isMac: boolean): string | null {
  if (keys === null || (isMac && !/^Mod\+|^(?:Shift\+)?F\d+$/.test(keys))) return null;
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  // Electron throws at a key that it does not know; letters outside ASCII are such.
  if (!parts.every((part) => /^[\x20-\x7e]+$/.test(part))) return null;
  return parts.map((part) => NAMES.get(part) ?? part).join('+');
}
