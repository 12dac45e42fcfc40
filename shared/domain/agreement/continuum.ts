/**
 * A continuum: a stretch of units (code points, or tokens) of one article, and what each
 * annotator marked on it. All figures of agreement are computed on continua.
 */
import type { Span } from '../span.ts';
import type { TagId } from '../tagset.ts';
import { tokenAt, type Tokens } from '../tokens.ts';

/** A marked stretch. `category`: its top-level tag. */
export interface Mark extends Span {
  readonly category: TagId;
}

export interface Continuum {
  readonly length: number;
  /**
   * By the annotator's number in the measurement, in order of reading; null for one who has
   * no layer on the article: that is no data, while an empty list says that nothing is there.
   */
  readonly marks: readonly (readonly Mark[] | null)[];
}

/** Only what is marked with this category. */
export function restrictedTo(continuum: Continuum, category: TagId): Continuum {
  return {
    length: continuum.length,
    marks: continuum.marks.map((marks) => marks?.filter((mark) => mark.category === category) ?? null),
  };
}

/**
 * The same marks counted in tokens. A token of which any character is marked is marked.
 * `tokens` are those of the text in the unit that the continuum counts in.
 */
export function inTokens(continuum: Continuum, tokens: Tokens): Continuum {
  return {
    length: tokens.count,
    marks: continuum.marks.map(
      (marks) =>
        marks?.flatMap(({ start, end, category }) => {
          const from = tokenAt(tokens, start);
          const to = firstFrom(tokens, end);
          // Marked white space is no token.
          return from < to ? [{ start: from, end: to, category }] : [];
        }) ?? null,
    ),
  };
}

/** The first token that begins at the offset or behind it. */
function firstFrom({ count, starts }: Tokens, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Marks of which none overlaps another: those that do are joined; those that only touch are not. */
export function joined(marks: readonly Mark[]): readonly Mark[] {
  const result: Mark[] = [];
  for (const mark of marks) {
    const last = result.at(-1);
    if (last === undefined || mark.start >= last.end) result.push(mark);
    else if (mark.end > last.end) result[result.length - 1] = { ...last, end: mark.end };
  }
  return result;
}

/** True if some mark begins before another one has ended. */
export function overlapsItself(marks: readonly Mark[]): boolean {
  let end = -Infinity;
  for (const mark of marks) {
    if (mark.start < end) return true;
    end = Math.max(end, mark.end);
  }
  return false;
}
