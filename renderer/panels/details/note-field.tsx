/**
 * The note of an annotation. It is written when the writer pauses, leaves the field or
 * the annotation goes out of sight; a note that changed elsewhere comes in unless it is
 * being written here.
 */
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { TextArea } from '../../ui/text-field.tsx';
import { useBackToText, useText } from '../window-context.tsx';

/** A pause this long means that a thought is finished: one step of undo. */
const PAUSE_MS = 1200;

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
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, note, onWrite });
  useEffect(() => {
    latest.current = { draft, note, onWrite };
  });

  const write = useCallback(() => {
    const { draft: words, note: kept, onWrite: send } = latest.current;
    if (words === null) return;
    latest.current = { ...latest.current, draft: null };
    setDraft(null);
    if (words.trim() !== kept.trim()) send(words.trim());
  }, []);
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(write, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, write]);
  useEffect(() => write, [write]);

  return (
    <div data-note>
      <TextArea
        label={text('details.note')}
        value={draft ?? note}
        onChange={setDraft}
        isReadOnly={isReadOnly}
        describedBy={describedBy}
        {...(isReadOnly ? { placeholder: text('details.note-empty') } : { hint: text('details.note-hint') })}
        onBlur={write}
        onKey={({ key }) => {
          if (key !== 'Escape') return false;
          write();
          backToText();
          return true;
        }}
      />
    </div>
  );
}
