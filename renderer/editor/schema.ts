/**
 * The shape of the document that ProseMirror shows: chunks of paragraphs of text.
 *
 * Chunks exist for speed only: decorations are kept and looked up per chunk, and
 * near-viewport tests run per chunk (measured: ten times cheaper than a flat document).
 * Nothing is selectable as a node and nothing carries ProseMirror marks: the
 * annotations live outside the document, as decorations.
 */
import { Schema } from 'prosemirror-model';

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
      toDOM: (node) => [
        'p',
        {
          class: `look-${String(node.attrs['look'])}${node.attrs['piece'] === true ? ' piece' : ''}`,
          ...(node.attrs['page'] === null ? {} : { 'data-page': String(node.attrs['page']) }),
        },
        0,
      ],
    },
    text: {},
  },
});
