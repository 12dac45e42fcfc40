/** In what two versions of a tag differ, in words: *definition and colour*. */
import { same } from '../../../shared/domain/tags/edit-tagset.ts';
import type { Tag } from '../../../shared/domain/tagset.ts';
import type { Text } from '../../../shared/text/text.ts';
import { listFormat } from '../formats.ts';

const PARTS = [
  'label',
  'letter',
  'cue',
  'key',
  'colour',
  'parent',
  'definition',
  'examples',
  'attributes',
] as const;

/** '' if they differ in nothing that is shown. */
export function differenceWords(
  text: Text,
  before: Tag,
  after: Tag,
  { saysName }: { readonly saysName: boolean },
): string {
  const parts = PARTS.filter((part) => (saysName || part !== 'label') && !same(before[part], after[part]));
  return listFormat(text.language).format(parts.map((part) => text('tagset.differs', { part })));
}
