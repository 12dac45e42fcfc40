/** What a person is writing about an article, and what of it would be said. */
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import {
  mergeField,
  METADATA_FIELDS,
  tidyValue,
  type ArticleDescription,
  type MetadataEdit,
  type MetadataField,
} from '../../../shared/domain/metadata.ts';

/** Every field as it stands in its input. */
export type Draft = Readonly<Record<MetadataField, string>>;

export function draftOf({ found, said }: ArticleDescription, own: AnnotatorId | null): Draft {
  const value = (field: MetadataField): string => mergeField(field, found, said, own).value;
  return {
    title: value('title'),
    outlet: value('outlet'),
    published: value('published'),
    author: value('author'),
    url: value('url'),
    language: value('language'),
    note: value('note'),
  };
}

/** What counts for a field if this person says nothing. */
export function withoutOwn(
  { found, said }: ArticleDescription,
  field: MetadataField,
  own: AnnotatorId | null,
): string {
  const others = said.filter(({ annotator }) => annotator !== own);
  return mergeField(field, found, others, null).value;
}

/**
 * The edits that make the draft hold. What is as it would be without one's own word is not
 * said, so that a better word of the file or of colleagues counts later; a field that was not
 * touched stays as it is.
 */
export function editsOf(
  article: ArticlePath,
  description: ArticleDescription,
  own: AnnotatorId | null,
  draft: Draft,
): readonly MetadataEdit[] {
  const before = draftOf(description, own);
  return METADATA_FIELDS.flatMap((field) => {
    const value = field === 'note' ? draft.note.trim() : tidyValue(draft[field]);
    if (value === before[field]) return [];
    return [{ article, field, value: value === withoutOwn(description, field, own) ? null : value }];
  });
}
