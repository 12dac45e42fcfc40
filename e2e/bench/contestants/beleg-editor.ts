/** Beleg's own editor with the annotations as marks: decorated near the viewport only. */
import '../../../renderer/ui/tokens.css';
import '../../../renderer/ui/base.css';
import '../../../renderer/editor/editor.css';
import { createEditor } from '../../../renderer/editor/create-editor.ts';
import type { Mark } from '../../../renderer/editor/editor.ts';
import type { Annotated, Contestant } from './contestant.ts';

const CUES = { actor: 'solid', claim: 'double', evidence: 'dashed' } as const;

export const belegEditor: Contestant = (root, text, annotations) => {
  const editor = createEditor(root, {
    text: { sha256: '0'.repeat(64), content: text },
    kind: 'text',
    label: 'Benchmark',
    description: '',
    events: { selectionChanged: () => undefined, markPicked: () => undefined, focused: () => undefined },
  });
  let marks = annotations.map(markOf);
  editor.setMarks(marks);
  const scroller = root.querySelector('.editor') ?? root;
  return {
    add(annotation) {
      marks = [...marks, markOf(annotation)].toSorted((a, b) => a.span.start - b.span.start);
      editor.setMarks(marks);
    },
    scroller,
  };
};

function markOf({ id, start, end, tag }: Annotated): Mark {
  return { id, span: { start, end }, cue: CUES[tag], voice: 'own', uncertain: false, description: '' };
}
