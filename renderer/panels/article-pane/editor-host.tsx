/** Where the editor lives in the page: mounts it for a text and tells it what the state says. */
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { createEditor } from '../../editor/create-editor.ts';
import type { Editor } from '../../editor/editor.ts';
import { annotationsInPane } from '../../store/selectors.ts';
import type { PaneId, ShownDocument } from '../../store/state.ts';
import { readableName } from '../readable-name.ts';
import { useActions, useTagset, useText, useUi, useWindowState, useWindowUi } from '../window-context.tsx';
import { createMarkMaker } from './mark-of.ts';

export function EditorHost({
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
  const ui = useWindowUi();
  const tagset = useTagset();
  const host = useRef<HTMLDivElement>(null);
  const placed = useWindowState((state) => annotationsInPane(state, pane));
  const hidden = useWindowState((state) => state.highlightsHidden);
  const selected = useWindowState((state) =>
    state.selected?.article === article ? state.selected.id : null,
  );
  /** The mark that was picked in the text itself: it needs no scrolling to. */
  const picked = useRef<string | null>(null);
  const editor = useUi((state) => state.editors[pane]);
  const placedNow = useRef(placed);
  useEffect(() => {
    placedNow.current = placed;
  }, [placed]);
  const marksOf = useMemo(() => createMarkMaker(text, tagset), [text, tagset]);

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = createEditor(host.current, {
      text: document.text,
      kind: document.kind,
      label: readableName(article),
      description: text('article.how'),
      events: {
        selectionChanged: (span) => {
          ui.setState({ popoverHidden: false });
          actions.selectText(pane, span);
        },
        markPicked: (id) => {
          picked.current = id;
          actions.activatePane(pane);
          actions.selectAnnotation(article, id);
        },
        focused: () => actions.activatePane(pane),
      },
    });
    const tellProgress = (): void => {
      const share = made.visibleSpan().end / Math.max(1, document.text.content.length);
      ui.setState({ progress: { ...ui.getState().progress, [pane]: Math.min(1, share) } });
    };
    const stop = made.onScroll(tellProgress);
    ui.setState({ editors: { ...ui.getState().editors, [pane]: made } });
    tellProgress();
    if (ui.getState().focusWhenShown === pane) {
      ui.setState({ focusWhenShown: null });
      made.focus();
    }
    return () => {
      stop();
      ui.setState({ editors: { ...ui.getState().editors, [pane]: null } });
      made.destroy();
    };
  }, [actions, article, document, pane, text, ui]);

  useEffect(() => editor?.setMarks(marksOf(placed)), [editor, marksOf, placed]);
  useEffect(() => editor?.hideMarks(hidden), [editor, hidden]);
  useEffect(() => {
    if (editor === null) return;
    const span = placedNow.current.find((one) => one.annotation.id === selected)?.span ?? null;
    const view = editor.visibleSpan();
    const inView = span !== null && span.start >= view.start && span.end <= view.end;
    // A page that moves without need is a place lost.
    editor.select(selected, selected !== picked.current && !inView);
    picked.current = null;
  }, [editor, selected]);
  useCaretBehindTagged(pane, editor);

  return <div className="editor-host" data-region-focus ref={host} />;
}

/** Once words are tagged they are no longer selected: the caret goes behind them, so that reading goes on there. */
function useCaretBehindTagged(pane: PaneId, editor: Editor | null): void {
  const selection = useWindowState((state) => state.panes[pane]?.selection ?? null);
  const before = useRef(selection);
  useEffect(() => {
    const { current } = before;
    before.current = selection;
    if (editor === null || current === null || selection !== null) return;
    // null also if the selection was given up in the text itself.
    if (editor.selectionBox() !== null) editor.setSelection({ start: current.end, end: current.end });
  }, [editor, selection]);
}
