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
  const tags = byId(tagset.tags);
  const line = new Set<Tag>();
  let tag = tags.get(id);
  while (tag !== undefined && !line.has(tag)) {
    line.add(tag);
    tag = tag.parent === undefined ? undefined : tags.get(tag.parent);
  }
  return [...line];
}

/** Made once for each list of tags: somebody's project may have thousands, one under the other. */
const KNOWN = new WeakMap<Tagset['tags'], ReadonlyMap<TagId, Tag>>();

/** Of two tags with one id the first counts. */
function byId(tags: Tagset['tags']): ReadonlyMap<TagId, Tag> {
  const known = KNOWN.get(tags);
  if (known !== undefined) return known;
  const found = new Map(tags.toReversed().map((tag) => [tag.id, tag]));
  KNOWN.set(tags, found);
  return found;
}
