/**
 * The desktop program between its first window and its end: one backend, one window,
 * one menu, and what the system asks of them.
 *
 * There is one window, and a Mac's program may be without it. What is to be opened from
 * outside (a second start, a recent project, a folder dropped on the icon) goes to it.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { app, nativeTheme, screen, session } from 'electron';
import type { PlaceToken, Settings } from '../../shared/api/contract.ts';
import type { CommandId } from '../../shared/commands.ts';
import { chooseLanguage, createText, type Text } from '../../shared/text/text.ts';
import { createBackend, type Backend } from '../backend/backend.ts';
import type { Host } from '../backend/host.ts';
import { SCHEME } from './channels.ts';
import { DesktopWindow } from './desktop-window.ts';
import type { Installation } from './installation.ts';
import { NativeMenu } from './native-menu.ts';
import { answerRequest } from './protocol.ts';
import { tellSystem } from './system-lists.ts';
import { PARTITION } from './window-options.ts';
import { placeOnScreen } from './window-place.ts';
import type { WindowStateStore } from './window-state.ts';

export interface DesktopOptions {
  readonly host: Host;
  readonly installation: Installation;
  readonly platform: NodeJS.Platform;
  /** Absolute path of what was named at the start, or null. */
  readonly startWith: string | null;
  readonly windowState: WindowStateStore;
  /** The first window can be used. */
  readonly onUsable: () => void;
}

/** How long saving may take when the program ends; the journal has everything anyway. */
const END_LIMIT_MS = 10_000;

export class Desktop {
  readonly #options: DesktopOptions;
  readonly #backend: Backend;
  #text: Text;
  #menu: NativeMenu | null = null;
  #window: DesktopWindow | null = null;
  /** What to open in the next window. */
  #next: string | null;
  #isTyping = false;
  #isQuitting = false;
  #isEnding = false;

  constructor(options: DesktopOptions) {
    this.#options = options;
    this.#next = options.startWith;
    this.#backend = createBackend(options.host);
    this.#text = createText(chooseLanguage(options.host.systemLanguages));
  }

  /** After Electron is ready: the window's files, the settings, the menu, the window. */
  async start(): Promise<void> {
    const { installation, platform } = this.#options;
    session
      .fromPartition(PARTITION)
      .protocol.handle(SCHEME, (request) => answerRequest(request, installation.rendererFolder));
    await this.#readSettings();
    this.#menu = new NativeMenu(
      { text: this.#text, isMac: platform === 'darwin', commands: new Map(), recent: [] },
      { run: (command) => this.#run(command), open: (folder) => void this.open(folder) },
    );
    await this.#tellRecent();
    await this.show();
  }

  /** Open a folder or file that the user named outside the window. */
  async open(absolute: string): Promise<void> {
    if (this.#window === null) {
      this.#next = absolute;
      if (this.#menu !== null) await this.show();
      return;
    }
    this.#window.open(await this.#backend.placeOf(absolute));
  }

  /** Bring the window to the front; make one if there is none. */
  async show(): Promise<void> {
    if (this.#window !== null) return this.#window.focus();
    if (this.#menu === null) return;
    const next = this.#next;
    this.#next = null;
    this.#makeWindow(next === null ? null : await this.#backend.placeOf(next));
  }

  /** The user wants to end the program; a window that stays open calls it off. */
  quitting(): void {
    this.#isQuitting = true;
  }

  /** No window is left: a Mac's program stays, unless it is ending. */
  withoutWindows(): void {
    if (this.#options.platform !== 'darwin' || this.#isQuitting) app.quit();
  }

  /** Save what waits and end; the exit code says whether all was saved. */
  async end(): Promise<void> {
    if (this.#isEnding) return;
    this.#isEnding = true;
    const { saved } = await this.#backend.close(END_LIMIT_MS);
    app.exit(saved ? 0 : 1);
  }

  #makeWindow(startPlace: PlaceToken | null): void {
    if (this.#window !== null) return;
    const { installation, windowState, host, onUsable } = this.#options;
    const state = windowState.read();
    const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
    this.#window = new DesktopWindow({
      backend: this.#backend,
      look: {
        bounds: placeOnScreen(
          state.bounds,
          screens.map(({ workArea }) => workArea),
        ),
        isDark: nativeTheme.shouldUseDarkColors,
        preload: installation.preload,
        isCheckout: !app.isPackaged,
      },
      state,
      startPlace,
      text: this.#text,
      placeOf: (absolute) => this.#placeOf(absolute),
      remember: (now) => windowState.write(now),
      log: (line) => host.log(line),
      events: {
        usable: onUsable,
        settled: (settings) => this.#follow(settings),
        opened: () => void this.#tellRecent(),
        showCommands: ({ typing, commands }) => {
          this.#isTyping = typing;
          this.#menu?.show({ commands: new Map(commands.map((command) => [command.id, command])) });
        },
        keptOpen: () => {
          this.#isQuitting = false;
        },
        closed: () => {
          this.#window = null;
        },
      },
    });
  }

  /** Language and theme as they were left, before there is a page to say so. */
  async #readSettings(): Promise<void> {
    const connection = this.#backend.connect('start', () => undefined);
    const described = await connection.api.describeHost({});
    connection.close();
    if (described.ok) this.#follow(described.value.settings);
  }

  /** Menu and dialogs speak the language of the settings, and the system's parts take their theme. */
  #follow({ language, theme }: Settings): void {
    nativeTheme.themeSource = theme;
    const chosen = language === 'system' ? chooseLanguage(this.#options.host.systemLanguages) : language;
    if (chosen === this.#text.language) return;
    this.#text = createText(chosen);
    this.#menu?.show({ text: this.#text });
    this.#window?.speak(this.#text);
    void this.#tellRecent();
  }

  async #tellRecent(): Promise<void> {
    const recent = await this.#backend.recent();
    this.#menu?.show({
      recent: recent.map((folder) => ({ path: folder, name: path.basename(folder) || folder })),
    });
    tellSystem(recent, this.#text, this.#options.platform);
  }

  #run(command: CommandId): void {
    // A Mac's fields have no undo but the menu's.
    if (this.#isTyping && (command === 'undo' || command === 'redo')) this.#window?.editField(command);
    else this.#window?.run(command);
  }

  async #placeOf(absolute: string): Promise<PlaceToken | null> {
    if (!path.isAbsolute(absolute)) return null;
    const isThere = await stat(absolute).then(
      () => true,
      () => false,
    );
    return isThere ? this.#backend.placeOf(absolute) : null;
  }
}
