/**
 * The second column of a review: the same text with the colleagues' annotations, which scrolls and
 * selects in step with one's own beside it.
 */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { ownValue } from '../../../shared/own-value.ts';
import { createEditor } from '../../editor/create-editor.ts';
import type { Editor } from '../../editor/editor.ts';
import { currentItem } from '../../store/review-queue.ts';
import type { PaneId, ShownDocument } from '../../store/state.ts';
import { useTextMarks } from '../article-pane/use-text-marks.ts';
import { readableName } from '../readable-name.ts';
import { useActions, useParts, useText, useUi, useWindowState } from '../window-context.tsx';

export function ReviewColumn({
  pane,
  article,
  document,
}: {
  readonly pane: PaneId;
  readonly article: string;
  readonly document: ShownDocument;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const marks = useTextMarks(pane, 'theirs');
  const hidden = useWindowState((state) => state.highlightsHidden);
  const colleague = useWindowState(({ review, layers }) =>
    ownValue(layers, article)?.find(({ layer }) => layer.annotator.id === review.colleague),
  );
  const selected = useWindowState((state) =>
    state.selected?.article === article
      ? (currentItem(state)?.theirs?.annotation.id ?? state.selected.id)
      : null,
  );
  const name = colleague === undefined ? null : readableName(colleague.layer.annotator.name);
  const label = name === null ? text('review.column-all') : text('review.column', { name });

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = createEditor(host.current, {
      text: document.text,
      kind: document.kind,
      blocks: document.source.blocks,
      label: readableName(article),
      description: text('article.how'),
      events: {
        selectionChanged: (span) => actions.selectText(pane, span),
        markPicked: (id) => actions.selectAnnotation(article, id),
        focused: () => actions.activatePane(pane),
      },
    });
    setEditor(made);
    return () => {
      setEditor(null);
      made.destroy();
    };
  }, [actions, article, document, pane, text]);

  useEffect(() => editor?.setMarks(marks), [editor, marks]);
  useEffect(() => editor?.hideMarks(hidden), [editor, hidden]);
  // Scrolling is the first column's: this one follows.
  useEffect(() => editor?.select(selected, false), [editor, selected]);
  useInStep(pane, editor, host);

  return (
    <section className="article-pane review-column" data-region="review-column" aria-label={label}>
      <header className="review-column-head">
        <bdi>{label}</bdi>
      </header>
      <div className="editor-host" data-region-focus ref={host} />
    </section>
  );
}

const GESTURES = ['pointerdown', 'wheel', 'keydown', 'touchstart'] as const;

/** The column that somebody's hand is on leads, the other follows to the pixel where both are set alike. */
function useInStep(pane: PaneId, column: Editor | null, host: RefObject<HTMLElement | null>): void {
  const { store } = useParts();
  const own = useUi((state) => state.editors[pane]);
  useEffect(() => {
    if (own === null || column === null) return undefined;
    let leader = own;
    const follow = (from: Editor, to: Editor) => (): void => {
      if (leader === from) to.showPlace(from.place());
    };
    const lead = ({ target }: Event): void => {
      leader = target instanceof Node && host.current?.contains(target) === true ? column : own;
    };
    for (const gesture of GESTURES)
      document.addEventListener(gesture, lead, { capture: true, passive: true });
    const stops = [
      own.onViewMoved(follow(own, column)),
      column.onViewMoved(follow(column, own)),
      // What is selected is scrolled to in the first column.
      store.subscribe((state, before) => {
        if (state.selected !== before.selected) leader = own;
      }),
    ];
    column.showPlace(own.place());
    return () => {
      for (const gesture of GESTURES) document.removeEventListener(gesture, lead, { capture: true });
      for (const stop of stops) stop();
    };
  }, [column, host, own, store]);
}
