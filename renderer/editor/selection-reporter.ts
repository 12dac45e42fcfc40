/**
 * Says which words are selected, once per settled selection.
 *
 * A selection is settled when the pointer is let go, or when Shift is: an armed tag
 * would otherwise tag the first letter of every selection made by keyboard. What is
 * reported is trimmed and on whole graphemes; after a selection by pointer the visible
 * one is made equal to it, so that people see what they would tag. Selections set by
 * the program are not reported.
 */
import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { normaliseSpan } from '../../shared/domain/graphemes.ts';
import { sameSpan, type Span } from '../../shared/domain/span.ts';
import type { Positions } from './positions.ts';

/** A triple-click on a line longer than this selects only a piece of it: nobody wants to tag a megabyte. */
const LONGEST_SELECTED_LINE = 20_000;

export class SelectionReporter {
  readonly #content: string;
  readonly #positions: Positions;
  readonly #report: (span: Span | null) => void;
  readonly #listening = new AbortController();
  #reported: Span | null = null;
  #pointerDown = false;
  #shiftDown = false;

  constructor(content: string, positions: Positions, report: (span: Span | null) => void) {
    this.#content = content;
    this.#positions = positions;
    this.#report = report;
  }

  plugin(): Plugin {
    return new Plugin({
      props: { handleTripleClick: (view, position) => this.#selectLine(view, position) },
      view: (view) => {
        this.#listen(view);
        return {
          update: (_view, before) => {
            if (!before.selection.eq(view.state.selection) && !this.#pointerDown && !this.#shiftDown)
              this.#settle(view);
          },
          destroy: () => this.#listening.abort(),
        };
      },
    });
  }

  /** The words selected now, settled or not. */
  current(view: EditorView): Span | null {
    const { from, to, empty } = view.state.selection;
    if (empty) return null;
    return normaliseSpan(this.#content, {
      start: this.#positions.offsetOf(from),
      end: this.#positions.offsetOf(to),
    });
  }

  /** Select by program: shown, not reported. An empty span is a bare caret. */
  set(view: EditorView, span: Span): void {
    const { from, to } = this.#positions.rangeOf(span);
    if (span.start >= span.end) {
      this.#reported = null;
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from)));
      return;
    }
    const isForward = view.state.selection.head >= view.state.selection.anchor;
    const [anchor, head] = isForward ? [from, to] : [to, from];
    this.#reported = normaliseSpan(this.#content, span);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, anchor, head)));
  }

  /** ProseMirror selects the paragraph, and that is only a piece where a line is long. */
  #selectLine(view: EditorView, position: number): boolean {
    const paragraph = this.#positions.paragraphAt(this.#positions.offsetOf(position));
    const line = this.#positions.lineOf(paragraph);
    if (!this.#positions.paragraph(paragraph).piece || line.end - line.start > LONGEST_SELECTED_LINE)
      return false;
    const { from, to } = this.#positions.rangeOf(line);
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
    return true;
  }

  #settle(view: EditorView): void {
    const span = this.current(view);
    if (
      span === this.#reported ||
      (span !== null && this.#reported !== null && sameSpan(span, this.#reported))
    )
      return;
    this.#reported = span;
    this.#report(span);
  }

  #listen(view: EditorView): void {
    const { signal } = this.#listening;
    const document = view.dom.ownerDocument;
    const letGo = () => {
      if (!this.#pointerDown) return;
      // A press on selected words takes the selection back only after this event.
      setTimeout(finishPress);
    };
    const finishPress = () => {
      if (!this.#pointerDown || view.isDestroyed) return;
      this.#catchUp(view);
      this.#pointerDown = false;
      const span = this.current(view);
      if (span !== null) this.#trim(view, span);
      this.#settle(view);
    };
    const leaveShift = () => {
      if (!this.#shiftDown) return;
      this.#catchUp(view);
      this.#shiftDown = false;
      this.#settle(view);
    };
    view.dom.addEventListener('pointerdown', () => (this.#pointerDown = true), { signal });
    document.addEventListener('pointerup', letGo, { signal });
    document.addEventListener('pointercancel', letGo, { signal });
    // Comes before any key that is pressed next, which a timer need not.
    document.addEventListener('click', finishPress, { capture: true, signal });
    view.dom.addEventListener(
      'keydown',
      (event) => (event.shiftKey ? (this.#shiftDown = true) : leaveShift()),
      { signal },
    );
    document.addEventListener(
      'keyup',
      (event) => {
        if (event.key === 'Shift') leaveShift();
      },
      { signal },
    );
    view.dom.addEventListener('blur', leaveShift, { signal });
  }

  /**
   * Takes over what the browser has selected and has not told yet: it tells in a task of
   * its own, and a key that is pressed at once must not act on the selection before.
   */
  #catchUp(view: EditorView): void {
    const shown = view.dom.ownerDocument.getSelection();
    if (shown === null || shown.anchorNode === null || shown.focusNode === null) return;
    if (!view.dom.contains(shown.anchorNode) || !view.dom.contains(shown.focusNode)) return;
    const anchor = view.posAtDOM(shown.anchorNode, shown.anchorOffset);
    const head = view.posAtDOM(shown.focusNode, shown.focusOffset);
    const { doc, selection, tr } = view.state;
    if (selection.anchor === anchor && selection.head === head) return;
    view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
  }

  #trim(view: EditorView, span: Span): void {
    const { from, to } = view.state.selection;
    if (this.#positions.offsetOf(from) === span.start && this.#positions.offsetOf(to) === span.end) return;
    const reported = this.#reported;
    this.set(view, span);
    this.#reported = reported;
  }
}
