import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ShownCommand } from '../../shared/api/contract.ts';
import { COMMANDS, MENUS, type CommandId } from '../../shared/commands.ts';
import { createText } from '../../shared/text/text.ts';
import { acceleratorOf } from './accelerator.ts';
import { contextMenuTemplate } from './context-menu.ts';
import { FakeMenu, type FakeMenuItem } from './fake-menu.cases.ts';
import { menuTemplate, type MenuContents } from './menu.ts';
import { NativeMenu } from './native-menu.ts';

vi.mock('electron', async () => (await import('./fake-electron.cases.ts')).fakeElectron);

const EN = createText('en');
const DE = createText('de');
const DARK = EN('command.theme-dark');

function shown(changes: Readonly<Record<string, Partial<ShownCommand>>> = {}): Map<string, ShownCommand> {
  return new Map(
    COMMANDS.map(({ id, keys }) => [
      id,
      { id, keys: keys[0] ?? null, enabled: true, checked: null, ...changes[id] },
    ]),
  );
}

const CONTENTS: MenuContents = { text: EN, isMac: false, commands: shown(), recent: [] };
const run = vi.fn<(command: CommandId) => void>();
const open = vi.fn<(path: string) => void>();

beforeEach(() => {
  run.mockClear();
  open.mockClear();
});

function menuOf(changed: Partial<MenuContents> = {}): FakeMenu {
  new NativeMenu({ ...CONTENTS, ...changed }, { run, open }).show({});
  if (FakeMenu.application === null) throw new Error('no menu');
  return FakeMenu.application;
}

/** Labels of the top level and what is in each, roles in brackets. */
function outline(items: readonly FakeMenuItem[]): readonly string[] {
  return items.map(({ label, role, type }) =>
    type === 'separator' ? '—' : `${label ?? ''}${role === undefined ? '' : ` [${role}]`}`,
  );
}

describe('the native menu', () => {
  it('has every command of the one table, in its menu and the language of the window', () => {
    const menu = menuOf({ text: DE });
    expect(menu.items.map(({ label }) => label)).toEqual(MENUS.map((id) => DE(`menu.${id}`)));
    for (const { id, menu: where } of COMMANDS) {
      const top = menu.items[MENUS.indexOf(where)];
      expect(top?.submenu?.find((item) => item.id === id)?.label).toBe(DE(`command.${id}`));
    }
  });

  it('leaves copying, zoom, full screen and quitting to the system, in our words', () => {
    const menu = menuOf();
    const roles = (label: string): readonly string[] =>
      outline(menu.find(label).submenu ?? []).filter((line) => line.includes('['));
    expect(roles('File')).toEqual(['Quit Beleg [quit]']);
    expect(roles('Edit')).toEqual(['Cut [cut]', 'Copy [copy]', 'Paste [paste]', 'Select all [selectAll]']);
    expect(roles('View')).toEqual([
      'Larger window contents [zoomIn]',
      'Smaller window contents [zoomOut]',
      'Window contents at their own size [resetZoom]',
      'Full screen [togglefullscreen]',
    ]);
    expect(roles('Help')).toEqual(['About Beleg [about]']);
  });

  it('is a Mac’s on a Mac: the program’s own menu first, with the settings, and a window menu', () => {
    const menu = menuOf({ isMac: true });
    expect(outline(menu.items)).toEqual([
      'Beleg',
      'File',
      'Edit',
      'Annotation',
      'Go',
      'View',
      'Window [window]',
      'Help [help]',
    ]);
    expect(outline(menu.items[0]?.submenu ?? [])).toEqual([
      'About Beleg [about]',
      '—',
      'Settings…',
      '—',
      'Services [services]',
      '—',
      'Hide Beleg [hide]',
      'Hide others [hideOthers]',
      'Show all [unhide]',
      '—',
      'Quit Beleg [quit]',
    ]);
    expect(menu.find('File').submenu?.some(({ id }) => id === 'settings')).toBe(false);
    expect(outline(menu.find('File').submenu ?? []).at(-1)).toBe('Close window [close]');
  });

  it('runs what is chosen, and nothing that is not possible now', () => {
    const menu = menuOf({ commands: shown({ redo: { enabled: false } }) });
    menu.choose('Undo');
    menu.choose('Redo');
    expect(run.mock.calls).toEqual([['undo']]);
  });

  it('can choose nothing before the window has told what can be done', () => {
    const menu = menuOf({ commands: new Map() });
    menu.choose('Open folder…');
    expect(run).not.toHaveBeenCalled();
  });

  it('shows keys without taking them, so that the window hears them itself', () => {
    const item = menuOf().find('Open folder…');
    expect(item).toMatchObject({ accelerator: 'CmdOrCtrl+O', registerAccelerator: false });
    expect(
      menuOf({ commands: shown({ 'open-folder': { keys: null } }) }).find('Open folder…').accelerator,
    ).toBe(undefined);
  });

  it('lists recent projects by name, with any & in it, and opens them', () => {
    const menu = menuOf({ recent: [{ path: '/srv/A&B', name: 'A&B' }] });
    menu.choose('A&&B');
    expect(open.mock.calls).toEqual([['/srv/A&B']]);
    expect(menuOf().find('Open recent folder').enabled).toBe(false);
  });
});

describe('the menu that stands', () => {
  const checked = (isOn: boolean): Map<string, ShownCommand> => shown({ 'theme-dark': { checked: isOn } });

  it('is changed in place while only states change, and built anew for other words or keys', () => {
    const menu = new NativeMenu({ ...CONTENTS, commands: checked(false) }, { run, open });
    const built = FakeMenu.built;
    menu.show({ commands: checked(true) });
    expect(FakeMenu.built).toBe(built);
    expect(FakeMenu.application?.find(DARK)).toMatchObject({ type: 'checkbox', checked: true });
    menu.show({ text: DE });
    expect(FakeMenu.built).toBe(built + 1);
    menu.show({ recent: [{ path: '/a', name: 'a' }] });
    expect(FakeMenu.built).toBe(built + 2);
    menu.show({ commands: shown({ 'theme-dark': { checked: true, keys: 'Mod+D' } }) });
    expect(FakeMenu.built).toBe(built + 3);
  });

  it('shows a check mark as it is, not as the system switched it', () => {
    const menu = menuOf({ commands: checked(true) });
    menu.choose(DARK);
    expect(menu.find(DARK).checked).toBe(true);
    expect(run.mock.calls).toEqual([['theme-dark']]);
  });
});

describe('keys in the menu', () => {
  it.each([
    ['Mod+Shift+P', 'CmdOrCtrl+Shift+P', 'CmdOrCtrl+Shift+P'],
    ['Mod+,', 'CmdOrCtrl+,', 'CmdOrCtrl+,'],
    ['Mod++', 'CmdOrCtrl+Plus', 'CmdOrCtrl+Plus'],
    ['Alt+ArrowRight', 'Alt+Right', null],
    ['Shift+F8', 'Shift+F8', 'Shift+F8'],
    ['F6', 'F6', 'F6'],
    ['1', '1', null],
    ['+', 'Plus', null],
    ['Escape', 'Esc', null],
    ['Mod+Enter', 'CmdOrCtrl+Return', 'CmdOrCtrl+Return'],
    ['Mod+Ö', null, null],
    [null, null, null],
  ])('%s are %s, and on a Mac %s', (keys, elsewhere, onMac) => {
    expect(acceleratorOf(keys, false)).toBe(elsewhere);
    expect(acceleratorOf(keys, true)).toBe(onMac);
  });

  it('are none that the table writes and Electron does not know', () => {
    const written = COMMANDS.flatMap(({ keys }) => keys.map((key) => acceleratorOf(key, false)));
    const known =
      /^(?:(?:CmdOrCtrl|Shift|Alt)\+)*(?:[A-Z0-9,?-]|F\d+|Plus|Left|Right|Up|Down|Esc|Return|Delete|Backspace|PageUp|PageDown)$/;
    expect(written.filter((accelerator) => accelerator === null || !known.test(accelerator))).toEqual([]);
  });
});

describe('the menu under the right mouse button', () => {
  const editFlags = {
    canCopy: true,
    canCut: false,
    canDelete: false,
    canEditRichly: false,
    canPaste: true,
    canRedo: false,
    canSelectAll: true,
    canUndo: false,
  };

  it('copies the words that are selected, also those of an address', () => {
    const params = { isEditable: false, selectionText: 'https://example.org', editFlags };
    expect(contextMenuTemplate(params, EN)).toEqual([{ role: 'copy', label: 'Copy', enabled: true }]);
  });

  it('is not there where nothing can be done', () => {
    expect(contextMenuTemplate({ isEditable: false, selectionText: '', editFlags }, EN)).toEqual([]);
  });

  it('has in a field what a field has', () => {
    const roles = contextMenuTemplate({ isEditable: true, selectionText: '', editFlags }, DE).map(
      ({ role, enabled }) => [role, enabled],
    );
    expect(roles).toEqual([
      ['cut', false],
      ['copy', false],
      ['paste', true],
      [undefined, undefined],
      ['selectAll', true],
    ]);
  });
});

describe('the template', () => {
  it('has no item twice', () => {
    for (const isMac of [false, true]) {
      const ids =
        JSON.stringify(menuTemplate({ ...CONTENTS, isMac }, { run, open })).match(/"id":"[^"]+"/g) ?? [];
      expect(new Set(ids).size).toBe(COMMANDS.length);
      expect(ids).toHaveLength(COMMANDS.length);
    }
  });
});
