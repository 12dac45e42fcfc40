import { expect, it } from 'vitest';
import { createStore as createVanilla } from 'zustand/vanilla';
import { INITIAL_STATE } from './initial-state.ts';
import { createPanelsState, shownAtOnce } from './panels-state.ts';
import type { State } from './state.ts';

function begin() {
  const store = createVanilla<State>()(() => INITIAL_STATE);
  let frame: (() => void) | null = null;
  const panels = createPanelsState(store, (then) => (frame = then));
  const heard: number[] = [];
  panels.subscribe(({ unsent }) => heard.push(unsent));
  const draw = (): void => {
    const then = frame;
    frame = null;
    then?.();
  };
  return { store, panels, heard, draw };
}

it('shows panels what happens as it happens', () => {
  const { store, panels, heard } = begin();
  store.setState({ unsent: 1 });
  store.setState({ unsent: 2 });
  expect(heard).toEqual([1, 2]);
  expect(panels.getState()).toBe(store.getState());
});

it('leaves panels as they are until the frame with the tag is on screen, and tells them all of it at once', () => {
  const { store, panels, heard, draw } = begin();
  panels.waitForFrame();
  store.setState({ unsent: 1 });
  store.setState({ unsent: 2 });
  expect(panels.getState()).toBe(INITIAL_STATE);
  draw();
  expect(heard).toEqual([2]);
  store.setState({ unsent: 3 });
  expect(heard).toEqual([2, 3]);
});

it('has panels catch up before somebody uses them', () => {
  const { store, panels, heard, draw } = begin();
  panels.waitForFrame();
  store.setState({ unsent: 1 });
  panels.catchUp();
  expect(heard).toEqual([1]);
  draw();
  expect(heard).toEqual([1]);
});

it('says nothing to a panel that is gone', () => {
  const { store, panels, draw } = begin();
  const heard: number[] = [];
  const stop = panels.subscribe(({ unsent }) => heard.push(unsent));
  panels.waitForFrame();
  store.setState({ unsent: 1 });
  stop();
  draw();
  expect(heard).toEqual([]);
});

it('waits for no frame where there is none', () => {
  const { store } = begin();
  const panels = shownAtOnce(store);
  panels.waitForFrame();
  store.setState({ unsent: 1 });
  expect(panels.getState().unsent).toBe(1);
});
