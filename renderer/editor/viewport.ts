/**
 * Which chunks are near the viewport, told by the browser's IntersectionObserver, and
 * where chunks stand while a large text is still being filled (`filling.ts`).
 *
 * Above `LARGE_TEXT` chunks far away are not even laid out (`content-visibility`):
 * 1 MB is on the page in a sixth of the time, 5 MB in a quarter of a second. Below it they
 * are, because `content-visibility` breaks native caret movement over long distances
 * (`long-way-keys.ts` mends the keys that matter).
 */
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView } from 'prosemirror-view';
import type { Filling } from './filling.ts';
import type { Chunk } from './text-document.ts';

/** UTF-16 code units. */
export const LARGE_TEXT = 500_000;

/** How far beyond the viewport marks are drawn already, so that scrolling never shows bare words. */
const MARGIN_PX = 800;

/**
 * How far beyond the viewport words must be in the page, in heights of it: browsers lay
 * out what is that near, and what gets another height later would shift what is read.
 */
const FILLED_HEIGHTS = 2;

/** A first guess of how much text fills a line, and how high a line is, until a chunk is laid out. */
const LINE_CHARACTERS = 65;
const LINE_PX = 32;

export class ChunkViewport {
  readonly #scroller: Element;
  readonly #chunks: readonly Chunk[];
  readonly #filling: Filling;
  readonly #listen: (near: readonly number[], far: readonly number[]) => void;
  readonly #observer: IntersectionObserver;
  readonly #indices = new WeakMap<Element, number>();
  readonly #elements: HTMLElement[] = [];
  readonly #near = new Set<number>();
  readonly #isLarge: boolean;
  readonly #onScroll = () => this.fillInView();

  constructor(
    scroller: Element,
    chunks: readonly Chunk[],
    isLarge: boolean,
    filling: Filling,
    listen: (near: readonly number[], far: readonly number[]) => void,
  ) {
    this.#scroller = scroller;
    this.#chunks = chunks;
    this.#isLarge = isLarge;
    this.#filling = filling;
    this.#listen = listen;
    this.#observer = new IntersectionObserver((entries) => this.#observed(entries), {
      root: scroller,
      rootMargin: `${MARGIN_PX}px 0px`,
    });
    // Before the frame is painted, unlike what is observed.
    scroller.addEventListener('scroll', this.#onScroll, { passive: true });
  }

  /** The view of a chunk: its wrapper, watched from now on; without content while the chunk waits to be filled. */
  readonly chunkView = (node: Node, view: EditorView): NodeView => {
    const index = Number(node.attrs['index']);
    const dom = document.createElement('div');
    dom.className = 'chunk';
    const isWaiting = this.#filling.isWaiting(index, view.state);
    if (this.#isLarge) {
      const height = `${estimateHeight(this.#chunks[index] ?? [])}px`;
      if (isWaiting) dom.style.setProperty('block-size', height);
      else {
        dom.classList.add('chunk-lazy');
        dom.style.setProperty('contain-intrinsic-block-size', `auto ${height}`);
      }
    }
    this.#indices.set(dom, index);
    this.#elements[index] = dom;
    this.#observer.observe(dom);
    const destroy = () => this.#observer.unobserve(dom);
    return isWaiting ? { dom, destroy } : { dom, contentDOM: dom, destroy };
  };

  /** What the first frame shows is drawn in it: the observer would tell a frame later, and puts right what is too much. */
  expect(chunks: readonly number[]): void {
    const near = chunks.filter((chunk) => !this.#near.has(chunk));
    for (const chunk of near) this.#near.add(chunk);
    if (near.length > 0) this.#listen(near, []);
  }

  /** Have everything filled that is in view or near it. */
  fillInView(): void {
    // What is filled may be lower than it was reckoned: then more comes into view.
    while (!this.#filling.isDone) {
      const filled = this.#filling.putIn(this.#inView());
      if (filled.length === 0) return;
      this.expect(filled);
    }
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#scroller.removeEventListener('scroll', this.#onScroll);
  }

  #observed(entries: readonly IntersectionObserverEntry[]): void {
    const near: number[] = [];
    const far: number[] = [];
    for (const { target, isIntersecting } of entries) {
      const index = this.#indices.get(target);
      // An element that gave way to a filled one says nothing any more.
      if (index === undefined || this.#elements[index] !== target) continue;
      if (isIntersecting === this.#near.has(index)) continue;
      if (isIntersecting) this.#near.add(index);
      else this.#near.delete(index);
      (isIntersecting ? near : far).push(index);
    }
    this.#filling.putIn(near);
    this.#listen(near, far);
  }

  #inView(): readonly number[] {
    const { top, bottom, height } = this.#scroller.getBoundingClientRect();
    const first = this.#firstBelow(top - FILLED_HEIGHTS * height);
    const last = this.#firstBelow(bottom + FILLED_HEIGHTS * height);
    this.#filling.goOnFrom(first);
    return Array.from({ length: Math.min(last + 1, this.#chunks.length) - first }, (_, at) => first + at);
  }

  /** The first chunk that ends below this height of the screen. */
  #firstBelow(y: number): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#elements[middle]?.getBoundingClientRect().bottom ?? 0) <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How many chunks the first frame of a large text may show, by what is reckoned; all of another. */
export function chunksAtOnce(chunks: readonly Chunk[], isLarge: boolean): number {
  if (!isLarge) return chunks.length;
  const height = screen.height + MARGIN_PX;
  let reckoned = 0;
  let count = 0;
  while (count < chunks.length && reckoned < height) {
    reckoned += estimateHeight(chunks[count] ?? []);
    count += 1;
  }
  return count;
}

function estimateHeight(chunk: Chunk): number {
  const lines = chunk.reduce((sum, { start, end }) => sum + Math.max(1, (end - start) / LINE_CHARACTERS), 0);
  return Math.ceil(lines) * LINE_PX;
}
