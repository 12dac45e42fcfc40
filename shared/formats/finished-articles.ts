/**
 * Finished and reopened in the file of whoever adjudicates: `"adjudicated"`, by the article's path,
 * a list of words: `{"finished": time}` and `{"reopened": time}`. The last one counts.
 */
import type { Timestamp } from '../domain/annotation.ts';
import type { ArticlePath } from '../domain/layer.ts';
import type { JsonObject } from '../json.ts';
import { asList, isObject, own } from './json-text.ts';

const KEY = 'adjudicated';

/** Articles that are finished, and since when; `original` as `readAnnotatorFile` has it. */
export function readFinishedArticles(original: JsonObject): ReadonlyMap<ArticlePath, Timestamp> {
  const all = own(original, KEY);
  return new Map(
    Object.entries(isObject(all) ? all : {}).flatMap(([article, said]) => {
      const last = asList(said).findLast(
        (word) => isObject(word) && [own(word, 'finished'), own(word, 'reopened')].some(isTime),
      );
      const at = isObject(last) ? own(last, 'finished') : undefined;
      return isTime(at) ? [[article, at] as const] : [];
    }),
  );
}

/** The same file with one more word on an article; what stands there stays. */
export function withFinished(
  original: JsonObject,
  article: ArticlePath,
  isFinished: boolean,
  at: Timestamp,
): JsonObject {
  const before = own(original, KEY);
  const all = new Map(Object.entries(isObject(before) ? before : {}));
  all.set(article, [...asList(all.get(article)), isFinished ? { finished: at } : { reopened: at }]);
  const { [KEY]: _all, ...rest } = original;
  return { ...rest, [KEY]: Object.fromEntries(all) };
}

function isTime(value: unknown): value is Timestamp {
  return typeof value === 'string';
}
