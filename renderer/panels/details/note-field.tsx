/** The note of an annotation; Esc leads back to the text. */
import type { ReactNode } from 'react';
import { useBackToText, useText } from '../window-context.tsx';
import { WrittenField } from '../written-field.tsx';

export function NoteField({
  note,
  isReadOnly,
  describedBy,
  onWrite,
}: {
  readonly note: string;
  readonly isReadOnly: boolean;
  readonly describedBy: string;
  readonly onWrite: (note: string) => void;
}): ReactNode {
  const text = useText();
  const backToText = useBackToText();
  return (
    <div data-note>
      <WrittenField
        label={text('details.note')}
        words={note}
        isReadOnly={isReadOnly}
        describedBy={describedBy}
        {...(isReadOnly ? { placeholder: text('details.note-empty') } : { hint: text('details.note-hint') })}
        onWrite={onWrite}
        onLeave={backToText}
      />
    </div>
  );
}
