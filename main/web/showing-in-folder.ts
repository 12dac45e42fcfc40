/**
 * Shows a file in the system's file manager: selected in its folder where the system can,
 * else the folder it lies in. The path is always the last argument, and absolute.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { hasDisplay, type Machine } from './find-browser.ts';

/** A program and what it is called with. */
export type Started = readonly [program: string, ...args: readonly string[]];

/** null where there is nothing to show it on. */
export function showingInFolder(
  machine: Pick<Machine, 'platform' | 'environment'>,
  start: (command: Started) => void = startApart,
): ((file: string) => void) | null {
  if (!hasDisplay(machine)) return null;
  return (file) => start(commandFor(machine.platform, file));
}

function commandFor(platform: NodeJS.Platform, file: string): Started {
  if (platform === 'darwin') return ['open', '-R', file];
  if (platform === 'win32') return ['explorer.exe', `/select,${file}`];
  // There is no way to select a file that every desktop knows.
  return ['xdg-open', path.posix.dirname(file)];
}

/** Apart from us: it lives on when Beleg ends. That it cannot be started nobody needs to know: the path is said. */
function startApart([program, ...args]: Started): void {
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.once('error', () => undefined);
  child.unref();
}
