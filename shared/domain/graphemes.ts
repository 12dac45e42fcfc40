/**
 * Graphemes and words: where people see one character or one word end and the next begin.
 *
 * A span never starts or ends inside a grapheme (an emoji with its joiners, a flag, a
 * letter with its combining marks). All offsets count UTF-16 code units.
 */
import { graphemeWindow, isInsidePair, isSafeCut } from './segment-window.ts';
import type { Span } from './span.ts';

/** The locale is fixed, so that every machine finds the same edges; German and English break alike. */
const LOCALE = 'en';
const graphemes = new Intl.Segmenter(LOCALE, { granularity: 'grapheme' });
const words = new Intl.Segmenter(LOCALE, { granularity: 'word' });

/** How far a word is followed, in UTF-16 code units, in a text without white space. */
const WORD_REACH = 256;

const PUNCTUATION = /^\p{P}+$/u;

/** Hyphens and apostrophes: between two words they make one. */
const JOINER = /^[-\u2010\u2011'\u2019]$/;

/**
 * The span that the words selected by `span` deserve: clamped into the text, without
 * outer white space, then widened to whole graphemes. null if nothing remains.
 * Doing it twice changes nothing.
 */
export function normaliseSpan(text: string, span: Span): Span | null {
  let start = clamp(span.start, text.length);
  let end = clamp(span.end, text.length);
  while (start < end && isWhiteSpace(text, start)) start += 1;
  while (end > start && isWhiteSpace(text, end - 1)) end -= 1;
  if (start >= end) return null;
  return {
    start: isGraphemeBoundary(text, start) ? start : previousGrapheme(text, start),
    end: isGraphemeBoundary(text, end) ? end : nextGrapheme(text, end),
  };
}

/** True at both ends of the text and between two graphemes; false outside the text. */
export function isGraphemeBoundary(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length) return false;
  return isSafeCut(text, offset) || boundariesAround(text, offset).includes(offset);
}

/** The first grapheme boundary after `offset`; the end of the text if there is none. */
export function nextGrapheme(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const from = Math.max(0, offset);
  return boundariesAround(text, from).find((boundary) => boundary > from) ?? text.length;
}

/** The last grapheme boundary before `offset`; 0 if there is none. */
export function previousGrapheme(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const from = Math.min(offset, text.length);
  return boundariesAround(text, from - 1).findLast((boundary) => boundary < from) ?? 0;
}

/**
 * Where a span's `edge` goes next by word: a span ends at the end of a word or of the
 * marks that close it, and starts at a word or at the marks that open it. So no step
 * leaves a quotation mark or a bracket behind, alone. Compounds with hyphens and words
 * with apostrophes are one word; marks that stand alone are passed over. The end of the
 * text if nothing follows.
 */
export function nextWordEdge(text: string, offset: number, edge: keyof Span): number {
  const after = clamp(offset, text.length);
  for (let from = after; from < text.length;) {
    if (isWhiteSpace(text, from)) {
      from += 1;
      continue;
    }
    const run = runAround(text, from);
    const found = edgesOf(text, run, edge).find((each) => each > after);
    if (found !== undefined) return found;
    from = run.end;
  }
  return text.length;
}

/** The same backwards: where `edge` was before; 0 if nothing precedes. */
export function previousWordEdge(text: string, offset: number, edge: keyof Span): number {
  const before = clamp(offset, text.length);
  for (let to = before; to > 0;) {
    if (isWhiteSpace(text, to - 1)) {
      to -= 1;
      continue;
    }
    const run = runAround(text, to - 1);
    const found = edgesOf(text, run, edge).findLast((each) => each < before);
    if (found !== undefined) return found;
    to = run.start;
  }
  return 0;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(length, Math.trunc(offset) || 0));
}

function isWhiteSpace(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code < 0x80
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : /[\s\u0085]/.test(text.charAt(offset));
}

/** Grapheme boundaries in the window around `offset`, both of its ends included. */
function boundariesAround(text: string, offset: number): number[] {
  const window = graphemeWindow(text, offset);
  const found = [window.start];
  for (const { index, segment } of graphemes.segment(text.slice(window.start, window.end))) {
    found.push(window.start + index + segment.length);
  }
  return found;
}

/** What stands around `offset` without white space, as far as a word is followed. */
function runAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && offset - start < WORD_REACH && !isWhiteSpace(text, start - 1)) start -= 1;
  let end = offset + 1;
  while (end < text.length && end - offset < WORD_REACH && !isWhiteSpace(text, end)) end += 1;
  if (isInsidePair(text, start)) start -= 1;
  if (isInsidePair(text, end)) end += 1;
  return { start, end };
}

/** Where a span may start, or end, in a run: at its words, and at its outer end; ascending. */
function edgesOf(text: string, run: Span, edge: keyof Span): readonly number[] {
  const found = wordsIn(text, run).map((word) => word[edge]);
  if (found.length === 0 || found.includes(run[edge])) return found;
  return edge === 'start' ? [run.start, ...found] : [...found, run.end];
}

/** Words that a joiner holds together are one. */
function wordsIn(text: string, run: Span): readonly Span[] {
  const found: Span[] = [];
  let joiner: number | null = null;
  for (const { index, segment } of words.segment(text.slice(run.start, run.end))) {
    const start = run.start + index;
    const end = start + segment.length;
    const last = found.at(-1);
    if (PUNCTUATION.test(segment)) {
      joiner = last?.end === start && JOINER.test(segment) ? end : null;
    } else if (joiner === start && last !== undefined) found.splice(-1, 1, { start: last.start, end });
    else found.push({ start, end });
  }
  return found;
}
