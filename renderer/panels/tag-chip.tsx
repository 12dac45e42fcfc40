/** A tag's letter with its line: what a category looks like wherever it is named. */
import './tag-chip.css';
import type { CSSProperties, ReactNode } from 'react';
import { coloursOf } from './tag-colours.ts';
import { rootTag, type Tag, type TagId, type Tagset } from '../../shared/domain/tagset.ts';

export function TagChip({ tagset, tag }: { readonly tagset: Tagset; readonly tag: TagId }): ReactNode {
  const root = rootOf(tagset, tag);
  const own = tagset.tags.find(({ id }) => id === tag);
  const letter = own?.letter === undefined || own.letter === '' ? root?.letter : own.letter;
  return (
    // A picture, not a word: the letter is no text that is read, found or copied.
    <span
      className="tag-chip"
      data-cue={root?.cue ?? 'unknown'}
      data-letter={letter ?? '?'}
      {...colourStyle(tagset, tag)}
      aria-hidden
    />
  );
}

/** As style, which CSS falls back from where a tag has no colour of its own. */
function colourStyle(tagset: Tagset, tag: TagId): { readonly style?: CSSProperties } {
  const colours = coloursOf(tagset, tag);
  if (colours === undefined) return {};
  const style: CSSProperties & Readonly<Record<`--${string}`, string>> = {
    '--chip-line': colours.line,
    '--chip-tint': colours.tint,
  };
  return { style };
}

/** The top-level tag that `tag` is or belongs to, if the tagset knows it. */
export function rootOf(tagset: Tagset, tag: TagId): Tag | undefined {
  const root = rootTag(tagset, tag);
  return tagset.tags.find((other) => other.id === root);
}
