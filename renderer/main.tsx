/**
 * The window's entry: transport → client → store → commands → <App/>.
 *
 * Nothing that a person made lives here alone: the host has it, so the window can be
 * loaded again at any time.
 */
import './ui/tokens.css';
import './ui/base.css';
import './editor/editor.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../shared/api/client.ts';
import { createText } from '../shared/text/text.ts';
import { afterFrame } from './after-frame.ts';
import { openDropped } from './dropped-folder.ts';
import { facesReady } from './faces.ts';
import { followHost } from './host-window.ts';
import { App } from './panels/app.tsx';
import { createCommandUi } from './panels/command-ui.ts';
import { takeDropped } from './panels/exchange/take-dropped.ts';
import { CrashPage } from './panels/crash-page.tsx';
import { languageOf, WindowProvider } from './panels/window-context.tsx';
import { createWindowUi } from './panels/window-ui.ts';
import { createPanelsState } from './store/panels-state.ts';
import { createCommands } from './store/run-command.ts';
import { createStore } from './store/store.ts';
import { systemClock } from './system-clock.ts';
import { openTransport } from './transport.ts';
import { unsentShelf } from './unsent-shelf.ts';

const FACES_WITHIN_MS = 1500;

const transport = openTransport();
const api = createClient(transport);
const store = createStore({ api, transport, clock: systemClock, shelf: unsentShelf, afterFrame });
const panels = createPanelsState(store, afterFrame);
const ui = createWindowUi();
const commands = createCommands(store, createCommandUi(store, ui));
const isMac = navigator.userAgent.includes('Macintosh');

transport.onRefused(() => ui.setState({ refused: true }));
window.addEventListener('blur', () => void store.actions.flush());
window.addEventListener('focus', () => void api.lookAgain({}));
// Only while something is in this window alone: the host was away and has not got it yet.
window.addEventListener('beforeunload', (event) => {
  if (store.getState().unsent > 0) event.preventDefault();
});
window.addEventListener('pagehide', () => store.actions.keepUnsent());
openDropped(
  (file) => transport.placeOf(file),
  (place) => void store.actions.openProject(place),
  takeDropped(store, ui),
);
followHost({ store, commands, ui, api, transport });

const element = document.getElementById('root');
if (element === null) throw new Error('the page has no root');
const started = store.actions.start();
await facesReady(FACES_WITHIN_MS);
createRoot(element).render(
  <StrictMode>
    <CrashPage text={createText(languageOf(store.getState()))} onReload={() => location.reload()}>
      <WindowProvider parts={{ store, panels, commands, ui, isMac }}>
        <App />
      </WindowProvider>
    </CrashPage>
  </StrictMode>,
);
await started;
