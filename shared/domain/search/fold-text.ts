/**
 * Folding: a text as it is compared in a search, and the way back to its own offsets.
 *
 * Folded texts have small letters without marks, one blank for any white space but an empty
 * line, straight quotation marks, and no soft hyphens; it is the same whether the text was
 * composed (NFC) or decomposed (NFD). What is equal by any of the options of a search is
 * equal here: where an option asks for more, the words themselves are compared (`wordsAs`).
 */
import { isGraphemeBoundary } from '../graphemes.ts';
import type { Span } from '../span.ts';
import type { Exactness } from './text-query.ts';

/** Marks that an option may leave out: accents, not the vowel signs of other scripts. */
const MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
/** Nobody sees them. */
const UNSEEN = '\u00ad\u200b\u2060\ufeff';

/** Everything that is not folded to itself once it is in small letters; decomposed Hangul and letters with marks are one unit. */
const UNEVEN = new RegExp(
  [
    `[${UNSEEN}]+`,
    '\\s{2,}|[^\\S ]',
    '[\\u1100-\\u1112][\\u1161-\\u1175][\\u11a8-\\u11c2]?',
    '[^\\s\\p{M}]\\p{M}+',
    '[\\u00c0-\\u024f\\u0386-\\u03ce\\u0439\\u0450-\\u045f\\u1e00-\\u1fff\\u2010\\u2011\\u2018-\\u201f]',
  ].join('|'),
  'gu',
);

/** Texts with any of these have places that lie inside of what people see as one letter. */
const HAS_CLUSTERS = /[\p{M}\u200d\u{10000}-\u{10ffff}\u1160-\u11ff]/u;

export interface FoldedText {
  readonly content: string;
  readonly folded: string;
  /** The words that a folded stretch was made from; null if it begins or ends within a letter. */
  spanOf(start: number, end: number): Span | null;
}

/** Where the distance between folded and own offsets changes. */
interface Shift {
  /** Folded offset from which on it holds. */
  readonly at: number;
  /** Own offset behind what stands before, and of what stands there. */
  readonly endBefore: number;
  readonly start: number;
}

export function foldText(content: string): FoldedText {
  const shifts: Shift[] = [];
  let moved = 0; // own offset - folded offset
  const folded = small(content).replace(UNEVEN, (unit: string, ...rest: readonly unknown[]) => {
    const from = Number(rest.find((one) => typeof one === 'number'));
    const next = foldUnit(unit);
    if (next.length === unit.length) return next;
    const at = from - moved + next.length;
    const last = shifts.at(-1);
    const end = from + unit.length;
    if (next === '' && last?.at === at) shifts[shifts.length - 1] = { ...last, start: end };
    else shifts.push({ at, endBefore: next === '' ? from : end, start: end });
    moved += unit.length - next.length;
    return next;
  });
  const hasClusters = HAS_CLUSTERS.test(content);
  return {
    content,
    folded,
    spanOf: (start, end) => {
      const span = { start: ownStart(shifts, start), end: ownEnd(shifts, end) };
      if (!hasClusters) return span;
      const isWhole = isGraphemeBoundary(content, span.start) && isGraphemeBoundary(content, span.end);
      return isWhole ? span : null;
    },
  };
}

/** The words as these options compare them: equal words are what was asked for. */
export function wordsAs(words: string, { matchCase, foldMarks }: Exactness): string {
  const seen = words.replace(new RegExp(`[${UNSEEN}]+`, 'gu'), '').replace(/\s+/gu, blank);
  const cased = matchCase ? seen : small(seen).replace(/ς/gu, 'σ');
  const marked = foldMarks ? cased.normalize('NFD').replace(MARKS, '') : cased;
  return marked.normalize('NFC').replace(/[\u2010\u2011\u2018-\u201f]/gu, straight);
}

/** As many code units as before. */
function small(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase();
}

const KNOWN = new Map<string, string>();
const MOST_KNOWN = 5000;

function foldUnit(unit: string): string {
  const known = KNOWN.get(unit);
  if (known !== undefined) return known;
  const folded = foldedUnit(unit);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(unit, folded);
  return folded;
}

function foldedUnit(unit: string): string {
  if (UNSEEN.includes(unit.charAt(0))) return '';
  if (unit.trim() === '') return blank(unit);
  const bare = unit.normalize('NFD').replace(MARKS, '').normalize('NFC');
  return straight(bare === 'ς' ? 'σ' : bare);
}

/** An empty line parts what stands before and behind it. */
function blank(space: string): string {
  return /\n[^\S\n]*\n/u.test(space) ? '\n' : ' ';
}

function straight(character: string): string {
  if (/^[\u2018-\u201b]$/u.test(character)) return "'";
  if (/^[\u201c-\u201f]$/u.test(character)) return '"';
  return /^[\u2010\u2011]$/u.test(character) ? '-' : character;
}

function ownStart(shifts: readonly Shift[], at: number): number {
  const shift = lastUpTo(shifts, at);
  return shift === undefined ? at : shift.start + (at - shift.at);
}

function ownEnd(shifts: readonly Shift[], at: number): number {
  const shift = lastUpTo(shifts, at);
  if (shift === undefined) return at;
  return shift.at === at ? shift.endBefore : shift.start + (at - shift.at);
}

function lastUpTo(shifts: readonly Shift[], at: number): Shift | undefined {
  let from = 0;
  let to = shifts.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((shifts[middle]?.at ?? 0) <= at) from = middle + 1;
    else to = middle;
  }
  return shifts[from - 1];
}
