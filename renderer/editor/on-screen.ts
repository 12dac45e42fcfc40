/**
 * Between offsets and the screen: scrolling a mark into view, where the selection is,
 * what is in view.
 */
import type { EditorView } from 'prosemirror-view';
import type { Span } from '../../shared/domain/span.ts';
import type { PageBox } from './editor.ts';
import type { PositionRange, Positions } from './positions.ts';

/** A mark is comfortable between these parts of the viewport's height; else it is scrolled to the first third. */
const COMFORT = { top: 0.12, bottom: 0.82, target: 0.3 };

/**
 * Chunks that were never laid out have a guessed height, which is put right a frame after
 * they come into view: look again until it has been comfortable for so many frames.
 */
const CALM_FRAMES = 3;
const MOST_FRAMES = 20;

/** Scroll so that `range` stands clear of the edges; moves nothing if it does already. */
export function reveal(view: EditorView, scroller: Element, range: PositionRange): void {
  scrollUntilCalm(view, scroller, () => discomfort(view, scroller, range));
}

/** The same for a line that is no part of the text, such as the one that stands for hidden words. */
export function revealLine(view: EditorView, scroller: Element, line: Element): void {
  scrollUntilCalm(view, scroller, () => {
    const box = line.getBoundingClientRect();
    return line.isConnected ? discomfortOf(scroller, box, box) : 0;
  });
}

/** Scroll so that the line of `position` is the first in view, `above` pixels of it out of view. */
export function showAtTop(view: EditorView, scroller: Element, position: number, above = 0): void {
  scrollUntilCalm(view, scroller, () => Math.round(above - aboveTop(view, scroller, position)));
}

/** How much of the line of `position` is out of view above; negative where it stands below. */
export function aboveTop(view: EditorView, scroller: Element, position: number): number {
  return scroller.getBoundingClientRect().top - view.coordsAtPos(position, 1).top;
}

/** A person who scrolls or moves the caret has the last word. */
const GESTURES = ['keydown', 'pointerdown', 'wheel', 'touchstart'] as const;

/** The scrolling under way in a scroller: a new one takes its place, or the two would pull at the page. */
const underWay = new WeakMap<Element, AbortController>();

/** `distance`: how far there still is to scroll (CSS pixels, downwards). */
function scrollUntilCalm(view: EditorView, scroller: Element, distanceNow: () => number): void {
  underWay.get(scroller)?.abort();
  const mine = new AbortController();
  underWay.set(scroller, mine);
  const { signal } = mine;
  for (const gesture of GESTURES) {
    const stop = () => mine.abort();
    scroller.ownerDocument.addEventListener(gesture, stop, { capture: true, passive: true, signal });
  }
  let calm = 0;
  let frames = 0;
  const step = () => {
    if (view.isDestroyed || signal.aborted) return;
    const distance = distanceNow();
    const before = scroller.scrollTop;
    if (distance !== 0) scroller.scrollTop += distance;
    calm = scroller.scrollTop === before ? calm + 1 : 0;
    if (calm < CALM_FRAMES && ++frames < MOST_FRAMES) requestAnimationFrame(step);
    else mine.abort();
  };
  step();
}

/** How far to scroll (CSS pixels, downwards); 0 if `range` is comfortable where it is. */
function discomfort(view: EditorView, scroller: Element, range: PositionRange): number {
  return discomfortOf(scroller, view.coordsAtPos(range.from, 1), view.coordsAtPos(range.to, -1));
}

/** `first` and `last`: where the first line and the last one are on screen. */
function discomfortOf(
  scroller: Element,
  first: Readonly<Record<'top' | 'bottom', number>>,
  last: Readonly<Record<'top' | 'bottom', number>>,
): number {
  const frame = scroller.getBoundingClientRect();
  const top = frame.top + frame.height * COMFORT.top;
  const bottom = frame.top + frame.height * COMFORT.bottom;
  const isTall = last.bottom - first.top > bottom - top;
  if (first.top >= top && (isTall ? first.top <= bottom : last.bottom <= bottom)) return 0;
  return first.top - (frame.top + frame.height * (isTall ? COMFORT.top : COMFORT.target));
}

/** The selected words on screen: their line, or the column's width over all their lines; null if out of view. */
export function boxOf(view: EditorView, scroller: Element, range: PositionRange): DOMRect | null {
  const first = view.coordsAtPos(range.from, 1);
  const last = view.coordsAtPos(range.to, -1);
  const frame = scroller.getBoundingClientRect();
  const top = Math.max(first.top, frame.top);
  const bottom = Math.min(last.bottom, frame.bottom);
  if (bottom <= top) return null;
  const isOneLine = last.top < first.bottom - 1;
  const column = view.dom.getBoundingClientRect();
  const leftEdge = isOneLine ? Math.min(first.left, last.left) : column.left;
  const rightEdge = isOneLine ? Math.max(first.right, last.right) : column.right;
  return new DOMRect(leftEdge, top, rightEdge - leftEdge, bottom - top);
}

/** What of the page is in view, without the scroll bar, and where its lines end. */
export function pageBox(view: EditorView, scroller: Element): PageBox {
  const { left, top, bottom } = scroller.getBoundingClientRect();
  const column = view.dom.getBoundingClientRect();
  const padding = Number.parseFloat(getComputedStyle(view.dom).paddingRight);
  return {
    left,
    top,
    right: left + scroller.clientWidth,
    bottom,
    textRight: column.right - (Number.isNaN(padding) ? 0 : padding),
  };
}

/**
 * Where in the column's blank margins offsets are looked for (CSS pixels): clear of the edges,
 * over which a panel's handle may lie.
 */
const INSET = { inline: 14, block: 2 };

/** The first and the last offset in view. */
export function visibleSpan(view: EditorView, scroller: Element, positions: Positions): Span {
  const frame = scroller.getBoundingClientRect();
  const column = view.dom.getBoundingClientRect();
  const [left, right] = [column.left + INSET.inline, column.right - INSET.inline];
  const top = Math.max(frame.top, column.top) + INSET.block;
  const bottom = Math.min(frame.bottom, column.bottom) - INSET.block;
  const start = offsetAt(view, positions, left, top);
  const end = offsetAt(view, positions, right, bottom);
  return { start: start ?? 0, end: Math.max(start ?? 0, end ?? positions.length) };
}

function offsetAt(view: EditorView, positions: Positions, left: number, top: number): number | null {
  const found = view.posAtCoords({ left, top });
  return found === null ? null : positions.offsetOf(found.pos);
}
