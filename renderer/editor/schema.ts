/**
 * The shape of the document that ProseMirror shows: chunks of paragraphs of text.
 *
 * Chunks exist for speed only: decorations are kept and looked up per chunk, and
 * near-viewport tests run per chunk (measured: ten times cheaper than a flat document).
 * Nothing is selectable as a node and nothing carries ProseMirror marks: the
 * annotations live outside the document, as decorations.
 */
import { type DOMOutputSpec, type Node, Schema } from 'prosemirror-model';

export const schema = new Schema({
  nodes: {
    doc: { content: 'chunk+' },
    chunk: {
      content: 'paragraph+',
      selectable: false,
      attrs: { index: { default: 0 } },
      toDOM: () => ['div', { class: 'chunk' }, 0],
    },
    paragraph: {
      content: 'text*',
      selectable: false,
      marks: '',
      // `look`: see looks.ts. `piece`: part of a very long line, shown in one flow with its neighbours.
      // `page`: number of the page that begins with it.
      attrs: { look: { default: 'body' }, piece: { default: false }, page: { default: null } },
      toDOM: paragraphElement,
    },
    text: {},
  },
});

/** Made as an element at once: a description of it, which is searched for its parts, took a sixth of the time of a large page. */
function paragraphElement({ attrs }: Node): DOMOutputSpec {
  const dom = document.createElement('p');
  dom.className = `look-${String(attrs['look'])}${attrs['piece'] === true ? ' piece' : ''}`;
  if (attrs['page'] !== null) dom.dataset['page'] = String(attrs['page']);
  return { dom, contentDOM: dom };
}
