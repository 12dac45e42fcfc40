/** An article as lines for paper: stretches of text with the marks on them, and where each mark's number stands. */
import type { Span } from '../../../shared/domain/span.ts';
import { segmentsOf } from '../../editor/segments.ts';

export interface PrintMark extends Span {
  /** Letter and number, as *C3*; stands behind the last word. */
  readonly label: string;
  readonly cue: string;
}

export interface PrintRun {
  /** Where it begins in the text, UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  /** Outermost first; empty for words without a mark. */
  readonly cues: readonly string[];
  /** Labels of the marks that end with this run. */
  readonly ends: readonly string[];
}

export interface PrintLine {
  readonly start: number;
  readonly runs: readonly PrintRun[];
}

/** The lines of `content`, each in runs; together they are the text, character by character. */
export function printLines(content: string, marks: readonly PrintMark[]): readonly PrintLine[] {
  const lines: { start: number; runs: PrintRun[] }[] = [{ start: 0, runs: [] }];
  let offset = 0;
  const add = (text: string, cues: readonly string[], ends: readonly string[]): void => {
    const pieces = text.split('\n');
    for (const [index, piece] of pieces.entries()) {
      const isLast = index === pieces.length - 1;
      if (index > 0) {
        offset += 1;
        lines.push({ start: offset, runs: [] });
      }
      if (piece !== '' || (isLast && ends.length > 0)) {
        lines.at(-1)?.runs.push({ start: offset, text: piece, cues, ends: isLast ? ends : [] });
      }
      offset += piece.length;
    }
  };
  for (const { start, end, on } of segmentsOf(marks, { start: 0, end: content.length })) {
    add(content.slice(offset, start), [], []);
    const ends = on.filter((mark) => mark.end === end).map(({ label }) => label);
    add(
      content.slice(start, end),
      on.map(({ cue }) => cue),
      ends,
    );
  }
  add(content.slice(offset), [], []);
  return lines;
}
