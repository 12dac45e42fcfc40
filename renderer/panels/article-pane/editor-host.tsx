/** Where the editor lives in the page: mounts it for a text and tells it what the state says. */
import { type ReactNode, useEffect, useRef } from 'react';
import { sameSpan, type Span } from '../../../shared/domain/span.ts';
import { createEditor } from '../../editor/create-editor.ts';
import type { Editor } from '../../editor/editor.ts';
import { shownProposal } from '../../store/unsettled-queue.ts';
import { shownGap } from '../../store/lost/shown-gap.ts';
import { shortened } from '../../store/own-annotation.ts';
import { annotationsToDraw, drawnId } from '../../store/annotations-to-draw.ts';
import { currentItem } from '../../store/review-queue.ts';
import { isInColumns } from '../../store/review-layers.ts';
import type { PaneId, ShownDocument } from '../../store/state.ts';
import { toggleZone } from '../exclusions/folding.ts';
import { useZones } from '../exclusions/use-zones.ts';
import { useFound } from '../search/use-found.ts';
import { readableName } from '../readable-name.ts';
import { useActions, useParts, useText, useUi, useWindowState, useWindowUi } from '../window-context.tsx';
import { atLeisure } from '../at-leisure.ts';
import { readingPlace, shareRead } from './reading-place.ts';
import { useTextMarks } from './use-text-marks.ts';

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
  const { store } = useParts();
  const host = useRef<HTMLDivElement>(null);
  const column = useWindowState(isInColumns) ? 'own' : 'all';
  const placed = useWindowState((state) => annotationsToDraw(state, pane, column));
  const marks = useTextMarks(pane, column);
  const hidden = useWindowState((state) => state.highlightsHidden);
  // The object, not its id: whoever goes to an annotation once more wants to see it once more.
  const selected = useWindowState((state) => (state.selected?.article === article ? state.selected : null));
  const drawn = useWindowState((state) => (selected === null ? null : drawnId(state, selected)));
  /** What was picked or selected in the text itself: it needs no scrolling to. */
  const picked = useRef<string | null>(null);
  const chosenWords = useRef<Span | null>(null);
  const editor = useUi((state) => state.editors[pane]);
  // Beside the colleagues' column the partner is framed: it is the same difference.
  const shownId = useWindowState((state) =>
    isInColumns(state) ? (currentItem(state)?.own?.annotation.id ?? null) : drawn,
  );
  const elsewhere = useWindowState((state) =>
    isInColumns(state) ? currentItem(state)?.theirs?.span : undefined,
  );
  const proposal = useWindowState((state) =>
    state.selected?.article === article ? shownProposal(state) : null,
  );
  const placedNow = useRef(placed);
  const framed = selected === null ? null : shownId;
  const framedNow = useRef(framed);
  useEffect(() => {
    placedNow.current = placed;
    framedNow.current = framed;
  }, [placed, framed]);

  useEffect(() => {
    if (host.current === null) return undefined;
    const made = createEditor(host.current, {
      text: document.text,
      kind: document.kind,
      blocks: document.source.blocks,
      label: readableName(article),
      description: text('article.how'),
      events: {
        selectionChanged: (span) => {
          ui.setState({ popoverHidden: false });
          if (span !== null) chosenWords.current = span;
          actions.selectText(pane, span);
        },
        markPicked: (id) => {
          picked.current = id;
          actions.activatePane(pane);
          actions.selectAnnotation(article, id);
        },
        markHovered: (id) => ui.setState({ hoveredMarks: { ...ui.getState().hoveredMarks, [pane]: id } }),
        focused: () => actions.activatePane(pane),
        foldPressed: (id) => ui.setState({ folding: toggleZone(ui.getState().folding, id) }),
      },
    });
    const tellProgress = (): Span => {
      const view = made.visibleSpan();
      const share = shareRead(view, document.text.content.length);
      ui.setState({ progress: { ...ui.getState().progress, [pane]: share } });
      return view;
    };
    const { project, selected: goneTo } = store.getState();
    const place = readingPlace(project?.place ?? '', article);
    const reading = atLeisure(() => place.keep(tellProgress().start));
    const stop = made.onViewMoved(reading.ask);
    // An annotation that was gone to is shown by itself.
    if (goneTo?.article !== article && place.last() > 0) made.showFrom(place.last());
    ui.setState({ editors: { ...ui.getState().editors, [pane]: made } });
    tellProgress();
    if (ui.getState().focusWhenShown === pane) {
      ui.setState({ focusWhenShown: null });
      made.focus();
    }
    return () => {
      stop();
      reading.finish();
      const { editors, hoveredMarks } = ui.getState();
      ui.setState({ editors: { ...editors, [pane]: null }, hoveredMarks: { ...hoveredMarks, [pane]: null } });
      made.destroy();
    };
  }, [actions, article, document, pane, store, text, ui]);

  useZones(pane, editor, article);
  const gap = useWindowState((state) => (state.selected?.article === article ? shownGap(state) : null));
  useEffect(() => {
    if (editor === null || ui.getState().editors[pane] !== editor) return;
    const at = gap?.at ?? null;
    const quote = shortened(gap?.placed.annotation.content.anchor.exact ?? '');
    editor.setGap(at === null ? null : { offset: at, words: text('settle.gap-mark', { quote }) });
  }, [editor, gap, pane, text, ui]);
  useFound(pane, editor, article, document.text);
  useEffect(() => {
    // Where the text was mounted anew in this very moment, the editor that is known here is gone.
    if (editor === null || ui.getState().editors[pane] !== editor) return;
    // What is tagged is selected, too: framed by the same stroke.
    editor.select(framedNow.current, false);
    editor.setMarks(marks);
  }, [editor, marks, pane, ui]);
  useEffect(() => editor?.hideMarks(hidden), [editor, hidden]);
  useEffect(() => {
    if (editor === null) return;
    const id = selected === null ? null : shownId;
    const standing = placedNow.current.find((one) => one.annotation.id === id)?.span;
    const span = standing ?? proposal?.candidate.span ?? null;
    const words = chosenWords.current;
    // A page that moves without need is a place lost.
    const meantHere = id === picked.current || (span !== null && words !== null && sameSpan(span, words));
    editor.select(id, !meantHere);
    // What only the colleague has is not in one's own column: its words are shown there.
    // What is lost is gone to where it stood.
    const lostAt = gap?.placed.annotation.id === id ? gap?.at : undefined;
    if (!meantHere && span === null && typeof lostAt === 'number')
      editor.reveal({ start: lostAt, end: lostAt });
    if (!meantHere && standing === undefined && elsewhere !== undefined) editor.reveal(elsewhere);
    if (id !== null) chosenWords.current = null;
    picked.current = null;
  }, [editor, selected, proposal, gap, shownId, elsewhere]);
  useCaretBehindTagged(pane, editor);
  useWordsToShow(pane, article, editor, document.text.content.length);

  return <div className="editor-host" data-region-focus ref={host} />;
}

/** What somebody was led to, who came from a dialog: selected, so that it can be tagged at once. */
function useWordsToShow(pane: PaneId, article: string, editor: Editor | null, length: number): void {
  const ui = useWindowUi();
  const actions = useActions();
  const words = useUi((state) => state.wordsToShow);
  useEffect(() => {
    if (words?.article !== article || editor === null || ui.getState().editors[pane] !== editor) return;
    ui.setState({ wordsToShow: null });
    if (words.span.end > length) return;
    editor.focus();
    editor.reveal(words.span);
    editor.setSelection(words.span);
    // Only shown so far; an armed tag would tag them, and nobody has asked for that.
    actions.arm(null);
    actions.selectText(pane, words.span);
  }, [actions, article, editor, length, pane, ui, words]);
}

/**
 * Once words are tagged or given up they are no longer selected: the caret goes behind
 * them, so that reading goes on there. An armed tag tags in the moment of selecting, which
 * only a listener to the store sees.
 */
function useCaretBehindTagged(pane: PaneId, editor: Editor | null): void {
  const { store, ui } = useParts();
  useEffect(() => {
    if (editor === null) return undefined;
    return store.subscribe((state, before) => {
      const words = before.panes[pane]?.selection ?? null;
      if (words === null || state.panes[pane]?.selection !== null) return;
      const goBehind = (): void => {
        const isStill = store.getState().panes[pane]?.selection === null;
        if (!isStill || ui.getState().editors[pane] !== editor || !editor.hasSelection()) return;
        editor.setSelection({ start: words.end, end: words.end });
      };
      // After the click that ends a drag: it must not meet a bare caret and pick what lies there.
      if (state.armedTag !== null) setTimeout(goBehind);
      else goBehind();
    });
  }, [editor, pane, store, ui]);
}
