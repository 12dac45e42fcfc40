/**
 * Which chunks are near the viewport, told by the browser's IntersectionObserver.
 *
 * Above `LARGE_TEXT` chunks far away are not even laid out (`content-visibility`):
 * 1 MB is on the page in a sixth of the time, 5 MB in a quarter of a second. Below it they
 * are, because `content-visibility` breaks native caret movement over long distances
 * (`long-way-keys.ts` mends the keys that matter).
 */
import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

/** UTF-16 code units. */
export const LARGE_TEXT = 500_000;

/** How far beyond the viewport marks are drawn already, so that scrolling never shows bare words. */
const MARGIN_PX = 800;

/** A first guess of how much text fills a line, and how high a line is, until a chunk is laid out. */
const LINE_CHARACTERS = 65;
const LINE_PX = 32;

export class ChunkViewport {
  readonly #observer: IntersectionObserver;
  readonly #indices = new WeakMap<Element, number>();
  readonly #near = new Set<number>();
  readonly #isLarge: boolean;

  constructor(
    scroller: Element,
    textLength: number,
    listen: (near: readonly number[], far: readonly number[]) => void,
  ) {
    this.#isLarge = textLength > LARGE_TEXT;
    this.#observer = new IntersectionObserver(
      (entries) => {
        const near: number[] = [];
        const far: number[] = [];
        for (const { target, isIntersecting } of entries) {
          const index = this.#indices.get(target);
          if (index === undefined || isIntersecting === this.#near.has(index)) continue;
          if (isIntersecting) this.#near.add(index);
          else this.#near.delete(index);
          (isIntersecting ? near : far).push(index);
        }
        listen(near, far);
      },
      { root: scroller, rootMargin: `${MARGIN_PX}px 0px` },
    );
  }

  /** The view of a chunk: its wrapper, watched from now on. */
  readonly chunkView = (node: Node): NodeView => {
    const dom = document.createElement('div');
    dom.className = 'chunk';
    if (this.#isLarge) {
      dom.classList.add('chunk-lazy');
      dom.style.setProperty('contain-intrinsic-block-size', `auto ${estimateHeight(node)}px`);
    }
    this.#indices.set(dom, Number(node.attrs['index']));
    this.#observer.observe(dom);
    return { dom, contentDOM: dom, destroy: () => this.#observer.unobserve(dom) };
  };

  destroy(): void {
    this.#observer.disconnect();
  }
}

function estimateHeight(chunk: Node): number {
  let lines = 0;
  chunk.forEach((paragraph) => {
    lines += Math.max(1, paragraph.content.size / LINE_CHARACTERS);
  });
  return Math.ceil(lines) * LINE_PX;
}
