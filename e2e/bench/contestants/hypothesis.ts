/**
 * Hypothesis on plain paragraphs: each annotation is anchored by its quote, context and
 * position (its matcher, as it is documented), and highlighted as its client does it, by
 * an element of its own around each text node of the range.
 */
import { hypothesis as matcherOf } from '../anchors/hypothesis-matcher.ts';
import type { Annotated, Contestant } from './contestant.ts';
import { showParagraphs } from './paragraphs.ts';

export const hypothesis: Contestant = (root, text, annotations) => {
  showParagraphs(root, text);
  // What it anchors in is the page's text, paragraph after paragraph with nothing between.
  const find = matcherOf(root.textContent ?? '');
  const breaks = Uint32Array.from(text.matchAll(/\n/g), ({ index }) => index);
  const add = ({ start, exact, prefix, suffix }: Annotated): void => {
    const words = (part: string): string => part.replaceAll('\n', '');
    const from = start - breaksBefore(breaks, start);
    const span = { start: from, end: from + words(exact).length };
    const found = find({ text: '', span, exact: words(exact), prefix: words(prefix), suffix: words(suffix) });
    if (found !== null) highlight(root, found.start, found.end);
  };
  for (const annotation of annotations) add(annotation);
  return { add, scroller: root };
};

function breaksBefore(breaks: Uint32Array, offset: number): number {
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((breaks[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The page is walked for each, as highlights made before have split its text nodes. */
function highlight(root: HTMLElement, start: number, end: number): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const parts: { readonly node: Text; readonly from: number; readonly to: number }[] = [];
  let offset = 0;
  for (let node = walker.nextNode(); node !== null && offset < end; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const next = offset + node.length;
    if (next > start) {
      parts.push({ node, from: Math.max(0, start - offset), to: Math.min(node.length, end - offset) });
    }
    offset = next;
  }
  for (const { node, from, to } of parts) {
    const words = from > 0 ? node.splitText(from) : node;
    if (to - from < words.length) words.splitText(to - from);
    const element = document.createElement('hypothesis-highlight');
    words.replaceWith(element);
    element.append(words);
  }
}
