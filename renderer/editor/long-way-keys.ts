/**
 * The keys that go a long way, where the browser's own do not arrive.
 *
 * To the text's start and end: `content-visibility` stops them thousands of characters
 * short in large texts, and in any text ProseMirror undoes a jump to the start that comes
 * within 200 ms of the focus, taking it for the browser's doing. By page: only in large
 * texts, for the first reason; Shift extends the selection. Everything else is native. Alt
 * with a page key belongs to the window.
 */
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Lines that stay in view when paging, so that the reader finds her place again. */
const KEPT_PX = 64;

export function longWayKeys(scroller: Element, isLarge: boolean): Plugin {
  const isMac = navigator.userAgent.includes('Macintosh');
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        const command = isMac ? event.metaKey : event.ctrlKey;
        const toStart = event.key === 'Home' || (isMac && event.key === 'ArrowUp');
        const toEnd = event.key === 'End' || (isMac && event.key === 'ArrowDown');
        if (command && (toStart || toEnd)) {
          moveToEdge(view, toStart, event.shiftKey);
          return true;
        }
        const isPage = event.key === 'PageUp' || event.key === 'PageDown';
        if (isLarge && isPage && !event.altKey && !command) {
          movePage(view, scroller, event.key === 'PageDown' ? 1 : -1, event.shiftKey);
          return true;
        }
        return false;
      },
    },
  });
}

function moveToEdge(view: EditorView, toStart: boolean, extend: boolean): void {
  const { doc, selection, tr } = view.state;
  const { head } = toStart ? TextSelection.atStart(doc) : TextSelection.atEnd(doc);
  const anchor = extend ? selection.anchor : head;
  view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, head)).scrollIntoView());
}

/** The caret keeps its place on the screen while the text moves by a page. */
function movePage(view: EditorView, scroller: Element, direction: 1 | -1, extend: boolean): void {
  const frame = scroller.getBoundingClientRect();
  const caret = view.coordsAtPos(view.state.selection.head);
  const top = Math.max(frame.top + KEPT_PX, Math.min((caret.top + caret.bottom) / 2, frame.bottom - KEPT_PX));
  const before = scroller.scrollTop;
  scroller.scrollTop += direction * (frame.height - KEPT_PX);
  if (scroller.scrollTop === before) {
    moveToEdge(view, direction < 0, extend);
    return;
  }
  // Two frames: the first lays the newly visible chunks out, after the second they can be asked.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (view.isDestroyed) return;
      const found = view.posAtCoords({ left: caret.left, top });
      if (found === null) return;
      const { doc, selection, tr } = view.state;
      const { head } = TextSelection.near(doc.resolve(found.pos));
      view.dispatch(tr.setSelection(TextSelection.create(doc, extend ? selection.anchor : head, head)));
    }),
  );
}
