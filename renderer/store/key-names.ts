/** Key names: keys as people read them on their keyboard, in their language. */
import type { Language } from '../../shared/text/text.ts';
import { ownValue } from '../../shared/own-value.ts';

const NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    Mod: 'Ctrl',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
    Delete: 'Del',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    ' ': 'Space',
  },
  de: {
    Mod: 'Strg',
    Shift: 'Umschalt',
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Escape: 'Esc',
    Enter: 'Eingabe',
    Delete: 'Entf',
    Insert: 'Einfg',
    Backspace: 'Rücktaste',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild auf',
    PageDown: 'Bild ab',
    ' ': 'Leertaste',
  },
};

const MAC: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌦',
  Backspace: '⌫',
  Enter: '↩',
  Escape: '⎋',
};

/** `Mod+Shift+P` → `Ctrl+Shift+P`, `Strg+Umschalt+P`, `⇧⌘P`. */
export function readableKeys(keys: string, language: Language, mac: boolean): string {
  return keyNames(keys, language, mac).join(mac ? '' : '+');
}

/** The same in parts, each for a key cap of its own. */
export function keyNames(keys: string, language: Language, mac: boolean): readonly string[] {
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  const names = NAMES[language];
  if (!mac) return parts.map((part) => ownValue(names, part) ?? part);
  // Apple's order: Option, Shift, Command, then the key.
  const order = ['Alt', 'Shift', 'Mod'];
  const sorted = parts.toSorted((a, b) => rank(order, a) - rank(order, b));
  return sorted.map((part) => ownValue(MAC, part) ?? ownValue(names, part) ?? part);
}

function rank(order: readonly string[], part: string): number {
  const index = order.indexOf(part);
  return index === -1 ? order.length : index;
}
