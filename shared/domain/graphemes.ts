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
 * The end of the word, or of the punctuation mark, that lies after `offset`, white space
 * skipped; the end of the text if only white space follows.
 */
export function nextWordEdge(text: string, offset: number): number {
  let from = clamp(offset, text.length);
  while (from < text.length && isWhiteSpace(text, from)) from += 1;
  return edgesAround(text, from).find((edge) => edge > from) ?? text.length;
}

/** The start of the word, or of the punctuation mark, that lies before `offset`; 0 if there is none. */
export function previousWordEdge(text: string, offset: number): number {
  let from = clamp(offset, text.length);
  while (from > 0 && isWhiteSpace(text, from - 1)) from -= 1;
  return edgesAround(text, from - 1).findLast((edge) => edge < from) ?? 0;
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
  return boundaries(text, graphemeWindow(text, offset), graphemes);
}

/** Word boundaries around `offset`: white space always separates, so no more is looked at. */
function edgesAround(text: string, offset: number): number[] {
  if (offset < 0 || offset >= text.length) return [];
  let start = offset;
  while (start > 0 && offset - start < WORD_REACH && !isWhiteSpace(text, start - 1)) start -= 1;
  let end = offset + 1;
  while (end < text.length && end - offset < WORD_REACH && !isWhiteSpace(text, end)) end += 1;
  if (isInsidePair(text, start)) start -= 1;
  if (isInsidePair(text, end)) end += 1;
  return boundaries(text, { start, end }, words);
}

function boundaries(text: string, window: Span, segmenter: Intl.Segmenter): number[] {
  const found = [window.start];
  for (const { index, segment } of segmenter.segment(text.slice(window.start, window.end))) {
    found.push(window.start + index + segment.length);
  }
  return found;
}
