/**
 * An Electron for tests: of every call that Beleg makes, what it was given, and the
 * means to play the system's part. It pins our calls, not Electron's behaviour.
 *
 * `vi.mock('electron', async () => (await import('./fake-electron.cases.ts')).fakeElectron)`
 */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import { cancellable, FakeContents, FakeIpc } from './fake-contents.cases.ts';
import { FakeMenu } from './fake-menu.cases.ts';
import { FakeSession } from './fake-session.cases.ts';

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly options: Readonly<Record<string, unknown>>;
  url = '';
  destroyed = false;
  minimised = false;
  maximised = false;
  bounds = { x: 10, y: 20, width: 800, height: 600 };
  readonly show = vi.fn<() => void>();
  readonly focus = vi.fn<() => void>();

  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
    fakeElectron.app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): readonly FakeWindow[] {
    return FakeWindow.all;
  }

  static getFocusedWindow(): FakeWindow | null {
    return null;
  }

  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false, url });
    await Promise.resolve();
  }

  /** As the user does; true if the window is gone then. */
  close(): boolean {
    const event = cancellable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return this.destroyed;
  }

  destroy(): void {
    this.destroyed = true;
    FakeWindow.all = FakeWindow.all.filter((window) => window !== this);
    this.emit('closed');
    if (FakeWindow.all.length === 0) fakeElectron.app.emit('window-all-closed');
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isMinimized(): boolean {
    return this.minimised;
  }

  restore(): void {
    this.minimised = false;
  }

  isMaximized(): boolean {
    return this.maximised;
  }

  maximize(): void {
    this.maximised = true;
  }

  getNormalBounds(): object {
    return this.bounds;
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true;
  readonly switches = new Map<string, string | undefined>();
  readonly paths = new Map<string, string>();
  /** What the lock was asked for with; `hasLock` is what it answers. */
  lockedWith: unknown = null;
  hasLock = true;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.switches.set(name, value);
    },
    hasSwitch: (name: string): boolean => this.switches.has(name),
  };
  readonly enableSandbox = vi.fn<() => void>();
  readonly setName = vi.fn<(name: string) => void>();
  readonly setAppUserModelId = vi.fn<(id: string) => void>();
  readonly setAboutPanelOptions = vi.fn<(options: unknown) => void>();
  readonly addRecentDocument = vi.fn<(file: string) => void>();
  readonly setJumpList = vi.fn<(categories: unknown) => string>(() => 'ok');
  readonly exit = vi.fn<(code: number) => void>();
  removedItems: readonly { args: string }[] = [];

  setPath(name: string, folder: string): void {
    this.paths.set(name, folder);
  }

  getPath(name: string): string {
    return this.paths.get(name) ?? '/nowhere';
  }

  getVersion(): string {
    return '0.0.0';
  }

  requestSingleInstanceLock(data: unknown): boolean {
    this.lockedWith = data;
    return this.hasLock;
  }

  getPreferredSystemLanguages(): readonly string[] {
    return ['en-GB'];
  }

  getJumpListSettings(): { removedItems: readonly { args: string }[] } {
    return { removedItems: this.removedItems };
  }

  #ready = Promise.resolve();
  becomeReady: () => void = () => undefined;

  async whenReady(): Promise<void> {
    await this.#ready;
  }

  /** From now on Electron is ready only after `becomeReady`. */
  starts(): void {
    this.#ready = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
  }

  /** As Electron does it: ask, close the windows, and end only without any. */
  quit(): void {
    this.emit('before-quit', cancellable());
    const gone = FakeWindow.all.map((window) => window.close());
    if (!gone.every(Boolean) || FakeWindow.all.length > 0) return;
    const event = cancellable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }
}

const sessions = new Map<string, FakeSession>();

export const fakeElectron = {
  app: new FakeApp(),
  BrowserWindow: FakeWindow,
  Menu: FakeMenu,
  ipcMain: new FakeIpc(),
  /** What the system's file manager was asked to show. */
  shell: { shown: [] as string[], showItemInFolder: (file: string) => fakeElectron.shell.shown.push(file) },
  utilityProcess: {
    fork: vi.fn<(program: string, args: readonly string[], options: object) => EventEmitter>(),
  },
  protocol: { registerSchemesAsPrivileged: vi.fn<(schemes: unknown) => void>() },
  session: {
    fromPartition: (name: string): FakeSession => {
      const known = sessions.get(name);
      if (known !== undefined) return known;
      const made = new FakeSession();
      sessions.set(name, made);
      fakeElectron.app.emit('session-created', made);
      return made;
    },
  },
  dialog: {
    /** Which button the user presses; each call is kept. */
    answers: [] as number[],
    asked: [] as { message: string; detail: string; buttons: string[] }[],
    picked: null as string | null,
    /** What a file is to be saved as, and what was proposed. */
    saved: null as string | null,
    proposed: [] as unknown[],
    showMessageBox: async (
      _window: unknown,
      options: { message: string; detail: string; buttons: string[] },
    ): Promise<{ response: number }> => {
      fakeElectron.dialog.asked.push(options);
      return await Promise.resolve({ response: fakeElectron.dialog.answers.shift() ?? 0 });
    },
    showOpenDialog: async (
      ...given: readonly unknown[]
    ): Promise<{ canceled: boolean; filePaths: string[]; given: unknown }> => {
      const { picked } = fakeElectron.dialog;
      return await Promise.resolve({
        canceled: picked === null,
        filePaths: picked === null ? [] : [picked],
        given,
      });
    },
    showSaveDialog: async (
      ...given: readonly unknown[]
    ): Promise<{ canceled: boolean; filePath: string }> => {
      const { saved, proposed } = fakeElectron.dialog;
      proposed.push(given.at(-1));
      return await Promise.resolve({ canceled: saved === null, filePath: saved ?? '' });
    },
    showErrorBox: vi.fn<(title: string, content: string) => void>(),
  },
  nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
  screen: {
    displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
    getPrimaryDisplay: (): unknown => fakeElectron.screen.displays[0],
    getAllDisplays: (): readonly unknown[] => fakeElectron.screen.displays,
  },
};

/** As it is before a program starts. */
export function resetElectron(): void {
  const { app, dialog, screen, nativeTheme } = fakeElectron;
  app.removeAllListeners();
  app.starts();
  app.switches.clear();
  app.hasLock = true;
  app.isPackaged = true;
  for (const mock of [app.enableSandbox, app.exit, app.addRecentDocument, app.setJumpList]) mock.mockClear();
  dialog.answers.length = 0;
  dialog.asked.length = 0;
  dialog.picked = null;
  dialog.saved = null;
  dialog.proposed.length = 0;
  fakeElectron.shell.shown.length = 0;
  dialog.showErrorBox.mockClear();
  fakeElectron.protocol.registerSchemesAsPrivileged.mockClear();
  nativeTheme.themeSource = 'system';
  nativeTheme.shouldUseDarkColors = false;
  screen.displays = [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }];
  FakeWindow.all = [];
  FakeMenu.application = null;
  sessions.clear();
}
