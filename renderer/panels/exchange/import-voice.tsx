/** Whose annotations an import becomes: one's own, a colleague's, or somebody's whom the project does not know yet. */
import type { ReactNode } from 'react';
import type { ImportAnnotator } from '../../../shared/api/contract.ts';
import type { Annotator, AnnotatorId } from '../../../shared/domain/annotator.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { readableName } from '../readable-name.ts';
import { useText, useWindowState } from '../window-context.tsx';
import { allOf } from './voice-choice.tsx';

/** Id of the choice that asks for a name. */
const SOMEONE = 'someone';

export interface VoiceChosen {
  /** An annotator's id, or that of the choice that asks for a name. */
  readonly id: string;
  /** For somebody new. */
  readonly name: string;
}

/** Who it was the last time, as far as the project still knows them; else oneself. */
export function voiceFirst(
  last: AnnotatorId | undefined,
  self: Annotator | null,
  known: readonly Annotator[],
): VoiceChosen {
  const id = allOf(self, known).find((one) => one.id === last)?.id ?? self?.id ?? SOMEONE;
  return { id, name: '' };
}

/** null as long as a name is missing. */
export function annotatorOf({ id, name }: VoiceChosen): ImportAnnotator | null {
  if (id !== SOMEONE) return { id };
  return name.trim() === '' ? null : { name: name.trim() };
}

export function ImportVoice({
  chosen,
  onChange,
}: {
  readonly chosen: VoiceChosen;
  readonly onChange: (chosen: VoiceChosen) => void;
}): ReactNode {
  const text = useText();
  const project = useWindowState((state) => state.project);
  const self = project?.annotator ?? null;
  const people = allOf(self, project?.knownAnnotators ?? []);
  return (
    <div className="exchange-voice">
      <SelectField
        label={text('import.annotator')}
        choices={[
          ...people.map(({ id, name: known }) => ({
            id,
            label: id === self?.id ? text('import.self', { name: readableName(known) }) : readableName(known),
          })),
          { id: SOMEONE, label: text('import.someone') },
        ]}
        value={chosen.id}
        onChange={(id) => onChange({ ...chosen, id })}
      />
      {chosen.id === SOMEONE && (
        <TextField
          label={text('import.name')}
          value={chosen.name}
          onChange={(name) => onChange({ ...chosen, name })}
          maxLength={200}
          startsFocused
        />
      )}
    </div>
  );
}
