/**
 * The words of a PDF's page as lines: what stands on one baseline and close together.
 *
 * A PDF has no lines, only pieces of text at places; a wide gap between two pieces is the
 * gap between columns or cells, and ends a line. So does a narrow one where a gutter is.
 */
import { narrowGutters } from './pdf-gutters.ts';

/** A piece of text as the page places it; points, from the bottom left. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of its letters. */
  readonly size: number;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** In parts of a letter's height: how far letters of a line go up and down, and what is a gap. */
const SAME_BASELINE = 0.4;
const BLANK = 0.15;
const GAP = 1.3;

/** From top to bottom, on one height from left to right. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = [];
  const rows = rowsOf(pieces.filter(({ text }) => text !== ''));
  const gutters = narrowGutters(rows);
  const isApart = (before: Piece, next: Piece): boolean => {
    const end = before.x + before.width;
    return (
      next.x - end > GAP * Math.max(before.size, next.size) ||
      gutters.some((gutter) => end <= gutter && next.x >= gutter)
    );
  };
  for (const row of rows) {
    let run: Piece[] = [];
    for (const piece of row.toSorted((a, b) => a.x - b.x)) {
      const before = run.at(-1);
      if (before !== undefined && isApart(before, piece)) {
        lines.push(...lineOf(run));
        run = [];
      }
      // Blanks have a width and say nothing: a gap is seen by what stands around it.
      if (piece.text.trim() !== '') run.push(piece);
    }
    lines.push(...lineOf(run));
  }
  return lines;
}

/** Pieces on one baseline, give or take what is raised or lowered. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (
      row !== undefined &&
      first !== undefined &&
      first.y - piece.y < SAME_BASELINE * Math.max(first.size, piece.size)
    ) {
      row.push(piece);
    } else rows.push([piece]);
  }
  return rows;
}

function lineOf(run: readonly Piece[]): readonly Line[] {
  const [first] = run;
  if (first === undefined) return [];
  let text = '';
  let right = first.x;
  let longest = first;
  for (const piece of run) {
    const isApart = piece.x - right > BLANK * piece.size;
    text += isApart && text !== '' && !text.endsWith(' ') ? ` ${piece.text.trimStart()}` : piece.text;
    right = Math.max(right, piece.x + piece.width);
    if (piece.text.length > longest.text.length) longest = piece;
  }
  const tidied = text.replaceAll(/\s+/g, ' ').trim();
  return tidied === '' ? [] : [{ text: tidied, left: first.x, right, y: longest.y, size: longest.size }];
}
