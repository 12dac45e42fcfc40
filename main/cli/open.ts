/**
 * `beleg open`: runs a host until it is asked to end, and shows its window.
 *
 * Standard output carries addresses, one a line and nothing else; everything that is
 * said to people goes to standard error.
 */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAnnotatorId } from '../../shared/domain/annotator.ts';
import type { MessageKey } from '../../shared/text/text.ts';
import { createBackend } from '../backend/backend.ts';
import { showWindow, type ShownWindow } from '../web/browser.ts';
import { dataFolder } from '../backend/data-folder.ts';
import { thisMachine } from '../web/find-browser.ts';
import { sweepHandOvers } from '../web/hand-over.ts';
import { createWebHost } from '../web/host.ts';
import { openLog } from '../backend/log-file.ts';
import { startWebShell, type WebShell } from '../web/main.ts';
import { systemLanguages } from '../web/system-languages.ts';
import { endProcess } from './end-process.ts';
import { failureSentence, readFailure } from './failure.ts';
import type { Installation } from './installation.ts';
import type { ExitCode, Terminal } from './terminal.ts';

export interface OpenOptions {
  readonly host?: string;
  readonly port?: string;
  readonly annotator?: string;
  /** False for `--no-browser`. */
  readonly browser: boolean;
}

/** How long the backend may take to save what waits. */
const CLOSE_LIMIT_MS = 10_000;
/** A window that is reloaded is away for a moment; one that is closed stays away. */
const CLOSED_AFTER_MS = 3000;

/** Resolves when the host has ended. */
export async function open(
  given: string | undefined,
  options: OpenOptions,
  terminal: Terminal,
  installation: Installation,
): Promise<ExitCode> {
  const { text, environment } = terminal;
  const wrong = wrongOption(options);
  if (wrong !== null) {
    terminal.say(text(wrong));
    return 2;
  }
  const target = given === undefined ? null : resolveTarget(given);
  if (target !== null && !target.ok) {
    terminal.say(failureSentence(text, target.code, given ?? ''));
    return 2;
  }
  const isBrowserWanted = options.browser && (environment['BELEG_NO_BROWSER'] ?? '') === '';
  if (options.host === undefined && isBrowserWanted) terminal.say(text('cli.open.no-electron'));

  const data = dataFolder(environment);
  const log = openLog(data);
  const startWith = target?.path ?? null;
  const backend = createBackend(
    createWebHost({
      version: installation.version,
      dataFolder: data,
      sampleFolder: installation.sampleFolder,
      startWith,
      annotatorId: options.annotator ?? null,
      systemLanguages: systemLanguages(environment),
      log,
    }),
  );
  const presence = new Presence();
  const port = Number(options.port ?? 0);
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
  const window = isBrowserWanted ? await show(shell.value, data, terminal, presence) : null;
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

function wrongOption({ host, port, annotator }: OpenOptions): MessageKey | null {
  if (host === 'electron') return 'cli.open.electron-missing';
  if (host !== undefined && host !== 'web') return 'cli.wrong.host';
  if (port !== undefined && (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)) return 'cli.wrong.port';
  if (annotator !== undefined && !isAnnotatorId(annotator)) return 'cli.wrong.annotator';
  return null;
}

function resolveTarget(given: string): ReturnType<typeof readFailure> | { ok: true; path: string } {
  try {
    const real = realpathSync(path.resolve(given));
    statSync(real);
    return { ok: true, path: real };
  } catch (error) {
    return readFailure(error);
  }
}
