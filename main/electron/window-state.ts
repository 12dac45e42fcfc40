/**
 * What is remembered of the window itself: where it stood, and how large its page was
 * shown. It stands in `window.json` in the app-data folder, beside the settings and in
 * their format, but apart from them: the settings are the backend's, which saves them
 * more carefully than a window's place deserves.
 */
import ElectronStore from 'electron-store';
import { ipcMain } from 'electron';
import type { Rectangle } from './window-place.ts';

export interface WindowState {
  /** Of the window when it is neither maximised nor full screen. */
  readonly bounds: Rectangle | null;
  readonly isMaximised: boolean;
  /** 1 is the page's own size. */
  readonly zoom: number;
}

export interface WindowStateStore {
  read(): WindowState;
  /** A place that cannot be remembered is no reason to fail. */
  write(state: WindowState): void;
}

const ZOOM = { least: 0.25, most: 5 } as const;

/** What nobody has remembered yet. */
export const FIRST_STATE: WindowState = { bounds: null, isMaximised: false, zoom: 1 };

/** The state kept in `<dataFolder>/window.json`; a file that cannot be read counts as none. */
export function openWindowState(dataFolder: string, log: (line: string) => void): WindowStateStore {
  const store = new ElectronStore<Record<string, unknown>>({
    cwd: dataFolder,
    name: 'window',
    clearInvalidConfig: true,
    // As the settings: readable by nobody else.
    configFileMode: 0o600,
  });
  // The store would tell any page where it lies.
  ipcMain.removeAllListeners('electron-store-get-data');
  return {
    read: () => stateIn(() => store.get('window'), log),
    write: (state) => {
      try {
        store.set('window', state);
      } catch (error) {
        log(`window state: ${error instanceof Error ? error.message : typeof error}`);
      }
    },
  };
}

function stateIn(read: () => unknown, log: (line: string) => void): WindowState {
  try {
    const value = read();
    if (typeof value !== 'object' || value === null) return FIRST_STATE;
    const { bounds, isMaximised, zoom } = { ...FIRST_STATE, ...value } as Record<keyof WindowState, unknown>;
    return {
      bounds: isRectangle(bounds) ? bounds : null,
      isMaximised: isMaximised === true,
      zoom: typeof zoom === 'number' && zoom >= ZOOM.least && zoom <= ZOOM.most ? zoom : 1,
    };
  } catch (error) {
    log(`window state: ${error instanceof Error ? error.message : typeof error}`);
    return FIRST_STATE;
  }
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false;
  const parts = new Map<string, unknown>(Object.entries(value));
  return ['x', 'y', 'width', 'height'].every((part) => Number.isSafeInteger(parts.get(part)));
}
