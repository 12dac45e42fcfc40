/**
 * Puts the editor together; see `editor.ts` for what it promises.
 *
 * Into `element`, which must have a height of its own, goes a scroller that fills it,
 * and into that the page. Load `editor.css` with it.
 */
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Span } from '../../shared/domain/span.ts';
import { keepApartFromReact } from './apart-from-react.ts';
import type { Editor, EditorOptions } from './editor.ts';
import { Filling } from './filling.ts';
import { FoundPainter, foundPlugin } from './found-painter.ts';
import { gapPlugin, showGap } from './gap-painter.ts';
import { Hand, type ScreenPoint } from './hand.ts';
import { keepUnderEdge } from './keep-line.ts';
import { longWayKeys } from './long-way-keys.ts';
import { MarkIndex } from './mark-index.ts';
import { decorationPlugin, MarkPainter } from './mark-painter.ts';
import { aboveTop, boxOf, pageBox, reveal, revealLine, showAtTop, visibleSpan } from './on-screen.ts';
import { Picking } from './picking.ts';
import { withNativeSelection } from './native-selection.ts';
import { type PositionRange, Positions } from './positions.ts';
import { movesCaret, readOnly, readOnlyAttributes } from './read-only.ts';
import { SelectionReporter } from './selection-reporter.ts';
import { divideText, documentOf } from './text-document.ts';
import { ChunkViewport, chunksAtOnce, LARGE_TEXT } from './viewport.ts';
import { Zones } from './zones.ts';

let editorsMade = 0;

export function createEditor(element: HTMLElement, options: EditorOptions): Editor {
  const { content, language } = options.text;
  const chunks = divideText(content, options.kind, options.blocks);
  const positions = new Positions(chunks);
  const index = new MarkIndex(content, positions);

  const scroller = document.createElement('div');
  scroller.className = 'editor';
  const description = document.createElement('p');
  description.className = 'editor-description';
  description.id = `editor-description-${++editorsMade}`;
  description.textContent = options.description;
  scroller.append(description);
  element.append(scroller);

  const selection = new SelectionReporter(content, positions, (span) =>
    options.events.selectionChanged(span),
  );
  const zones = new Zones(content, positions, (id) => options.events.foldPressed?.(id));
  const isLarge = content.length > LARGE_TEXT;
  const atOnce = chunksAtOnce(chunks, isLarge);
  const filling = new Filling(positions, atOnce);
  const viewport = new ChunkViewport(scroller, chunks, isLarge, filling, (near, far) => {
    painter.showChunks(near, far);
    found.showChunks(near, far);
  });
  const view = new EditorView(scroller, {
    state: EditorState.create({
      doc: documentOf(content, chunks),
      plugins: [
        readOnly(content, positions),
        decorationPlugin(),
        zones.plugin(),
        foundPlugin(),
        gapPlugin(),
        selection.plugin(),
        longWayKeys(scroller, isLarge),
        filling.plugin(),
      ],
    }),
    attributes: readOnlyAttributes(options.label, description.id, language),
    nodeViews: { chunk: viewport.chunkView },
    dispatchTransaction(this: EditorView, transaction) {
      this.updateState(this.state.apply(withNativeSelection(this, transaction)));
    },
    handleDOMEvents: {
      focus: () => {
        options.events.focused();
        return false;
      },
      keydown: (_view, event) => {
        if (movesCaret(event)) picking.forgetClick();
        return false;
      },
    },
  });
  keepApartFromReact(view.dom);
  const hand = new Hand(view);
  const letEdgeGo = keepUnderEdge(scroller);
  const painter = new MarkPainter(view, content, options.kind, positions, index);
  const found = new FoundPainter(view, positions);
  const picking = new Picking(view, positions, index, painter, {
    picked: (id) => options.events.markPicked(id),
    hovered: (id) => options.events.markHovered?.(id),
  });

  if (isLarge) viewport.expect(Array.from({ length: atOnce }, (_, at) => at));

  /** Where words stand in the document, and in the page: they may have been waiting to be put there. */
  const inPage = (span: Span): PositionRange => {
    filling.around(span);
    return positions.rangeOf(span);
  };
  const placeOf = (offset: number): number => inPage({ start: offset, end: offset }).from;
  /** The first and last offset in view. */
  const inView = (): Span => {
    viewport.fillInView();
    return visibleSpan(view, scroller, positions);
  };

  /** Where somebody may be about to press; what is in view has its words by then. */
  const aimed = (): ScreenPoint | null => {
    viewport.fillInView();
    return hand.aim;
  };

  /** The line that stands for words that are hidden has a place on screen; they have none. */
  const showWords = (span: Span): void => {
    filling.around(span);
    const line = zones.lineOver(span.start, (needed) => filling.around(needed));
    if (line === undefined) reveal(view, scroller, positions.rangeOf(span));
    else revealLine(view, scroller, line);
  };

  return {
    setMarks: (marks) => hand.whenFree('marks', () => painter.setMarks(marks)),
    select: (id, shouldReveal) => {
      painter.emphasise({ selected: id });
      const placed = id === null ? undefined : index.get(id);
      if (shouldReveal && placed !== undefined) showWords(placed);
    },
    setFolds: (folds, how) =>
      hand.whenFree('folds', () => zones.setFolds(folds, how === 'came' ? aimed : undefined)),
    setSuggestions: (suggestions) => hand.whenFree('suggestions', () => zones.setSuggestions(suggestions)),
    setFound: (words) => found.show(words),
    setGap: (gap) => showGap(view, gap === null ? null : placeOf(gap.offset), gap?.words ?? ''),
    reveal: (span) => showWords(span),
    hideMarks: (hidden) => {
      painter.hidden = hidden;
    },
    setSelection: (span) => selection.set(view, span),
    cycleOverlap: () => picking.next(),
    focus: () => view.focus(),
    hasSelection: () => selection.current(view) !== null,
    showFrom: (offset) => showAtTop(view, scroller, placeOf(offset)),
    place: () => {
      const { start: offset } = inView();
      return { offset, above: aboveTop(view, scroller, placeOf(offset)) };
    },
    showPlace: ({ offset, above }) => showAtTop(view, scroller, placeOf(offset), above),
    selectionBox: () => {
      const span = selection.current(view);
      return span === null ? null : boxOf(view, scroller, inPage(span));
    },
    boxOf: (span) => boxOf(view, scroller, inPage(span)),
    pageBox: () => pageBox(view, scroller),
    markAt: (x, y) => picking.at(x, y),
    visibleSpan: inView,
    onViewMoved: (listen) => {
      scroller.addEventListener('scroll', listen, { passive: true });
      const sizes = new ResizeObserver(listen);
      sizes.observe(scroller);
      return () => {
        scroller.removeEventListener('scroll', listen);
        sizes.disconnect();
      };
    },
    destroy: () => {
      hand.destroy();
      letEdgeGo();
      picking.destroy();
      viewport.destroy();
      view.destroy();
      scroller.remove();
    },
  };
}
