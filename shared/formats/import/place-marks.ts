/**
 * Where the marks of an imported file stand in an article: for every importer, whatever
 * its format. Files are believed only where their offsets and their words agree; else the
 * words decide, and what was shifted is listed, one problem for each shift
 * (*12 shifted by 1, as by a byte order mark*).
 *
 * Use: `placeMarks(file, marks, article.text, counted)`. Offsets in marks are UTF-16 code
 * units; importers of formats that count code points convert with `unitOffsets`, and say so
 * (`unit`).
 */
import type { Anchor } from '../../domain/anchor.ts';
import { createOffsetIndex, takeAfter, takeBefore } from '../../domain/code-points.ts';
import { createPlacer } from '../../domain/placing/place-anchors.ts';
import { isAsserted } from '../../domain/placement.ts';
import type { Span } from '../../domain/span.ts';
import type { ArticleText } from '../../domain/text.ts';
import type { ImportProblem } from '../format.ts';
import { createWordSearch, hasContext, saysContext } from './word-search.ts';

/** One stretch of text that a file marks. */
export interface Mark {
  /** What names it in the file; shown with a problem. */
  readonly key: string;
  readonly line?: number;
  /** UTF-16 code units of the text that the file counts in; any number, or absent where it has only words. */
  readonly start?: number;
  readonly end?: number;
  /** The words, if the file says them besides the offsets. */
  readonly exact?: string;
  /** Context, if the file has it; decides between words that stand several times. */
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface PlacedMark<M extends Mark> {
  readonly mark: M;
  /** In the article's text. */
  readonly span: Span;
}

export interface PlacedMarks<M extends Mark> {
  /** In the order of the marks; those with a problem of their own are missing. */
  readonly placed: readonly PlacedMark<M>[];
  readonly problems: readonly ImportProblem[];
  /** The mark that a problem is about; of a shift, the first. */
  readonly about: ReadonlyMap<ImportProblem, M>;
}

const CONTEXT = 64;
/** More marks than this are not looked for by likeness in one text: a file so wrong is no file of it. */
const MOST_SEARCHED = 2000;

/** In what the file counts: shifts are constant in this unit only. */
export type CountedIn = 'utf-16' | 'code-points';

/** `counted`: the text that came with the file and that its offsets count in; absent: the article's. */
export function placeMarks<M extends Mark>(
  file: string,
  marks: readonly M[],
  text: ArticleText,
  counted: string = text.content,
  unit: CountedIn = 'utf-16',
): PlacedMarks<M> {
  const measure = unit === 'utf-16' ? (offset: number) => offset : codePointsBefore(counted);
  const located = locate(marks, counted, measure);
  const found = counted === text.content ? located : carryOver(located, counted, text);
  const problems: ImportProblem[] = [];
  const placed: PlacedMark<M>[] = [];
  const about = new Map<ImportProblem, M>();
  const shifts = new Map<number, { readonly mark: M; count: number }>();
  for (const { mark, place } of found) {
    if (typeof place === 'string') {
      const problem = { code: place, file, ...lineOf(mark.line), detail: mark.key };
      problems.push(problem);
      about.set(problem, mark);
      continue;
    }
    placed.push({ mark, span: place });
    const shift = mark.start === undefined ? 0 : measure(place.start) - measure(mark.start);
    const group = shifts.get(shift);
    if (group) group.count += 1;
    else if (shift !== 0) shifts.set(shift, { mark, count: 1 });
  }
  for (const [shift, { mark, count }] of shifts) {
    const problem = { code: 'shifted', file, ...lineOf(mark.line), shift, count } as const;
    problems.push(problem);
    about.set(problem, mark);
  }
  return { placed, problems, about };
}

/** Offsets outside the text stay as far outside. */
function codePointsBefore(text: string): (offset: number) => number {
  const index = createOffsetIndex(text);
  return (offset) => {
    if (offset < 0) return offset;
    return offset > text.length ? index.codePoints + offset - text.length : index.toCodePoint(offset);
  };
}

type Trouble = 'outside-text' | 'words-not-found' | 'words-ambiguous';

interface Located<M extends Mark> {
  readonly mark: M;
  readonly place: Span | Trouble;
}

function lineOf(line: number | undefined): { line?: number } {
  return line === undefined ? {} : { line };
}

/** Each mark in the text that it counts in. */
function locate<M extends Mark>(
  marks: readonly M[],
  counted: string,
  measure: (offset: number) => number,
): readonly Located<M>[] {
  const search = createWordSearch(counted, measure);
  const first = marks.map((mark) => {
    const place = asSaid(mark, counted);
    // The same words may stand there by chance: then their context is elsewhere.
    const isDoubtful =
      place !== null &&
      typeof place !== 'string' &&
      mark.exact !== undefined &&
      saysContext(mark) &&
      !hasContext(counted, mark, place.start);
    return { mark, place: isDoubtful ? (search.inContext(mark) ?? place) : place };
  });
  const misplaced = first.flatMap(({ mark, place }) => (place === null ? [mark] : []));
  const shifted = search.byShift(misplaced);
  const left = misplaced.filter((mark) => !shifted.has(mark));
  const searched = byLikeness(left.slice(0, MOST_SEARCHED), counted);
  return first.map(({ mark, place }) => ({
    mark,
    place: place ?? shifted.get(mark) ?? searched.get(mark) ?? 'words-not-found',
  }));
}

/** Where the file says, if that is a place and its words stand there; null: to be looked for. */
function asSaid({ start, end, exact }: Mark, counted: string): Span | Trouble | null {
  const isHopeless = exact === undefined || exact === '';
  if (start === undefined || end === undefined) return isHopeless ? 'outside-text' : null;
  const isPlace =
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= counted.length &&
    !isInsidePair(counted, start) &&
    !isInsidePair(counted, end);
  if (isPlace && (exact === undefined || counted.slice(start, end) === exact)) return { start, end };
  return isHopeless || !Number.isSafeInteger(start) ? 'outside-text' : null;
}

function isInsidePair(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

/** By words and context, as anchors are placed whose own text is not at hand. */
function byLikeness<M extends Mark>(marks: readonly M[], counted: string): ReadonlyMap<M, Span | Trouble> {
  if (marks.length === 0) return new Map();
  const placer = createPlacer({ sha256: 'counted', content: counted }, () => undefined);
  const anchors = marks.map(
    ({ start = 0, end = start + 1, exact = '', prefix = '', suffix = '' }): Anchor => ({
      text: '',
      span: { start, end },
      exact,
      prefix,
      suffix,
    }),
  );
  const placements = placer.placeAll(anchors);
  return new Map(
    marks.map((mark, index): readonly [M, Span | Trouble] => {
      const placement = placements[index];
      if (placement !== undefined && isAsserted(placement)) return [mark, placement.span];
      const isOutside = (mark.start ?? 0) < 0 || (mark.end ?? 0) > counted.length;
      if (placement?.kind === 'ambiguous') return [mark, 'words-ambiguous'];
      return [mark, isOutside ? 'outside-text' : 'words-not-found'];
    }),
  );
}

/** From the text that came along into the article's, as after a change of the article. */
function carryOver<M extends Mark>(
  located: readonly Located<M>[],
  counted: string,
  text: ArticleText,
): readonly Located<M>[] {
  const placer = createPlacer(text, (sha256) => (sha256 === 'counted' ? counted : undefined));
  const anchors = located.flatMap(({ place }): Anchor[] =>
    typeof place === 'string' ? [] : [anchorIn(counted, place)],
  );
  const placements = placer.placeAll(anchors).values();
  return located.map((each) => {
    if (typeof each.place === 'string') return each;
    const placement = placements.next().value;
    if (placement !== undefined && isAsserted(placement)) return { ...each, place: placement.span };
    return { ...each, place: placement?.kind === 'ambiguous' ? 'words-ambiguous' : 'words-not-found' };
  });
}

function anchorIn(counted: string, { start, end }: Span): Anchor {
  return {
    text: 'counted',
    span: { start, end },
    exact: counted.slice(start, end),
    prefix: takeBefore(counted, start, CONTEXT),
    suffix: takeAfter(counted, end, CONTEXT),
  };
}
