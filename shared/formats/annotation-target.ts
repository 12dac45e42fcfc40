/**
 * The target of an annotation ↔ an anchor: offsets in code points ↔ UTF-16, both
 * selectors, and what is odd about the offsets that somebody wrote.
 *
 * Odd offsets never cost an annotation: its words are kept and found by `place()`.
 */
import type { Anchor } from '../domain/anchor.ts';
import { isGraphemeBoundary } from '../domain/graphemes.ts';
import type { Span } from '../domain/span.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { asList, isList, isObject, own, referenceOf, stringOr, without } from './json-text.ts';
import type { KnownText, TextSource } from './text-source.ts';

export type OffsetOddity =
  /** Negative, fractional, too large, empty or back to front. */
  | 'offset-outside'
  /** Between the parts of one character as people see it. */
  | 'offset-inside-grapheme'
  /** The text has other words there than the quote says. */
  | 'words-differ'
  /** Only the quoted words, no offsets. */
  | 'offset-missing';

export interface ReadTarget {
  readonly anchor: Anchor;
  readonly oddity?: OffsetOddity;
}

/** `shaOf` knows the ids that the file itself gives to its texts. null: no selector of text that we understand. */
export function readTarget(
  value: JsonValue | undefined,
  texts: TextSource,
  shaOf: (source: string) => string,
): ReadTarget | null {
  const target = onlyTarget(value);
  if (target === null) return null;
  const selectors = asList(own(target, 'selector')).filter(isObject);
  if (selectors.some((selector) => Object.hasOwn(selector, 'refinedBy'))) return null;
  const position = selectors.find((selector) => isOfType(selector, 'TextPositionSelector'));
  const quote = selectors.find((selector) => isOfType(selector, 'TextQuoteSelector'));
  const sha256 = shaOf(referenceOf(own(target, 'source')) ?? '');
  const text = texts(sha256);
  const { span, oddity } = readSpan(position, text);
  const exact = stringOr(
    quote && own(quote, 'exact'),
    text && span && text.content.slice(span.start, span.end),
  );
  if (typeof exact !== 'string' || exact === '') return null;
  const words = {
    text: sha256,
    exact,
    prefix: stringOr(quote && own(quote, 'prefix'), ''),
    suffix: stringOr(quote && own(quote, 'suffix'), ''),
  };
  if (span === null) return { anchor: { ...words, span: placelessSpan(exact) }, oddity };
  const differ = text !== null && text.content.slice(span.start, span.end) !== exact;
  const found = differ ? 'words-differ' : oddity;
  return { anchor: { ...words, span }, ...(found && { oddity: found }) };
}

/** A target as we write it; of `original` what does not depend on the place is kept. */
export function writeTarget(anchor: Anchor, original: JsonValue | undefined, texts: TextSource): JsonObject {
  const before = onlyTarget(original) ?? {};
  const selectors = asList(own(before, 'selector')).filter(isObject);
  const keep = (type: string, ours: readonly string[]) =>
    without(selectors.find((selector) => isOfType(selector, type)) ?? {}, ['type', ...ours]);
  const { exact, prefix, suffix, span } = anchor;
  const quote = {
    type: 'TextQuoteSelector',
    exact,
    prefix,
    suffix,
    ...keep('TextQuoteSelector', ['exact', 'prefix', 'suffix']),
  };
  const text = texts(anchor.text);
  // Offsets that cannot be told for certain are left out: readers then go by the words.
  const isCertain = text !== null && text.content.slice(span.start, span.end) === exact;
  const position = isCertain && {
    type: 'TextPositionSelector',
    start: text.offsets.toCodePoint(span.start),
    end: text.offsets.toCodePoint(span.end),
    ...keep('TextPositionSelector', ['start', 'end']),
  };
  return {
    type: 'SpecificResource',
    source: anchor.text === '' ? (own(before, 'source') ?? '') : textId(anchor.text),
    ...without(before, ['type', 'source', 'selector']),
    selector: position ? [position, quote] : [quote],
  };
}

const TEXT_ID = 'urn:beleg:text:';

/** The id of a text in a file. */
export function textId(sha256: string): string {
  return TEXT_ID + sha256;
}

/** The SHA-256 in the id of a text; '' if it is none. */
export function shaOfTextId(id: string): string {
  const sha256 = id.startsWith(TEXT_ID) ? id.slice(TEXT_ID.length) : '';
  return /^[0-9a-f]{64}$/.test(sha256) ? sha256 : '';
}

/** Several targets are several places, which no annotation of ours has. */
function onlyTarget(value: JsonValue | undefined): JsonObject | null {
  const only = isList(value) && value.length === 1 ? value[0] : value;
  return isObject(only) ? only : null;
}

function isOfType(object: JsonObject, type: string): boolean {
  return asList(own(object, 'type')).some((each) => each === type || each === `oa:${type}`);
}

/** UTF-16 offsets. Where the text is not at hand, the file's code points stand in: a hint, not trusted. */
function readSpan(
  position: JsonObject | undefined,
  text: KnownText | null,
): { span: Span; oddity?: OffsetOddity } | { span: null; oddity: OffsetOddity } {
  if (position === undefined) return { span: null, oddity: 'offset-missing' };
  const start = own(position, 'start');
  const end = own(position, 'end');
  const last = text?.offsets.codePoints ?? Number.MAX_SAFE_INTEGER;
  if (!isOffset(start) || !isOffset(end) || start >= end || end > last) {
    return { span: null, oddity: 'offset-outside' };
  }
  if (text === null) return { span: { start, end } };
  const span = { start: text.offsets.toCodeUnit(start), end: text.offsets.toCodeUnit(end) };
  const isWhole = isGraphemeBoundary(text.content, span.start) && isGraphemeBoundary(text.content, span.end);
  return isWhole ? { span } : { span, oddity: 'offset-inside-grapheme' };
}

function isOffset(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Longer than its words, so that `place()` never takes it for their place and looks for them. */
function placelessSpan(exact: string): Span {
  return { start: 0, end: exact.length + 1 };
}
