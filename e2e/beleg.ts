/**
 * The test of a journey: a fresh project folder, fresh app data, a real host and a
 * real window, and a guard that fails the test for what nobody should have seen.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Browser, type BrowserContext } from '@playwright/test';
import { Guard } from './guard.ts';
import { Host, type HostOptions } from './host.ts';
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
}

/** Starts hosts and windows, and ends all of them after the test. */
export class Beleg {
  readonly guard = new Guard();
  readonly #browser: Browser;
  readonly #hosts: Host[] = [];
  readonly #contexts: BrowserContext[] = [];
  readonly #folders: string[] = [];
  readonly #projects: ProjectFolder[] = [];
  /** The app-data folder of this journey. */
  readonly data: string;

  constructor(browser: Browser) {
    this.#browser = browser;
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

  async host(folder: string | null, options: StartOptions = {}): Promise<Host> {
    const given: HostOptions = {
      data: options.data ?? this.data,
      ...(folder === null ? {} : { folder }),
      ...(options.args === undefined ? {} : { args: options.args }),
      ...(options.locale === undefined ? {} : { language: `${options.locale.replace('-', '_')}.UTF-8` }),
      ...(options.uid === undefined ? {} : { uid: options.uid }),
    };
    const host = new Host(given);
    this.#hosts.push(host);
    await host.start();
    this.guard.allow(host.origin);
    return host;
  }

  /** A window on a running host, in a browser profile of its own. */
  async window(host: Host, options: StartOptions = {}): Promise<BelegWindow> {
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
  ): Promise<{ host: Host; window: BelegWindow }> {
    this.keep(project);
    const host = await this.host(project.path, options);
    const window = await this.window(host, options);
    if (options.name !== null) await window.sayName(options.name ?? 'Ada Lenz');
    return { host, window };
  }

  async end(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
    await Promise.all(this.#hosts.map((host) => host.stop()));
    for (const project of this.#projects) project.remove();
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const test = base.extend<{ beleg: Beleg }>({
  beleg: async ({ browser }, run) => {
    const beleg = new Beleg(browser);
    await run(beleg);
    await beleg.end();
    expect(beleg.guard.broken).toEqual([]);
  },
});

export { expect } from '@playwright/test';
