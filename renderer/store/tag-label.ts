/**
 * The tag's name as it is written into an annotation, for readers that do not know the
 * tagset: the same in every language of the window, so that a layer does not depend on it.
 */
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, type TagId, type Tagset } from '../../shared/domain/tagset.ts';

const BUILT_IN: ReadonlyMap<TagId, string> = new Map([
  [ACTOR, 'Actor'],
  [CLAIM, 'Claim'],
  [EVIDENCE, 'Evidence'],
  [EXCLUDED, 'Excluded'],
]);

/** A project's own label; else the built-in name, a reason after a colon; else the last part of the id. */
export function tagLabel(tagset: Tagset, id: TagId): string {
  const tag = tagset.tags.find((candidate) => candidate.id === id);
  const own = tag?.label ?? BUILT_IN.get(id);
  if (own !== undefined) return own;
  const last = id.slice(id.lastIndexOf(':') + 1);
  return tag?.parent === undefined ? last : `${tagLabel(tagset, tag.parent)}: ${last}`;
}
