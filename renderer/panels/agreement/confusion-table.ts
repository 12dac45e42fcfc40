/** Who calls what what, as a square table: every tag that one of them used, and *not marked*. */
import type { ConfusionCell } from '../../../shared/domain/review/shared-ground.ts';
import { compareText } from '../../../shared/domain/layer.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';

export interface ConfusionTable {
  /** null for *not marked*: last, and only if it occurs. */
  readonly tags: readonly (TagId | null)[];
  readonly most: number;
  readonly count: (a: TagId | null, b: TagId | null) => number;
}

/** `order`: tags as they are shown elsewhere; others follow in order of their ids. */
export function confusionTable(cells: readonly ConfusionCell[], order: readonly TagId[]): ConfusionTable {
  const used = new Set(cells.flatMap(({ a, b }) => [a, b]));
  const known = order.filter((tag) => used.has(tag));
  const others = [...used]
    .flatMap((tag) => (tag === null || order.includes(tag) ? [] : tag))
    .toSorted(compareText);
  const counts = new Map(cells.map(({ a, b, count }) => [keyOf(a, b), count]));
  return {
    tags: [...known, ...others, ...(used.has(null) ? [null] : [])],
    most: Math.max(0, ...counts.values()),
    count: (a, b) => counts.get(keyOf(a, b)) ?? 0,
  };
}

function keyOf(a: TagId | null, b: TagId | null): string {
  return JSON.stringify([a, b]);
}
