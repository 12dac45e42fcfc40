/** Whom the project names to make the agreed set; only its lead changes that. */
import type { ReactNode } from 'react';
import { mayLead } from '../../store/work-state.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { readableName } from '../readable-name.ts';
import { useActions, useText, useWindowState } from '../window-context.tsx';

export function AdjudicatorField(): ReactNode {
  const text = useText();
  const actions = useActions();
  const project = useWindowState((state) => state.project);
  const lead = useWindowState((state) => state.work.lead);
  const may = useWindowState(mayLead);
  if (project === null) return null;
  const { adjudicator, annotator, knownAnnotators } = project;
  const people = [...knownAnnotators, ...(annotator === null ? [] : [annotator])];
  const choices = new Map(people.map(({ id, name }) => [id, { id, label: readableName(name) }]));
  return (
    <div>
      <SelectField
        label={text('adjudication.adjudicator')}
        choices={[...choices.values()]}
        value={adjudicator ?? annotator?.id ?? null}
        isDisabled={!may}
        onChange={(id) => void actions.editProject({ adjudicator: id === lead ? null : id })}
      />
      <p className="field-hint">{text('adjudication.adjudicator-hint')}</p>
    </div>
  );
}
