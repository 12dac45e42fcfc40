/** A setting that is on or off. */
import './switch-field.css';
import type { ReactNode } from 'react';
import { SwitchButton, SwitchField as AriaSwitchField } from 'react-aria-components/Switch';
import { Text } from 'react-aria-components/Text';

export function SwitchField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean;
  readonly onChange: (on: boolean) => void;
}): ReactNode {
  return (
    <AriaSwitchField className="switch-field" isSelected={value} onChange={onChange}>
      <SwitchButton className="switch">
        <span className="switch-track" aria-hidden>
          <span className="switch-thumb" />
        </span>
        {label}
      </SwitchButton>
      {hint !== undefined && (
        <Text slot="description" className="field-hint switch-hint">
          {hint}
        </Text>
      )}
    </AriaSwitchField>
  );
}
