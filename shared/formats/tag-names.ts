/** Tags as other tools name them ↔ tags of the project. */
import type { Tag, TagId, Tagset } from '../domain/tagset.ts';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, UNTAGGED } from '../domain/tagset.ts';
import { ownValue } from '../own-value.ts';
import { tagOfLabel } from './annotation-body.ts';

/** English: what files say must not depend on who exports them. */
const BUILT_IN: Readonly<Record<TagId, string>> = {
  [ACTOR]: 'Actor',
  [CLAIM]: 'Claim',
  [EVIDENCE]: 'Evidence',
  [EXCLUDED]: 'Excluded',
};

/** What a tag is called in files: the project's word, the built-in one, or what the annotation says. */
export function tagName(tagset: Tagset, id: TagId, label = ''): string {
  if (id === UNTAGGED) return label;
  const own = tagset.tags.find((tag) => tag.id === id)?.label ?? ownValue(BUILT_IN, id);
  if (own !== undefined) return own;
  if (label !== '') return label;
  const last = id.split(':').at(-1) ?? id;
  return id.startsWith(`${EXCLUDED}:`) ? `Excluded: ${last}` : last;
}

/** The tag of this name in the project; of another name, one that only the label tells. */
export function tagNamed(tagset: Tagset, name: string): TagId {
  const wanted = name.trim().toLowerCase();
  if (wanted === '') return UNTAGGED;
  const found = tagset.tags.find((tag: Tag) => tagName(tagset, tag.id).toLowerCase() === wanted);
  return found?.id ?? tagOfLabel(name);
}

/** True if the project has a tag of this id. */
export function isKnownTag(tagset: Tagset, id: TagId): boolean {
  return tagset.tags.some((tag) => tag.id === id);
}
