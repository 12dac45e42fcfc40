/**
 * The window: its page, its line to the backend, and what happens when either ends.
 *
 * Every load of the page is a new window to the backend. A page that breaks down is
 * loaded again where it was; a window is closed only when everything is sent and
 * saved, or the user says so.
 */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, dialog, type MessageBoxOptions, type RenderProcessGoneDetails } from 'electron';
import type { Calls, EventMessage, PlaceToken, Settings } from '../../shared/api/contract.ts';
import type { CommandId } from '../../shared/commands.ts';
import type { Text } from '../../shared/text/text.ts';
import type { Backend, Connection } from '../backend/backend.ts';
import { CHANNELS, WINDOW_URL } from './channels.ts';
import { closesAnyway, obstacleToClosing } from './closing.ts';
import { showContextMenu } from './context-menu.ts';
import { Crashes } from './crashes.ts';
import { answerWindow } from './ipc.ts';
import { windowApi } from './window-api.ts';
import { windowOptions, type WindowLook } from './window-options.ts';
import type { WindowState } from './window-state.ts';

export interface WindowEvents {
  /** The page runs and the window can be seen; told once. */
  readonly usable: () => void;
  readonly settled: (settings: Settings) => void;
  readonly opened: () => void;
  readonly showCommands: (shown: Calls['showCommands']['request']) => void;
  /** The user wants to keep the window, so the program does not quit either. */
  readonly keptOpen: () => void;
  readonly closed: () => void;
}

export interface DesktopWindowOptions {
  readonly backend: Backend;
  readonly look: WindowLook;
  readonly state: WindowState;
  readonly startPlace: PlaceToken | null;
  readonly text: Text;
  readonly placeOf: (absolute: string) => Promise<PlaceToken | null>;
  readonly remember: (state: WindowState) => void;
  readonly log: (line: string) => void;
  readonly events: WindowEvents;
}

export class DesktopWindow {
  readonly #options: DesktopWindowOptions;
  readonly #window: BrowserWindow;
  readonly #crashes: Crashes;
  #connection: Connection;
  #text: Text;
  #place: PlaceToken | null;
  #isDescribed = false;
  #isShown = false;
  #isTold = false;
  #isClosing = false;
  #letClose: (unsent: number) => void = () => undefined;

  constructor(options: DesktopWindowOptions) {
    this.#options = options;
    this.#place = options.startPlace;
    this.#text = options.text;
    this.#window = new BrowserWindow(windowOptions(options.look));
    this.#crashes = new Crashes(
      (question) => this.#ask(question),
      () => this.#text,
    );
    this.#connection = this.#connect();
    this.#listen();
    if (options.state.isMaximised) this.#window.maximize();
    void this.#window.loadURL(WINDOW_URL);
  }

  /** Open a place that the user named elsewhere, and come to the front. */
  open(place: PlaceToken): void {
    // A page that is still being loaded asks by itself what to open.
    if (this.#isDescribed) this.#send({ event: 'openRequested', data: { place } });
    else this.#place = place;
    this.focus();
  }

  run(command: CommandId): void {
    this.#send({ event: 'commandChosen', data: { command } });
  }

  focus(): void {
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  /** Undo or redo in the field that has the focus. */
  editField(step: 'undo' | 'redo'): void {
    this.#window.webContents[step]();
  }

  speak(text: Text): void {
    this.#text = text;
  }

  #listen(): void {
    const window = this.#window;
    const { webContents } = window;
    answerWindow(webContents.ipc, {
      api: () => this.#api(),
      placeOf: this.#options.placeOf,
      log: this.#options.log,
    });
    window.once('ready-to-show', () => this.#show());
    // Some systems never say that there is something to show.
    webContents.once('did-finish-load', () => {
      webContents.setZoomFactor(this.#options.state.zoom);
      this.#show();
    });
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#loadedAnew();
    });
    webContents.on('will-prevent-unload', (event) => event.preventDefault());
    webContents.on('context-menu', (_event, params) => showContextMenu(window, params, this.#text));
    webContents.on('render-process-gone', (_event, details) => this.#brokeDown(details));
    window.on('close', (event) => {
      this.#rememberState();
      event.preventDefault();
      void this.#close();
    });
    window.on('closed', () => {
      this.#connection.close();
      this.#options.events.closed();
    });
  }

  #api(): ReturnType<typeof windowApi> {
    const { events } = this.#options;
    return windowApi(this.#connection.api, {
      startPlace: () => this.#place,
      takeRestarted: () => this.#crashes.takeNews(),
      described: () => {
        this.#isDescribed = true;
        this.#tellUsable();
      },
      settled: events.settled,
      opened: (place) => {
        this.#place = place;
        events.opened();
      },
      showCommands: events.showCommands,
      letClose: (unsent) => this.#letClose(unsent),
    });
  }

  #connect(): Connection {
    return this.#options.backend.connect(randomUUID(), (message) => this.#send(message));
  }

  #loadedAnew(): void {
    this.#connection.close();
    this.#connection = this.#connect();
    this.#isDescribed = false;
  }

  #send(message: EventMessage): void {
    if (this.#window.isDestroyed() || this.#window.webContents.isCrashed()) return;
    this.#window.webContents.send(CHANNELS.event, JSON.stringify(message));
  }

  #show(): void {
    if (!this.#isShown) this.#window.show();
    this.#isShown = true;
    this.#tellUsable();
  }

  #tellUsable(): void {
    if (!this.#isShown || !this.#isDescribed || this.#isTold) return;
    this.#isTold = true;
    this.#options.events.usable();
  }

  #brokeDown({ reason }: RenderProcessGoneDetails): void {
    if (reason === 'clean-exit') return;
    this.#options.log(`the page of the window ended: ${reason}`);
    this.#loadedAnew();
    // Nobody there who could still send something.
    this.#letClose(0);
    if (this.#isClosing) return;
    void this.#crashes.decide(Date.now()).then((goesOn) => {
      if (this.#window.isDestroyed()) return;
      if (goesOn) this.#window.webContents.reload();
      else this.#window.destroy();
    });
  }

  async #close(): Promise<void> {
    if (this.#isClosing) return;
    this.#isClosing = true;
    const obstacle = await obstacleToClosing({
      askPage: () => this.#askPage(),
      flush: () => this.#connection.api.flush({}),
    });
    const goes =
      obstacle === null || (await closesAnyway((options) => this.#ask(options), this.#text, obstacle));
    this.#isClosing = false;
    if (goes) this.#window.destroy();
    else this.#options.events.keptOpen();
  }

  async #ask(options: MessageBoxOptions): Promise<number> {
    return (await dialog.showMessageBox(this.#window, options)).response;
  }

  #askPage(): Promise<number> {
    if (!this.#isDescribed) return Promise.resolve(0);
    return new Promise((resolve) => {
      this.#letClose = resolve;
      this.#send({ event: 'closing', data: null });
    });
  }

  #rememberState(): void {
    this.#options.remember({
      bounds: this.#window.getNormalBounds(),
      isMaximised: this.#window.isMaximized(),
      zoom: this.#window.webContents.getZoomFactor(),
    });
  }
}
