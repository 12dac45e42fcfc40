/** Whose annotations the list shows; there only where more than one has annotated. */
import type { ReactNode } from 'react';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';
import type { Voice } from './voices.ts';
import { numberFormat } from '../formats.ts';

/** No annotator's id: those have no such character. */
const ALL = '*';

export function VoiceFilter({
  voices,
  chosen,
  onChange,
}: {
  readonly voices: readonly Voice[];
  readonly chosen: AnnotatorId | null;
  readonly onChange: (annotator: AnnotatorId | null) => void;
}): ReactNode {
  const text = useText();
  if (voices.length < 2) return null;
  const number = numberFormat(text.language);
  return (
    <SelectField
      label={text('annotations.voice')}
      hideLabel
      choices={[
        { id: ALL, label: text('annotations.all-voices') },
        ...voices.map(({ id, name, count }) => ({
          id,
          label: readableName(name),
          end: <span className="voice-count">{number.format(count)}</span>,
        })),
      ]}
      value={chosen ?? ALL}
      onChange={(id) => onChange(id === ALL ? null : id)}
    />
  );
}
