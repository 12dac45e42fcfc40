/**
 * Finds a browser of the Chromium family, which can show Beleg in a window of its own
 * with a profile of our own. Looks at names and places; starts nothing.
 */
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** The real path of a program that can be run, or null. */
  readonly program: (file: string) => string | null;
}

/** Names on the PATH of Linux, the plainest browser first. */
const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'brave',
];
const LINUX_FOLDERS = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/google/chrome',
  '/opt/microsoft/msedge',
  '/snap/bin',
];
const MAC_PROGRAMS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
];

/** Absolute path of the first browser found, or null. */
export function findBrowser(machine: Machine): string | null {
  for (const candidate of candidates(machine)) {
    const real = machine.program(candidate);
    if (real !== null && !isSandboxed(candidate, real)) return candidate;
  }
  return null;
}

/** Is there something to open a window on? Linux without a display server has nothing. */
export function hasDisplay({ platform, environment }: Pick<Machine, 'platform' | 'environment'>): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

/** The machine that this runs on. */
export function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, program: realProgram };
}

function candidates({ platform, environment }: Machine): readonly string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', path.posix.join(environment['HOME'] ?? '/', 'Applications')];
    return MAC_PROGRAMS.flatMap((program) => folders.map((folder) => path.posix.join(folder, program)));
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => environment[name] ?? '',
    );
    return WINDOWS_PROGRAMS.flatMap((program) =>
      folders.filter((folder) => folder !== '').map((folder) => path.win32.join(folder, program)),
    );
  }
  const onPath = (environment['PATH'] ?? '').split(':').filter((folder) => path.posix.isAbsolute(folder));
  const folders = [...new Set([...onPath, ...LINUX_FOLDERS])];
  return [...LINUX_NAMES, 'chrome', 'msedge'].flatMap((name) =>
    folders.map((folder) => path.posix.join(folder, name)),
  );
}

/** A browser in a snap cannot read our profile and our hand-over file; the default browser serves better. */
function isSandboxed(candidate: string, real: string): boolean {
  return candidate.startsWith('/snap/') || real.startsWith('/snap/') || real === '/usr/bin/snap';
}

function realProgram(file: string): string | null {
  try {
    const real = realpathSync(file);
    if (!statSync(real).isFile()) return null;
    accessSync(real, constants.X_OK);
    return real;
  } catch {
    // Not there, or not ours to run: not a browser for us.
    return null;
  }
}
