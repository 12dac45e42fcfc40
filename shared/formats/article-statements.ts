/**
 * Everything that an annotator's file says of an article by its path, whatever it is about:
 * it goes along when the article has another path. That holds for what a newer Beleg or
 * another program says by path, too: maps with the path as a key, and lists that name it.
 */
import type { ArticlePath } from '../domain/layer.ts';
import type { StatementKey } from '../domain/statement-key.ts';
import type { Sha256 } from '../domain/text.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { isList, isObject, own } from './json-text.ts';

/** Of which bytes the words are: how the article is known again under another path. */
const FILES = 'files';

/** SHA-256 of the article's file when something was said of it, by the article's path. */
export function readStatedFiles(original: JsonObject): ReadonlyMap<ArticlePath, Sha256> {
  const files = own(original, FILES);
  return new Map(
    Object.entries(isObject(files) ? files : {}).flatMap(([article, sha256]) =>
      typeof sha256 === 'string' ? [[article, sha256] as const] : [],
    ),
  );
}

/** The same file, that says of which bytes it speaks; of an article of which it says nothing it names none. */
export function withStatedFiles(original: JsonObject, files: ReadonlyMap<ArticlePath, Sha256>): JsonObject {
  const named = readStatedFiles(original);
  const { [FILES]: _files, ...rest } = original;
  const kept = [...new Map([...named, ...files])].filter(([article]) => isStated(rest, article));
  return kept.length === 0 ? rest : { ...rest, [FILES]: Object.fromEntries(kept) };
}

/** What can go from one path to the other: what the other path says itself stays and counts. */
export function movableStatements(
  original: JsonObject,
  from: ArticlePath,
  to: ArticlePath,
): readonly StatementKey[] {
  return Object.entries(original).flatMap(([under, all]): StatementKey[] => {
    if (under === FILES) return [];
    if (isList(all)) return all.includes(from) && !all.includes(to) ? [{ under, field: null }] : [];
    if (!isObject(all)) return [];
    const said = own(all, from);
    const there = own(all, to);
    if (!isObject(said)) return said === undefined || there !== undefined ? [] : [{ under, field: null }];
    // What is no map of words is not written over.
    if (there !== undefined && !isObject(there)) return [];
    const taken = there ?? {};
    return Object.keys(said).flatMap((field) => (Object.hasOwn(taken, field) ? [] : [{ under, field }]));
  });
}

/** The same file with these words under the other path, as far as they can go there. */
export function withStatementsMoved(
  original: JsonObject,
  from: ArticlePath,
  to: ArticlePath,
  keys: readonly StatementKey[],
): JsonObject {
  const movable = movableStatements(original, from, to);
  const isAsked = (one: StatementKey): boolean =>
    keys.some(({ under, field }) => under === one.under && field === one.field);
  const moving = movable.filter(isAsked);
  const sha256 = readStatedFiles(original).get(from);
  const moved = new Map(Object.entries(original));
  for (const key of moving) moved.set(key.under, withOneMoved(moved.get(key.under), from, to, key.field));
  const next: JsonObject = Object.fromEntries(moved);
  return withStatedFiles(
    next,
    sha256 === undefined || moving.length === 0 ? new Map() : new Map([[to, sha256]]),
  );
}

function withOneMoved(
  all: JsonValue | undefined,
  from: ArticlePath,
  to: ArticlePath,
  field: string | null,
): JsonValue {
  if (isList(all)) return all.map((one) => (one === from ? to : one));
  const entries = new Map(Object.entries(isObject(all) ? all : {}));
  const said = entries.get(from);
  if (field === null || !isObject(said)) {
    entries.delete(from);
    if (said !== undefined) entries.set(to, said);
  } else {
    const there = entries.get(to);
    const { [field]: value, ...left } = said;
    if (Object.keys(left).length === 0) entries.delete(from);
    else entries.set(from, left);
    entries.set(to, {
      ...(isObject(there) ? there : {}),
      ...(value === undefined ? {} : { [field]: value }),
    });
  }
  return Object.fromEntries(entries);
}

function isStated(original: JsonObject, article: ArticlePath): boolean {
  return Object.values(original).some((all) =>
    isList(all) ? all.includes(article) : isObject(all) && Object.hasOwn(all, article),
  );
}
