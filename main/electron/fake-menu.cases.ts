/** A native menu for tests: what it was built from, and choosing in it as a person does. */
import { vi } from 'vitest';

export interface FakeMenuItem {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  enabled?: boolean;
  checked?: boolean;
  accelerator?: string;
  registerAccelerator?: boolean;
  submenu?: FakeMenuItem[];
  click?: () => void;
}

export class FakeMenu {
  static application: FakeMenu | null = null;
  static built = 0;
  readonly items: readonly FakeMenuItem[];
  readonly popup = vi.fn<(options: unknown) => void>();

  constructor(items: readonly FakeMenuItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly FakeMenuItem[]): FakeMenu {
    FakeMenu.built += 1;
    return new FakeMenu(template);
  }

  static setApplicationMenu(menu: FakeMenu): void {
    FakeMenu.application = menu;
  }

  getMenuItemById(id: string): FakeMenuItem | null {
    return allItems(this.items).find((item) => item.id === id) ?? null;
  }

  /** The item with this label, as people find it. */
  find(label: string): FakeMenuItem {
    const found = allItems(this.items).find((item) => item.label === label);
    if (found === undefined) throw new Error(`the menu has no ${label}`);
    return found;
  }

  /** As a person does: a check mark switches by itself first. */
  choose(label: string): void {
    const item = this.find(label);
    if (item.enabled === false) return;
    if (item.type === 'checkbox') item.checked = item.checked !== true;
    item.click?.();
  }
}

function allItems(items: readonly FakeMenuItem[]): readonly FakeMenuItem[] {
  return items.flatMap((item) => [item, ...allItems(item.submenu ?? [])]);
}
