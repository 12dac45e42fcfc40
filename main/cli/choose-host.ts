/**
 * Decides which host shows the window: the desktop shell where Electron is here and
 * can run, else the browser. Looks only at this computer, and so decides at once.
 */
import { fail, type Result } from '../../shared/result.ts';
import type { MessageKey } from '../../shared/text/text.ts';
import { hasDisplay, type Machine } from '../web/find-browser.ts';
import { findElectron, type ElectronMissing } from './find-electron.ts';

export interface Wish {
  readonly host: 'electron' | 'web' | null;
  /** An address was asked for, not a window: `--no-browser`, `--port`, BELEG_NO_BROWSER. */
  readonly address: boolean;
}

/** A machine, and whether everything here runs with all rights. */
export interface Place extends Machine {
  readonly isRoot: boolean;
}

/** Why there is no desktop window here. */
type Obstacle = ElectronMissing | 'no-display' | 'root';

/** `say`: the one sentence that explains it, or null where nothing needs explaining. */
export type Choice =
  | { readonly host: 'electron'; readonly program: string }
  | { readonly host: 'web'; readonly say: MessageKey | null }
  | { readonly host: 'none'; readonly say: MessageKey };

export function chooseHost(wish: Wish, root: string, place: Place): Choice {
  if (wish.host === 'electron' && wish.address) return { host: 'none', say: 'cli.wrong.electron-address' };
  if (wish.host === 'web' || wish.address) return { host: 'web', say: null };
  const electron = lookForElectron(root, place);
  if (electron.ok) return { host: 'electron', program: electron.value };
  if (wish.host === 'electron') return { host: 'none', say: REFUSALS[electron.code] };
  return { host: 'web', say: FALLBACKS[electron.code] };
}

function lookForElectron(root: string, place: Place): Result<string, Obstacle> {
  if (!hasDisplay(place)) return fail('no-display');
  const electron = findElectron(root, place);
  // Electron refuses to run as root with its sandbox; without one it shall not show texts of others.
  return electron.ok && place.platform === 'linux' && place.isRoot ? fail('root') : electron;
}

const FALLBACKS: Readonly<Record<Obstacle, MessageKey | null>> = {
  none: 'cli.open.no-electron',
  'not-fetched': 'cli.open.electron-not-fetched',
  unfinished: 'cli.open.electron-unfinished',
  root: 'cli.open.electron-root',
  // The browser's own sentence says that there is no screen, and what to do.
  'no-display': null,
};

const REFUSALS: Readonly<Record<Obstacle, MessageKey>> = {
  none: 'cli.wrong.no-electron',
  'not-fetched': 'cli.wrong.electron-not-fetched',
  unfinished: 'cli.wrong.electron-unfinished',
  root: 'cli.wrong.electron-root',
  'no-display': 'cli.wrong.electron-no-display',
};
