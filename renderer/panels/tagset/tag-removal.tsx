/** A tag goes: into another one, without its annotations, or with them. Says how many that concerns. */
import { type ReactNode, useState } from 'react';
import type { TagUse } from '../../../shared/api/contract.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import { concernOf, withoutTagInDraft, type TagsetDraft } from '../../store/tagset/tagset-draft.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TagChip } from '../tag-chip.tsx';
import { tagName } from '../tag-name.ts';
import { useText } from '../window-context.tsx';
import { concernWords } from './concern-words.ts';

const KEEP = 'keep';
const DELETE = 'delete';

export function TagRemoval({
  draft,
  tag,
  uses,
  isLead,
  onChange,
}: {
  readonly draft: TagsetDraft;
  readonly tag: TagId;
  readonly uses: readonly TagUse[];
  readonly isLead: boolean;
  readonly onChange: (draft: TagsetDraft) => void;
}): ReactNode {
  const text = useText();
  const { tagset } = draft;
  const [fate, setFate] = useState<TagId>(KEEP);
  const concern = concernOf(uses, new Set([tag]));
  return (
    <Disclosure title={text('tagset.remove')}>
      <div className="tagset-removal">
        <p>{concernWords(text, concern, 'use')}</p>
        {isLead && (
          <SelectField
            label={text('tagset.fate')}
            value={fate}
            choices={[
              { id: KEEP, label: text('tagset.fate.keep') },
              ...tagset.tags
                .filter(({ id }) => id !== tag)
                .map(({ id }) => ({
                  id,
                  label: text('tagset.fate.merge', { tag: tagName(text, tagset, id) }),
                  mark: <TagChip tagset={tagset} tag={id} />,
                })),
              { id: DELETE, label: text('tagset.fate.delete') },
            ]}
            onChange={setFate}
          />
        )}
        <Button
          look="danger"
          onPress={() => {
            const isMerge = fate !== KEEP && fate !== DELETE;
            onChange(
              withoutTagInDraft(
                draft,
                tag,
                isMerge ? { kind: 'merge', into: fate } : { kind: fate === DELETE ? 'delete' : 'keep' },
              ),
            );
          }}
        >
          {text('tagset.remove-tag', { tag: tagName(text, tagset, tag) })}
        </Button>
      </div>
    </Disclosure>
  );
}
