/** ProseMirror with a decoration for every annotation at once: how its guide shows annotations. */
import { Schema } from 'prosemirror-model';
import { EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { Annotated, Contestant } from './contestant.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
});

export const allDecorations: Contestant = (root, text, annotations) => {
  const starts: number[] = [];
  let offset = 0;
  const paragraphs = text.split('\n').map((words) => {
    starts.push(offset);
    offset += words.length + 1;
    return schema.node('paragraph', null, words === '' ? [] : [schema.text(words)]);
  });
  // A paragraph opens and closes where the text has one line feed, so each adds one position.
  const positionOf = (at: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return at + 1 + low;
  };
  const decorationOf = ({ start, end, tag }: Annotated): Decoration =>
    Decoration.inline(positionOf(start), positionOf(end - 1) + 1, { class: tag });
  const key = new PluginKey<DecorationSet>();
  const marks = new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, annotations.map(decorationOf)),
      apply(transaction, shown, _before, { doc }) {
        const added = transaction.getMeta(key) as unknown;
        return added instanceof Decoration ? shown.add(doc, [added]) : shown;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
  const view = new EditorView(root, {
    state: EditorState.create({ doc: schema.node('doc', null, paragraphs), plugins: [marks] }),
    editable: () => false,
  });
  return {
    add: (annotation) => view.dispatch(view.state.tr.setMeta(key, decorationOf(annotation))),
    scroller: root,
  };
};
