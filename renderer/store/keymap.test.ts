/** Which key means what, on which keyboard. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS, MENUS } from '../../shared/commands.ts';
import { DEFAULT_SETTINGS } from './initial-state.ts';
import { keyNames, readableKeys } from './key-names.ts';
import {
  commandOfKey,
  findKeyClashes,
  isSingleKey,
  keysOf,
  keysOfPress,
  normaliseKeys,
  type KeyContext,
  type KeyPress,
} from './keymap.ts';

const TEXT: KeyContext = { scope: 'text', typing: false, view: 'read', mode: null, mac: false };
const WINDOW: KeyContext = { scope: 'window', typing: false, view: 'read', mode: null, mac: false };
const FIELD: KeyContext = { scope: 'window', typing: true, view: 'read', mode: null, mac: false };

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers };
}

const ctrl = { ctrlKey: true };

describe('keys', () => {
  it('mean what the table says, wherever they are heard', () => {
    const cases: readonly (readonly [KeyPress, KeyContext, string | null])[] = [
      [press('1'), TEXT, 'tag-actor'],
      [press('0'), TEXT, 'tag-excluded'],
      [press('1'), WINDOW, null],
      [press('q'), TEXT, 'tag-again'],
      [press('Q', { shiftKey: true }), TEXT, null],
      [press('z', ctrl), WINDOW, 'undo'],
      [press('Z', { ...ctrl, shiftKey: true }), WINDOW, 'redo'],
      [press('P', { ...ctrl, shiftKey: true }), WINDOW, 'palette'],
      [press('n'), TEXT, 'next-place'],
      [press('n'), { ...TEXT, view: 'review' }, 'next-difference'],
      [press('m'), { ...TEXT, view: 'review' }, 'amend-difference'],
      [press('a'), TEXT, 'tag-all'],
      [press('a'), { ...TEXT, view: 'review' }, 'accept-difference'],
      [press('z'), TEXT, null],
      [press('l'), TEXT, 'link'],
      [press('Enter'), { ...TEXT, mode: 'linking' }, 'finish-link'],
      [press('Enter'), { ...TEXT, view: 'review', mode: 'linking' }, 'confirm-amendment'],
      [press('Delete'), TEXT, 'delete-annotation'],
      [press('ArrowRight', { altKey: true }), TEXT, 'grow-end-character'],
      [press('ArrowUp', { altKey: true, shiftKey: true }), TEXT, 'grow-start-word'],
      [press('ArrowRight', { shiftKey: true }), TEXT, null],
      [press('Shift', { shiftKey: true }), TEXT, null],
    ];
    const found = cases.map(([key, context]) => commandOfKey(key, context, DEFAULT_SETTINGS));
    expect(found).toEqual(cases.map(([, , command]) => command));
  });

  it('are found on German keyboards, where signs need other modifiers', () => {
    // `?` is Shift+ß, `+` has a key of its own; on US keyboards it needs Shift.
    expect(commandOfKey(press('?', { shiftKey: true }), WINDOW, DEFAULT_SETTINGS)).toBe('shortcuts');
    expect(commandOfKey(press('+'), TEXT, DEFAULT_SETTINGS)).toBe('larger-text');
    expect(commandOfKey(press('+', { shiftKey: true }), TEXT, DEFAULT_SETTINGS)).toBe('larger-text');
    expect(commandOfKey(press('Y', ctrl), WINDOW, DEFAULT_SETTINGS)).toBe('redo');
  });

  it('that write a character with AltGr are left alone', () => {
    expect(commandOfKey(press('@', { ctrlKey: true, altKey: true }), TEXT, DEFAULT_SETTINGS)).toBeNull();
    expect(commandOfKey(press('q', { ctrlKey: true, altKey: true }), TEXT, DEFAULT_SETTINGS)).toBeNull();
    expect(keysOfPress(press('q', { ctrlKey: true, altKey: true }), false)).toBeNull();
    expect(normaliseKeys('Mod+Alt+Q')).toBeNull();
    expect(COMMANDS.flatMap((command) => command.keys).filter((keys) => /Mod\+.*Alt/u.test(keys))).toEqual(
      [],
    );
    expect(COMMANDS.flatMap((command) => command.keys).filter((keys) => /^[/[\]\\]$/u.test(keys))).toEqual(
      [],
    );
  });

  it('take Cmd for Ctrl on a Mac', () => {
    const mac = { ...WINDOW, mac: true };
    expect(commandOfKey(press('z', { metaKey: true }), mac, DEFAULT_SETTINGS)).toBe('undo');
    expect(commandOfKey(press('z', ctrl), mac, DEFAULT_SETTINGS)).toBeNull();
  });

  it('of a field stay with the field', () => {
    const kept = [press('?'), press('z', ctrl), press('Escape'), press('Enter', ctrl)];
    expect(kept.filter((key) => commandOfKey(key, FIELD, DEFAULT_SETTINGS) !== null)).toEqual([]);
    expect(commandOfKey(press('s', ctrl), FIELD, DEFAULT_SETTINGS)).toBe('save-now');
    expect(commandOfKey(press('F8'), FIELD, DEFAULT_SETTINGS)).toBe('next-annotation');
  });

  it('without modifiers can be switched off', () => {
    const off = { ...DEFAULT_SETTINGS, singleKeys: false };
    const single = ['1', '0', 'q', 'm', 'o', '?', '+'];
    expect(single.filter((key) => commandOfKey(press(key), TEXT, off) !== null)).toEqual([]);
    expect(commandOfKey(press('Delete'), TEXT, off)).toBe('delete-annotation');
    expect(COMMANDS.flatMap((command) => keysOf(command, off)).filter(isSingleKey)).toEqual([]);
  });

  it('can be bound anew, which frees the old ones', () => {
    const settings = { ...DEFAULT_SETTINGS, keys: { 'tag-actor': ['a', 'Shift+Mod+1'] } };
    expect(commandOfKey(press('a'), TEXT, settings)).toBe('tag-actor');
    expect(commandOfKey(press('1', ctrl), TEXT, settings)).toBe('tag-actor');
    expect(commandOfKey(press('1'), TEXT, settings)).toBeNull();
  });
});

describe('the table', () => {
  it('has no key that means two things in one view', () => {
    expect(findKeyClashes(DEFAULT_SETTINGS)).toEqual([]);
  });

  it('has every command once, in a menu', () => {
    expect(new Set(COMMANDS.map((command) => command.id)).size).toBe(COMMANDS.length);
    expect(COMMANDS.every((command) => MENUS.includes(command.menu))).toBe(true);
  });

  it('writes keys as the keymap reads them', () => {
    for (const keys of COMMANDS.flatMap((command) => command.keys)) expect(normaliseKeys(keys)).toBe(keys);
  });

  it('leaves the keys that select text to the text', () => {
    const selecting = [
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    ];
    const modifiers = [{}, { shiftKey: true }, ctrl, { shiftKey: true, ...ctrl }];
    const presses = selecting.flatMap((key) => modifiers.map((some) => press(key, some)));
    expect(presses.filter((key) => commandOfKey(key, TEXT, DEFAULT_SETTINGS) !== null)).toEqual([]);
  });

  it('reports two commands with one key, whatever their scopes', () => {
    const settings = { ...DEFAULT_SETTINGS, keys: { 'next-annotation': ['q'] } };
    expect(findKeyClashes(settings)).toEqual([{ keys: 'Q', commands: ['tag-again', 'next-annotation'] }]);
  });
});

describe('key names', () => {
  it('are those printed on the keyboard', () => {
    expect(readableKeys('Mod+Shift+P', 'en', false)).toBe('Ctrl+Shift+P');
    expect(readableKeys('Mod+Shift+P', 'de', false)).toBe('Strg+Umschalt+P');
    expect(readableKeys('Mod+Shift+P', 'en', true)).toBe('⇧⌘P');
    expect(readableKeys('Delete', 'de', false)).toBe('Entf');
    expect(readableKeys('+', 'de', false)).toBe('+');
    expect(keyNames('Shift+Alt+ArrowLeft', 'en', true)).toEqual(['⌥', '⇧', '←']);
  });
});

it('writes any keys in one way only', () => {
  const key = fc.constantFrom('a', 'Z', '1', '+', '?', 'F8', 'ArrowUp', 'Delete', 'ä');
  const modifiers = fc.uniqueArray(fc.constantFrom('Mod', 'Shift', 'Alt'), { maxLength: 3 });
  fc.assert(
    fc.property(modifiers, key, (some, name) => {
      const once = normaliseKeys([...some, name].join('+'));
      if (once !== null) expect(normaliseKeys(once)).toBe(once);
      else expect(some).toEqual(expect.arrayContaining(['Mod', 'Alt']));
    }),
  );
});
