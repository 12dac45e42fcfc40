/** The field for a note on a link: Enter keeps it, Esc leaves what was there. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useText } from '../window-context.tsx';

export function LinkNote({
  note,
  onWrite,
  onLeave,
}: {
  readonly note: string;
  readonly onWrite: (note: string) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const text = useText();
  const [draft, setDraft] = useState(note);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const write = (): void => onWrite(draft.trim());
  return (
    <div className="link-note-field">
      <TextArea
        label={text('links.note')}
        value={draft}
        onChange={setDraft}
        rows={2}
        ref={field}
        onKey={({ key, shiftKey }) => {
          if (key === 'Escape') onLeave();
          else if (key === 'Enter' && !shiftKey) write();
          else return false;
          return true;
        }}
      />
      <Button onPress={write}>{text('links.keep-note')}</Button>
    </div>
  );
}
