/** Restoring an earlier state of one's own annotations on the active article: choose one, see what it changes. */
import './history-dialog.css';
import { type ReactNode, useEffect, useState } from 'react';
import type { EarlierState } from '../../../shared/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { readableName, splitPath } from '../readable-name.ts';
import { useActions, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { StatePreview, useStateEdits } from './state-preview.tsx';
import { differenceWords, timeWords } from './state-words.ts';

export function HistoryDialog(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const article = useWindowState((state) => state.panes[state.activePane]?.article ?? '');
  const { states, failed } = useStates(article);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen ?? states?.[0]?.id ?? null;
  const edits = useStateEdits(article, id);
  const close = (): void => ui.setState({ dialog: null });
  const restore = (): void => {
    if (id === null) return;
    close();
    void actions.restoreState(article, id, 'all');
  };
  return (
    <Dialog
      title={text('history.title', { article: readableName(splitPath(article).name) })}
      closeName={text('window.close')}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{text('window.cancel')}</Button>
          <Button look="primary" isDisabled={edits === null || edits.length === 0} onPress={restore}>
            {text('history.restore')}
          </Button>
        </>
      }
    >
      {failed && <p role="alert">{text('history.failed')}</p>}
      {states?.length === 0 && <p>{text('history.none')}</p>}
      {states !== null && states.length > 0 && (
        <>
          <p className="history-lead">{text('history.lead')}</p>
          <div className="history">
            <StateList states={states} chosen={id} onChoose={setChosen} />
            <StatePreview edits={edits} />
          </div>
        </>
      )}
    </Dialog>
  );
}

function StateList({
  states,
  chosen,
  onChoose,
}: {
  readonly states: readonly EarlierState[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const text = useText();
  return (
    <fieldset className="history-states">
      <legend>{text('history.states')}</legend>
      {states.map((state) => (
        <label className="history-state" key={state.id}>
          <input
            type="radio"
            name="history-state"
            checked={state.id === chosen}
            onChange={() => onChoose(state.id)}
          />
          <span className="history-when">{timeWords(text.language, state.at)}</span>
          <span className="history-what">
            {text('history.count', { count: state.annotations })}
            {' · '}
            {text(`history.reason.${state.reason}`)}
            {state.differences !== null && ` · ${differenceWords(text, state.differences)}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface KnownStates {
  /** null until they are here. */
  readonly states: readonly EarlierState[] | null;
  readonly failed: boolean;
}

function useStates(article: string): KnownStates {
  const actions = useActions();
  const [known, setKnown] = useState<KnownStates>({ states: null, failed: false });
  useEffect(() => {
    let isWanted = true;
    void actions.listStates(article).then((states) => {
      if (isWanted) setKnown({ states, failed: states === null });
    });
    return () => {
      isWanted = false;
    };
  }, [actions, article]);
  return known;
}
