/** What a tag is called on the command line: the project's word, or for a built-in one that of the reader's language. */
import { ACTOR, CLAIM, EVIDENCE, type TagId, type Tagset } from '../../shared/domain/tagset.ts';
import { tagName } from '../../shared/formats/tag-names.ts';
import type { MessageKey, Text } from '../../shared/text/text.ts';

const BUILT_IN: ReadonlyMap<TagId, MessageKey> = new Map([
  [ACTOR, 'tag.actor'],
  [CLAIM, 'tag.claim'],
  [EVIDENCE, 'tag.evidence'],
]);

/** `label`: what the annotation itself says, for a tag that the project does not know. */
export function nameOfTag(text: Text, tagset: Tagset, tag: TagId, label: string): string {
  const key = BUILT_IN.get(tag);
  const own = tagset.tags.find(({ id }) => id === tag)?.label;
  return key === undefined || own !== undefined ? tagName(tagset, tag, label) : text(key);
}
