/**
 * Maps that are never changed, yet cheap to change: `edited` answers with a new map
 * and leaves the old one as it is.
 *
 * A small map is a plain `Map`, copied whole. From some hundred entries on it is cut
 * into buckets by a hash of the key, and an edit copies only the buckets it touches:
 * with 50,000 annotations a few microseconds instead of some milliseconds for each
 * tag. Both are `ReadonlyMap`s; the order of a large one is arbitrary but fixed.
 */

/** Up to this size copying everything is as quick as anything cleverer. */
const LARGEST_PLAIN = 512;
const BUCKETS = 512;

/** What becomes of some keys: the new value, or null to take the key out. */
export type Edits<V> = ReadonlyMap<string, V | null>;

/** The map with those edits. Takes time by the number of edits, not by the size of the map. */
export function edited<V extends object>(
  map: ReadonlyMap<string, V>,
  edits: Edits<V>,
): ReadonlyMap<string, V> {
  if (edits.size === 0) return map;
  if (map instanceof BucketMap) return map.edited(edits);
  if (map.size + edits.size <= LARGEST_PLAIN) return editedCopy(map, edits);
  return new BucketMap<V>([], 0).edited(map).edited(edits);
}

/** A map of these values by their ids, ready for cheap edits; of two with one id the last stays. */
export function mapById<V extends { readonly id: string }>(values: Iterable<V>): ReadonlyMap<string, V> {
  const plain = new Map<string, V>();
  for (const value of values) plain.set(value.id, value);
  return plain.size <= LARGEST_PLAIN ? plain : edited(new Map<string, V>(), plain);
}

class BucketMap<V extends object> implements ReadonlyMap<string, V> {
  readonly size: number;
  readonly #buckets: readonly (ReadonlyMap<string, V> | undefined)[];

  constructor(buckets: readonly (ReadonlyMap<string, V> | undefined)[], size: number) {
    this.#buckets = buckets;
    this.size = size;
  }

  edited(edits: Edits<V>): BucketMap<V> {
    const byBucket = new Map<number, Map<string, V | null>>();
    for (const [key, value] of edits) {
      const number = bucketOf(key);
      const bucket = byBucket.get(number);
      if (bucket) bucket.set(key, value);
      else byBucket.set(number, new Map([[key, value]]));
    }
    const buckets = [...this.#buckets];
    let size = this.size;
    for (const [number, inBucket] of byBucket) {
      const before = buckets[number];
      const after = editedCopy(before ?? [], inBucket);
      size += after.size - (before?.size ?? 0);
      buckets[number] = after;
    }
    return new BucketMap(buckets, size);
  }

  get(key: string): V | undefined {
    return this.#buckets[bucketOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.#buckets[bucketOf(key)]?.has(key) ?? false;
  }

  forEach(visit: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    // Without an iterator: many times as fast where there are thousands.
    for (const bucket of this.#buckets) bucket?.forEach((value, key) => visit(value, key, this));
  }

  *entries(): Generator<[string, V], undefined> {
    for (const bucket of this.#buckets) if (bucket) yield* bucket;
  }

  *keys(): Generator<string, undefined> {
    for (const bucket of this.#buckets) if (bucket) yield* bucket.keys();
  }

  *values(): Generator<V, undefined> {
    for (const bucket of this.#buckets) if (bucket) yield* bucket.values();
  }

  [Symbol.iterator](): Generator<[string, V], undefined> {
    return this.entries();
  }
}

function editedCopy<V>(
  map: Iterable<readonly [string, V]>,
  edits: ReadonlyMap<string, V | null>,
): Map<string, V> {
  const copy = new Map(map);
  for (const [key, value] of edits) {
    if (value === null) copy.delete(key);
    else copy.set(key, value);
  }
  return copy;
}

/** FNV-1a over the key's code units. */
function bucketOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  // The low bits alone would be those of the last characters only.
  return (hash ^ (hash >>> 16)) & (BUCKETS - 1);
}
