/**
 * An Electron for tests: of every call that Beleg makes, what it was given, and the
 * means to play the system's part. It pins our calls, not Electron's behaviour.
 *
 * `vi.mock('electron', async () => (await import('./fake-electron.cases.ts')).fakeElectron)`
 */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;

/** A line between page and program. */
class FakeIpc extends EventEmitter {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler);
  }
}

export class FakeContents extends EventEmitter {
  readonly ipc = new FakeIpc();
  readonly sent: (readonly [channel: string, json: string])[] = [];
  readonly mainFrame = { parent: null, origin: 'app://bundle', url: 'app://bundle/' };
  zoom = 1;
  crashed = false;
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  webRtc = '';
  readonly reload = vi.fn<() => void>();
  readonly undo = vi.fn<() => void>();
  readonly redo = vi.fn<() => void>();

  send(channel: string, json: string): void {
    this.sent.push([channel, json]);
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtc = policy;
  }

  isCrashed(): boolean {
    return this.crashed;
  }

  getZoomFactor(): number {
    return this.zoom;
  }

  setZoomFactor(factor: number): void {
    this.zoom = factor;
  }

  /** The page calls, as its preload does. */
  async invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
    return await this.invokeFrom(this.mainFrame, channel, ...args);
  }

  async invokeFrom(senderFrame: unknown, channel: string, ...args: readonly unknown[]): Promise<unknown> {
    const handler = this.ipc.handlers.get(channel);
    if (handler === undefined) throw new Error(`nobody answers ${channel}`);
    return await handler({ sender: this, senderFrame }, ...args);
  }

  /** The events of the contract that were sent to the page. */
  get events(): readonly unknown[] {
    return this.sent.map(([, json]): unknown => JSON.parse(json));
  }
}

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

export class FakeSession extends EventEmitter {
  beforeRequest: ((details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void) | null =
    null;
  permissionRequest:
    ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null = null;
  permissionCheck: ((contents: unknown, permission: string) => boolean) | null = null;
  devicePermission: (() => boolean) | null = null;
  spellChecker = true;
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();

  readonly webRequest = {
    onBeforeRequest: (listener: FakeSession['beforeRequest']): void => {
      this.beforeRequest = listener;
    },
  };

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
      this.schemes.set(scheme, handler);
    },
  };

  setPermissionRequestHandler(handler: FakeSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: FakeSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: FakeSession['devicePermission']): void {
    this.devicePermission = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
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

  async whenReady(): Promise<void> {
    await Promise.resolve();
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

export interface FakeMenuItem {
  id?: string;
  label?: string;
  role?: string;
  type?: string;
  enabled?: boolean;
  checked?: boolean;
  accelerator?: string;
  registerAccelerator?: boolean;
  submenu?: FakeMenuItem[];
  click?: () => void;
}

export class FakeMenu {
  static application: FakeMenu | null = null;
  static built = 0;
  readonly items: readonly FakeMenuItem[];
  readonly popup = vi.fn<(options: unknown) => void>();

  constructor(items: readonly FakeMenuItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly FakeMenuItem[]): FakeMenu {
    FakeMenu.built += 1;
    return new FakeMenu(template);
  }

  static setApplicationMenu(menu: FakeMenu): void {
    FakeMenu.application = menu;
  }

  getMenuItemById(id: string): FakeMenuItem | null {
    return allItems(this.items).find((item) => item.id === id) ?? null;
  }

  /** The item with this label, as people find it. */
  find(label: string): FakeMenuItem {
    const found = allItems(this.items).find((item) => item.label === label);
    if (found === undefined) throw new Error(`the menu has no ${label}`);
    return found;
  }

  /** As a person does: a check mark switches by itself first. */
  choose(label: string): void {
    const item = this.find(label);
    if (item.enabled === false) return;
    if (item.type === 'checkbox') item.checked = item.checked !== true;
    item.click?.();
  }
}

function allItems(items: readonly FakeMenuItem[]): readonly FakeMenuItem[] {
  return items.flatMap((item) => [item, ...allItems(item.submenu ?? [])]);
}

/** An event that can be called off. */
export function cancellable(): { defaultPrevented: boolean; preventDefault: () => void } {
  const event = {
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

const sessions = new Map<string, FakeSession>();

export const fakeElectron = {
  app: new FakeApp(),
  BrowserWindow: FakeWindow,
  Menu: FakeMenu,
  ipcMain: new FakeIpc(),
  shell: {},
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
    showErrorBox: vi.fn<(title: string, content: string) => void>(),
  },
  nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
  screen: {
    displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
    getPrimaryDisplay: (): unknown => fakeElectron.screen.displays[0],
    getAllDisplays: (): readonly unknown[] => fakeElectron.screen.displays,
  },
};
