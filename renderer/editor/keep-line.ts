/** What comes by itself and changes the lines leaves the one that is looked at where it is on screen. */
import type { EditorView } from 'prosemirror-view';
import type { ScreenPoint } from './hand.ts';

/** How far into the column the first line in view is looked for (CSS pixels): clear of its edges. */
const INSET = { inline: 14, block: 2 };

/**
 * Makes a change, and scrolls so that the words that are selected, else those under `aim`, else
 * the first ones in view stand where they stood. `topOf`: where a position is on screen.
 */
export function keepLine(
  view: EditorView,
  aim: ScreenPoint | null,
  topOf: (position: number) => number,
  change: () => void,
): void {
  const scroller = view.dom.parentElement;
  const position = scroller === null ? null : lookedAt(view, scroller, aim, topOf);
  if (scroller === null || position === null) {
    change();
    return;
  }
  const before = topOf(position);
  change();
  const moved = Math.round(topOf(position) - before);
  if (moved !== 0) scroller.scrollTop += moved;
}

/**
 * From now on the words stay where they are on screen when the pane's upper edge moves: a banner
 * came above it, or went. Only a text that is shorter than its pane goes along. Ends by what it answers.
 */
export function keepUnderEdge(scroller: Element): () => void {
  let before: number | null = null;
  // Told before the frame is painted: nobody sees the words move and come back.
  const sizes = new ResizeObserver(() => {
    const { top, height } = scroller.getBoundingClientRect();
    // Out of sight it has no edge.
    if (height === 0) return;
    const moved = before === null ? 0 : Math.round(top - before);
    before = top;
    if (moved !== 0) scroller.scrollTop += moved;
  });
  sizes.observe(scroller);
  return () => sizes.disconnect();
}

function lookedAt(
  view: EditorView,
  scroller: Element,
  aim: ScreenPoint | null,
  topOf: (position: number) => number,
): number | null {
  const frame = scroller.getBoundingClientRect();
  const { selection } = view.state;
  if (!selection.empty) {
    const top = topOf(selection.from);
    if (top >= frame.top && top < frame.bottom) return selection.from;
  }
  const column = view.dom.getBoundingClientRect();
  const first = { left: column.left + INSET.inline, top: Math.max(frame.top, column.top) + INSET.block };
  return view.posAtCoords(aim ?? first)?.pos ?? null;
}
