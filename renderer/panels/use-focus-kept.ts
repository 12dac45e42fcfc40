/**
 * The focus when a page comes, a text gives way to another or a dialog that nobody opened
 * goes: in the text; without one in the list of articles; on the start page on its first
 * button. Whoever has the focus keeps it.
 */
import { useEffect } from 'react';
import { useParts, useUi, useWindowState } from './window-context.tsx';
import { needsName } from './who-are-you.tsx';

export function useFocusKept(): void {
  const { store, ui } = useParts();
  const phase = useWindowState((state) => state.phase);
  const asksName = useWindowState(needsName);
  const hasDialog = useUi((state) => state.dialog !== null);
  // After a reload the list comes later than the page.
  const areListed = useWindowState((state) => state.articles.length > 0);
  // A text that goes takes the focus with it, also when a key went on to the next article.
  const activePane = useWindowState((state) => state.activePane);
  const status = useWindowState((state) => state.panes[activePane]?.status ?? null);
  const editor = useUi((state) => state.editors[activePane]);
  useEffect(() => {
    if (asksName || hasDialog) return undefined;
    // A dialog that closes gives the focus back in the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        const { project } = store.getState();
        if (phase === 'welcome' || phase === 'refused') {
          document.querySelector<HTMLElement>('main button')?.focus();
        } else if (phase === 'ready') {
          if (editor !== null) editor.focus();
          else if (status === 'loading' || (project?.startWith ?? null) !== null)
            ui.setState({ focusWhenShown: activePane });
          else if (areListed)
            document.querySelector<HTMLElement>('[data-region="articles"] [role="listbox"]')?.focus();
        }
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [activePane, areListed, asksName, editor, hasDialog, phase, status, store, ui]);
}
