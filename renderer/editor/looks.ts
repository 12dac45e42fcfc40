/**
 * What each line of an article looks like: title, byline, heading, list item, quote …
 *
 * A guess for the eye alone. It changes a class on the paragraph, never the text, and
 * says nothing to annotations or to disk, so a wrong guess costs a little beauty.
 */

import type { ArticleKind } from '../../shared/domain/article.ts';

export type Look =
  | 'body'
  /** Body text right under a full paragraph, without a blank line: gets a little air. */
  | 'apart'
  | 'blank'
  | 'title'
  /** A short line above the title: a section name, a logo's text. */
  | 'overline'
  | 'byline'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'item'
  | 'quote'
  | 'code'
  | 'rule';

/** How many of the first lines with words may be the title or stand above it. */
const OPENING_LINES = 6;
/** Beyond this a line is prose, whatever it begins with. */
const LONGEST_SIGN = 200;

/** One look per line, in order. */
export function looksOf(lines: readonly string[], kind: ArticleKind): readonly Look[] {
  return kind === 'markdown' ? markdownLooks(lines) : plainLooks(lines);
}

function plainLooks(lines: readonly string[]): readonly Look[] {
  const looks = lines.map((line, index) => plainLook(lines, index, line));
  const title = findTitle(lines);
  if (title === null) return looks;
  for (let index = 0; index < title; index++) if (looks[index] !== 'blank') looks[index] = 'overline';
  looks[title] = 'title';
  for (let index = title + 1, seen = 0; index < lines.length && seen < 3; index++) {
    if (looks[index] === 'blank') continue;
    seen++;
    if (isByline(lines[index] ?? '')) looks[index] = 'byline';
  }
  return looks;
}

function plainLook(lines: readonly string[], index: number, line: string): Look {
  if (isBlank(line)) return 'blank';
  const before = lines[index - 1] ?? '';
  if (line.length <= LONGEST_SIGN) {
    if (/^\s*(?:[-*•]\s|\d{1,3}[.)]\s)/.test(line)) return 'item';
    if (/^\s*>/.test(line)) return 'quote';
    if (isBlank(before) && isHeading(line, lines, index)) return 'heading-3';
  }
  return before.length > 100 ? 'apart' : 'body';
}

/** A short line on its own, begun like a sentence and not ended like one, with prose under it. */
function isHeading(line: string, lines: readonly string[], index: number): boolean {
  if (line.length > 90 || !/^\s*["'«»„“‘(¿¡]*[\p{Lu}\p{N}]/u.test(line) || /[.,;:…]\s*$/.test(line))
    return false;
  return isBlank(lines[index + 1] ?? '') && (lines[index + 2] ?? '').length > 120;
}

function findTitle(lines: readonly string[]): number | null {
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue;
    if (line.length > 160 || ++seen > OPENING_LINES) return null;
    const standsAlone = index === 0 || isBlank(lines[index - 1] ?? '');
    if (standsAlone && line.trim().length >= 16 && !/[.,;:…]\s*$/.test(line)) return index;
    if (line.length > 60) return null;
  }
  return null;
}

export function isByline(line: string): boolean {
  const text = line.trim();
  if (text.length > 100 || /[.!?]["»“]?$/.test(text)) return false;
  return (
    /^(?:von|by|par|por|di|text|fotos?)\s+\p{Lu}/iu.test(text) ||
    (text.length < 60 && /\b(?:19|20)\d\d\b/.test(text))
  );
}

function markdownLooks(lines: readonly string[]): readonly Look[] {
  let fence: string | null = null;
  const looks: Look[] = [];
  for (const [index, line] of lines.entries()) {
    const opening = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1];
    if (fence !== null) {
      if (opening?.startsWith(fence) === true) fence = null;
      looks.push('code');
    } else if (opening !== undefined) {
      fence = opening;
      looks.push('code');
    } else {
      looks.push(markdownLook(line, lines[index + 1] ?? '', lines[index - 1] ?? ''));
    }
  }
  return looks;
}

function markdownLook(line: string, next: string, before: string): Look {
  if (isBlank(line)) return 'blank';
  if (line.length > LONGEST_SIGN) return before.length > 100 ? 'apart' : 'body';
  const hashes = /^\s{0,3}(#{1,6})\s/.exec(line)?.[1]?.length;
  if (hashes !== undefined) return hashes === 1 ? 'heading-1' : hashes === 2 ? 'heading-2' : 'heading-3';
  if (/^=+\s*$/.test(line) && !isBlank(before)) return 'rule';
  if (/^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/.test(line)) return 'rule';
  if (/^=+\s*$/.test(next)) return 'heading-1';
  if (/^-{3,}\s*$/.test(next)) return 'heading-2';
  if (/^\s*(?:[-*+]|\d{1,3}[.)])\s/.test(line)) return 'item';
  if (/^\s{0,3}>/.test(line)) return 'quote';
  return before.length > 100 ? 'apart' : 'body';
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
