/**
 * A text that remembers where each of its characters came from, so that edits made by a
 * program tell for certain what became of every span.
 */
import type { Span } from '../../../shared/domain/span.ts';

export interface TracedText {
  readonly content: string;
  /** For each UTF-16 code unit its offset in the original text; -1 if it is new. */
  readonly origin: Int32Array;
}

export function tracedOriginal(content: string): TracedText {
  return { content, origin: Int32Array.from({ length: content.length }, (_, index) => index) };
}

export function slice({ content, origin }: TracedText, { start, end }: Span): TracedText {
  return { content: content.slice(start, end), origin: origin.subarray(start, end) };
}

export function newText(content: string): TracedText {
  return { content, origin: new Int32Array(content.length).fill(-1) };
}

export function join(parts: readonly TracedText[]): TracedText {
  const content = parts.map((part) => part.content).join('');
  const origin = new Int32Array(content.length);
  let at = 0;
  for (const part of parts) {
    origin.set(part.origin, at);
    at += part.content.length;
  }
  return { content, origin };
}

/** The text with `by` in place of each span; spans ascend and do not overlap. */
export function replaceSpans(
  text: TracedText,
  changes: readonly { readonly span: Span; readonly by: TracedText }[],
): TracedText {
  const parts: TracedText[] = [];
  let at = 0;
  for (const { span, by } of changes) {
    parts.push(slice(text, { start: at, end: span.start }), by);
    at = span.end;
  }
  parts.push(slice(text, { start: at, end: text.content.length }));
  return join(parts);
}

/** Each match of `pattern` as a span. */
export function spansOf(content: string, pattern: RegExp): readonly Span[] {
  return Array.from(content.matchAll(pattern), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

export type Fate =
  /** All characters are there, in a row; at most white space differs. */
  | 'kept'
  /** Most of it is there. */
  | 'edited'
  /** Nothing of it is there. */
  | 'deleted'
  /** Too little is there to say that it is still the same. */
  | 'unclear';

/** What became of a span of the original, and where what is left of it stands. */
export function fateOf(
  original: string,
  now: TracedText,
  span: Span,
): { readonly fate: Fate; readonly gold: Span | null } {
  const there = placesOf(now, span);
  let letters = 0;
  let left = 0;
  let isInARow = true;
  let last = -1;
  for (let offset = span.start; offset < span.end; offset += 1) {
    if (/\s/.test(original[offset] ?? '')) continue;
    letters += 1;
    const place = there[offset - span.start] ?? -1;
    if (place < 0) continue;
    left += 1;
    if (last >= 0 && (place < last || now.content.slice(last + 1, place).trim() !== '')) isInARow = false;
    if (now.content[place] !== original[offset]) isInARow = false;
    last = place;
  }
  const found = there.filter((place) => place >= 0).toSorted((a, b) => a - b);
  const [first] = found;
  const end = found.at(-1);
  if (left === 0 || first === undefined || end === undefined) return { fate: 'deleted', gold: null };
  const gold = { start: first, end: end + 1 };
  if (left === letters && isInARow) return { fate: 'kept', gold };
  const isTogether = gold.end - gold.start <= 2 * (span.end - span.start) + 40;
  return left / letters >= 0.6 && isTogether ? { fate: 'edited', gold } : { fate: 'unclear', gold: null };
}

/** For each code unit of the span its place now, -1 if it is gone. */
function placesOf({ origin }: TracedText, { start, end }: Span): readonly number[] {
  const places = Array.from({ length: end - start }, () => -1);
  for (const [place, from] of origin.entries()) if (from >= start && from < end) places[from - start] = place;
  return places;
}
