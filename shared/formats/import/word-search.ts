/**
 * Finding words that do not stand where an imported file says, by what the file's other
 * offsets are off by: a byte order mark shifts all by one, a tool that counts otherwise
 * shifts more and more.
 */
import type { Span } from '../../domain/span.ts';
import type { Mark } from './place-marks.ts';

export interface WordSearch {
  /** The one place of the mark's words that has all its context around it. */
  inContext(mark: Mark): Span | undefined;
  /** Marks whose words stand once, or once in their context, or at a shift that a mark nearby has too. */
  byShift<M extends Mark>(marks: readonly M[]): ReadonlyMap<M, Span>;
}

/** So many places of the same words are weighed. */
const MOST_OCCURRENCES = 200;
/** So many characters are looked through in all: a hostile file must not keep the machine busy. */
const MOST_LOOKED_THROUGH = 500_000_000;

/** `measure`: UTF-16 offset → offset in what the file counts in. */
export function createWordSearch(text: string, measure: (offset: number) => number): WordSearch {
  const known = new Map<string, readonly number[]>();
  let lookedThrough = 0;
  const occurrences = (words: string): readonly number[] => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const found: number[] = [];
    if (lookedThrough <= MOST_LOOKED_THROUGH) {
      lookedThrough += text.length;
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        found.push(at);
        if (found.length >= MOST_OCCURRENCES) break;
      }
    }
    known.set(words, found);
    return found;
  };
  return {
    inContext(mark) {
      const [start, ...others] = occurrences(mark.exact ?? '').filter((place) =>
        hasContext(text, mark, place),
      );
      return start === undefined || others.length > 0
        ? undefined
        : { start, end: start + (mark.exact ?? '').length };
    },
    byShift(marks) {
      const sought = marks
        .map((mark) => ({ mark, places: inContext(text, mark, occurrences(mark.exact ?? '')) }))
        .toSorted((a, b) => (a.mark.start ?? 0) - (b.mark.start ?? 0));
      const shiftOf = ({ start }: Mark, place: number): number | undefined =>
        start === undefined ? undefined : measure(place) - measure(start);
      const certain = sought.flatMap(({ mark, places: [place, ...others] }): Guide[] => {
        const shift = place === undefined || others.length > 0 ? undefined : shiftOf(mark, place);
        return shift === undefined ? [] : [{ start: mark.start ?? 0, shift }];
      });
      const guides = certain.length > 0 ? certain : commonShift(sought, shiftOf);
      return new Map(
        sought.flatMap(({ mark, places }): (readonly [(typeof marks)[number], Span])[] => {
          const start =
            places.length === 1
              ? places[0]
              : places.find((each) => isGuided(guides, mark.start ?? 0, shiftOf(mark, each)));
          return start === undefined ? [] : [[mark, { start, end: start + (mark.exact ?? '').length }]];
        }),
      );
    },
  };
}

/** The one place with the whole context around it, if the file says one; else all. */
function inContext(text: string, mark: Mark, places: readonly number[]): readonly number[] {
  if (!saysContext(mark) || places.length < 2) return places;
  const found = places.filter((place) => hasContext(text, mark, place));
  return found.length === 1 ? found : places;
}

export function saysContext({ prefix = '', suffix = '' }: Mark): boolean {
  return prefix + suffix !== '';
}

/** True if the words, standing at `place`, have around them what the mark says. */
export function hasContext(text: string, mark: Mark, place: number): boolean {
  const { exact = '', prefix = '', suffix = '' } = mark;
  return (
    text.slice(Math.max(0, place - prefix.length), place) === prefix &&
    text.startsWith(suffix, place + exact.length)
  );
}

interface Guide {
  readonly start: number;
  readonly shift: number;
}

/** True if the nearest certain mark before or after is off by as much. */
function isGuided(guides: readonly Guide[], start: number, shift: number | undefined): boolean {
  if (shift === undefined) return false;
  let low = 0;
  let high = guides.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((guides[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return guides[low]?.shift === shift || guides[low - 1]?.shift === shift;
}

/** Where no words stand once: the one shift that fits most of the marks, if at least two. */
function commonShift(
  sought: readonly { readonly mark: Mark; readonly places: readonly number[] }[],
  shiftOf: (mark: Mark, place: number) => number | undefined,
): readonly Guide[] {
  const votes = new Map<number, number>();
  for (const { mark, places } of sought) {
    for (const place of places) {
      const shift = shiftOf(mark, place);
      if (shift === undefined) break;
      votes.set(shift, (votes.get(shift) ?? 0) + 1);
    }
  }
  const [best, second] = [...votes].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < 2 || best[1] === second?.[1]) return [];
  return [{ start: 0, shift: best[0] }];
}
