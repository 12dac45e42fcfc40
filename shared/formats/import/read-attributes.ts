/** Attributes as an importer finds them: an object, or JSON of one; what is none of ours is passed over. */
import type { AnnotationContent } from '../../domain/annotation.ts';
import type { JsonValue } from '../../json.ts';
import { isObject, parseJson } from '../json-text.ts';

export function readAttributes(value: JsonValue | undefined): AnnotationContent['attributes'] {
  const parsed = typeof value === 'string' ? parseJson(value) : undefined;
  const object = parsed?.ok === true ? parsed.value : value;
  if (!isObject(object)) return undefined;
  const entries = Object.entries(object).filter((entry): entry is [string, string | number | boolean] => {
    const [name, each] = entry;
    return name !== '__proto__' && ['string', 'number', 'boolean'].includes(typeof each);
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
