/** CodeMirror 6 with a decoration for every annotation: it draws only the viewport, so it is what to approach. */
import { EditorState, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Annotated, Contestant } from './contestant.ts';

const added = StateEffect.define<Annotated>();

export const codeMirror: Contestant = (root, text, annotations) => {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { start, end, tag } of annotations.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    builder.add(start, end, Decoration.mark({ class: tag }));
  }
  const marks = StateField.define<DecorationSet>({
    create: () => builder.finish(),
    update(shown, { effects }) {
      const more = effects.flatMap((effect) => (effect.is(added) ? [effect.value] : []));
      if (more.length === 0) return shown;
      return shown.update({
        add: more.map(({ start, end, tag }) => Decoration.mark({ class: tag }).range(start, end)),
        sort: true,
      });
    },
    provide: (field) => EditorView.decorations.from(field),
  });
  const view = new EditorView({
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [marks, EditorView.lineWrapping, EditorState.readOnly.of(true)],
    }),
  });
  return {
    add: (annotation) => view.dispatch({ effects: added.of(annotation) }),
    scroller: view.scrollDOM,
  };
};
