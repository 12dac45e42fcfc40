/**
 * Draws what was found in the text, and words of one's own list: in the paragraphs of the
 * chunks near the viewport, and no others, apart from annotations and over them.
 */
import { type Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { sameSpan, type Span } from '../../shared/domain/span.ts';
import { decorationState } from './decoration-state.ts';
import type { FoundWords } from './editor.ts';
import type { Positions } from './positions.ts';

const key = new PluginKey<DecorationSet>('found');

const NOTHING: FoundWords = { hits: [], current: null, excluded: [], listed: [] };

/** Holds the decorations in the editor's state. */
export function foundPlugin(): Plugin<DecorationSet> {
  return decorationState(key);
}

export class FoundPainter {
  readonly #view: EditorView;
  readonly #positions: Positions;
  readonly #chunks = new Set<number>();
  #found = NOTHING;

  constructor(view: EditorView, positions: Positions) {
    this.#view = view;
    this.#positions = positions;
  }

  showChunks(near: readonly number[], far: readonly number[]): void {
    for (const chunk of far) this.#chunks.delete(chunk);
    for (const chunk of near) this.#chunks.add(chunk);
    if (this.#found.hits.length > 0 || this.#found.listed.length > 0) this.#paint();
  }

  show(found: FoundWords): void {
    const wasEmpty = this.#found.hits.length === 0 && this.#found.listed.length === 0;
    this.#found = found;
    if (!wasEmpty || found.hits.length > 0 || found.listed.length > 0) this.#paint();
  }

  #paint(): void {
    if (this.#view.isDestroyed) return;
    const decorations = [...this.#chunks].flatMap((chunk) => this.#decorationsOf(chunk));
    const { state } = this.#view;
    this.#view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, decorations)));
  }

  #decorationsOf(chunk: number): readonly Decoration[] {
    const { start, end } = this.#positions.paragraphsOf(chunk);
    const { hits, current, excluded, listed } = this.#found;
    const all: Decoration[] = [];
    for (let index = start; index < end; index += 1) {
      const paragraph = this.#positions.paragraph(index);
      for (const span of spansOn(listed, paragraph)) all.push(this.#draw(span, 'listed-word'));
      for (const span of spansOn(hits, paragraph)) {
        const isIn = excluded.some((zone) => zone.start < span.end && span.start < zone.end);
        const isCurrent = current !== null && sameSpan(span.whole, current);
        all.push(
          this.#draw(span, `found${isIn ? ' found-excluded' : ''}${isCurrent ? ' found-current' : ''}`),
        );
      }
    }
    return all;
  }

  /** Of an element of its own: the strokes of a mark are backgrounds, and stay. */
  #draw(span: Span, name: string): Decoration {
    const { from, to } = this.#positions.rangeOf(span);
    return Decoration.inline(from, to, { nodeName: 'span', class: name });
  }
}

/** The parts of spans, which are in order and do not overlap, that lie on a paragraph. */
export function spansOn(
  spans: readonly Span[],
  paragraph: Span,
): readonly (Span & { readonly whole: Span })[] {
  const found: (Span & { readonly whole: Span })[] = [];
  for (let at = firstEndingAfter(spans, paragraph.start); at < spans.length; at += 1) {
    const whole = spans[at];
    if (whole === undefined || whole.start >= paragraph.end) break;
    const start = Math.max(whole.start, paragraph.start);
    found.push({ start, end: Math.min(whole.end, paragraph.end), whole });
  }
  return found.filter(({ start, end }) => start < end);
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let from = 0;
  let to = spans.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((spans[middle]?.end ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
