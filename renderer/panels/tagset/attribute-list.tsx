/** The attributes of a tag: what can be said of an annotation with it. */
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { ATTRIBUTE_KINDS, type Attribute } from '../../../shared/domain/tags/attribute.ts';
import type { Tag } from '../../../shared/domain/tagset.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useParts, useText } from '../window-context.tsx';

export function AttributeList({
  tag,
  onChange,
}: {
  readonly tag: Tag;
  readonly onChange: (tag: Tag) => void;
}): ReactNode {
  const text = useText();
  const { clock } = useParts().store;
  const attributes = tag.attributes ?? [];

  function set(next: readonly Attribute[]): void {
    const { attributes: _before, ...rest } = tag;
    onChange(next.length === 0 ? rest : { ...rest, attributes: next });
  }
  const change = (before: Attribute, after: Attribute): void =>
    set(attributes.map((each) => (each === before ? after : each)));

  return (
    <fieldset className="tagset-attributes">
      <legend className="field-label">{text('tagset.attributes')}</legend>
      {attributes.map((attribute) => {
        const name = attribute.label ?? attribute.name;
        return (
          <div className="tagset-attribute" key={attribute.name}>
            <TextField
              label={text('tagset.attribute-name')}
              value={name}
              maxLength={80}
              onChange={(label) => change(attribute, { ...attribute, label })}
            />
            <SelectField
              label={text('tagset.attribute-kind')}
              value={attribute.kind}
              choices={ATTRIBUTE_KINDS.map((kind) => ({ id: kind, label: text(`tagset.kind.${kind}`) }))}
              onChange={(id) =>
                change(attribute, {
                  ...attribute,
                  kind: ATTRIBUTE_KINDS.find((kind) => kind === id) ?? attribute.kind,
                })
              }
            />
            {attribute.kind === 'choice' && (
              <TextField
                label={text('tagset.choices')}
                value={(attribute.choices ?? []).join(', ')}
                placeholder={text('tagset.choices-how')}
                onChange={(words) => change(attribute, { ...attribute, choices: words.split(/,\s?/u) })}
              />
            )}
            <IconButton
              name={text('tagset.remove-attribute', { name })}
              icon={<Trash2 size={15} aria-hidden />}
              onPress={() => set(attributes.filter((each) => each !== attribute))}
            />
          </div>
        );
      })}
      <Button
        icon={<Plus size={14} aria-hidden />}
        onPress={() => set([...attributes, { name: clock.newId(), label: '', kind: 'choice', choices: [] }])}
      >
        {text('tagset.add-attribute')}
      </Button>
    </fieldset>
  );
}
