/**
 * What an annotator's file keeps of articles although it was suggested for exclusion: `"kept"`,
 * by the article's path, a list of lines as `lineToKeep` writes them.
 */
import type { ArticlePath } from '../domain/layer.ts';
import type { JsonObject } from '../json.ts';
import { isList, isObject, own } from './json-text.ts';

const KEY = 'kept';

/** `original` as `readAnnotatorFile` has it. */
export function readKeptLines(original: JsonObject, article: ArticlePath): ReadonlySet<string> {
  const all = own(original, KEY);
  const lines = isObject(all) ? own(all, article) : undefined;
  return new Set(isList(lines) ? lines.filter((line) => typeof line === 'string') : []);
}

/** The same file with these lines kept, or no longer; what is left empty is taken out. */
export function withKeptLines(
  original: JsonObject,
  article: ArticlePath,
  lines: readonly string[],
  kept: boolean,
): JsonObject {
  const before = own(original, KEY);
  const all = new Map(Object.entries(isObject(before) ? before : {}));
  const next = new Set(readKeptLines(original, article));
  for (const line of lines) {
    if (kept) next.add(line);
    else next.delete(line);
  }
  if (next.size === 0) all.delete(article);
  else all.set(article, [...next]);
  const { [KEY]: _all, ...rest } = original;
  return all.size === 0 ? rest : { ...rest, [KEY]: Object.fromEntries(all) };
}
