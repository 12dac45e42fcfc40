/** Which built-in attributes of claims and evidence a project uses. */
import type { ReactNode } from 'react';
import { GRADING_NAMES, GRADINGS } from '../../../shared/domain/tags/grading.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import { SwitchField } from '../../ui/switch-field.tsx';
import { useText } from '../window-context.tsx';

export function GradingSwitches({
  tagset,
  onChange,
}: {
  readonly tagset: Tagset;
  readonly onChange: (tagset: Tagset) => void;
}): ReactNode {
  const text = useText();
  const used = tagset.grading ?? [];
  return (
    <div className="tagset-grading">
      <p className="work-hint">{text('tagset.grading-how')}</p>
      {GRADING_NAMES.map((name) => (
        <SwitchField
          key={name}
          label={text(`grading.name.${name}`)}
          hint={GRADINGS[name].map((value) => text(`grading.value.${name}`, { value })).join(' · ')}
          value={used.includes(name)}
          onChange={(on) => {
            const { grading: _before, ...rest } = tagset;
            const next = GRADING_NAMES.filter((each) => (each === name ? on : used.includes(each)));
            onChange(next.length === 0 ? rest : { ...rest, grading: next });
          }}
        />
      ))}
    </div>
  );
}
