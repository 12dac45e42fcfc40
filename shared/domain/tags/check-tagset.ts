/** What is wrong with a tagset, so that it is mended before it is kept. */
import { rootTag, type Tag, type TagId, type Tagset } from '../tagset.ts';

export type TagProblemCode =
  'no-label' | 'same-label' | 'same-key' | 'taken-key' | 'circle' | 'same-attribute';

export interface TagProblem {
  readonly code: TagProblemCode;
  readonly tag: TagId;
  /** The label, key or attribute that it is about. */
  readonly about: string;
}

/** Letters and digits that a tag may have as its key. */
export const TAG_KEY = /^(?:[0-9]|\p{Lu})$/u;

export interface TagsetSurroundings {
  /** What people read for a tag; '' if it has no name. */
  readonly nameOf: (tag: Tag) => string;
  /** Keys that mean something else where annotations are made. */
  readonly takenKeys: ReadonlySet<string>;
}

/** Nothing is wrong with a tagset if this is empty. */
export function checkTagset(
  tagset: Tagset,
  { nameOf, takenKeys }: TagsetSurroundings,
): readonly TagProblem[] {
  const namesBefore = new Set<string>();
  const keysBefore = new Set<string>();
  return tagset.tags.flatMap((tag): readonly TagProblem[] => {
    const name = nameOf(tag).trim();
    const problems: TagProblem[] = [];
    const add = (code: TagProblemCode, about: string): number => problems.push({ code, tag: tag.id, about });
    if (name === '') add('no-label', '');
    else if (namesBefore.has(folded(name))) add('same-label', name);
    namesBefore.add(folded(name));
    if (tag.key !== undefined) {
      if (takenKeys.has(tag.key) || !TAG_KEY.test(tag.key)) add('taken-key', tag.key);
      else if (keysBefore.has(tag.key)) add('same-key', tag.key);
      keysBefore.add(tag.key);
    }
    if (tag.parent !== undefined && isInCircle(tagset, tag)) add('circle', name);
    const names = (tag.attributes ?? []).map((attribute) => folded(attribute.label ?? attribute.name));
    const twice = names.findIndex((each, at) => each === '' || names.indexOf(each) !== at);
    if (twice >= 0) add('same-attribute', tag.attributes?.[twice]?.label ?? '');
    return problems;
  });
}

/** Tags that `id` may become a sub-tag of: all but itself and what lies under it. */
export function possibleParents(tagset: Tagset, id: TagId): readonly Tag[] {
  const without = { tags: tagset.tags.map((tag) => (tag.id === id ? topLevel(tag) : tag)) };
  return tagset.tags.filter((tag) => rootTag(without, tag.id) !== id);
}

/** `rootTag` ends where a circle begins: at the tag itself. */
function isInCircle(tagset: Tagset, tag: Tag): boolean {
  return rootTag(tagset, tag.id) === tag.id && tagset.tags.some(({ id }) => id === tag.parent);
}

function topLevel({ parent: _parent, ...tag }: Tag): Tag {
  return tag;
}

function folded(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}
