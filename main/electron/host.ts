/** The desktop shell as the core sees it: a `Host` with the system's own dialogs. */
import { app, BrowserWindow, dialog, shell, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { Host } from '../backend/host.ts';
import { spawnUtilityExtractor } from './extractor-process.ts';
import type { Installation } from './installation.ts';
import { printPdf } from './print-pdf.ts';

export interface DesktopHostOptions {
  readonly installation: Installation;
  /** Absolute. */
  readonly dataFolder: string;
  readonly annotatorId: string | null;
  readonly log: (line: string) => void;
}

export function createDesktopHost(options: DesktopHostOptions): Host {
  const { installation, dataFolder, annotatorId, log } = options;
  return {
    version: installation.version,
    sampleFolder: installation.sampleFolder,
    dataFolder,
    annotatorId,
    log,
    // What to open first differs from window to window; `window-api.ts` answers it for each.
    startWith: null,
    systemLanguages: app.getPreferredSystemLanguages(),
    capabilities: {
      folderDialog: true,
      nativeMenu: true,
      showsFiles: true,
      printsPdf: true,
      ownBrowser: false,
    },
    pickFolder,
    pickSaveFile,
    showInFolder: (file) => shell.showItemInFolder(file),
    printPdf,
    spawnExtractor: (memory) => spawnUtilityExtractor(installation.extractorProgram, memory),
  };
}

async function pickFolder(): Promise<string | null> {
  const window = windowToAsk();
  const given: OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] };
  const picked = await (window === undefined
    ? dialog.showOpenDialog(given)
    : dialog.showOpenDialog(window, given));
  return picked.canceled ? null : (picked.filePaths[0] ?? null);
}

async function pickSaveFile(name: string): Promise<string | null> {
  const window = windowToAsk();
  const given: SaveDialogOptions = { defaultPath: name, properties: ['createDirectory'] };
  const picked = await (window === undefined
    ? dialog.showSaveDialog(given)
    : dialog.showSaveDialog(window, given));
  return picked.canceled || picked.filePath === '' ? null : picked.filePath;
}

function windowToAsk(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}
