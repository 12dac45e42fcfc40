/** Showing an annotation where its article is read: of two texts in the one that has it. */
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import type { PaneId, State } from '../../store/state.ts';
import { PANES } from '../../store/store-context.ts';
import { useParts } from '../window-context.tsx';

/** The pane that shows an article: the active one if both do; null if none does. */
function paneOf({ panes, activePane }: Pick<State, 'panes' | 'activePane'>, article: string): PaneId | null {
  return [activePane, ...PANES].find((pane) => panes[pane]?.article === article) ?? null;
}

/** Scrolls the text to an annotation of the article; that text is then the one that keys act on. */
export function useShowInText(article: string): (id: AnnotationId) => void {
  const { store, ui } = useParts();
  return (id) => {
    const pane = paneOf(store.getState(), article);
    if (pane === null) return;
    store.actions.activatePane(pane);
    ui.setState({ narrowRegion: 'text' });
    ui.getState().editors[pane]?.select(id, true);
  };
}
