/**
 * Looking up what others named: ids, paths and tags come from files that anybody may
 * have written, and every object already answers to `constructor` and `toString`.
 */

/** The record's own value under `key`; never what its prototype has there. */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
