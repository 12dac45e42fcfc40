/**
 * A field for running text without a button to save. It is written when the writer pauses, leaves
 * the field or the field goes out of sight; words that changed elsewhere come in unless they are
 * being written here.
 */
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { TextArea } from '../ui/text-field.tsx';

/** A pause this long means that a thought is finished: one step of undo. */
const PAUSE_MS = 1200;

export function WrittenField({
  label,
  words,
  isReadOnly,
  placeholder,
  hint,
  describedBy,
  rows,
  onWrite,
  onLeave,
}: {
  readonly label: string;
  readonly words: string;
  readonly isReadOnly: boolean;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly describedBy?: string;
  readonly rows?: number;
  readonly onWrite: (words: string) => void;
  /** Esc, once what is there is written; without it the key goes further. */
  readonly onLeave?: () => void;
}): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, words, onWrite });
  useEffect(() => {
    latest.current = { draft, words, onWrite };
  });

  const write = useCallback(() => {
    const { draft: written, words: kept, onWrite: send } = latest.current;
    if (written === null) return;
    latest.current = { ...latest.current, draft: null };
    setDraft(null);
    if (written.trim() !== kept.trim()) send(written.trim());
  }, []);
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(write, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, write]);
  useEffect(() => write, [write]);

  return (
    <TextArea
      label={label}
      value={draft ?? words}
      onChange={setDraft}
      isReadOnly={isReadOnly}
      {...(rows !== undefined && { rows })}
      {...(describedBy !== undefined && { describedBy })}
      {...(placeholder !== undefined && { placeholder })}
      {...(hint !== undefined && { hint })}
      onBlur={write}
      onKey={({ key }) => {
        if (key !== 'Escape') return false;
        write();
        onLeave?.();
        return onLeave !== undefined;
      }}
    />
  );
}
