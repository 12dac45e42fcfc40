/**
 * The native menu that stands: changed in place while only states change, built anew
 * when words, keys or recent projects do.
 */
import { Menu, type MenuItem } from 'electron';
import type { ShownCommand } from '../../shared/api/contract.ts';
import type { CommandId } from '../../shared/commands.ts';
import { menuTemplate, type MenuActions, type MenuContents } from './menu.ts';

export class NativeMenu {
  readonly #actions: MenuActions;
  #contents: MenuContents;
  #menu: Menu;

  constructor(contents: MenuContents, actions: MenuActions) {
    this.#actions = actions;
    this.#contents = contents;
    this.#menu = this.#build();
  }

  /** Show these from now on; what is left out stays. */
  show(changed: Partial<MenuContents>): void {
    const before = this.#contents;
    this.#contents = { ...before, ...changed };
    if (fixedPart(before) === fixedPart(this.#contents)) this.#update();
    else this.#menu = this.#build();
  }

  #build(): Menu {
    const run = (id: CommandId): void => {
      // The system has switched the check mark already; the window says how it really is.
      this.#updateItem(id);
      this.#actions.run(id);
    };
    const menu = Menu.buildFromTemplate(menuTemplate(this.#contents, { ...this.#actions, run }));
    Menu.setApplicationMenu(menu);
    return menu;
  }

  #update(): void {
    for (const id of this.#contents.commands.keys()) this.#updateItem(id);
  }

  #updateItem(id: string): void {
    const item: MenuItem | null = this.#menu.getMenuItemById(id);
    const shown = this.#contents.commands.get(id);
    if (item === null || shown === undefined) return;
    item.enabled = shown.enabled;
    if (shown.checked !== null) item.checked = shown.checked;
  }
}

/** What cannot be changed in a menu that stands, as text to compare. */
function fixedPart({ text, commands, recent }: MenuContents): string {
  const items = [...commands.values()].map(({ id, keys, checked }: ShownCommand) => [
    id,
    keys,
    checked !== null,
  ]);
  return JSON.stringify([text.language, items, recent]);
}
