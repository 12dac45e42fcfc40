/** The CSS Custom Highlight API on plain paragraphs: the browser's own way to mark words, all at once. */
import type { Annotated, Contestant } from './contestant.ts';
import { showParagraphs } from './paragraphs.ts';

export const customHighlights: Contestant = (root, text, annotations) => {
  const { rangeOf } = showParagraphs(root, text);
  const highlights = { actor: new Highlight(), claim: new Highlight(), evidence: new Highlight() };
  const add = ({ start, end, tag }: Annotated): void => void highlights[tag].add(rangeOf(start, end));
  for (const annotation of annotations) add(annotation);
  for (const [tag, highlight] of Object.entries(highlights)) CSS.highlights.set(tag, highlight);
  return { add, scroller: root };
};
