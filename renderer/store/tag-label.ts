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

/**
 * A project's own label; else the built-in name, a reason after a colon; else the last part of the id.
 * Parents that go round in a circle are named once.
 */
export function tagLabel(tagset: Tagset, id: TagId): string {
  const parts: string[] = [];
  const seen = new Set<TagId>();
  for (let current: TagId | undefined = id; current !== undefined && !seen.has(current);) {
    const at: TagId = current;
    seen.add(at);
    const tag = tagset.tags.find((candidate) => candidate.id === at);
    const own = tag?.label ?? BUILT_IN.get(at);
    parts.unshift(own ?? at.slice(at.lastIndexOf(':') + 1));
    current = own === undefined ? tag?.parent : undefined;
  }
  return parts.join(': ');
}
