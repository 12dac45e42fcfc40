/** How a window of Beleg is made: shut in, and in the colours that its page will have. */
import type { BrowserWindowConstructorOptions } from 'electron';
import { LEAST_SIZE, type Rectangle } from './window-place.ts';

/** The page's own ground (`--desk` in renderer/ui/tokens.css), so that nothing flashes before it is there. */
const GROUND = { light: '#f1f0ec', dark: '#141416' } as const;

/** A session of this name is kept in memory only: nothing of an article is left in a browser's cache. */
export const PARTITION = 'beleg';

export interface WindowLook {
  readonly bounds: Rectangle;
  readonly isDark: boolean;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** In a checkout the tools for developers can be opened. */
  readonly isCheckout: boolean;
}

export function windowOptions({
  bounds,
  isDark,
  preload,
  isCheckout,
}: WindowLook): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    show: false,
    title: 'Beleg',
    backgroundColor: isDark ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload,
      partition: PARTITION,
      // Each is Electron's default; said here, because everything stands on them.
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: isCheckout,
    },
  };
}
