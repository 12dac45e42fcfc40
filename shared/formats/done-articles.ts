/**
 * Done and reopened in an annotator's file: `"done"`, by the article's path, a list of words:
 * `{"done": time, "layer": sha256, "links": sha256}` and `{"reopened": time}`. What was frozen
 * lies in `frozen/<id>/<sha256>.json`.
 */
import type { ArticlePath } from '../domain/layer.ts';
import type { DoneEvent, DoneRecord } from '../domain/work/article-done.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { asList, isObject, own } from './json-text.ts';

const KEY = 'done';
const SHA256 = /^[0-9a-f]{64}$/;

/** `original` as `readAnnotatorFile` has it; what is not understood is no word. */
export function readDoneArticles(original: JsonObject): ReadonlyMap<ArticlePath, DoneRecord> {
  const all = own(original, KEY);
  return new Map(
    Object.entries(isObject(all) ? all : {}).flatMap(([article, said]) => {
      const record = asList(said)
        .map(readEvent)
        .filter((event) => event !== null);
      return record.length === 0 ? [] : [[article, record] as const];
    }),
  );
}

/** The same file with one more word on an article; what stands there stays. */
export function withDoneEvent(original: JsonObject, article: ArticlePath, event: DoneEvent): JsonObject {
  const before = own(original, KEY);
  const all = new Map(Object.entries(isObject(before) ? before : {}));
  all.set(article, [...asList(all.get(article)), writeEvent(event)]);
  const { [KEY]: _all, ...rest } = original;
  return { ...rest, [KEY]: Object.fromEntries(all) };
}

function readEvent(value: JsonValue): DoneEvent | null {
  if (!isObject(value)) return null;
  const [done, reopened, layer, links] = ['done', 'reopened', 'layer', 'links'].map((key) => own(value, key));
  if (typeof reopened === 'string') return { kind: 'reopened', at: reopened };
  if (typeof done !== 'string' || !isHash(layer)) return null;
  return { kind: 'done', at: done, frozen: { layer, ...(isHash(links) && { links }) } };
}

function writeEvent(event: DoneEvent): JsonObject {
  if (event.kind === 'reopened') return { reopened: event.at };
  const { layer, links } = event.frozen;
  return { done: event.at, layer, ...(links !== undefined && { links }) };
}

function isHash(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && SHA256.test(value);
}
