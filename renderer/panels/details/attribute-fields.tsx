/** What can be said of an annotation besides its tag: the tag's attributes, and the grading that the project uses. */
import { type ReactNode, useState } from 'react';
import type { AnnotationContent, AnnotationId } from '../../../shared/domain/annotation.ts';
import { attributesOf, type Attribute, type AttributeValue } from '../../../shared/domain/tags/attribute.ts';
import { GRADINGS, gradingsOf, type GradingName } from '../../../shared/domain/tags/grading.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useActions, useTagset, useText } from '../window-context.tsx';
import { CertaintyHint } from './certainty-hint.tsx';

/** Id of the choice that takes a value away; no value is empty. */
const NOTHING = '';

export function AttributeFields({
  content,
  article,
  id,
}: {
  readonly content: AnnotationContent;
  readonly article: string;
  readonly id: AnnotationId;
}): ReactNode {
  const actions = useActions();
  const tagset = useTagset();
  const gradings = gradingsOf(tagset, content.tag);
  const attributes = attributesOf(tagset, content.tag);
  if (gradings.length + attributes.length === 0) return null;
  const valueOf = (name: string): AttributeValue | null => content.attributes?.[name] ?? null;
  const set = (name: string) => (value: AttributeValue | null) => {
    actions.setAttribute(article, id, name, value);
  };
  return (
    <>
      <div className="details-fields">
        {gradings.map((name) => (
          <GradingField key={name} name={name} value={valueOf(name)} onChange={set(name)} />
        ))}
        {attributes.map((attribute) => (
          <AttributeField
            key={`${id} ${attribute.name}`}
            attribute={attribute}
            value={valueOf(attribute.name)}
            onChange={set(attribute.name)}
          />
        ))}
      </div>
      {gradings.includes('textCertainty') && valueOf('textCertainty') === null && (
        <CertaintyHint article={article} id={id} onTake={set('textCertainty')} />
      )}
    </>
  );
}

interface FieldProps {
  readonly value: AttributeValue | null;
  readonly onChange: (value: AttributeValue | null) => void;
}

function GradingField({ name, value, onChange }: FieldProps & { readonly name: GradingName }): ReactNode {
  const text = useText();
  const values: readonly string[] = GRADINGS[name];
  return (
    <SelectField
      label={text(`grading.name.${name}`)}
      choices={[
        { id: NOTHING, label: text('attribute.none') },
        ...values.map((each) => ({ id: each, label: text(`grading.value.${name}`, { value: each }) })),
      ]}
      value={String(value ?? NOTHING)}
      onChange={(chosen) => onChange(chosen === NOTHING ? null : chosen)}
    />
  );
}

function AttributeField({
  attribute,
  value,
  onChange,
}: FieldProps & { readonly attribute: Attribute }): ReactNode {
  const text = useText();
  const label = attribute.label ?? attribute.name;
  switch (attribute.kind) {
    case 'choice': {
      const listed = attribute.choices ?? [];
      // What somebody chose before the choices became others stays, and is shown.
      const other = value === null || listed.includes(String(value)) ? [] : [String(value)];
      return (
        <SelectField
          label={label}
          choices={[
            { id: NOTHING, label: text('attribute.none') },
            ...[...listed, ...other].map((each) => ({ id: each, label: each })),
          ]}
          value={String(value ?? NOTHING)}
          onChange={(chosen) => onChange(chosen === NOTHING ? null : chosen)}
        />
      );
    }
    case 'yes-no':
      return (
        <SelectField
          label={label}
          choices={[
            { id: NOTHING, label: text('attribute.none') },
            { id: 'true', label: text('attribute.yes') },
            { id: 'false', label: text('attribute.no') },
          ]}
          value={String(value ?? NOTHING)}
          onChange={(chosen) => onChange(chosen === NOTHING ? null : chosen === 'true')}
        />
      );
    case 'number':
    case 'text':
      return (
        <WrittenField
          label={label}
          isNumber={attribute.kind === 'number'}
          value={value}
          onChange={onChange}
        />
      );
  }
}

/** Kept when the field is left, or by Enter; what is no number is not kept. */
function WrittenField({
  label,
  isNumber,
  value,
  onChange,
}: FieldProps & { readonly label: string; readonly isNumber: boolean }): ReactNode {
  const text = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const words = draft ?? String(value ?? '');
  const number = numberIn(words);
  const isWrong = isNumber && words.trim() !== '' && number === null;
  return (
    <TextField
      label={label}
      value={words}
      onChange={setDraft}
      hint={isWrong ? text('attribute.no-number') : undefined}
      onCommit={() => {
        if (draft === null || isWrong) return;
        setDraft(null);
        const said = draft.trim();
        if (said === '') onChange(null);
        else onChange(isNumber ? number : said);
      }}
    />
  );
}

/** As people write it in German or English: with a comma or a point. */
function numberIn(words: string): number | null {
  const number = Number(words.trim().replace(',', '.'));
  return words.trim() === '' || !Number.isFinite(number) ? null : number;
}
