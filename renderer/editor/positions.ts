/**
 * ProseMirror positions ↔ text offsets, both ways, in O(log n).
 *
 * An offset counts UTF-16 code units of the text. A position counts tokens of the
 * document: each chunk and each paragraph has an opening and a closing one, a line feed
 * has none. The two are exact inverses, but for the seam between two pieces of a long
 * line, where one offset has two positions (end of the one, start of the other): `side`
 * says which is meant, and both lead back to the one offset.
 *
 * Built once for a text, which never changes.
 */
import type { Span } from '../../shared/domain/span.ts';
import type { Chunk, Paragraph } from './text-document.ts';

export interface PositionRange {
  readonly from: number;
  readonly to: number;
}

export class Positions {
  readonly paragraphs: readonly Paragraph[];
  /** Length of the text. */
  readonly length: number;
  /** Position of the first character of each paragraph. */
  readonly #contentStarts: readonly number[];
  /** Index of the first paragraph of each chunk, and behind the last one. */
  readonly #chunkStarts: readonly number[];

  constructor(chunks: readonly Chunk[]) {
    const paragraphs: Paragraph[] = [];
    const contentStarts: number[] = [];
    const chunkStarts: number[] = [];
    let position = 0;
    for (const chunk of chunks) {
      chunkStarts.push(paragraphs.length);
      position += 1;
      for (const paragraph of chunk) {
        paragraphs.push(paragraph);
        contentStarts.push(position + 1);
        position += paragraph.end - paragraph.start + 2;
      }
      position += 1;
    }
    chunkStarts.push(paragraphs.length);
    this.paragraphs = paragraphs;
    this.length = paragraphs.at(-1)?.end ?? 0;
    this.#contentStarts = contentStarts;
    this.#chunkStarts = chunkStarts;
  }

  /** The position of `offset` (clamped to the text). At a seam, `after` is the start of the next piece. */
  positionOf(offset: number, side: 'before' | 'after' = 'after'): number {
    const clamped = Math.max(0, Math.min(offset, this.length));
    const index = this.paragraphAt(clamped);
    const before = this.paragraphs[index - 1];
    if (side === 'before' && before?.end === clamped)
      return this.#contentStart(index - 1) + before.end - before.start;
    return this.#contentStart(index) + clamped - this.paragraph(index).start;
  }

  /** The offset at `position`; between paragraphs it is the end of the one before. */
  offsetOf(position: number): number {
    const index = lastAtMost(this.#contentStarts, position);
    const { start, end } = this.paragraph(index);
    return Math.max(start, Math.min(start + position - this.#contentStart(index), end));
  }

  /** Where the characters of `span` begin and end in the document. */
  rangeOf(span: Span): PositionRange {
    return { from: this.positionOf(span.start, 'after'), to: this.positionOf(span.end, 'before') };
  }

  /** Index of the paragraph that holds `offset`; a line feed belongs to the paragraph that it ends. */
  paragraphAt(offset: number): number {
    let low = 0;
    let high = this.paragraphs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.paragraph(middle).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  paragraph(index: number): Paragraph {
    const paragraph = this.paragraphs[index];
    if (paragraph === undefined) throw new RangeError(`no paragraph ${index}`);
    return paragraph;
  }

  get chunkCount(): number {
    return this.#chunkStarts.length - 1;
  }

  chunkOf(paragraph: number): number {
    return lastAtMost(this.#chunkStarts, paragraph);
  }

  /** Indices of a chunk's paragraphs: the first, and the one behind the last. */
  paragraphsOf(chunk: number): Span {
    return { start: this.#chunkStarts[chunk] ?? 0, end: this.#chunkStarts[chunk + 1] ?? 0 };
  }

  /** Where a chunk's node begins and ends in the document. */
  chunkRange(chunk: number): PositionRange {
    const { start, end } = this.paragraphsOf(chunk);
    const last = this.paragraph(end - 1);
    return {
      from: this.#contentStart(start) - 2,
      to: this.#contentStart(end - 1) + last.end - last.start + 2,
    };
  }

  /** The whole line that a paragraph is, or is a piece of. */
  lineOf(paragraph: number): Span {
    let first = paragraph;
    let last = paragraph;
    while (first > 0 && this.paragraph(first - 1).end === this.paragraph(first).start) first--;
    while (last + 1 < this.paragraphs.length && this.paragraph(last + 1).start === this.paragraph(last).end)
      last++;
    return { start: this.paragraph(first).start, end: this.paragraph(last).end };
  }

  #contentStart(paragraph: number): number {
    return this.#contentStarts[paragraph] ?? 0;
  }
}

/** Index of the last of the ascending `values` that is at most `limit`; 0 if none is. */
function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
