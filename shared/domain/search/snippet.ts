/** A hit in its context, on one line. */
import type { Span } from '../span.ts';

export interface Snippet {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** So much of the text is shown around a hit, and of a hit that is long (UTF-16 code units). */
const BEFORE = 48;
const AFTER = 96;
const WORDS = 160;

export function snippetOf(content: string, { start, end }: Span): Snippet {
  const shownEnd = Math.min(end, start + WORDS);
  const before = oneLine(content.slice(Math.max(0, start - BEFORE), start));
  const after = oneLine(content.slice(shownEnd, shownEnd + AFTER));
  return {
    before: start > BEFORE ? `…${cutFront(before)}` : before,
    words: oneLine(content.slice(start, shownEnd)) + (shownEnd < end ? '…' : ''),
    after: shownEnd + AFTER < content.length ? `${cutBack(after)}…` : after,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('\u00ad', '');
}

/** At a word, if one begins soon; never within a letter of two code units. */
function cutFront(text: string): string {
  const blank = text.indexOf(' ');
  return blank !== -1 && blank < 20 ? text.slice(blank + 1) : text.replace(/^[\udc00-\udfff]/u, '');
}

function cutBack(text: string): string {
  const blank = text.lastIndexOf(' ');
  return blank > text.length - 20 && blank > 0 ? text.slice(0, blank) : text.replace(/[\ud800-\udbff]$/u, '');
}
