// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, onTestFinished } from 'vitest';
import { claim } from '../../../shared/domain/layer.cases.ts';
import { createFakeHost, startStore } from '../../store/fake-host.cases.ts';
import { createCommands } from '../../store/run-command.ts';
import { shownAtOnce } from '../../store/panels-state.ts';
import { createCommandUi } from '../command-ui.ts';
import { WindowProvider } from '../window-context.tsx';
import { createWindowUi } from '../window-ui.ts';
import { TagFields } from './tag-fields.tsx';

it('names a tag that the tagset does not know as the annotation does', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const store = await startStore(createFakeHost({ 'a.txt': 'text' }));
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  onTestFinished(() => {
    act(() => root.unmount());
    host.remove();
    store.destroy();
  });
  const ui = createWindowUi();
  const parts = {
    store,
    panels: shownAtOnce(store),
    ui,
    commands: createCommands(store, createCommandUi(store, ui)),
    isMac: false,
  };
  const content = claim('ferry', { tag: 'urn:uuid:rumour', label: 'Rumour' });
  act(() => {
    root.render(
      <WindowProvider parts={parts}>
        <TagFields content={content} article="a.txt" id="urn:uuid:1" />
      </WindowProvider>,
    );
  });
  expect(host.querySelector('button')?.textContent).toContain('Rumour');
});
