/** Asked once: the name of who annotates; or, where the project knows people already, which of them it is. */
import './who-are-you.css';
import { type ReactNode, useState } from 'react';
import type { State } from '../store/state.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useActions, useText, useWindowState } from './window-context.tsx';

/** Longer names do not fit where names are shown. */
const LONGEST_NAME = 80;

/** A project is open that could be annotated, and nobody has said who does. */
export function needsName(state: State): boolean {
  return state.phase === 'ready' && state.project !== null && state.project.annotator === null;
}

export function WhoAreYou(): ReactNode {
  const text = useText();
  const actions = useActions();
  const known = useWindowState((state) => state.project?.knownAnnotators) ?? [];
  const [name, setName] = useState('');
  const [failed, setFailed] = useState(false);

  async function identify(chosen: string, uuid?: string): Promise<void> {
    setFailed(!(await actions.identify(chosen, uuid)));
  }
  return (
    <Dialog title={text('who.title')} size="small">
      <form
        className="who"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void identify(name.trim());
        }}
      >
        <p className="who-lead">{text('who.lead')}</p>
        <TextField
          label={text('who.name')}
          value={name}
          onChange={setName}
          maxLength={LONGEST_NAME}
          startsFocused
        />
        {failed && (
          <p className="who-failed" role="alert">
            {text('who.failed')}
          </p>
        )}
        <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
          {text('who.begin')}
        </Button>
      </form>
      {known.length > 0 && (
        <section className="who-known" aria-labelledby="who-known-title">
          <h3 id="who-known-title">{text('who.known')}</h3>
          <ul>
            {known.map((annotator) => (
              <li key={annotator.uuid}>
                <Button onPress={() => void identify(annotator.name, annotator.uuid)}>
                  {text('who.this-is-me', { name: annotator.name })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}
