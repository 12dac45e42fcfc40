/** Tags in the order of the editor's list: each after the one above it. */
import type { Tag, TagId, Tagset } from '../../../shared/domain/tagset.ts';

export interface TagInTree {
  readonly tag: Tag;
  /** How many stand above it. */
  readonly depth: number;
}

/** Those whose parent is not there, or that go round in a circle, at the end. */
export function tagsInTree({ tags }: Tagset): readonly TagInTree[] {
  const under = new Map<TagId | undefined, Tag[]>();
  for (const tag of tags) {
    const siblings = under.get(tag.parent);
    if (siblings === undefined) under.set(tag.parent, [tag]);
    else siblings.push(tag);
  }
  const seen = new Set<Tag>();
  const rows: TagInTree[] = [];
  for (const top of [...(under.get(undefined) ?? []), ...tags]) {
    // No recursion: somebody's file may have thousands, one under the other.
    const waiting: TagInTree[] = [{ tag: top, depth: 0 }];
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      const { tag, depth } = row;
      if (seen.has(tag)) continue;
      seen.add(tag);
      rows.push(row);
      for (const each of (under.get(tag.id) ?? []).toReversed())
        waiting.push({ tag: each, depth: depth + 1 });
    }
  }
  return rows;
}
