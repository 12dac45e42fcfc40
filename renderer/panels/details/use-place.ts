/** Where the selected annotation stands among those that are listed, and the way to the ones beside it. */
import { annotationsInPane, positionOfSelected } from '../../store/selectors.ts';
import type { PlacedAnnotation, State } from '../../store/state.ts';
import { unsettledQueue } from '../../store/unsettled-queue.ts';
import { useActions, useUi, useWindowState } from '../window-context.tsx';

export interface Place {
  /** From 1. */
  readonly position: number;
  readonly count: number;
  /** Among those that wait for a word about their place, not among all. */
  readonly isUnsettled: boolean;
}

export interface Places {
  /** null where it is not among them. */
  readonly place: Place | null;
  readonly step: (by: 1 | -1) => void;
}

/** *3 of 12*: while only those are listed whose place waits for a word, it is counted among them. */
export function usePlace(): Places {
  const actions = useActions();
  const settling = useUi((ui) => ui.settling);
  const isUnsettled = useWindowState((state) => settling && isInQueue(state));
  const count = useWindowState((state) => listed(state, isUnsettled).length);
  const position = useWindowState((state) => positionOfSelected(state, listed(state, isUnsettled))?.position);
  return {
    place: position === undefined ? null : { position, count, isUnsettled },
    step: isUnsettled ? actions.stepReview : actions.stepAnnotation,
  };
}

function isInQueue(state: State): boolean {
  return positionOfSelected(state, listed(state, true)) !== null;
}

function listed(state: State, isUnsettled: boolean): readonly PlacedAnnotation[] {
  const article = state.panes[state.activePane]?.article;
  if (!isUnsettled) return annotationsInPane(state, state.activePane);
  return article === undefined ? [] : unsettledQueue(state, article);
}
