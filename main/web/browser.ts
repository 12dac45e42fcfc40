/**
 * Shows the window: in a Chromium-family browser as a window of its own, else in the
 * user's default browser, else not at all. The want of a window is never an error.
 */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { fail, ok, type Result } from '../../shared/result.ts';
import { browserSwitches, prepareProfile } from './browser-profile.ts';
import { findBrowser, hasDisplay, type Machine } from './find-browser.ts';
import { writeHandOver, type HandOver } from './hand-over.ts';
import { CODE_LIFETIME_MS } from './sessions.ts';

export interface ShownWindow {
  readonly ownBrowser: boolean;
  /** The browser runs as root, and so without its sandbox. */
  readonly withoutSandbox: boolean;
  /** The hand-over file is no longer needed. */
  readonly handedOver: () => void;
}

export interface BrowserOptions {
  readonly machine: Machine;
  readonly dataFolder: string;
  /** The address with a fresh code, for the kind of browser that was found. */
  readonly address: (ownBrowser: boolean) => string;
  /** The program that was started has ended. `failed`: at once and with an error, so there is no window. */
  readonly onEnd: (failed: boolean, ownBrowser: boolean) => void;
}

export type BrowserCode = 'no-display' | 'no-browser';

/** An error within this time is a browser that could not start. */
const START_MS = 5000;

export async function showWindow(options: BrowserOptions): Promise<Result<ShownWindow, BrowserCode>> {
  if (!hasDisplay(options.machine)) return fail('no-display');
  const program = findBrowser(options.machine);
  if (program !== null) {
    const shown = await showInApp(program, options);
    if (shown.ok) return shown;
  }
  return await showInDefault(options);
}

async function showInApp(
  program: string,
  options: BrowserOptions,
): Promise<Result<ShownWindow, BrowserCode>> {
  const withoutSandbox = options.machine.platform === 'linux' && process.getuid?.() === 0;
  const handOver = attempt(() => writeHandOver(options.dataFolder, options.address(false)));
  const profile = attempt(() => prepareProfile(options.dataFolder));
  if (!handOver.ok || !profile.ok) return fail('no-browser');
  const switches = browserSwitches(profile.value, handOver.value.url, withoutSandbox);
  const started = await start(program, switches, (failed) => options.onEnd(failed, false));
  return settle(started, handOver.value, { ownBrowser: false, withoutSandbox });
}

async function showInDefault(options: BrowserOptions): Promise<Result<ShownWindow, BrowserCode>> {
  const { platform } = options.machine;
  // Browsers in a snap or flatpak cannot read hidden folders such as ours, but the home folder they can.
  const folders = platform === 'linux' ? [homedir(), options.dataFolder] : [options.dataFolder];
  const address = options.address(true);
  for (const folder of folders) {
    const handOver = attempt(() => writeHandOver(folder, address));
    if (!handOver.ok) continue;
    const started = await start(OPENERS[platform] ?? 'xdg-open', [handOver.value.file], (failed) => {
      options.onEnd(failed, true);
    });
    return settle(started, handOver.value, { ownBrowser: true, withoutSandbox: false });
  }
  return fail('no-browser');
}

const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer.exe' };

function settle(
  started: boolean,
  handOver: HandOver,
  kind: Pick<ShownWindow, 'ownBrowser' | 'withoutSandbox'>,
): Result<ShownWindow, BrowserCode> {
  if (!started) {
    handOver.remove();
    return fail('no-browser');
  }
  setTimeout(handOver.remove, CODE_LIFETIME_MS).unref();
  return ok({ ...kind, handedOver: handOver.remove });
}

/** Start a program apart from us: Ctrl+C in the terminal is for Beleg, which saves first. */
function start(program: string, args: readonly string[], onEnd: (failed: boolean) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const startedMs = performance.now();
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.once('exit', (code) => onEnd(code !== 0 && performance.now() - startedMs < START_MS));
    child.unref();
  });
}

function attempt<T>(make: () => T): Result<T, BrowserCode> {
  try {
    return ok(make());
  } catch (error) {
    return fail('no-browser', error instanceof Error ? error.message : typeof error);
  }
}
