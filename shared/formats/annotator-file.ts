/**
 * annotators/<id>.json: who an annotator is, in a file that only they write. What else
 * it says about the project (entities, article metadata) is kept as it is.
 */
import type { Annotator } from '../domain/annotator.ts';
import { isAnnotatorId } from '../domain/annotator.ts';
import type { JsonObject } from '../json.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { isObject, own, parseJson, stringOr, without } from './json-text.ts';

export const ANNOTATOR_FORMAT = 1;

export interface AnnotatorFile {
  readonly annotator: Annotator;
  /** The file as it was read; {} for a new one. */
  readonly original: JsonObject;
}

export type AnnotatorFileCode = 'not-json' | 'too-deep' | 'not-an-annotator' | 'newer-format';

/** `name` may be missing: then it is the id. */
export function readAnnotatorFile(json: string): Result<AnnotatorFile, AnnotatorFileCode> {
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const original = parsed.value;
  if (!isObject(original)) return fail('not-an-annotator', 'no object');
  const format = own(original, 'format');
  if (typeof format === 'number' && format > ANNOTATOR_FORMAT)
    return fail('newer-format', `format ${format}`);
  const annotator = annotatorOf(original);
  if (format !== ANNOTATOR_FORMAT || !isAnnotatorId(annotator.id) || annotator.uuid === '') {
    return fail('not-an-annotator', 'format, id or uuid');
  }
  return ok({ annotator, original });
}

/** Who the file is about; '' for what it does not say. */
export function annotatorOf(original: JsonObject): Annotator {
  const id = stringOr(own(original, 'id'), '');
  return { id, uuid: stringOr(own(original, 'uuid'), ''), name: stringOr(own(original, 'name'), id) };
}

/** The file's whole text, two spaces deep: people read and compare it. */
export function writeAnnotatorFile({ annotator, original }: AnnotatorFile): string {
  const { id, uuid, name } = annotator;
  const kept = without(original, ['format', 'id', 'uuid', 'name']);
  return `${JSON.stringify({ format: ANNOTATOR_FORMAT, id, uuid, name, ...kept }, null, 2)}\n`;
}
