/**
 * The test of a journey: a fresh project folder, fresh app data, a real host and a
 * real window, and a guard that fails the test for what nobody should have seen.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Browser, type BrowserContext, type TestInfo } from '@playwright/test';
import { DesktopHost, NotOnTheDesktop } from './desktop-host.ts';
import { findElectron } from './find-electron.ts';
import { Guard } from './guard.ts';
import { Host, type HostOptions, type RunningHost } from './host.ts';
import { BelegWindow } from './pages/beleg-window.ts';
import type { ProjectFolder } from './project-folder.ts';

export interface StartOptions {
  /** Answered when Beleg asks who is annotating; null leaves the question to the journey. */
  readonly name?: string | null;
  /** Language of the system and the browser. */
  readonly locale?: string;
  readonly args?: readonly string[];
  /** A host of its own on the same or another app data; the first one's if left out. */
  readonly data?: string;
  readonly uid?: number;
  /** Of the loopback shell: what to write before the program. */
  readonly under?: readonly string[];
}

export interface ShellOption {
  /** Which shell the journeys of a Playwright project go through. */
  readonly shell: 'web' | 'electron';
}

/** Starts hosts and windows, and ends all of them after the test. */
export class Beleg {
  readonly guard = new Guard();
  readonly #browser: Browser;
  readonly #hosts: RunningHost[] = [];
  /** The Electron to be used; null for the loopback shell. */
  readonly #electron: string | null;
  readonly #info: TestInfo;
  readonly #contexts: BrowserContext[] = [];
  readonly #folders: string[] = [];
  readonly #projects: ProjectFolder[] = [];
  /** The app-data folder of this journey. */
  readonly data: string;

  constructor(browser: Browser, electron: string | null, info: TestInfo) {
    this.#browser = browser;
    this.#electron = electron;
    this.#info = info;
    this.data = this.newData();
  }

  newData(): string {
    const folder = mkdtempSync(join(tmpdir(), 'beleg-data-'));
    this.#folders.push(folder);
    return folder;
  }

  /** The project that was opened last. */
  get project(): ProjectFolder {
    const project = this.#projects.at(-1);
    if (project === undefined) throw new Error('No project has been opened yet');
    return project;
  }

  /** Registers a project to be removed after the test. */
  keep(project: ProjectFolder): ProjectFolder {
    this.#projects.push(project);
    return project;
  }

  get isDesktop(): boolean {
    return this.#electron !== null;
  }

  /** This journey is about the loopback shell: elsewhere it is skipped, for this reason. */
  onlyOverLoopback(reason: string): void {
    this.#info.skip(this.#electron !== null, reason);
  }

  async host(folder: string | null, options: StartOptions = {}): Promise<RunningHost> {
    const given: HostOptions = {
      data: options.data ?? this.data,
      ...(folder === null ? {} : { folder }),
      ...(options.args === undefined ? {} : { args: options.args }),
      ...(options.locale === undefined ? {} : { language: `${options.locale.replace('-', '_')}.UTF-8` }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
      ...(options.under === undefined ? {} : { under: options.under }),
    };
    const host = this.#electron === null ? new Host(given) : new DesktopHost(this.#electron, given);
    this.#hosts.push(host);
    await this.#orSkip(() => host.start());
    this.guard.allow(host.origin);
    return host;
  }

  /** The desktop program on a project, for journeys that only it has. */
  async desktop(
    project: ProjectFolder,
    options: StartOptions = {},
  ): Promise<{ host: DesktopHost; window: BelegWindow }> {
    const { host, window } = await this.open(project, options);
    if (!(host instanceof DesktopHost)) throw new Error('This journey is about the desktop program');
    return { host, window };
  }

  /** A window on a running host, in a browser profile of its own. */
  async window(host: RunningHost, options: StartOptions = {}): Promise<BelegWindow> {
    if (host instanceof DesktopHost) {
      const desktopPage = await this.#orSkip(() => host.page());
      this.guard.watch(desktopPage.context());
      host.windows += 1;
      return new BelegWindow(desktopPage, host);
    }
    if (!(host instanceof Host)) throw new Error('A host of another kind');
    const locale = options.locale ?? 'en-GB';
    const context = await this.#browser.newContext({
      locale,
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    });
    this.#contexts.push(context);
    this.guard.watch(context);
    const page = await context.newPage();
    await page.goto(host.windows === 0 ? host.address : await host.freshAddress());
    host.windows += 1;
    return new BelegWindow(page);
  }

  /** What most journeys begin with: a host on a project and a window, with the name given. */
  async open(
    project: ProjectFolder,
    options: StartOptions = {},
  ): Promise<{ host: RunningHost; window: BelegWindow }> {
    this.keep(project);
    const host = await this.host(project.path, options);
    const window = await this.window(host, options);
    if (options.name !== null) await window.sayName(options.name ?? 'Ada Lenz');
    return { host, window };
  }

  /** Skips the journey, with the reason, where it asks the desktop for what that cannot do. */
  async #orSkip<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof NotOnTheDesktop) this.#info.skip(true, error.message);
      throw error;
    }
  }

  async end(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    await Promise.all(this.#hosts.map((host) => host.stop()));
    for (const project of this.#projects) project.remove();
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const test = base.extend<ShellOption & { beleg: Beleg; available: void }>({
  shell: ['web', { option: true }],
  // Before anything is started: where there is no Electron, every journey says so.
  available: [
    async ({ shell }, run, info) => {
      const { reason } = findElectron();
      info.skip(shell === 'electron' && reason !== null, reason ?? '');
      await run();
    },
    { auto: true },
  ],
  beleg: async ({ browser, shell }, run, info) => {
    const beleg = new Beleg(browser, shell === 'electron' ? findElectron().program : null, info);
    await run(beleg);
    await beleg.end();
    expect(beleg.guard.broken).toEqual([]);
  },
});

export { expect } from '@playwright/test';
