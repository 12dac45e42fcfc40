/** The side panels as the layout needs them: shown or not, how wide, and a way to keep the width. */
import { useActions, useUi, useWindowState } from './window-context.tsx';
import { isSideShown } from './side-panels-open.ts';
import { useWidthClass } from './use-width-class.ts';
import type { SideId } from './window-ui.ts';

const DEFAULT_WIDTHS: Readonly<Record<SideId, number>> = { articles: 260, annotations: 340 };

export interface Sides {
  readonly articles: boolean;
  readonly annotations: boolean;
  readonly width: (side: SideId) => number;
  readonly setWidth: (side: SideId, width: number) => void;
}

export function useSides(): Sides {
  const actions = useActions();
  const panels = useWindowState((state) => state.settings.panels);
  const hasArticle = useWindowState((state) => state.panes.main !== null);
  const lastSide = useUi((ui) => ui.lastSide);
  const narrowRegion = useUi((ui) => ui.narrowRegion);
  // Asked for so that a change of the window's width is followed.
  useWidthClass();
  const isShown = (side: SideId): boolean =>
    isSideShown(side, panels, { lastSide, narrowRegion }, hasArticle);
  return {
    articles: isShown('articles'),
    annotations: isShown('annotations'),
    width: (side) => {
      const width = panels[side];
      return typeof width === 'number' ? width : DEFAULT_WIDTHS[side];
    },
    setWidth: (side, width) => actions.changeSettings({ panels: { ...panels, [side]: width } }),
  };
}
