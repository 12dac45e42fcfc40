/** What the desktop program was started with: `[folder] [--annotator ID]`, among switches of Electron's own. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isAnnotatorId } from '../../shared/domain/annotator.ts';

export interface Given {
  /** Absolute path of a folder or file to open; null if none was named. */
  readonly folder: string | null;
  readonly annotatorId: string | null;
}

/**
 * Read `argv` as Electron hands it over. `isBareElectron`: Electron itself was started
 * with the program as its first argument, as in a checkout. Switches are Chromium's or
 * the system's and mean nothing to Beleg.
 */
export function readArguments(argv: readonly string[], isBareElectron: boolean, cwd: string): Given {
  const rest = argv.slice(1);
  const words: string[] = [];
  let annotatorId: string | null = null;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--annotator') annotatorId = rest.shift() ?? null;
    else if (word.startsWith('--annotator=')) annotatorId = word.slice('--annotator='.length);
    else if (!word.startsWith('-')) words.push(word);
  }
  if (isBareElectron) words.shift();
  const [folder] = words;
  return {
    folder: folder === undefined || folder === '' ? null : pathOf(folder, cwd),
    annotatorId: annotatorId !== null && isAnnotatorId(annotatorId) ? annotatorId : null,
  };
}

/** Some desktops name what is dropped on an icon by its address. */
function pathOf(word: string, cwd: string): string {
  if (!word.startsWith('file:///')) return path.resolve(cwd, word);
  try {
    return fileURLToPath(word);
  } catch (error) {
    // No address of a file here: then it is a name, and nothing will be found under it.
    if (error instanceof Error) return path.resolve(cwd, word);
    throw error;
  }
}
