/** The menu bar, made from the one table of commands. */
import type { ReactNode } from 'react';
import { COMMANDS, type MenuId, MENUS } from '../../../shared/commands.ts';
import { isCommandId } from '../../store/run-command.ts';
import { Menu, MenuBar, type MenuEntry } from '../../ui/menu-bar.tsx';
import { useCommands, useKeyNames, useText, useUi, useWindowState } from '../window-context.tsx';

export function Menus(): ReactNode {
  const text = useText();
  return (
    <MenuBar
      label={text('region.menus')}
      menus={MENUS.map((id) => ({ id, label: text(`menu.${id}`) }))}
      renderMenu={(id) =>
        MENUS.filter((menu) => menu === id).map((menu) => <OpenMenu key={menu} menu={menu} />)
      }
    />
  );
}

function OpenMenu({ menu }: { readonly menu: MenuId }): ReactNode {
  const text = useText();
  const commands = useCommands();
  const keyNames = useKeyNames();
  // Whether a command can run depends on anything in the state.
  useWindowState((state) => state);
  useUi((ui) => ui);
  const groups: MenuEntry[][] = [];
  for (const command of COMMANDS) {
    if (command.menu !== menu) continue;
    const checked = commands.isChecked(command.id);
    const entry: MenuEntry = {
      id: command.id,
      label: text(`command.${command.id}`),
      keys: keyNames(command.id)[0] ?? [],
      isDisabled: !commands.isEnabled(command.id),
      ...(checked === null ? {} : { isChecked: checked }),
    };
    if (groups.length === 0 || command.startsGroup === true) groups.push([entry]);
    else groups.at(-1)?.push(entry);
  }
  return (
    <Menu
      label={text(`menu.${menu}`)}
      groups={groups}
      onChoose={(id) => {
        if (isCommandId(id)) commands.run(id);
      }}
    />
  );
}
