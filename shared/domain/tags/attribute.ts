/**
 * Attributes: what can be said of an annotation besides its tag. A tag names them; the
 * annotation keeps a value under the attribute's name, so that another label loses nothing.
 */
import type { Tag, TagId, Tagset } from '../tagset.ts';

export const ATTRIBUTE_KINDS = ['choice', 'number', 'text', 'yes-no'] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];

export type AttributeValue = string | number | boolean;

export interface Attribute {
  /** Under this name annotations keep it; it never changes. */
  readonly name: string;
  /** What people read; absent: the name. */
  readonly label?: string;
  readonly kind: AttributeKind;
  /** Of a choice, in order. */
  readonly choices?: readonly string[];
}

/** Those of the tag, then those of the tags above it. */
export function attributesOf(tagset: Tagset, id: TagId): readonly Attribute[] {
  const found = new Map<string, Attribute>();
  for (const tag of lineage(tagset, id))
    for (const attribute of tag.attributes ?? [])
      if (!found.has(attribute.name)) found.set(attribute.name, attribute);
  return [...found.values()];
}

/** The tag and the tags above it, nearest first; a circle of parents ends. */
export function lineage(tagset: Tagset, id: TagId): readonly Tag[] {
  const line: Tag[] = [];
  let tag = tagset.tags.find((each) => each.id === id);
  while (tag !== undefined && !line.includes(tag)) {
    line.push(tag);
    const { parent }: Tag = tag;
    tag = tagset.tags.find((each) => each.id === parent);
  }
  return line;
}
