/**
 * The native menu as a template: the one table of commands, and around it what the
 * system knows better than we do (copying, zoom, full screen, quitting), as roles.
 *
 * The window hears its keys itself, also rebound ones and those that mean something
 * only in the text; so on Windows and Linux the menu shows keys and does not take them.
 */
import type { MenuItemConstructorOptions } from 'electron';
import type { ShownCommand } from '../../shared/api/contract.ts';
import { COMMANDS, MENUS, type CommandId, type MenuId } from '../../shared/commands.ts';
import type { Text } from '../../shared/text/text.ts';
import { acceleratorOf } from './accelerator.ts';

export interface MenuContents {
  readonly text: Text;
  readonly isMac: boolean;
  /** As the window told last; a command that it has not told of yet cannot be chosen. */
  readonly commands: ReadonlyMap<string, ShownCommand>;
  readonly recent: readonly RecentItem[];
}

export interface RecentItem {
  /** Absolute. */
  readonly path: string;
  /** As people call it. */
  readonly name: string;
}

export interface MenuActions {
  readonly run: (command: CommandId) => void;
  readonly open: (path: string) => void;
}

type Item = MenuItemConstructorOptions;

const LINE: Item = { type: 'separator' };

export function menuTemplate(contents: MenuContents, actions: MenuActions): Item[] {
  const menus = MENUS.map((menu) => menuOf(menu, contents, actions));
  if (!contents.isMac) return menus;
  return [appMenu(contents, actions), ...menus.slice(0, -1), windowMenu(contents), ...menus.slice(-1)];
}

function menuOf(menu: MenuId, contents: MenuContents, actions: MenuActions): Item {
  const { text, isMac } = contents;
  const items: Item[] = [];
  for (const { id, menu: where, startsGroup } of COMMANDS) {
    // On a Mac the settings are in the program's own menu.
    if (where !== menu || (isMac && id === 'settings')) continue;
    if (startsGroup === true) items.push(LINE);
    items.push(commandItem(id, contents, actions));
    if (id === 'open-sample') items.push(recentMenu(contents, actions));
    if (id === 'redo') items.push(LINE, ...fieldRoles(contents));
  }
  const submenu = [...items, ...rolesAtEnd(menu, contents)];
  return { label: text(`menu.${menu}`), submenu, ...(isMac && menu === 'help' ? { role: 'help' } : {}) };
}

/** A command as an item; its id is the command's, by which it is found again. */
function commandItem(id: CommandId, { text, isMac, commands }: MenuContents, actions: MenuActions): Item {
  const shown = commands.get(id);
  const checked = shown?.checked ?? null;
  const accelerator = acceleratorOf(shown?.keys ?? null, isMac);
  return {
    id,
    label: text(`command.${id}`),
    enabled: shown?.enabled ?? false,
    click: () => actions.run(id),
    ...(checked === null ? {} : { type: 'checkbox', checked }),
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
  };
}

function fieldRoles({ text }: MenuContents): readonly Item[] {
  return [
    { role: 'cut', label: text('desktop.cut') },
    { role: 'copy', label: text('desktop.copy') },
    { role: 'paste', label: text('desktop.paste') },
    { role: 'selectAll', label: text('desktop.select-all') },
  ];
}

function rolesAtEnd(menu: MenuId, { text, isMac }: MenuContents): readonly Item[] {
  switch (menu) {
    case 'file':
      return isMac
        ? [LINE, { role: 'close', label: text('desktop.close-window') }]
        : [LINE, { role: 'quit', label: text('desktop.quit') }];
    case 'view':
      return [
        LINE,
        { role: 'zoomIn', label: text('desktop.zoom-in') },
        { role: 'zoomOut', label: text('desktop.zoom-out') },
        { role: 'resetZoom', label: text('desktop.zoom-reset') },
        LINE,
        { role: 'togglefullscreen', label: text('desktop.full-screen') },
      ];
    case 'help':
      return isMac ? [] : [LINE, { role: 'about', label: text('desktop.about') }];
    case 'edit':
    case 'annotation':
    case 'go':
      return [];
  }
}

function recentMenu({ text, recent }: MenuContents, actions: MenuActions): Item {
  const items = recent.map(({ path, name }): Item => ({
    // A single & would be taken for the mark of a letter.
    label: name.replaceAll('&', '&&'),
    click: () => actions.open(path),
  }));
  return { label: text('desktop.recent'), enabled: items.length > 0, submenu: items };
}

/** The program's own menu, first on every Mac. */
function appMenu(contents: MenuContents, actions: MenuActions): Item {
  const { text } = contents;
  return {
    label: 'Beleg',
    submenu: [
      { role: 'about', label: text('desktop.about') },
      LINE,
      commandItem('settings', contents, actions),
      LINE,
      { role: 'services', label: text('desktop.services') },
      LINE,
      { role: 'hide', label: text('desktop.hide') },
      { role: 'hideOthers', label: text('desktop.hide-others') },
      { role: 'unhide', label: text('desktop.unhide') },
      LINE,
      { role: 'quit', label: text('desktop.quit') },
    ],
  };
}

function windowMenu({ text }: MenuContents): Item {
  return {
    label: text('desktop.window'),
    role: 'window',
    submenu: [
      { role: 'minimize', label: text('desktop.minimise') },
      { role: 'zoom', label: text('desktop.zoom-window') },
      LINE,
      { role: 'front', label: text('desktop.front') },
    ],
  };
}
