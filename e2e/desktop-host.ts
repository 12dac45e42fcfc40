/**
 * The desktop program as a journey sees it: started on a folder with one window, its
 * native menu and dialogs played through the program itself, ended or killed.
 */
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { PROJECT_ROOT, type HostOptions, type RunningHost } from './host.ts';

const MAIN = join(PROJECT_ROOT, 'dist/main/electron/main.js');

/** What a shell of this kind cannot be asked; the journey is then skipped with this reason. */
export class NotOnTheDesktop extends Error {}

export class DesktopHost implements RunningHost {
  readonly #options: HostOptions;
  readonly #program: string;
  #app: ElectronApplication | null = null;
  #output = '';
  windows = 0;

  constructor(program: string, options: HostOptions) {
    this.#program = program;
    this.#options = options;
  }

  get app(): ElectronApplication {
    if (this.#app === null) throw new Error('The desktop program is not running');
    return this.#app;
  }

  get output(): string {
    return this.#output;
  }

  /** What the window's own files are asked from. */
  get origin(): string {
    return 'app://bundle';
  }

  get port(): number {
    throw new NotOnTheDesktop('the desktop program has no port');
  }

  async start(port?: number): Promise<void> {
    if (port !== undefined) throw new NotOnTheDesktop('its window does not outlive the desktop program');
    const { folder, data, args = [], language = 'en_GB.UTF-8', uid } = this.#options;
    if (uid !== undefined)
      throw new NotOnTheDesktop('the desktop program runs as the user who has the screen');
    const inherited = Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    );
    this.#app = await _electron.launch({
      executablePath: this.#program,
      // Root has no sandbox of Chromium's.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [MAIN, ...(folder === undefined ? [] : [folder]), ...args],
      env: {
        ...Object.fromEntries(inherited),
        BELEG_DATA: data,
        LANG: language,
        LANGUAGE: language.split('_')[0] ?? 'en',
        TZ: 'Europe/Berlin',
      },
      locale: language.replace('_', '-').replace(/\..*$/, ''),
      timezoneId: 'Europe/Berlin',
    });
    const program = this.#app.process();
    for (const stream of [program.stdout, program.stderr]) {
      stream?.on('data', (text: Buffer) => {
        this.#output += text.toString('utf8');
      });
    }
  }

  /** The one window that there is. */
  async page(): Promise<Page> {
    if (this.windows > 0) throw new NotOnTheDesktop('the desktop program has one window');
    return await this.app.firstWindow();
  }

  /** Chooses an entry of the native menu. */
  async choose(menu: string, entry: string | RegExp): Promise<void> {
    const wanted = typeof entry === 'string' ? { menu, label: entry } : { menu, pattern: entry.source };
    await this.app.evaluate(({ Menu }, { menu: name, label: exact, pattern }) => {
      const top = Menu.getApplicationMenu()?.items.find(({ label }) => label === name);
      const item = top?.submenu?.items.find(({ label }) =>
        pattern === undefined ? label === exact : new RegExp(pattern).test(label),
      );
      if (item === undefined) throw new Error(`the menu ${name} has no such entry`);
      if (item.enabled) Reflect.apply(item.click, item, []);
    }, wanted);
  }

  /** What the system's dialog for a folder will give back, without showing it. */
  async willPick(folder: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, picked) => {
      dialog.showOpenDialog = async () =>
        await Promise.resolve({ canceled: picked === null, filePaths: picked === null ? [] : [picked] });
    }, folder);
  }

  /** Which button is pressed in the next questions of the program; what they say is kept. */
  async willAnswer(button: number): Promise<void> {
    await this.app.evaluate(({ dialog }, response) => {
      dialog.showMessageBox = async (...given: readonly unknown[]) => {
        Object.assign(globalThis, { belegAsked: given.at(-1) });
        return await Promise.resolve({ response, checkboxChecked: false });
      };
    }, button);
  }

  /** The words of the last question; null if nothing was asked. */
  async asked(): Promise<string | null> {
    return await this.app.evaluate(() => {
      const asked: unknown = Reflect.get(globalThis, 'belegAsked');
      return asked === undefined ? null : JSON.stringify(asked);
    });
  }

  async stop(): Promise<number | null> {
    const app = this.#app;
    this.#app = null;
    if (app === null) return null;
    const program = app.process();
    await app.close();
    return program.exitCode;
  }

  async kill9(): Promise<void> {
    const app = this.#app;
    this.#app = null;
    if (app === null) return;
    const gone = new Promise<void>((resolve) => {
      app.process().once('exit', () => resolve());
    });
    app.process().kill('SIGKILL');
    await gone;
  }
}
