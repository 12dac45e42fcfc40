/**
 * Which marks lie on which paragraph: an interval index outside ProseMirror.
 *
 * Marks are filed under every paragraph that they touch, so that drawing a paragraph
 * or asking what lies under the pointer looks at a handful of them, however many the
 * article has. A mark over very many paragraphs is filed once, apart.
 *
 * Ids are unique; of two marks with one id the later is kept.
 *
 * `replace` is cheap for what happens all day: one mark added, changed or removed in an
 * otherwise identical list. It compares by identity from both ends and looks closely
 * only at what differs between.
 */
import { isGraphemeBoundary, nextGrapheme, previousGrapheme } from '../../shared/domain/graphemes.ts';
import { compareSpans, sameSpan, type Span } from '../../shared/domain/span.ts';
import type { Mark } from './editor.ts';
import type { Positions } from './positions.ts';

/** A mark where it is drawn: inside the text and on whole graphemes, whatever a foreign file said. */
export interface PlacedMark extends Span {
  readonly mark: Mark;
}

/** Marks over more paragraphs than this are filed once, not under each. */
const WIDE = 200;

export class MarkIndex {
  readonly #content: string;
  readonly #positions: Positions;
  readonly #byParagraph = new Map<number, PlacedMark[]>();
  readonly #wide = new Set<PlacedMark>();
  readonly #byId = new Map<string, PlacedMark>();
  #marks: readonly Mark[] = [];

  constructor(content: string, positions: Positions) {
    this.#content = content;
    this.#positions = positions;
  }

  /** Take `marks` in place of the present ones; answers what came, went or changed (both versions). */
  replace(marks: readonly Mark[]): readonly PlacedMark[] {
    const before = this.#marks;
    const shorter = Math.min(before.length, marks.length);
    let head = 0;
    while (head < shorter && before[head] === marks[head]) head++;
    let tail = 0;
    while (tail < shorter - head && before[before.length - 1 - tail] === marks[marks.length - 1 - tail])
      tail++;
    const going = new Map(before.slice(head, before.length - tail).map((mark) => [mark.id, mark]));
    const coming: Mark[] = [];
    for (const mark of marks.slice(head, marks.length - tail)) {
      const old = going.get(mark.id);
      if (old !== undefined && (old === mark || sameMark(old, mark))) going.delete(mark.id);
      else coming.push(mark);
    }
    const touched: PlacedMark[] = [];
    for (const id of going.keys()) touched.push(...this.#remove(id));
    for (const mark of coming) touched.push(...this.#remove(mark.id), ...this.#add(mark));
    this.#marks = marks;
    return touched;
  }

  get(id: string): PlacedMark | undefined {
    return this.#byId.get(id);
  }

  /** The marks on a paragraph, in reading order. */
  on(paragraph: number): readonly PlacedMark[] {
    const { start, end } = this.#positions.paragraph(paragraph);
    const wide = [...this.#wide].filter((placed) => placed.start < end && placed.end > start);
    return [...(this.#byParagraph.get(paragraph) ?? []), ...wide].toSorted(compareSpans);
  }

  /** The marks on the character at `offset`, the shortest first. */
  at(offset: number): readonly PlacedMark[] {
    return this.on(this.#positions.paragraphAt(offset))
      .filter(({ start, end }) => start <= offset && end > offset)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start) || compareSpans(a, b));
  }

  /** Indices of the paragraphs that a placed mark touches: the first, and the one behind the last. */
  paragraphsUnder({ start, end }: Span): Span {
    return { start: this.#positions.paragraphAt(start), end: this.#positions.paragraphAt(end - 1) + 1 };
  }

  #add(mark: Mark): readonly PlacedMark[] {
    const placed = place(mark, this.#content);
    if (placed === null) return [];
    this.#byId.set(mark.id, placed);
    const { start, end } = this.paragraphsUnder(placed);
    if (end - start > WIDE) {
      this.#wide.add(placed);
      return [placed];
    }
    for (let paragraph = start; paragraph < end; paragraph++) {
      const filed = this.#byParagraph.get(paragraph);
      if (filed === undefined) this.#byParagraph.set(paragraph, [placed]);
      else filed.push(placed);
    }
    return [placed];
  }

  /** By id: what is filed may be an equal object of an earlier list. */
  #remove(id: string): readonly PlacedMark[] {
    const placed = this.#byId.get(id);
    if (placed === undefined) return [];
    this.#byId.delete(id);
    if (this.#wide.delete(placed)) return [placed];
    const { start, end } = this.paragraphsUnder(placed);
    for (let paragraph = start; paragraph < end; paragraph++) {
      const filed = this.#byParagraph.get(paragraph);
      filed?.splice(filed.indexOf(placed), 1);
    }
    return [placed];
  }
}

/** null for a mark that lies outside the text or is empty. */
function place(mark: Mark, content: string): PlacedMark | null {
  const start = Math.max(0, mark.span.start);
  const end = Math.min(content.length, mark.span.end);
  if (!(start < end)) return null;
  return {
    mark,
    start: isGraphemeBoundary(content, start) ? start : previousGrapheme(content, start),
    end: isGraphemeBoundary(content, end) ? end : nextGrapheme(content, end),
  };
}

function sameMark(a: Mark, b: Mark): boolean {
  return (
    sameSpan(a.span, b.span) &&
    a.cue === b.cue &&
    a.voice === b.voice &&
    a.uncertain === b.uncertain &&
    a.description === b.description
  );
}
