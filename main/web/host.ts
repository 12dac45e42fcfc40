/** The loopback shell as the core sees it: a `Host` without dialogs and without native menus. */
import type { Host } from '../backend/host.ts';
import { spawnNodeExtractor } from '../backend/sources/extractor-process.ts';
import { showingInFolder } from './showing-in-folder.ts';
import { thisMachine } from './find-browser.ts';

export interface WebHostOptions {
  readonly version: string;
  readonly dataFolder: string;
  readonly sampleFolder: string;
  /** Absolute. */
  readonly startWith: string | null;
  readonly annotatorId: string | null;
  readonly systemLanguages: readonly string[];
  /** Absolute path of the built extractor. */
  readonly extractorProgram: string;
  readonly log: (line: string) => void;
}

export function createWebHost({ extractorProgram, ...options }: WebHostOptions): Host {
  const showInFolder = showingInFolder(thisMachine());
  return {
    ...options,
    ...(showInFolder !== null && { showInFolder }),
    spawnExtractor: (memory) => spawnNodeExtractor(extractorProgram, memory),
    // `ownBrowser` differs from window to window; `windows.ts` answers it for each.
    capabilities: {
      folderDialog: false,
      nativeMenu: false,
      showsFiles: showInFolder !== null,
      // A page that this program serves prints only with the user's own hand.
      printsPdf: false,
      ownBrowser: true,
    },
  };
}
