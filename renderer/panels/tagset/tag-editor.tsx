/** The tags of a tagset that is edited: all of them with their sub-tags, and the chosen one's form beside. */
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { TagsetUse } from '../../../shared/api/contract.ts';
import type { TagProblem } from '../../../shared/domain/tags/check-tagset.ts';
import { withTag, withTagMoved } from '../../../shared/domain/tags/edit-tagset.ts';
import type { Tag, TagId, Tagset } from '../../../shared/domain/tagset.ts';
import { withoutTagInDraft, type TagsetDraft } from '../../store/tagset/tagset-draft.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useParts, useText } from '../window-context.tsx';
import { Removal } from './removal.tsx';
import { TagForm } from './tag-form.tsx';
import { TagUseNote } from './tag-use-note.tsx';
import { tagsInTree } from './tags-in-tree.ts';

export function TagEditor({
  draft,
  onChange,
  problems,
  use,
  isLead,
}: {
  readonly draft: TagsetDraft;
  readonly onChange: (draft: TagsetDraft) => void;
  readonly problems: readonly TagProblem[];
  readonly use: TagsetUse;
  readonly isLead: boolean;
}): ReactNode {
  const text = useText();
  const { clock } = useParts().store;
  const { tagset } = draft;
  const [chosen, setChosen] = useState<TagId | null>(tagset.tags[0]?.id ?? null);
  const tag = tagset.tags.find(({ id }) => id === chosen);
  const setTagset = (next: Tagset): void => onChange({ ...draft, tagset: next });

  function add(parent: TagId | undefined): void {
    const id = clock.newId();
    const cue = tagset.tags.find((each) => each.id === parent)?.cue ?? 'solid';
    const fresh: Tag = { id, label: '', letter: '', cue, ...(parent !== undefined && { parent }) };
    setTagset(withTag(tagset, fresh, clock.now()));
    setChosen(id);
  }

  return (
    <div className="tagset-columns">
      <div className="tagset-list">
        <ul aria-label={text('tagset.tags')}>
          {tagsInTree(tagset).map(({ tag: each, depth }) => (
            <li key={each.id}>
              <button
                type="button"
                className={classNames('tagset-row', each.id === chosen && 'tagset-row-chosen')}
                style={{ paddingInlineStart: `${String(8 + depth * 16)}px` }}
                aria-current={each.id === chosen}
                onClick={() => setChosen(each.id)}
              >
                <TagChip tagset={tagset} tag={each.id} />
                <bdi className="tagset-row-name">
                  {tagName(text, tagset, each.id) || text('tagset.unnamed')}
                </bdi>
                {problems.some((problem) => problem.tag === each.id) && (
                  <span className="tagset-row-problem" role="img" aria-label={text('tagset.to-mend')}>
                    !
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
        <div className="tagset-list-tools">
          <Button icon={<Plus size={14} aria-hidden />} onPress={() => add(undefined)}>
            {text('tagset.add')}
          </Button>
        </div>
      </div>
      {tag !== undefined && (
        <div className="tagset-form" key={tag.id}>
          <div className="tagset-form-tools">
            <Button icon={<Plus size={14} aria-hidden />} onPress={() => add(tag.id)}>
              {text('tagset.add-under')}
            </Button>
            <IconButton
              name={text('tagset.up')}
              icon={<ArrowUp size={15} aria-hidden />}
              onPress={() => setTagset(withTagMoved(tagset, tag.id, -1))}
            />
            <IconButton
              name={text('tagset.down')}
              icon={<ArrowDown size={15} aria-hidden />}
              onPress={() => setTagset(withTagMoved(tagset, tag.id, 1))}
            />
          </div>
          {problems
            .filter((problem) => problem.tag === tag.id)
            .map(({ code, about }) => (
              <p className="tagset-problem" key={code}>
                {text(`tagset.problem.${code}`, { about })}
              </p>
            ))}
          <TagForm
            tagset={tagset}
            tag={tag}
            onChange={(next) => setTagset(withTag(tagset, next, clock.now()))}
          />
          <TagUseNote use={use} tag={tag.id} />
          {tag.label !== undefined && (
            <Removal
              what="tags"
              name={tagName(text, tagset, tag.id)}
              into={tagset.tags
                .filter(({ id }) => id !== tag.id)
                .map(({ id }) => ({
                  id,
                  label: tagName(text, tagset, id),
                  mark: <TagChip tagset={tagset} tag={id} />,
                }))}
              isLead={isLead}
              onRemove={(fate) => {
                const next = withoutTagInDraft(draft, tag.id, fate);
                onChange(next);
                setChosen(next.tagset.tags[0]?.id ?? null);
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}
