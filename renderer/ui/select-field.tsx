/** A choice of one among several, closed until it is opened. */
import './select-field.css';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Stands before the label. */
  readonly mark?: ReactNode;
  /** Stands at the end, for example a key. */
  readonly end?: ReactNode;
}

export function SelectField({
  label,
  choices,
  value,
  onChange,
  isDisabled = false,
  hideLabel = false,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
  /** For those who hear it only; what is chosen says enough to those who see it. */
  readonly hideLabel?: boolean;
}): ReactNode {
  const chosen = choices.find((choice) => choice.id === value);
  return (
    <Select
      className="field"
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value">
          {chosen?.mark}
          <span className="select-value-label">{chosen?.label}</span>
        </SelectValue>
        <ChevronDown size={14} aria-hidden className="select-arrow" />
      </Button>
      <Popover className="select-popover" offset={4}>
        <ListBox className="select-list">
          {choices.map((choice) => (
            <ListBoxItem className="select-item" id={choice.id} key={choice.id} textValue={choice.label}>
              {choice.mark}
              <span className="select-item-label">{choice.label}</span>
              {choice.end !== undefined && <span className="select-item-end">{choice.end}</span>}
              <Check size={14} aria-hidden className="select-item-check" />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
