/**
 * Finds the Electron program of a checkout by looking at files. It never imports or
 * requires `electron`: that would start a download, and Beleg asks no network for anything.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Machine } from '../web/find-browser.ts';

/** Not part of this installation; never downloaded; begun and not finished, or damaged. */
export type ElectronMissing = 'none' | 'not-fetched' | 'unfinished';

/** `root`: absolute path of the installation, two folders above the program. */
export function findElectron(root: string, machine: Machine): Result<string, ElectronMissing> {
  // The shell itself: an installation of the command line alone has none.
  if (!existsSync(shellEntry(root))) return fail('none');
  const folder = path.join(root, 'node_modules', 'electron');
  // Written by Electron's installer when everything else is unpacked.
  const given = readText(path.join(folder, 'path.txt'));
  const place = machine.environment['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  if (place !== '') {
    const program = machine.program(path.join(place, given ?? 'electron'));
    return program === null ? fail('unfinished') : ok(program);
  }
  if (!existsSync(folder)) return fail('none');
  if (given === null) return fail(existsSync(path.join(folder, 'dist')) ? 'unfinished' : 'not-fetched');
  const program = machine.program(path.join(folder, 'dist', given));
  return program === null ? fail('unfinished') : ok(program);
}

/** What Electron runs: the desktop shell's main process. */
export function shellEntry(root: string): string {
  return path.join(root, 'dist', 'main', 'electron', 'main.js');
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
