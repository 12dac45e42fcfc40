/**
 * The hand on the text: while it presses, whatever comes by itself waits, so that
 * the words it takes are those it pressed on.
 */
import type { EditorView } from 'prosemirror-view';

/** So long after the pointer was moved somebody may be aiming at what is under it. */
const AIMING_MS = 1000;

/** A point of the screen (client coordinates). */
export interface ScreenPoint {
  readonly left: number;
  readonly top: number;
}

export class Hand {
  readonly #listening = new AbortController();
  readonly #waiting = new Map<string, () => void>();
  #pointerDown = false;
  #moved: (ScreenPoint & { readonly atMs: number }) | null = null;

  constructor(view: EditorView) {
    const { signal } = this.#listening;
    const { dom } = view;
    const document = dom.ownerDocument;
    const always = { capture: true, passive: true, signal } as const;
    const letGo = (): void => {
      this.#pointerDown = false;
      // Whoever reports what was selected does so in a task of its own, asked for before this one.
      setTimeout(() => this.#catchUp());
    };
    dom.addEventListener('pointerdown', () => (this.#pointerDown = true), always);
    document.addEventListener('pointerup', letGo, always);
    document.addEventListener('pointercancel', letGo, always);
    document.defaultView?.addEventListener('blur', letGo, { signal });
    dom.addEventListener(
      'pointermove',
      ({ clientX: left, clientY: top, buttons, timeStamp: atMs }) => {
        this.#moved = { left, top, atMs };
        // Let go where nobody saw it: outside the window.
        if (buttons === 0 && this.#pointerDown) letGo();
      },
      always,
    );
    dom.addEventListener('pointerleave', () => (this.#moved = null), always);
  }

  /** Does `work` now, or once the hand is let go; in the place of other work of this name that still waits. */
  whenFree(name: string, work: () => void): void {
    this.#waiting.delete(name);
    if (this.#pointerDown) this.#waiting.set(name, work);
    else work();
  }

  /** Where somebody may be about to press; null if the pointer rests, or is not over the text. */
  get aim(): ScreenPoint | null {
    return this.#moved !== null && performance.now() - this.#moved.atMs < AIMING_MS ? this.#moved : null;
  }

  destroy(): void {
    this.#listening.abort();
    this.#waiting.clear();
  }

  #catchUp(): void {
    // Pressed again already.
    if (this.#pointerDown) return;
    for (const work of this.#waiting.values()) work();
    this.#waiting.clear();
  }
}
