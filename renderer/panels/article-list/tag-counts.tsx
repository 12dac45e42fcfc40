/** How often each tag stands in an article: letters with numbers, none for none. */
import type { ReactNode } from 'react';
import type { TagId, Tagset } from '../../../shared/domain/tagset.ts';

export function TagCounts({
  tagset,
  sums,
  nameOf,
}: {
  readonly tagset: Tagset;
  readonly sums: ReadonlyMap<TagId, number>;
  readonly nameOf: (tag: TagId) => string;
}): ReactNode {
  const shown = tagset.tags.filter((tag) => tag.parent === undefined && (sums.get(tag.id) ?? 0) > 0);
  if (shown.length === 0) return null;
  return (
    <span className="tag-counts" aria-hidden>
      {shown.map((tag) => (
        <span className="tag-count" data-cue={tag.cue} key={tag.id} title={nameOf(tag.id)}>
          {tag.letter}
          <span className="tag-count-number">{sums.get(tag.id)}</span>
        </span>
      ))}
    </span>
  );
}
