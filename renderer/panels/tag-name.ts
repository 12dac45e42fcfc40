/** What a tag is called: built-in ones in the reader's language, others as the project labels them. */
import { EXCLUDED_REASONS, excludedTag, type TagId, type Tagset } from '../../shared/domain/tagset.ts';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED } from '../../shared/domain/tagset.ts';
import type { MessageKey, Text } from '../../shared/text/text.ts';
import { readableName } from './readable-name.ts';

const BUILT_IN: ReadonlyMap<TagId, MessageKey> = new Map<TagId, MessageKey>([
  [ACTOR, 'tag.actor'],
  [CLAIM, 'tag.claim'],
  [EVIDENCE, 'tag.evidence'],
  [EXCLUDED, 'tag.excluded'],
  ...EXCLUDED_REASONS.map((reason): [TagId, MessageKey] => [excludedTag(reason), `tag.excluded.${reason}`]),
]);

/** The name, with what the tag means in this project where it is defined: for whoever is about to tag. */
export function tagTooltip(text: Text, tagset: Tagset, id: TagId): string {
  const meaning = meaningOf(tagset, id);
  const tag = tagName(text, tagset, id);
  return meaning === '' ? tag : text('tagset.tooltip', { tag, definition: meaning });
}

/** Its definition, and the examples behind it; '' where the project defines nothing. */
export function meaningOf(tagset: Tagset, id: TagId): string {
  const { definition = '', examples = [] } = tagset.tags.find((tag) => tag.id === id) ?? {};
  return [...(definition === '' ? [] : [definition]), ...examples].join(' · ');
}

/** `label` is what the annotation remembers, for a tag that the tagset no longer knows. */
export function tagName(text: Text, tagset: Tagset, id: TagId, label?: string): string {
  const key = BUILT_IN.get(id);
  if (key !== undefined) return text(key);
  const own = tagset.tags.find((tag) => tag.id === id)?.label ?? label;
  return own === undefined ? text('tag.unknown') : readableName(own);
}
