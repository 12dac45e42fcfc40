/**
 * JSON from files that anybody may have written: parsed within limits, looked at
 * without trusting it, and written so that a line is a line for every reader.
 */
import type { JsonObject, JsonValue } from '../json.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';

/** Deeper files are refused: nothing of ours nests so far, and what walks them would run out of stack. */
export const DEEPEST_NESTING = 64;

/** Parse; the depth is measured on the text, before anything is built from it. */
export function parseJson(json: string): Result<JsonValue, 'not-json' | 'too-deep'> {
  if (isTooDeep(json)) return fail('too-deep');
  try {
    return ok(parse(json));
  } catch (error) {
    // The engine's message quotes the file; only its kind goes into the log.
    return fail('not-json', error instanceof Error ? error.name : undefined);
  }
}

/** What comes out of the engine's parser is JSON by its nature; `any` would say less. */
const parse: (json: string) => JsonValue = JSON.parse;

/** One line of JSON; the line separators that JSON allows in strings are escaped. */
export function toLine(value: JsonValue): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escapeUnit);
}

/** The object's own value under `key`: never what a prototype has under it. */
export function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function stringOr<T>(value: JsonValue | undefined, otherwise: T): string | T {
  return typeof value === 'string' ? value : otherwise;
}

/** JSON-LD writes one value bare and several as a list; absent is none. */
export function asList(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** The strings of a value or list; anything else in it is passed over. */
export function asStrings(value: JsonValue | undefined): readonly string[] {
  return asList(value).filter((item) => typeof item === 'string');
}

/** What a JSON-LD reference names: the string itself, or the `id` of an object. */
export function referenceOf(value: JsonValue | undefined): string | undefined {
  return isObject(value) ? stringOr(own(value, 'id'), undefined) : stringOr(value, undefined);
}

/** The object without these keys. */
export function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isTooDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfString(json, at);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth -= 1;
    if (depth > DEEPEST_NESTING) return true;
  }
  return false;
}

/** Offset of the quotation mark that ends the string begun at `start`: the next one that is not escaped; the end of `json` if there is none. */
export function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end >= 0) {
    let first = end;
    while (json.charCodeAt(first - 1) === BACKSLASH) first -= 1;
    if ((end - first) % 2 === 0) return end;
    end = json.indexOf('"', end + 1);
  }
  return json.length;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
