/** A tag's letter with its line: what a category looks like wherever it is named. */
import './tag-chip.css';
import type { ReactNode } from 'react';
import { rootTag, type Tag, type TagId, type Tagset } from '../../shared/domain/tagset.ts';

export function TagChip({ tagset, tag }: { readonly tagset: Tagset; readonly tag: TagId }): ReactNode {
  const root = rootOf(tagset, tag);
  return (
    // A picture, not a word: the letter is no text that is read, found or copied.
    <span
      className="tag-chip"
      data-cue={root?.cue ?? 'unknown'}
      data-letter={root?.letter ?? '?'}
      aria-hidden
    />
  );
}

/** The top-level tag that `tag` is or belongs to, if the tagset knows it. */
export function rootOf(tagset: Tagset, tag: TagId): Tag | undefined {
  const root = rootTag(tagset, tag);
  return tagset.tags.find((other) => other.id === root);
}
