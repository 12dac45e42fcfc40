/**
 * The keymap: from a key pressed to the command it means, and from keys to how people read them.
 *
 * `event.key` is matched, not the place on the keyboard, so that every layout finds the
 * letters where they are printed. Signs that need Shift on some layouts are matched
 * without it. Which keys mean what comes from `shared/commands.ts` and the settings.
 */
import type { Settings } from '../../shared/api/contract.ts';
import {
  COMMANDS,
  VIEWS,
  type Command,
  type CommandId,
  type KeyScope,
  MODES,
  type Mode,
  type View,
} from '../../shared/commands.ts';

/** What of a keyboard event matters. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export interface KeyContext {
  /** `text` with the article's text or the annotation list focused, else `window`. */
  readonly scope: KeyScope;
  /** A field that takes letters is focused: it keeps the keys that editing text needs. */
  readonly typing: boolean;
  readonly view: View;
  /** What somebody is in the middle of; null if nothing. */
  readonly mode: Mode | null;
  readonly mac: boolean;
}

type KeySettings = Pick<Settings, 'keys' | 'singleKeys'>;

/** A field has an undo of its own. */
const KEPT_BY_FIELDS: ReadonlySet<string> = new Set(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'Mod+Enter']);
const MODIFIERS: ReadonlySet<string> = new Set([
  'Control',
  'Meta',
  'Shift',
  'Alt',
  'AltGraph',
  'CapsLock',
  'Dead',
]);

/** The keys of a command as they are now: rebound, or those of the table. */
export function keysOf(command: Command, settings: KeySettings): readonly string[] {
  const rebound = Object.hasOwn(settings.keys, command.id) ? settings.keys[command.id] : undefined;
  const all = (rebound ?? command.keys).map(normaliseKeys).filter((keys) => keys !== null);
  return settings.singleKeys ? all : all.filter((keys) => !isSingleKey(keys));
}

/**
 * The command that a key press means, or null. Whoever runs it first asks whether it is
 * enabled: keys of a command that cannot be run now stay with the text.
 */
export function commandOfKey(press: KeyPress, context: KeyContext, settings: KeySettings): CommandId | null {
  const keys = keysOfPress(press, context.mac);
  if (keys === null || (context.typing && isKeptByFields(keys))) return null;
  const meant = COMMANDS.filter(
    (candidate) =>
      isHeardIn(candidate, context.view, context.mode) &&
      (candidate.scope === 'window' || context.scope === 'text') &&
      keysOf(candidate, settings).includes(keys),
  );
  return (meant.find(({ mode }) => mode !== undefined) ?? meant[0])?.id ?? null;
}

/** How the table would write these keys; null for a bare modifier and for what writes a character by AltGr. */
export function keysOfPress(press: KeyPress, mac: boolean): string | null {
  if (MODIFIERS.has(press.key)) return null;
  const mod = mac ? press.metaKey : press.ctrlKey;
  const foreign = mac ? press.ctrlKey : press.metaKey;
  if (foreign || (mod && press.altKey)) return null;
  return written({ mod, shift: press.shiftKey, alt: press.altKey, key: press.key });
}

/** Keys in the order and spelling of the table; null if they are none that can be used. */
export function normaliseKeys(keys: string): string | null {
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const known = modifiers.every((modifier) => ['Mod', 'Shift', 'Alt'].includes(modifier));
  const [mod, shift, alt] = ['Mod', 'Shift', 'Alt'].map((modifier) => modifiers.includes(modifier));
  if (key === '' || !known || MODIFIERS.has(key) || (mod === true && alt === true)) return null;
  return written({ mod: mod === true, shift: shift === true, alt: alt === true, key });
}

/** Keys that mean two commands in one view. */
export interface KeyClash {
  readonly keys: string;
  readonly commands: readonly [CommandId, CommandId];
}

/** Every pair of commands that share keys where both are heard; what is heard everywhere is heard in the text too. */
export function findKeyClashes(settings: KeySettings): readonly KeyClash[] {
  const clashes = new Map<string, KeyClash>();
  const places = VIEWS.flatMap((view) => [undefined, ...MODES].map((mode) => ({ view, mode })));
  for (const { view, mode } of places) {
    const owners = new Map<string, CommandId>();
    for (const command of COMMANDS.filter((one) => one.mode === mode && isHeardIn(one, view, mode ?? null))) {
      for (const keys of new Set(keysOf(command, settings))) {
        const owner = owners.get(keys);
        if (owner === undefined) owners.set(keys, command.id);
        else clashes.set(`${keys} ${owner} ${command.id}`, { keys, commands: [owner, command.id] });
      }
    }
  }
  return [...clashes.values()];
}

/** True if the keys of both commands are heard in one view, and none comes before the other. */
export function shareView(a: Command, b: Command): boolean {
  return a.mode === b.mode && (a.view === undefined || b.view === undefined || a.view === b.view);
}

function isHeardIn(command: Command, view: View, mode: Mode | null): boolean {
  const isInView = command.view === undefined || command.view === view;
  return isInView && (command.mode === undefined || command.mode === mode);
}

/** A letter, digit or sign without Ctrl, Cmd or Alt: can be switched off (WCAG 2.1.4). */
export function isSingleKey(keys: string): boolean {
  const key = keys.startsWith('Shift+') ? keys.slice('Shift+'.length) : keys;
  return isCharacter(key);
}

function isKeptByFields(keys: string): boolean {
  if (keys.startsWith('Mod+')) return KEPT_BY_FIELDS.has(keys);
  return !/^(?:Shift\+)?F\d+$/u.test(keys);
}

interface Keys {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

function written({ mod, shift, alt, key }: Keys): string {
  const isLetter = key.toLowerCase() !== key.toUpperCase();
  // Digits and signs: whether Shift is needed for them depends on the keyboard.
  const counts = isLetter || !isCharacter(key);
  const parts = [
    mod && 'Mod',
    shift && counts && 'Shift',
    alt && 'Alt',
    isCharacter(key) ? key.toUpperCase() : key,
  ];
  return parts.filter((part) => part !== false).join('+');
}

function isCharacter(key: string): boolean {
  return Array.from(key).length === 1 && key !== ' ';
}
