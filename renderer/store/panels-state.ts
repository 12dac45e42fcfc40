/**
 * The state as the panels beside the text show it: the store's own, but for the moment
 * after words were tagged.
 *
 * Whoever tags looks at the words: they are marked in the very next frame, for which
 * nothing else is drawn, and list, details, figures and status follow right behind it.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { State } from './state.ts';

/** What a component needs of a store. */
export type ReadableState = Pick<StoreApi<State>, 'getState' | 'getInitialState' | 'subscribe'>;

export interface PanelsState extends ReadableState {
  /** Panels keep what they show until the next frame is on screen; what is done by then they show at once. */
  readonly waitForFrame: () => void;
  readonly isWaiting: () => boolean;
  /** Ends the waiting: for whoever is about to use a panel. */
  readonly catchUp: () => void;
}

/** `afterFrame` runs a function once, as soon as the next frame is on screen. */
export function createPanelsState(store: ReadableState, afterFrame: (then: () => void) => void): PanelsState {
  type Listener = Parameters<ReadableState['subscribe']>[0];
  const listeners = new Set<Listener>();
  let shown = store.getState();
  let waits = false;

  function show(): void {
    const state = store.getState();
    if (waits || state === shown) return;
    const before = shown;
    shown = state;
    for (const listener of listeners) listener(state, before);
  }

  function catchUp(): void {
    waits = false;
    show();
  }

  store.subscribe(show);
  return {
    getState: () => shown,
    getInitialState: store.getInitialState,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waitForFrame: () => {
      if (waits) return;
      waits = true;
      afterFrame(catchUp);
    },
    isWaiting: () => waits,
    catchUp,
  };
}

/** For windows that draw no frames, such as a test's. */
export function shownAtOnce(store: ReadableState): PanelsState {
  return createPanelsState(store, (then) => then());
}
