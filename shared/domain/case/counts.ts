/** Counts: how many annotations there are per tag, entity, outlet, annotator or article. */
import type { TagId } from '../tagset.ts';
import { voiceOf, type NamedEntity, type OverviewItem } from './overview-items.ts';

export const COUNTED_BY = ['tag', 'entity', 'outlet', 'annotator', 'article'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

export interface CountRow {
  /** Of the tag, entity, outlet, voice or article; '' for all that have none. */
  readonly key: string;
  /** Where the rows are entities. */
  readonly entity: NamedEntity | null;
  readonly items: readonly OverviewItem[];
  /** By top-level tag; together they are the items. */
  readonly byTag: ReadonlyMap<TagId, readonly OverviewItem[]>;
  /** In how many articles they are. */
  readonly articles: number;
}

/** Every item is in exactly one row; rows come as they are first met. */
export function countBy(items: readonly OverviewItem[], by: CountedBy): readonly CountRow[] {
  return [...grouped(items, (item) => keyOf(item, by))].map(([key, own]) => ({
    key,
    entity: by === 'entity' ? (own[0]?.entity ?? null) : null,
    items: own,
    byTag: grouped(own, ({ root }) => root),
    articles: new Set(own.map(({ article }) => article)).size,
  }));
}

/** Items by a key, in the order in which keys are first met. */
export function grouped(
  items: readonly OverviewItem[],
  keyOfItem: (item: OverviewItem) => string,
): ReadonlyMap<string, readonly OverviewItem[]> {
  const groups = new Map<string, OverviewItem[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function keyOf(item: OverviewItem, by: CountedBy): string {
  switch (by) {
    case 'tag':
      return item.annotation.tag;
    case 'entity':
      return item.entity?.id ?? '';
    case 'outlet':
      return item.outlet;
    case 'annotator':
      return voiceOf(item.annotation);
    case 'article':
      return item.article;
  }
}
