/**
 * The list follows the page: when the text is scrolled, the first annotation in view
 * comes into view in the list, unless the list itself is being used.
 */
import { type RefObject, useEffect } from 'react';
import type { PaneId, PlacedAnnotation } from '../../store/state.ts';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { atLeisure } from '../at-leisure.ts';
import { firstInView } from './first-in-view.ts';
import { useUi } from '../window-context.tsx';

export function useFollowPage(
  list: RefObject<VirtualListHandle | null>,
  pane: PaneId,
  found: readonly PlacedAnnotation[],
): void {
  const editor = useUi((ui) => ui.editors[pane]);
  useEffect(() => {
    if (editor === null) return undefined;
    const following = atLeisure(() => {
      if (document.querySelector('.annotation-cards:is(:hover, :focus)') !== null) return;
      const first = firstInView(found, editor.visibleSpan().start);
      if (first !== null) list.current?.reveal(first.annotation.id);
    });
    const stop = editor.onViewMoved(following.ask);
    return () => {
      following.forget();
      stop();
    };
  }, [editor, found, list]);
}
