/** A choice that is ticked or not; several of them make a list of which any number is chosen. */
import './check-field.css';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';

export function CheckField({
  children,
  value,
  onChange,
}: {
  readonly children: ReactNode;
  readonly value: boolean;
  readonly onChange: (on: boolean) => void;
}): ReactNode {
  return (
    <CheckboxField isSelected={value} onChange={onChange}>
      <CheckboxButton className="check-field">
        <span className="check-box" aria-hidden>
          <Check size={12} strokeWidth={3} />
        </span>
        <span className="check-words">{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}
