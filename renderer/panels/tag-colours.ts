/** The colours of a tag that has one of its own, as CSS: both themes in one value. */
import { lineage } from '../../shared/domain/tags/attribute.ts';
import { shadesOf } from '../../shared/domain/tags/colours.ts';
import type { TagId, Tagset } from '../../shared/domain/tagset.ts';

export interface TagColours {
  readonly line: string;
  readonly tint: string;
}

const made = new Map<string, TagColours>();

/** Its own, else that of the nearest tag above it; undefined where none has any. */
export function coloursOf(tagset: Tagset, tag: TagId): TagColours | undefined {
  const colour = lineage(tagset, tag).find((each) => each.colour !== undefined)?.colour;
  if (colour === undefined) return undefined;
  const known = made.get(colour);
  if (known !== undefined) return known;
  const [light, dark] = [shadesOf(colour, 'light'), shadesOf(colour, 'dark')];
  const colours = {
    line: `light-dark(${light.line}, ${dark.line})`,
    tint: `light-dark(${light.tint}, ${dark.tint})`,
  };
  made.set(colour, colours);
  return colours;
}
