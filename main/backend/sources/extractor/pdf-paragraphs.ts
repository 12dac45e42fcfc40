/**
 * Lines to paragraphs: where one ends by the look of it, and how two lines become one
 * where the printer broke a word.
 */
import type { Column } from './pdf-columns.ts';
import type { Line } from './pdf-lines.ts';

export interface Paragraph {
  text: string;
  /** Height of its letters, points. */
  readonly size: number;
  readonly page: number;
  last: Line;
  lines: number;
}

/** Usual distance of two baselines, and from which one on a paragraph ends; in letter heights. */
const PITCH = 1.25;
const APART = 1.35;
const OTHER_SIZE = 0.12;
const INDENT = 0.8;
/** A line that ends so far before its column does, in parts of the column's width, is a last one. */
const SHORT = 0.15;
/** And this one whatever it ends with: the line of a list, a verse, a row of a table. */
const VERY_SHORT = 0.45;

const ENDS_SENTENCE = /[.!?…:][)"'“”«»’]*$/;
const ITEM = /^(?:[•▪◦‣–—-]|\d{1,2}[.)])\s/;

/** Continues `paragraphs` with the columns of a page. */
export function addPage(paragraphs: Paragraph[], columns: readonly Column[], page: number): void {
  for (const column of columns) {
    const pitch = pitchOf(column.lines);
    for (const [index, line] of column.lines.entries()) {
      const open = paragraphs.at(-1);
      const before = index === 0 ? undefined : column.lines[index - 1];
      const goesOn =
        open !== undefined &&
        (before === undefined ? continuesElsewhere(open, line) : continues(before, line, column, pitch));
      if (!goesOn) paragraphs.push({ text: line.text, size: line.size, page, last: line, lines: 1 });
      else {
        open.text = joinLines(open.text, line.text);
        open.last = line;
        open.lines += 1;
      }
    }
  }
}

/** The middle distance of baselines in a column: what is set with more air is set so throughout. */
function pitchOf(lines: readonly Line[]): number {
  const distances = lines
    .slice(1)
    .map((line, index) => ((lines[index]?.y ?? 0) - line.y) / line.size)
    .filter((distance) => distance > 0.5 && distance < 3)
    .toSorted((a, b) => a - b);
  return Math.max(PITCH, distances[Math.floor(distances.length / 2)] ?? PITCH);
}

function continues(before: Line, line: Line, column: Column, pitch: number): boolean {
  if (!isSameSize(before, line) || ITEM.test(line.text)) return false;
  if (before.y - line.y > APART * pitch * line.size) return false;
  const isIndented = line.left - column.left > INDENT * line.size;
  const wasIndented = before.left - column.left > INDENT * line.size;
  if (isIndented && !wasIndented) return false;
  const shortBy = (column.right - before.right) / (column.right - column.left);
  if (shortBy > VERY_SHORT) return HYPHENATED.test(before.text);
  return !(shortBy > SHORT && ENDS_SENTENCE.test(before.text));
}

/** In the next column, or on the next page: only what plainly goes on. */
function continuesElsewhere({ text, last }: Paragraph, line: Line): boolean {
  if (!isSameSize(last, line) || ITEM.test(line.text)) return false;
  return !ENDS_SENTENCE.test(text) && (HYPHENATED.test(text) || /^\p{Ll}/u.test(line.text));
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.abs(a.size - b.size) <= OTHER_SIZE * Math.max(a.size, b.size);
}

const HYPHENATED = /\p{L}[-\u00AD\u2010]$/u;
/** "Ein- und Ausfuhr": the hyphen stands for the rest of the word. */
const SUSPENDED = /^(?:und|oder|bzw\.?|sowie|als|and|or|to)\b/;

/** Two lines as one: with a blank, or as the one word that was broken. */
export function joinLines(before: string, line: string): string {
  if (!HYPHENATED.test(before)) return `${before} ${line}`;
  const isSoft = !before.endsWith('-');
  if (!isSoft && SUSPENDED.test(line)) return `${before} ${line}`;
  // A capital after it: the hyphen is the word's own ("Nord-" + "Süd-Gefälle").
  return isSoft || /^\p{Ll}/u.test(line) ? `${before.slice(0, -1)}${line}` : `${before}${line}`;
}
