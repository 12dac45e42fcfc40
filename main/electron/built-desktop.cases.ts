/**
 * The built desktop program, started within a test on a fake Electron: real backend,
 * real files, real settings store, and the page's part played through its line.
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest';
import { createClient } from '../../shared/api/client.ts';
import type { Api } from '../../shared/api/contract.ts';
import { tagging, valueOf } from '../backend/backend.cases.ts';
import { temporaryFolder, writeFiles } from '../backend/disk/temporary-folder.cases.ts';
import { CHANNELS } from './channels.ts';
import { fakeElectron, FakeWindow, resetElectron } from './fake-electron.cases.ts';
import { FakeMenu } from './fake-menu.cases.ts';

/** Where the fake stands for the bundle, which is loaded as Node loads programs. */
const STAND_IN = `const electron = globalThis.belegFakeElectron;
export const { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session, shell, utilityProcess } = electron;
export default electron;`;

/** For all tests of a file: filled before the first of them, gone after the last. */
export function builtOnce(): { root: string; entry: string } {
  const built = { root: '', entry: '' };
  beforeAll(async () => {
    built.root = await mkdtemp(path.join(tmpdir(), 'beleg-desktop-'));
    built.entry = await buildDesktop(built.root);
  });
  afterAll(() => rm(built.root, { recursive: true, force: true, maxRetries: 5 }));
  return built;
}

/** Build `main.ts` into a folder laid out like an installation; the path of the built entry. */
async function buildDesktop(root: string): Promise<string> {
  const bundle = await rolldown({
    input: path.join(import.meta.dirname, 'main.ts'),
    platform: 'node',
    plugins: [
      {
        name: 'fake-electron',
        resolveId: (id) => (id === 'electron' ? '\0electron' : null),
        load: (id) => (id === '\0electron' ? STAND_IN : null),
      },
    ],
  });
  const file = path.join(root, 'dist/main/electron/main.cjs');
  await bundle.write({ file, format: 'cjs', codeSplitting: false });
  await mkdir(path.join(root, 'resources'), { recursive: true });
  await writeFiles(root, {
    'package.json': '{"version": "1.2.3"}',
    'dist/renderer/index.html': '<!doctype html><title>Beleg</title>',
    'samples/a.txt': 'Ein Beispiel.',
  });
  return file;
}

export interface StartOptions {
  readonly arguments?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly platform?: NodeJS.Platform;
  readonly data?: string;
  /** Another Beleg runs already. */
  readonly isSecond?: boolean;
  /** Called as soon as the program has been read, before Electron is ready. */
  readonly onImported?: () => void;
}

export interface RunningDesktop {
  readonly data: string;
  /** The one window; throws if there is none. */
  readonly window: FakeWindow;
  readonly menu: FakeMenu;
  /** What was printed on standard output. */
  readonly output: () => string;
  /** What the page calls, over its line. */
  readonly api: Api;
  /** The page was loaded and shows its first view, as the system tells it. */
  showPage(): void;
  /** Answer the next question of the program whether the window may close. */
  answerClosing(unsent: number): Promise<void>;
}

/** Start the program as `Beleg …arguments`; ended by the test's end. */
export async function startDesktop(entry: string, options: StartOptions = {}): Promise<RunningDesktop> {
  resetElectron();
  fakeElectron.app.hasLock = options.isSecond !== true;
  const data = options.data ?? (await temporaryFolder());
  vi.stubGlobal('belegFakeElectron', fakeElectron);
  vi.stubEnv('BELEG_DATA', data);
  for (const [name, value] of Object.entries(options.environment ?? {})) vi.stubEnv(name, value);
  const { argv, platform } = process;
  Object.assign(process, {
    argv: ['beleg', ...(options.arguments ?? [])],
    resourcesPath: path.join(path.dirname(entry), '../../../resources'),
    defaultApp: false,
  });
  Object.defineProperty(process, 'platform', { value: options.platform ?? 'linux' });
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  onTestFinished(async () => {
    for (const window of FakeWindow.all) window.destroy();
    fakeElectron.app.emit('will-quit', { preventDefault: () => undefined });
    if (fakeElectron.app.hasLock)
      await expect.poll(() => fakeElectron.app.exit.mock.calls.length).toBeGreaterThan(0);
    process.argv = argv;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeAllListeners(signal);
    Object.defineProperty(process, 'platform', { value: platform });
    printed.mockRestore();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
  });
  // Loaded by Node itself, anew for each start.
  const require = createRequire(entry);
  delete require.cache[entry];
  require(entry);
  options.onImported?.();
  fakeElectron.app.becomeReady();
  const desktop: RunningDesktop = {
    data,
    get window() {
      const [window] = FakeWindow.all;
      if (window === undefined) throw new Error('there is no window');
      return window;
    },
    get menu() {
      if (FakeMenu.application === null) throw new Error('there is no menu');
      return FakeMenu.application;
    },
    output: () => printed.mock.calls.map(([text]) => String(text)).join(''),
    api: createClient({
      call: async (name, json) => String(await desktop.window.webContents.invoke(CHANNELS.call, name, json)),
      onEvent: () => () => undefined,
      onConnection: () => () => undefined,
    }),
    showPage: () => {
      desktop.window.emit('ready-to-show');
      desktop.window.webContents.emit('did-finish-load');
    },
    answerClosing: async (unsent) => {
      const { window } = desktop;
      const asked = (): number =>
        window.webContents.events.filter((event) => JSON.stringify(event).includes('"closing"')).length;
      await expect.poll(asked).toBeGreaterThan(0);
      await desktop.api.letClose({ unsent });
    },
  };
  return desktop;
}

/** Started, with its page loaded and talking. */
export async function runDesktop(entry: string, options: StartOptions = {}): Promise<RunningDesktop> {
  const desktop = await startDesktop(entry, options);
  await expect.poll(() => FakeWindow.all.length).toBe(1);
  valueOf(await desktop.api.describeHost({}));
  desktop.showPage();
  return desktop;
}

export const ARTICLE = { 'a.txt': 'Die Regierung schweigt.\n' };

/** Ada tags a word in the project that was opened. */
export async function tagWord({ api }: RunningDesktop): Promise<void> {
  valueOf(await api.openProject({ place: null }));
  valueOf(await api.identify({ name: 'Ada Lenz' }));
  const opened = valueOf(await api.openArticle({ article: 'a.txt' }));
  valueOf(await api.applyChanges({ changes: [tagging(opened, 'Regierung')] }));
}

/** The last event of this name that was sent to the page. */
export function lastEvent(name: string): unknown {
  const events = FakeWindow.all[0]?.webContents.events ?? [];
  return events.findLast((event) => JSON.stringify(event).startsWith(`{"event":"${name}"`));
}
