/** The tag of an annotation and, where the tag has them, its sub-tag or reason. */
import type { ReactNode } from 'react';
import type { AnnotationContent, AnnotationId } from '../../../shared/domain/annotation.ts';
import { EXCLUDED, rootTag } from '../../../shared/domain/tagset.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { type Choice, SelectField } from '../../ui/select-field.tsx';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useTagCommands } from '../tag-commands.ts';
import { useActions, useTagset, useText } from '../window-context.tsx';

export function TagFields({
  content,
  article,
  id,
}: {
  readonly content: AnnotationContent;
  readonly article: string;
  readonly id: AnnotationId;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const keys = new Map(useTagCommands().map((command) => [command.tag, command.keys]));
  const root = rootTag(tagset, content.tag);
  const subTags = tagset.tags.filter((tag) => tag.parent === root);
  const known = tagset.tags
    .filter((tag) => tag.parent === undefined)
    .map((tag): Choice => {
      const shortcut = keys.get(tag.id);
      return {
        id: tag.id,
        label: tagName(text, tagset, tag.id),
        mark: <TagChip tagset={tagset} tag={tag.id} />,
        end: shortcut === undefined ? null : <Kbd keys={shortcut} />,
      };
    });
  // A tag that the tagset does not know is shown as the annotation names it.
  const unknown: Choice = {
    id: root,
    label: tagName(text, tagset, root, content.label === '' ? undefined : content.label),
    mark: <TagChip tagset={tagset} tag={root} />,
  };
  const choices = known.some(({ id: tag }) => tag === root) ? known : [unknown, ...known];
  return (
    <div className="details-fields">
      <SelectField
        label={text('details.tag')}
        choices={choices}
        value={root}
        onChange={(tag) => {
          if (tag !== root) actions.retag(article, id, tag);
        }}
      />
      {subTags.length > 0 && (
        <SelectField
          label={text(root === EXCLUDED ? 'details.reason' : 'details.sub-tag')}
          choices={[
            { id: root, label: text('details.no-sub-tag') },
            ...subTags.map((tag) => ({ id: tag.id, label: tagName(text, tagset, tag.id) })),
          ]}
          value={content.tag}
          onChange={(tag) => {
            if (tag !== content.tag) actions.retag(article, id, tag);
          }}
        />
      )}
    </div>
  );
}
