/** A choice of one among a few, all in view. */
import './segmented-field.css';
import { type ReactNode, useId } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';

export function SegmentedField<Id extends string>({
  label,
  hideLabel = false,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}): ReactNode {
  const labelId = useId();
  return (
    <div className="field">
      <span className={hideLabel ? 'visually-hidden' : 'field-label'} id={labelId}>
        {label}
      </span>
      <ToggleButtonGroup
        className="segmented"
        aria-labelledby={labelId}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const chosen = choices.find((choice) => keys.has(choice.id));
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
        {choices.map((choice) => (
          <ToggleButton className="segmented-choice" id={choice.id} key={choice.id}>
            {choice.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
