/**
 * Beleg in a browser: runs the loopback shell until it is asked to end or its last
 * window is closed, and shows its window where there is something to show it on.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { createBackend } from '../backend/backend.ts';
import { showWindow, type ShownWindow } from '../web/browser.ts';
import { thisMachine } from '../web/find-browser.ts';
import { sweepHandOvers } from '../web/hand-over.ts';
import { createWebHost } from '../web/host.ts';
import { startWebShell, type WebShell } from '../web/main.ts';
import { systemLanguages } from '../web/system-languages.ts';
import { endProcess } from './end-process.ts';
import type { Opening } from './open.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** How long the backend may take to save what waits. */
const CLOSE_LIMIT_MS = 10_000;
/** A window that is reloaded is away for a moment; one that is closed stays away. */
const CLOSED_AFTER_MS = 3000;

/** Resolves when the host has ended. `isWindowWanted`: else only the address is printed. */
export async function openInBrowser(
  { startWith, annotatorId, port, dataFolder: data, log, terminal, installation }: Opening,
  isWindowWanted: boolean,
): Promise<ExitCode> {
  const { text, environment } = terminal;
  const backend = createBackend(
    createWebHost({
      version: installation.version,
      dataFolder: data,
      sampleFolder: installation.sampleFolder,
      startWith,
      annotatorId,
      systemLanguages: systemLanguages(environment),
      extractorProgram: installation.extractorProgram,
      log,
    }),
  );
  const presence = new Presence();
  const shell = await startWebShell({
    backend,
    dataFolder: data,
    startWith,
    rendererFolder: installation.rendererFolder,
    port,
    log,
    onShown: (count) => presence.shown(count),
  });
  if (!shell.ok) {
    await backend.close(CLOSE_LIMIT_MS);
    terminal.say(port === 0 ? text('cli.open.no-port') : text('cli.open.port-taken', { port: String(port) }));
    return 2;
  }
  sweepHandOvers(data, Date.now());

  const ended = new Promise<void>((resolve) => {
    terminal.onEnd((urgent) => {
      if (urgent) endProcess(1);
      resolve();
    });
    presence.onGone = () => {
      terminal.say(text('cli.open.window-closed'));
      resolve();
    };
  });
  terminal.onEnter(() => terminal.out(shell.value.address(true)));
  terminal.out(shell.value.address(true));
  terminal.say(text('cli.open.ready'));
  const window = isWindowWanted ? await show(shell.value, data, terminal, presence) : null;
  await ended;
  window?.handedOver();
  await shell.value.close();
  // Saving has its own limit; this one counts even if the disk does not answer at all.
  const { saved } = await Promise.race([backend.close(CLOSE_LIMIT_MS), givenUp()]);
  if (!saved) terminal.say(text('cli.open.not-saved'));
  return saved ? 0 : 1;
}

async function givenUp(): Promise<{ readonly saved: boolean }> {
  await sleep(CLOSE_LIMIT_MS + 1000);
  return { saved: false };
}

async function show(
  shell: WebShell,
  data: string,
  { text, say }: Terminal,
  presence: Presence,
): Promise<ShownWindow | null> {
  const shown = await showWindow({
    machine: thisMachine(),
    dataFolder: data,
    address: (ownBrowser) => shell.address(ownBrowser),
    onEnd: (failed, ownBrowser) => {
      if (failed) say(text('cli.open.no-browser-found'));
      else if (!ownBrowser) presence.browserEnded();
    },
  });
  if (!shown.ok) {
    say(text(shown.code === 'no-display' ? 'cli.open.no-display' : 'cli.open.no-browser-found'));
    return null;
  }
  if (shown.value.ownBrowser) say(text('cli.open.own-browser'));
  if (shown.value.withoutSandbox) say(text('cli.open.without-sandbox'));
  presence.onFirst = () => shown.value.handedOver();
  return shown.value;
}

/**
 * Whether anybody is looking. When the browser that we started has ended and no window
 * is left, Beleg ends like any program whose last window is closed. A browser that
 * handed our window to one that runs already ends at once: no window was seen yet then.
 */
class Presence {
  onFirst: () => void = () => undefined;
  onGone: () => void = () => undefined;
  #count = 0;
  #seen = false;
  #browserEnded = false;
  #timer: NodeJS.Timeout | undefined;

  shown(count: number): void {
    this.#count = count;
    if (count > 0 && !this.#seen) {
      this.#seen = true;
      this.onFirst();
    }
    this.#look();
  }

  browserEnded(): void {
    this.#browserEnded = true;
    this.#look();
  }

  #look(): void {
    clearTimeout(this.#timer);
    if (!this.#browserEnded || !this.#seen || this.#count > 0) return;
    this.#timer = setTimeout(() => this.onGone(), CLOSED_AFTER_MS);
  }
}
