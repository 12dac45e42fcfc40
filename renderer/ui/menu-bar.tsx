/**
 * A menu bar in the page: left and right walk along it, also while a menu is open;
 * the pointer that wanders to another name opens that one.
 */
import './menu-bar.css';
import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Kbd } from './kbd.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys: readonly string[];
  readonly isDisabled: boolean;
  /** Given: the entry is a switch, and this is how it stands. */
  readonly isChecked?: boolean;
}

export interface MenuOfBar {
  readonly id: string;
  readonly label: string;
}

export function MenuBar({
  label,
  menus,
  renderMenu,
}: {
  readonly label: string;
  readonly menus: readonly MenuOfBar[];
  /** Gives a `Menu`; asked only while it is open. */
  readonly renderMenu: (id: string) => ReactNode;
}): ReactNode {
  const [open, setOpen] = useState<string | null>(null);
  const bar = useRef<HTMLDivElement>(null);

  // While a menu is open nothing else of the window takes the pointer, so its place is compared by hand.
  useEffect(() => {
    if (open === null) return undefined;
    const follow = (event: PointerEvent): void => {
      for (const button of bar.current?.querySelectorAll<HTMLElement>('[data-menu]') ?? []) {
        const box = button.getBoundingClientRect();
        const over =
          event.clientX >= box.left &&
          event.clientX < box.right &&
          event.clientY >= box.top &&
          event.clientY < box.bottom;
        if (over) setOpen(button.dataset['menu'] ?? null);
      }
    };
    document.addEventListener('pointermove', follow);
    return () => document.removeEventListener('pointermove', follow);
  }, [open]);

  function walk(event: KeyboardEvent): void {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const index = menus.findIndex((menu) => menu.id === open);
    const by = event.key === 'ArrowRight' ? 1 : -1;
    const next = menus[(index + by + menus.length) % menus.length];
    event.preventDefault();
    event.stopPropagation();
    setOpen(next?.id ?? null);
  }

  return (
    <Toolbar ref={bar} className="menu-bar" aria-label={label}>
      {menus.map((menu) => (
        <MenuTrigger
          key={menu.id}
          isOpen={open === menu.id}
          onOpenChange={(isOpen) => setOpen(isOpen ? menu.id : null)}
        >
          <Button className="menu-bar-name" data-menu={menu.id}>
            {menu.label}
          </Button>
          <Popover className="menu-popover" offset={2} crossOffset={-4} placement="bottom start">
            <div onKeyDownCapture={walk}>{renderMenu(menu.id)}</div>
          </Popover>
        </MenuTrigger>
      ))}
    </Toolbar>
  );
}

/** The entries of one menu, in groups with lines between them. */
export function Menu({
  label,
  groups,
  onChoose,
}: {
  readonly label: string;
  readonly groups: readonly (readonly MenuEntry[])[];
  readonly onChoose: (id: string) => void;
}): ReactNode {
  return (
    <AriaMenu className="menu" aria-label={label} onAction={(key) => onChoose(String(key))}>
      {groups.map((group) => (
        <MenuSection className="menu-group" key={group[0]?.id ?? ''} aria-label={label}>
          {group.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </MenuSection>
      ))}
    </AriaMenu>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }): ReactNode {
  return (
    <MenuItem id={entry.id} className="menu-item" textValue={entry.label} isDisabled={entry.isDisabled}>
      <span className="menu-check">{entry.isChecked === true && <Check size={14} aria-hidden />}</span>
      <span className="menu-label">{entry.label}</span>
      {entry.keys.length > 0 && <Kbd keys={entry.keys} />}
    </MenuItem>
  );
}
