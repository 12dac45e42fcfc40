/** The top-level tags of a tagset: what the list counts by. */
import { EXCLUDED, rootTag, type TagId, type Tagset } from '../../../shared/domain/tagset.ts';
import type { TagCounts } from './count-tags.ts';

export class TopLevelTags {
  private readonly tagset: () => Tagset;
  /** Thousands of layers ask for the same few. */
  private roots = new Map<TagId, TagId>();
  private rootsIn: Tagset | undefined;

  /** `tagset`: as it is at the moment. */
  constructor(tagset: () => Tagset) {
    this.tagset = tagset;
  }

  /** Counts of sub-tags are added to those of their top-level tag. */
  counted(counts: TagCounts): Readonly<Record<string, number>> {
    const byTag = new Map<string, number>();
    for (const [tag, number] of counts) {
      const root = this.rootOf(tag);
      byTag.set(root, (byTag.get(root) ?? 0) + number);
    }
    return Object.fromEntries(byTag);
  }

  /** Also a reason that this project's tagset does not know. */
  readonly isExcluded = (tag: TagId): boolean =>
    tag.startsWith(`${EXCLUDED}:`) || this.rootOf(tag) === EXCLUDED;

  private rootOf(tag: TagId): TagId {
    const tagset = this.tagset();
    if (this.rootsIn !== tagset) this.roots = new Map();
    this.rootsIn = tagset;
    const root = this.roots.get(tag) ?? rootTag(tagset, tag);
    this.roots.set(tag, root);
    return root;
  }
}
