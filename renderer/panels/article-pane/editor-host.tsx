/** Where the editor lives in the page: mounts it for a text and tells it what the state says. */
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { createEditor } from '../../editor/create-editor.ts';
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
    return () => {
      stop();
      ui.setState({ editors: { ...ui.getState().editors, [pane]: null } });
      made.destroy();
    };
  }, [actions, article, document, pane, text, ui]);

  useEffect(() => editor?.setMarks(marksOf(placed)), [editor, marksOf, placed]);
  useEffect(() => editor?.hideMarks(hidden), [editor, hidden]);
  useEffect(() => {
    editor?.select(selected, selected !== picked.current);
    picked.current = null;
  }, [editor, selected]);

  return <div className="editor-host" data-region-focus ref={host} />;
}
