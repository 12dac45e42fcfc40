/**
 * Keys that `content-visibility` breaks in large texts: to the text's start and end, and
 * by page (seen in Chromium 156: Ctrl+End stopped 10,000 characters short). Arrows and
 * the rest stay the browser's own. Shift with a page key belongs to the window.
 */
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

export function largeTextKeys(scroller: Element): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const isMac = navigator.platform.startsWith('Mac');
        const command = isMac ? event.metaKey : event.ctrlKey;
        if (
          command &&
          (event.key === 'Home' || event.key === 'End' || (isMac && /^Arrow(?:Up|Down)$/.test(event.key)))
        ) {
          moveToEdge(view, event.key === 'Home' || event.key === 'ArrowUp', event.shiftKey);
          return true;
        }
        if ((event.key === 'PageUp' || event.key === 'PageDown') && !event.shiftKey && !command) {
          movePage(view, scroller, event.key === 'PageDown' ? 1 : -1);
          return true;
        }
        return false;
      },
    },
  });
}

function moveToEdge(view: EditorView, toStart: boolean, extend: boolean): void {
  const { doc, selection, tr } = view.state;
  const head = (toStart ? TextSelection.atStart(doc) : TextSelection.atEnd(doc)).head;
  view.dispatch(
    tr.setSelection(TextSelection.create(doc, extend ? selection.anchor : head, head)).scrollIntoView(),
  );
}

/** The caret keeps its place on the screen while the text moves by a page less a line or two. */
function movePage(view: EditorView, scroller: Element, direction: 1 | -1): void {
  const frame = scroller.getBoundingClientRect();
  const caret = view.coordsAtPos(view.state.selection.head);
  const wanted = Math.max(frame.top + 40, Math.min(caret.top, frame.bottom - 60));
  const before = scroller.scrollTop;
  scroller.scrollBy({ top: direction * frame.height * 0.9, behavior: 'instant' });
  if (scroller.scrollTop === before) {
    moveToEdge(view, direction < 0, false);
    return;
  }
  // Two frames: one lays the newly visible chunks out, the next can be asked about them.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (view.isDestroyed) return;
      const found = view.posAtCoords({ left: caret.left, top: wanted + 8 });
      if (found === null) return;
      const { doc, tr } = view.state;
      view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(found.pos))));
    }),
  );
}
