/**
 * Zones: stretches that are not the article's, each with a line above its whole paragraphs
 * that hides and shows them, and what is only suggested.
 *
 * Hidden is a matter of looks: the document, its positions and offsets stay as they are, and
 * the caret passes over what is not shown as browsers do by themselves.
 */
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { Span } from '../../shared/domain/span.ts';
import type { Fold, Suggestion } from './editor.ts';
import type { ScreenPoint } from './hand.ts';
import { keepLine } from './keep-line.ts';
import type { Positions } from './positions.ts';

const key = new PluginKey<DecorationSet>('zones');

/**
 * The paragraphs that a span covers whole, but for blanks; none if it lies within one.
 * Blank paragraphs count only between others.
 *
 * What lies within a line is greyed and never hidden: a selection over a hidden stretch would
 * quote words that nobody sees, and the sentence would read as one that nobody wrote.
 */
export function wholeParagraphs(content: string, positions: Positions, span: Span): Span {
  const isBlank = (start: number, end: number): boolean => content.slice(start, end).trim() === '';
  let start = positions.paragraphAt(span.start);
  if (!isBlank(positions.paragraph(start).start, span.start)) start += 1;
  let end = positions.paragraphAt(Math.max(span.start, span.end - 1)) + 1;
  if (!isBlank(span.end, positions.paragraph(end - 1).end)) end -= 1;
  const isEmpty = (index: number): boolean => {
    const paragraph = positions.paragraph(index);
    return isBlank(paragraph.start, paragraph.end);
  };
  while (start < end && isEmpty(start)) start += 1;
  while (start < end && isEmpty(end - 1)) end -= 1;
  return { start, end: Math.max(start, end) };
}

export class Zones {
  readonly #content: string;
  readonly #positions: Positions;
  readonly #press: (id: string) => void;
  #folds: readonly Fold[] = [];
  #hasFolds = false;
  #suggestions: readonly Suggestion[] = [];
  #view: EditorView | null = null;

  constructor(content: string, positions: Positions, press: (id: string) => void) {
    this.#content = content;
    this.#positions = positions;
    this.#press = press;
  }

  /** Holds the decorations in the editor's state, and keeps the caret off what is hidden. */
  plugin(): Plugin<DecorationSet> {
    return new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, set): DecorationSet => {
          const next: unknown = transaction.getMeta(key);
          return next instanceof DecorationSet ? next : set;
        },
      },
      props: { decorations: (state) => key.getState(state) },
      appendTransaction: (_transactions, before, now) => this.#offHidden(before, now),
      view: (view) => {
        this.#view = view;
        return {};
      },
    });
  }

  /** `aim` tells where somebody may be about to press; undefined if the folds are of their own making. */
  setFolds(folds: readonly Fold[], aim: (() => ScreenPoint | null) | undefined): void {
    const view = this.#view;
    const isFirst = !this.#hasFolds;
    this.#hasFolds = true;
    if (this.#folds.length + folds.length === 0) return;
    this.#folds = folds;
    // What comes with the text finds nothing that was seen, unless it was scrolled to where somebody read.
    const isSeen = view !== null && (!isFirst || (view.dom.parentElement?.scrollTop ?? 0) > 0);
    if (view === null || view.isDestroyed || aim === undefined || !isSeen) this.#show();
    else
      keepLine(
        view,
        aim(),
        (position) => this.#topOf(view, position),
        () => this.#show(),
      );
  }

  /** They change no line's height. */
  setSuggestions(suggestions: readonly Suggestion[]): void {
    if (this.#suggestions.length + suggestions.length === 0) return;
    this.#suggestions = suggestions;
    this.#show();
  }

  /** The line that stands for a hidden place; undefined if the place is shown. `beforehand` is told what has to be in the page. */
  lineOver(offset: number, beforehand: (span: Span) => void): Element | undefined {
    const hidden = this.#hiddenAround(this.#positions.paragraphAt(offset));
    if (hidden === undefined) return undefined;
    const { start } = this.#positions.paragraph(hidden.whole.start);
    beforehand({ start, end: start });
    return this.#lineOf(hidden.fold);
  }

  #lineOf(fold: Fold): Element | undefined {
    const lines = this.#view?.dom.querySelectorAll<HTMLElement>('.fold-line');
    return [...(lines ?? [])].find((line) => line.dataset['zone'] === fold.id);
  }

  /** Where a position is on screen, or the line that stands for it. */
  #topOf(view: EditorView, position: number): number {
    const hidden = this.#hiddenAround(this.#positions.paragraphAt(this.#positions.offsetOf(position)));
    const line = hidden === undefined ? undefined : this.#lineOf(hidden.fold);
    return line?.getBoundingClientRect().top ?? view.coordsAtPos(position, 1).top;
  }

  #show(): void {
    const decorations = [
      ...this.#folds.flatMap((fold) => this.#foldDecorations(fold)),
      ...this.#suggestions.flatMap((suggestion) => this.#suggestionDecorations(suggestion)),
    ];
    const view = this.#view;
    // Whoever shows another text now may still tell this one what it no longer shows.
    if (view === null || view.isDestroyed) return;
    const { state } = view;
    view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)));
  }

  #foldDecorations(fold: Fold): readonly Decoration[] {
    const whole = wholeParagraphs(this.#content, this.#positions, fold.span);
    if (whole.start === whole.end) return [];
    const indices = Array.from({ length: whole.end - whole.start }, (_, at) => whole.start + at);
    const written = indices.filter((index) => {
      const { start, end } = this.#positions.paragraph(index);
      return this.#content.slice(start, end).trim() !== '';
    });
    const words = fold.words(written.length);
    const line = Decoration.widget(this.#nodeStart(whole.start), () => this.#line(fold, words), {
      key: JSON.stringify([fold.id, fold.folded, words]),
      side: -1,
      ignoreSelection: true,
      stopEvent: () => true,
    });
    if (!fold.folded) return [line];
    const hidden = indices.map((index) => {
      const { start, end } = this.#positions.paragraph(index);
      const from = this.#nodeStart(index);
      return Decoration.node(from, from + end - start + 2, { class: 'folded' });
    });
    return [line, ...hidden];
  }

  #line(fold: Fold, words: string): HTMLElement {
    const line = document.createElement('div');
    line.className = 'fold-line';
    line.contentEditable = 'false';
    line.dataset['zone'] = fold.id;
    line.dataset['folded'] = String(fold.folded);
    line.textContent = words;
    // Not the click: a press must not move the caret or take the focus away.
    line.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#press(fold.id);
    });
    return line;
  }

  #suggestionDecorations({ span, words, look }: Suggestion): readonly Decoration[] {
    const decorations: Decoration[] = [];
    const last = this.#positions.paragraphAt(Math.max(span.start, span.end - 1));
    for (let index = this.#positions.paragraphAt(span.start); index <= last; index += 1) {
      const paragraph = this.#positions.paragraph(index);
      const start = Math.max(paragraph.start, span.start);
      const end = Math.min(paragraph.end, span.end);
      if (start >= end) continue;
      const shift = this.#nodeStart(index) + 1 - paragraph.start;
      const isFirst = start === span.start;
      decorations.push(
        Decoration.inline(start + shift, end + shift, {
          class: [
            'suggested',
            ...(isFirst ? ['suggested-start'] : []),
            ...(look === undefined ? [] : [`suggested-${look}`]),
          ].join(' '),
          ...(isFirst ? { title: words } : {}),
        }),
      );
    }
    return decorations;
  }

  /** A caret that nobody sees goes on in its direction to what is shown, or back where nothing follows. */
  #offHidden(before: EditorState, now: EditorState): Transaction | null {
    const { anchor, head, empty } = now.selection;
    const hidden = this.#hiddenAround(this.#positions.paragraphAt(this.#positions.offsetOf(head)));
    if (hidden === undefined) return null;
    const { start, end } = hidden.whole;
    const hasBefore = start > 0;
    const hasAfter = end < this.#positions.paragraphs.length;
    if (!hasBefore && !hasAfter) return null;
    const isBack = hasBefore && (!hasAfter || head < before.selection.head);
    const position = isBack
      ? this.#positions.positionOf(this.#positions.paragraph(start - 1).end, 'before')
      : this.#positions.positionOf(this.#positions.paragraph(end).start, 'after');
    return now.tr.setSelection(TextSelection.create(now.doc, empty ? position : anchor, position));
  }

  #hiddenAround(paragraph: number): { readonly fold: Fold; readonly whole: Span } | undefined {
    for (const fold of this.#folds) {
      if (!fold.folded) continue;
      const whole = wholeParagraphs(this.#content, this.#positions, fold.span);
      if (whole.start <= paragraph && paragraph < whole.end) return { fold, whole };
    }
    return undefined;
  }

  /** Position before a paragraph's node. */
  #nodeStart(index: number): number {
    return this.#positions.positionOf(this.#positions.paragraph(index).start, 'after') - 1;
  }
}
