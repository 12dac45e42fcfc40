/** A number within limits, typed or stepped. */
import './stepper-field.css';
import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';

export function StepperField({
  label,
  value,
  onChange,
  min,
  max,
  step = 1,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
}): ReactNode {
  return (
    <NumberField
      className="field"
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(next);
      }}
    >
      <Label className="field-label">{label}</Label>
      <Group className="stepper">
        <Button slot="decrement" className="stepper-button">
          <Minus size={14} aria-hidden />
        </Button>
        <Input className="stepper-input" />
        <Button slot="increment" className="stepper-button">
          <Plus size={14} aria-hidden />
        </Button>
      </Group>
    </NumberField>
  );
}
