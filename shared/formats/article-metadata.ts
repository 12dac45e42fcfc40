/**
 * What an annotator's file says of articles: `"metadata"`, by the article's path, with a
 * string per field. Fields and articles that are not understood stay as they are.
 */
import type { ArticlePath } from '../domain/layer.ts';
import { METADATA_FIELDS, type Metadata, type MetadataEdit } from '../domain/metadata.ts';
import type { JsonObject } from '../json.ts';
import { isObject, own } from './json-text.ts';

const KEY = 'metadata';

/** A word on one field is no book; what others wrote longer is cut (UTF-16 code units). */
export const LONGEST_VALUE = 20_000;

/** `original` as `readAnnotatorFile` has it. Articles of which nothing is said are left out. */
export function readMetadata(original: JsonObject): ReadonlyMap<ArticlePath, Metadata> {
  const all = own(original, KEY);
  const read = new Map<ArticlePath, Metadata>();
  for (const [article, said] of Object.entries(isObject(all) ? all : {})) {
    if (!isObject(said)) continue;
    const values = METADATA_FIELDS.flatMap((field) => {
      const value = own(said, field);
      return typeof value === 'string' ? [[field, value.slice(0, LONGEST_VALUE)] as const] : [];
    });
    if (values.length > 0) read.set(article, Object.fromEntries(values));
  }
  return read;
}

/** The same file after these edits, in their order; what is left empty is taken out. */
export function withMetadata(original: JsonObject, edits: readonly MetadataEdit[]): JsonObject {
  const before = own(original, KEY);
  const all = new Map(Object.entries(isObject(before) ? before : {}));
  for (const { article, field, value } of edits) {
    const said = all.get(article);
    const { [field]: _before, ...others } = isObject(said) ? said : {};
    const next: JsonObject = value === null ? others : { ...others, [field]: value };
    if (Object.keys(next).length === 0) all.delete(article);
    else all.set(article, next);
  }
  const { [KEY]: _all, ...rest } = original;
  return all.size === 0 ? rest : { ...rest, [KEY]: Object.fromEntries(all) };
}
