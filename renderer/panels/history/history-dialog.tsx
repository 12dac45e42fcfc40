/**
 * Restoring an earlier state of what one made: one's own annotations on the active article, links and
 * decisions there, the agreed set, what is said of the project. Choose one, see what it changes.
 */
import './history-dialog.css';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { EarlierState } from '../../../shared/api/contract.ts';
import type { AnnotationId } from '../../../shared/domain/annotation.ts';
import type { LayerKey } from '../../../shared/domain/layer.ts';
import type { State } from '../../store/state.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { readableName, splitPath } from '../readable-name.ts';
import { useActions, useText, useWindowState, useWindowUi } from '../window-context.tsx';
import { keptNames, keyOfKept, type KeptName } from './kept-layers.ts';
import { StatePreview, useStateEdits } from './state-preview.tsx';
import { differenceWords, timeWords } from './state-words.ts';

/** All of a state is wanted, until somebody leaves something of it. */
const NONE_LEFT: ReadonlySet<AnnotationId> = new Set();

export function HistoryDialog(): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const article = useWindowState(shownArticle);
  const project = useWindowState((state) => state.project);
  const names = keptNames({ project }, article);
  const [name, setName] = useState<KeptName>(names[0] ?? 'case');
  const layer = useMemo(() => keyOfKept(name, article ?? ''), [name, article]);
  const { states, failed } = useStates(layer);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen ?? states?.[0]?.id ?? null;
  const edits = useStateEdits(layer, id);
  const [left, setLeft] = useState(NONE_LEFT);
  const wanted = edits?.filter(({ annotation }) => !left.has(annotation)) ?? [];
  const choose = (state: string): void => {
    setChosen(state);
    setLeft(NONE_LEFT);
  };
  const close = (): void => ui.setState({ dialog: null });
  const restore = (): void => {
    if (id === null) return;
    close();
    const ticked = new Set(wanted.map(({ annotation }) => annotation));
    void actions.restoreState(layer, id, left.size === 0 ? 'all' : ticked);
  };
  const of = article === undefined ? (project?.name ?? '') : readableName(splitPath(article).name);
  return (
    <Dialog
      title={text('history.title', { article: of })}
      closeName={text('window.close')}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>{text('window.cancel')}</Button>
          <Button look="primary" isDisabled={wanted.length === 0} onPress={restore}>
            {left.size === 0
              ? text('history.restore')
              : text('history.restore-chosen', { count: wanted.length })}
          </Button>
        </>
      }
    >
      {names.length > 1 && (
        <SelectField
          label={text('history.of')}
          choices={names.map((each) => ({ id: each, label: text(`history.of.${each}`) }))}
          value={name}
          onChange={(next) => {
            setName(names.find((each) => each === next) ?? name);
            setChosen(null);
            setLeft(NONE_LEFT);
          }}
        />
      )}
      {failed && <p role="alert">{text('history.failed')}</p>}
      {states?.length === 0 && <p>{text('history.none')}</p>}
      {states !== null && states.length > 0 && (
        <>
          <p className="history-lead">{text('history.lead')}</p>
          <div className="history">
            <StateList states={states} layer={layer} chosen={id} onChoose={choose} />
            <StatePreview edits={edits} left={left} onLeave={setLeft} />
          </div>
        </>
      )}
    </Dialog>
  );
}

/** Of an article that is still read no state is known yet. */
function shownArticle({ panes, activePane }: State): string | undefined {
  const pane = panes[activePane];
  return pane?.status === 'shown' ? pane.article : undefined;
}

function StateList({
  states,
  layer,
  chosen,
  onChoose,
}: {
  readonly states: readonly EarlierState[];
  readonly layer: LayerKey;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const text = useText();
  const isOnWords = layer.links !== true && layer.case !== true;
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
            {text(isOnWords ? 'history.count' : 'history.count-entries', { count: state.annotations })}
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

function useStates(layer: LayerKey): KnownStates {
  const actions = useActions();
  const [known, setKnown] = useState<(KnownStates & { readonly of: LayerKey }) | null>(null);
  useEffect(() => {
    let isWanted = true;
    void actions.listStates(layer).then((states) => {
      if (isWanted) setKnown({ of: layer, states, failed: states === null });
    });
    return () => {
      isWanted = false;
    };
  }, [actions, layer]);
  // Those of another layer are none of this one.
  return known?.of === layer ? known : { states: null, failed: false };
}
