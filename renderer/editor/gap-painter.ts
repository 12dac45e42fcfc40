/** Shows that words stood at a place and are gone: a mark of no width in the line, and nothing on the words beside it. */
import { type Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { decorationState } from './decoration-state.ts';

const key = new PluginKey<DecorationSet>('gap');

/** Holds the decoration in the editor's state. */
export function gapPlugin(): Plugin<DecorationSet> {
  return decorationState(key);
}

/** `position` of the document; null takes the mark away. `words` say what it is. */
export function showGap(view: EditorView, position: number | null, words: string): void {
  const { state } = view;
  const before = key.getState(state) ?? DecorationSet.empty;
  if (position === null && before === DecorationSet.empty) return;
  const decorations =
    position === null
      ? []
      : [
          Decoration.widget(position, () => mark(words), {
            key: JSON.stringify([position, words]),
            side: -1,
            ignoreSelection: true,
          }),
        ];
  view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)));
}

function mark(words: string): HTMLElement {
  const gap = document.createElement('span');
  gap.className = 'gap';
  gap.contentEditable = 'false';
  gap.title = words;
  gap.setAttribute('role', 'img');
  gap.setAttribute('aria-label', words);
  return gap;
}
