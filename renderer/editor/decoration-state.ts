/** Decorations that a painter keeps in the editor's state: set whole, by a transaction's word for `key`. */
import { type EditorState, Plugin, type PluginKey } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';

export function decorationState(key: PluginKey<DecorationSet>): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set): DecorationSet => {
        const next: unknown = transaction.getMeta(key);
        return next instanceof DecorationSet ? next : set;
      },
    },
    props: { decorations: (state: EditorState) => key.getState(state) },
  });
}
