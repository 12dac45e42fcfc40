/**
 * Picking marks: by click, by key, and showing by hover what a click would pick.
 *
 * Segments are disjoint elements and each is covered by the same marks over its whole
 * length, so the element under the pointer says exactly what lies there, also at the
 * last pixel of a letter. The shortest mark wins; another click at the same place, or
 * `next`, goes on to the next longer one and round. Picking never creates anything.
 */
import type { EditorView } from 'prosemirror-view';
import type { MarkIndex, PlacedMark } from './mark-index.ts';
import type { MarkPainter } from './mark-painter.ts';
import type { Positions } from './positions.ts';

/** A hand that clicks twice "at the same place" moves this much (CSS pixels). */
const SAME_PLACE_PX = 6;

/** Told which mark was picked, and which a click would pick; null for none. */
export interface PickingListener {
  picked(id: string | null): void;
  hovered(id: string | null): void;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly offset: number;
}

export class Picking {
  readonly #view: EditorView;
  readonly #positions: Positions;
  readonly #index: MarkIndex;
  readonly #painter: MarkPainter;
  readonly #listener: PickingListener;
  readonly #listening = new AbortController();
  #lastClick: Place | null = null;

  constructor(
    view: EditorView,
    positions: Positions,
    index: MarkIndex,
    painter: MarkPainter,
    listener: PickingListener,
  ) {
    this.#view = view;
    this.#positions = positions;
    this.#index = index;
    this.#painter = painter;
    this.#listener = listener;
    const { signal } = this.#listening;
    view.dom.addEventListener('click', (event) => this.#click(event), { signal });
    view.dom.addEventListener('pointermove', (event) => this.#hover(event), { signal, passive: true });
    view.dom.addEventListener('pointerleave', () => this.#show(null), { signal });
  }

  /** On to the next mark at the last click, or at the caret if that has moved since. */
  next(): void {
    const caret = this.#positions.offsetOf(this.#view.state.selection.head);
    const clicked = this.#lastClick?.offset ?? caret;
    const marks = this.#marksNear(clicked);
    this.#pick(marks, true);
  }

  /** The smallest mark at a point of the screen. */
  at(x: number, y: number): string | null {
    const offset = this.#offsetUnder(this.#view.dom.ownerDocument.elementFromPoint(x, y));
    return offset === null ? null : (this.#index.at(offset)[0]?.mark.id ?? null);
  }

  /** The caret moved by key: what was clicked is no longer meant. */
  forgetClick(): void {
    this.#lastClick = null;
  }

  destroy(): void {
    this.#listening.abort();
  }

  #click(event: MouseEvent): void {
    // A drag that selected words ends in a click too, and so does the second half of a double-click.
    if (event.button !== 0 || event.detail > 1 || !this.#view.state.selection.empty) return;
    const offset = this.#offsetUnder(event.target);
    const last = this.#lastClick;
    const again =
      last !== null &&
      Math.abs(last.x - event.clientX) <= SAME_PLACE_PX &&
      Math.abs(last.y - event.clientY) <= SAME_PLACE_PX;
    this.#lastClick = offset === null ? null : { x: event.clientX, y: event.clientY, offset };
    this.#pick(offset === null ? [] : this.#index.at(offset), again);
  }

  #pick(marks: readonly PlacedMark[], goOn: boolean): void {
    const ids = marks.map(({ mark }) => mark.id);
    const { selected } = this.#painter.emphasis;
    const at = goOn && selected !== null ? ids.indexOf(selected) : -1;
    this.#listener.picked(ids[(at + 1) % ids.length] ?? null);
  }

  /** The marks at an offset; failing these, the marks that end there, where the caret stands behind a word. */
  #marksNear(offset: number): readonly PlacedMark[] {
    const marks = this.#index.at(offset);
    return marks.length > 0 || offset === 0 ? marks : this.#index.at(offset - 1);
  }

  #hover(event: PointerEvent): void {
    // Redrawing words while they are being selected would disturb the selection.
    if (event.buttons !== 0) return;
    const offset = this.#offsetUnder(event.target);
    const hovered = offset === null ? null : (this.#index.at(offset)[0]?.mark.id ?? null);
    this.#show(hovered);
  }

  #show(hovered: string | null): void {
    if (hovered === this.#painter.emphasis.hovered) return;
    this.#painter.emphasise({ hovered });
    this.#listener.hovered(hovered);
  }

  /** Where the marked segment under the pointer begins; null if there is none. */
  #offsetUnder(target: EventTarget | null): number | null {
    const segment = target instanceof Element ? target.closest('mark') : null;
    if (segment === null || !this.#view.dom.contains(segment)) return null;
    return this.#positions.offsetOf(this.#view.posAtDOM(segment, 0));
  }
}
