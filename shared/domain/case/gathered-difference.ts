/**
 * What has become other of an article's gathered annotations: so that a window that knows
 * 10,000 of them is told of the one that was tagged, and not of all of them again.
 */
import type { GatheredAnnotation, GatheredArticle, GatheredLink } from './gathered.ts';

/** A list told as the stretches of another that it keeps, `[from, count]`, and what stands between them. */
export type ListDifference<T> = readonly (
  { readonly kept: readonly [from: number, count: number] } | { readonly put: readonly T[] }
)[];

/** What is absent is as it was. */
export interface GatheredDifference {
  readonly annotations?: ListDifference<GatheredAnnotation>;
  readonly links?: ListDifference<GatheredLink>;
  readonly unread?: GatheredArticle['unread'];
}

/** Null where so much is other that the whole is told as quickly; `{}` where nothing is. */
export function gatheredDifference(
  before: GatheredArticle,
  after: GatheredArticle,
): GatheredDifference | null {
  const annotations = listDifference(before.annotations, after.annotations);
  const links = listDifference(before.links, after.links);
  const all = after.annotations.length + after.links.length;
  if ((costOf(annotations) + costOf(links)) * 2 > all + 2) return null;
  return {
    ...(!isAll(annotations, before.annotations) && { annotations }),
    ...(!isAll(links, before.links) && { links }),
    ...(!isSameData(before.unread, after.unread) && { unread: after.unread }),
  };
}

/** Undefined where the difference cannot be from `before`. A list that is as it was stays the same object. */
export function withGatheredDifference(
  before: GatheredArticle,
  difference: GatheredDifference,
): GatheredArticle | undefined {
  const annotations = withListDifference(before.annotations, difference.annotations);
  const links = withListDifference(before.links, difference.links);
  if (annotations === undefined || links === undefined) return undefined;
  return { annotations, links, unread: difference.unread ?? before.unread };
}

type Said = GatheredAnnotation | GatheredLink;

function listDifference<T extends Said>(before: readonly T[], after: readonly T[]): ListDifference<T> {
  const places = new Map(before.map((one, at) => [keyOf(one), at]));
  const parts: ({ kept: [number, number] } | { put: T[] })[] = [];
  for (const one of after) {
    const last = parts.at(-1);
    const at = places.get(keyOf(one));
    if (at === undefined || !isSameData(before[at], one)) {
      if (last !== undefined && 'put' in last) last.put.push(one);
      else parts.push({ put: [one] });
    } else if (last !== undefined && 'kept' in last && last.kept[0] + last.kept[1] === at) last.kept[1] += 1;
    else parts.push({ kept: [at, 1] });
  }
  return parts;
}

function withListDifference<T>(
  before: readonly T[],
  difference: ListDifference<T> | undefined,
): readonly T[] | undefined {
  if (difference === undefined) return before;
  const after: T[] = [];
  for (const part of difference) {
    if ('put' in part) {
      for (const one of part.put) after.push(one);
      continue;
    }
    const [from, count] = part.kept;
    if (from + count > before.length) return undefined;
    for (const one of before.slice(from, from + count)) after.push(one);
  }
  return after;
}

/** Annotators may have annotations of one id: copies, and those of an agreed set. */
function keyOf({ id, annotator, adjudicated }: Said): string {
  return `${annotator}${adjudicated === true ? ' agreed ' : ' '}${id}`;
}

function costOf(difference: ListDifference<unknown>): number {
  let cost = 0;
  for (const part of difference) cost += 'put' in part ? part.put.length : 1;
  return cost;
}

function isAll(difference: ListDifference<unknown>, before: readonly unknown[]): boolean {
  const [first] = difference;
  if (first === undefined) return before.length === 0;
  return difference.length === 1 && 'kept' in first && first.kept[0] === 0 && first.kept[1] === before.length;
}

/** Of what JSON can say. */
function isSameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSameData(Reflect.get(a, key), Reflect.get(b, key)));
}
