/** A tag with all that stand below it. */
import type { TagId, Tagset } from '../../../shared/domain/tagset.ts';

export function tagsUnder(tags: Tagset['tags'], root: TagId): ReadonlySet<TagId> {
  const found = new Set([root]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { id, parent } of tags) if (parent !== undefined && found.has(parent)) found.add(id);
  }
  return found;
}
