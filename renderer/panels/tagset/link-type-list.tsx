/** The link types of a tagset, each with the tags where it may begin and lead to, and how often it is used. */
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TagsetUse } from '../../../shared/api/contract.ts';
import { allows, DEFAULT_LINK_TYPES, linkTypesOf, type LinkType } from '../../../shared/domain/link-types.ts';
import { EXCLUDED, type TagId, type Tagset } from '../../../shared/domain/tagset.ts';
import { concernOf } from '../../store/tagset/concern.ts';
import { withoutLinkTypeInDraft, type TagsetDraft } from '../../store/tagset/tagset-draft.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { linkTypeWords } from '../links/link-words.ts';
import { tagName } from '../tag-name.ts';
import { useParts, useText } from '../window-context.tsx';
import { Removal } from './removal.tsx';
import { useConcernWords } from './use-concern-words.ts';

export function LinkTypeList({
  draft,
  use,
  isLead,
  onChange,
}: {
  readonly draft: TagsetDraft;
  readonly use: TagsetUse;
  readonly isLead: boolean;
  readonly onChange: (draft: TagsetDraft) => void;
}): ReactNode {
  const text = useText();
  const words = useConcernWords();
  const { tagset } = draft;
  const { clock } = useParts().store;
  const types = linkTypesOf(tagset);
  const set = (linkTypes: readonly LinkType[]): void =>
    onChange({ ...draft, tagset: { ...tagset, linkTypes } });
  const change = (before: LinkType, after: LinkType): void =>
    set(types.map((type) => (type === before ? after : type)));
  return (
    <div className="tagset-links">
      {types.map((type) => {
        const name = type.label ?? linkTypeWords(text, tagset, type.id);
        const uses = use.links.filter((each) => each.type === type.id);
        const concern = words({ links: concernOf(uses) }, 'use');
        return (
          <fieldset className="tagset-link" key={type.id}>
            <legend className="visually-hidden">{name}</legend>
            <div className="tagset-link-head">
              {type.label === undefined ? (
                <strong>{name}</strong>
              ) : (
                <TextField
                  label={text('tagset.link-name')}
                  value={type.label}
                  maxLength={80}
                  startsFocused={type.label === ''}
                  onChange={(label) => change(type, { ...type, label })}
                />
              )}
            </div>
            <Ends
              label={text('tagset.link-from')}
              tagset={tagset}
              value={type.from}
              onChange={(from) => change(type, { ...type, from })}
            />
            <Ends
              label={text('tagset.link-to')}
              tagset={tagset}
              value={type.to}
              onChange={(to) => change(type, { ...type, to })}
            />
            {uses.length > 0 && <p className="tagset-use">{concern}</p>}
            <Removal
              what="links"
              name={name}
              {...(uses.length === 0 && { concern })}
              into={types
                .filter((other) => other !== type && covers(tagset, other, type))
                .map((other) => ({ id: other.id, label: linkTypeWords(text, tagset, other.id) }))}
              isLead={isLead}
              onRemove={(fate) => onChange(withoutLinkTypeInDraft(draft, type.id, fate))}
            />
          </fieldset>
        );
      })}
      <div className="tagset-list-tools">
        <Button
          icon={<Plus size={14} aria-hidden />}
          onPress={() => set([...types, { id: clock.newId(), label: '', from: [], to: [] }])}
        >
          {text('tagset.add-link')}
        </Button>
        {DEFAULT_LINK_TYPES.some(({ id }) => !types.some((type) => type.id === id)) && (
          <Button
            look="quiet"
            onPress={() =>
              set([...types, ...DEFAULT_LINK_TYPES.filter(({ id }) => !types.some((type) => type.id === id))])
            }
          >
            {text('tagset.default-links')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Whether whatever `type` ties `other` may tie as well. */
function covers(tagset: Tagset, other: LinkType, type: LinkType): boolean {
  return (
    type.from.every((tag) => allows(tagset, other.from, tag)) &&
    type.to.every((tag) => allows(tagset, other.to, tag))
  );
}

function Ends({
  label,
  tagset,
  value,
  onChange,
}: {
  readonly label: string;
  readonly tagset: Tagset;
  readonly value: readonly TagId[];
  readonly onChange: (value: readonly TagId[]) => void;
}): ReactNode {
  const text = useText();
  const offered = tagset.tags.filter((tag) => tag.cue !== 'excluded' && tag.id !== EXCLUDED);
  return (
    <div className="tagset-ends" role="group" aria-label={label}>
      <span className="field-label">{label}</span>
      {offered.map(({ id }) => (
        <CheckField
          key={id}
          value={value.includes(id)}
          onChange={(on) => onChange(on ? [...value, id] : value.filter((each) => each !== id))}
        >
          {tagName(text, tagset, id)}
        </CheckField>
      ))}
    </div>
  );
}
