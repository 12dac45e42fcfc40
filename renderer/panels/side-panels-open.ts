/**
 * Which side panels are open: kept in the settings, so that the next session begins as
 * this one ended. Where there is room for one panel the later opened wins; where there
 * is room for one region only, the switch at the top says which.
 */
import type { Settings } from '../../shared/api/contract.ts';
import type { Store } from '../store/store.ts';
import { widthClass } from './use-width-class.ts';
import type { RegionId, SideId, WindowUi, WindowUiStore } from './window-ui.ts';

type Panels = Settings['panels'];

/** As seen now: open, and with room for it. */
export function isSideShown(
  side: SideId,
  panels: Panels,
  ui: Pick<WindowUi, 'lastSide' | 'narrowRegion'>,
  hasArticle: boolean,
): boolean {
  const preferred = ui.lastSide ?? (hasArticle ? 'annotations' : 'articles');
  switch (widthClass()) {
    case 'wide':
      return isOpen(side, panels);
    case 'medium':
      return isOpen(side, panels) && (preferred === side || !isOpen(preferred, panels));
    case 'narrow':
      return regionShown(ui, hasArticle) === side;
  }
}

/** Where there is room for one region only: an empty text is nothing to begin with. */
export function regionShown({ narrowRegion }: Pick<WindowUi, 'narrowRegion'>, hasArticle: boolean): RegionId {
  return narrowRegion ?? (hasArticle ? 'text' : 'articles');
}

export function toggleSide(side: SideId, store: Store, ui: WindowUiStore): void {
  const { settings, panes } = store.getState();
  const { panels } = settings;
  const shown = isSideShown(side, panels, ui.getState(), panes.main !== null);
  if (widthClass() === 'narrow') {
    ui.setState({ narrowRegion: shown ? 'text' : side });
    return;
  }
  ui.setState({ lastSide: side });
  if (isOpen(side, panels) === shown) {
    store.actions.changeSettings({ panels: { ...panels, [`${side}-closed`]: shown } });
  }
}

function isOpen(side: SideId, panels: Panels): boolean {
  return panels[`${side}-closed`] !== true;
}
