/**
 * Keeps the decorations right: those of the paragraphs in the chunks near the viewport,
 * and no others.
 *
 * Everything that changes how marks look (marks, selection of a mark, hover, hiding,
 * scrolling) ends in `#paint` of a few paragraphs, which takes their old decorations
 * out of the set and puts new ones in.
 */
import { type Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { ArticleKind } from '../../shared/domain/article.ts';
import { decorationState } from './decoration-state.ts';
import type { Mark } from './editor.ts';
import { lanesOf } from './lanes.ts';
import { type MarkIndex, type PlacedMark } from './mark-index.ts';
import { syntaxOf } from './markdown-syntax.ts';
import type { Positions } from './positions.ts';
import { type Emphasis, type Layered, attributesOf } from './segment-attributes.ts';
import { segmentsOf } from './segments.ts';

const key = new PluginKey<DecorationSet>('marks');

/** Holds the decorations in the editor's state. */
export function decorationPlugin(): Plugin<DecorationSet> {
  return decorationState(key);
}

export class MarkPainter {
  readonly #view: EditorView;
  readonly #content: string;
  readonly #kind: ArticleKind;
  readonly #positions: Positions;
  readonly #index: MarkIndex;
  readonly #painted = new Map<number, Decoration[]>();
  readonly #chunks = new Set<number>();
  #emphasis: Emphasis = { selected: null, hovered: null };
  #hidden = false;

  constructor(view: EditorView, content: string, kind: ArticleKind, positions: Positions, index: MarkIndex) {
    this.#view = view;
    this.#content = content;
    this.#kind = kind;
    this.#positions = positions;
    this.#index = index;
  }

  /** Chunks that came near the viewport, and chunks that went. */
  showChunks(near: readonly number[], far: readonly number[]): void {
    for (const chunk of far) this.#chunks.delete(chunk);
    for (const chunk of near) this.#chunks.add(chunk);
    this.#paint([...far, ...near].flatMap((chunk) => this.#paragraphsOf(chunk)));
  }

  setMarks(marks: readonly Mark[]): void {
    this.#repaint(this.#index.replace(marks));
  }

  emphasise(change: Partial<Emphasis>): void {
    const before = this.#emphasis;
    this.#emphasis = { ...before, ...change };
    const { selected, hovered } = this.#emphasis;
    const ids: (string | null)[] = [];
    if (selected !== before.selected) ids.push(selected, before.selected);
    if (hovered !== before.hovered) ids.push(hovered, before.hovered);
    this.#repaint(ids.flatMap((id) => (id === null ? [] : (this.#index.get(id) ?? []))));
  }

  get emphasis(): Emphasis {
    return this.#emphasis;
  }

  set hidden(hidden: boolean) {
    if (hidden === this.#hidden) return;
    this.#hidden = hidden;
    this.#paint([...this.#chunks].flatMap((chunk) => this.#paragraphsOf(chunk)));
  }

  #repaint(touched: readonly PlacedMark[]): void {
    if (touched.length === 0) return;
    const paragraphs = new Set<number>();
    const near = [...this.#chunks].map((chunk) => this.#positions.paragraphsOf(chunk));
    const from = Math.min(...near.map(({ start }) => this.#positions.paragraph(start).start));
    const to = Math.max(...near.map(({ end }) => this.#positions.paragraph(end - 1).end));
    for (const placed of touched) {
      // Nearly all of a large layer: not worth a search for its paragraphs.
      if (placed.end <= from || placed.start >= to) continue;
      const under = this.#index.paragraphsUnder(placed);
      for (const { start, end } of near) {
        for (let at = Math.max(start, under.start); at < Math.min(end, under.end); at++) paragraphs.add(at);
      }
    }
    this.#paint([...paragraphs]);
  }

  #paint(paragraphs: readonly number[]): void {
    const going: Decoration[] = [];
    const coming: Decoration[] = [];
    for (const paragraph of paragraphs) {
      going.push(...(this.#painted.get(paragraph) ?? []));
      const decorations = this.#chunks.has(this.#positions.chunkOf(paragraph))
        ? this.#decorationsOf(paragraph)
        : [];
      if (decorations.length > 0) this.#painted.set(paragraph, decorations);
      else this.#painted.delete(paragraph);
      coming.push(...decorations);
    }
    if (going.length === 0 && coming.length === 0) return;
    const { state } = this.#view;
    const set = (key.getState(state) ?? DecorationSet.empty).remove(going).add(state.doc, coming);
    this.#view.dispatch(state.tr.setMeta(key, set));
  }

  #decorationsOf(index: number): Decoration[] {
    const paragraph = this.#positions.paragraph(index);
    const marks = this.#hidden ? [] : this.#index.on(index);
    const layers: Layered[] = [...marks];
    if (this.#kind === 'markdown') {
      for (const syntax of syntaxOf(this.#content.slice(paragraph.start, paragraph.end), paragraph.look)) {
        layers.push({
          kind: syntax.kind,
          start: syntax.start + paragraph.start,
          end: syntax.end + paragraph.start,
        });
      }
    }
    if (layers.length === 0) return [];
    const lanes = lanesOf(marks);
    const shift = this.#positions.positionOf(paragraph.start) - paragraph.start;
    const segments = segmentsOf(layers, paragraph);
    return segments.map((segment, at) =>
      Decoration.inline(
        segment.start + shift,
        segment.end + shift,
        attributesOf(segment, segments[at - 1], lanes, this.#emphasis),
      ),
    );
  }

  #paragraphsOf(chunk: number): readonly number[] {
    const { start, end } = this.#positions.paragraphsOf(chunk);
    return Array.from({ length: end - start }, (_, at) => start + at);
  }
}
