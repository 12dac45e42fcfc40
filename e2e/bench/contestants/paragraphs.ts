/**
 * The text as plain paragraphs: the limit for a page that keeps native search, selection
 * and screen readers, and the ground that tools for web pages annotate on.
 */
import type { Contestant } from './contestant.ts';

export interface Paragraphs {
  /** The range of the page that these offsets of the text are. */
  readonly rangeOf: (start: number, end: number) => Range;
  /** The offset in the page's own text, paragraph after paragraph with nothing between. */
  readonly inPage: (offset: number) => number;
}

interface Placed {
  readonly node: Text;
  /** Offset of its first character in the text, and how many line feeds are before it. */
  readonly start: number;
  readonly nth: number;
}

export function showParagraphs(root: HTMLElement, text: string): Paragraphs {
  const nodes: Placed[] = [];
  let start = 0;
  for (const words of text.split('\n')) {
    const paragraph = document.createElement('p');
    const node = document.createTextNode(words);
    paragraph.append(node);
    root.append(paragraph);
    nodes.push({ node, start, nth: nodes.length });
    start += words.length + 1;
  }
  const nodeAt = (offset: number): Placed => {
    let low = 0;
    let high = nodes.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((nodes[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const found = nodes[low];
    if (found === undefined) throw new RangeError(`no text at ${offset}`);
    return found;
  };
  return {
    rangeOf(from, to) {
      const range = document.createRange();
      const first = nodeAt(from);
      const last = nodeAt(to - 1);
      range.setStart(first.node, from - first.start);
      range.setEnd(last.node, to - last.start);
      return range;
    },
    inPage: (offset) => offset - nodeAt(offset).nth,
  };
}

/** No annotation is shown: nothing that shows any can be quicker. */
export const plainParagraphs: Contestant = (root, text) => {
  showParagraphs(root, text);
  return { add: () => undefined, scroller: root };
};
