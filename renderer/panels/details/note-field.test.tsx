// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeHost, startStore } from '../../store/fake-host.cases.ts';
import { createCommands } from '../../store/run-command.ts';
import { shownAtOnce } from '../../store/panels-state.ts';
import type { Store } from '../../store/store.ts';
import { createCommandUi } from '../command-ui.ts';
import { WindowProvider } from '../window-context.tsx';
import { createWindowUi } from '../window-ui.ts';
import { NoteField } from './note-field.tsx';

let root: Root;
let store: Store;
let host: HTMLElement;
const written = vi.fn<(note: string) => void>();

function show(note: string): void {
  const ui = createWindowUi();
  const parts = {
    store,
    panels: shownAtOnce(store),
    ui,
    commands: createCommands(store, createCommandUi(store, ui)),
    isMac: false,
  };
  act(() => {
    root.render(
      <WindowProvider parts={parts}>
        <NoteField note={note} isReadOnly={false} describedBy="quote" onWrite={written} />
      </WindowProvider>,
    );
  });
}

function field(): HTMLTextAreaElement {
  const area = host.querySelector('textarea');
  if (area === null) throw new Error('there is no field');
  return area;
}

function type(words: string): void {
  act(() => {
    field().focus();
    // As the browser sets it, past React, which would else see no change.
    Reflect.set(HTMLTextAreaElement.prototype, 'value', words, field());
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function wait(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

describe('the note of an annotation', () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    Object.assign(window, { matchMedia: () => ({ matches: true }) });
    store = await startStore(createFakeHost({ 'a.txt': 'text' }));
    host = document.body.appendChild(document.createElement('div'));
    root = createRoot(host);
    written.mockClear();
  });

  afterEach(() => {
    act(() => root.unmount());
    host.remove();
    store.destroy();
    vi.useRealTimers();
  });

  it('is written once, when the writer pauses', () => {
    show('');
    type('only');
    type('only one source ');
    wait(500);
    expect(written).not.toHaveBeenCalled();
    wait(2000);
    expect(written.mock.calls).toEqual([['only one source']]);
  });

  it('is written when the field is left', () => {
    show('');
    type('x');
    act(() => field().blur());
    expect(written.mock.calls).toEqual([['x']]);
    wait(2000);
    expect(written).toHaveBeenCalledTimes(1);
  });

  it('is written when the annotation goes out of sight', () => {
    show('');
    type('x');
    act(() => root.render(null));
    expect(written.mock.calls).toEqual([['x']]);
  });

  it('is not written when nothing but space has changed', () => {
    show('as it was');
    type('as it was ');
    act(() => field().blur());
    expect(written).not.toHaveBeenCalled();
  });

  it('takes a note that changed elsewhere, but not over one that is being written', () => {
    show('first');
    show('second');
    expect(field().value).toBe('second');
    type('mine');
    show('third');
    expect(field().value).toBe('mine');
  });
});
