/**
 * What the core asks of the shell it runs in. Everything else is the same in every host.
 */
import type { Capabilities } from '../../shared/api/contract.ts';
import type { ExtractorProcess, ProcessMemory } from './sources/extractor-process.ts';

export interface Host {
  readonly version: string;
  readonly capabilities: Capabilities;
  /** BCP 47, best first. */
  readonly systemLanguages: readonly string[];
  /** Absolute path of the app-data folder (settings, journals, locks, index, copies of corrupt files). */
  readonly dataFolder: string;
  /** Absolute path of the sample project that came with this build. */
  readonly sampleFolder: string;
  /** Absolute path of a folder or file to open at start, if one was given. */
  readonly startWith: string | null;
  /** `--annotator`: overrides the settings' id for this run. */
  readonly annotatorId: string | null;
  /** The system's folder dialog; absent where `capabilities.folderDialog` is false. */
  pickFolder?(): Promise<string | null>;
  /** The system's dialog for saving, with a name to begin with; absolute, or null if cancelled. */
  pickSaveFile?(name: string): Promise<string | null>;
  /** Shows a file or a folder in the system's file manager; absent where `capabilities.showsFiles` is false. Absolute. */
  showInFolder?(file: string): void;
  /**
   * Prints a page that needs nothing but itself, without running anything of it; absent where
   * `capabilities.printsPdf` is false. Rejects if that fails or `signal` ends it.
   */
  readonly printPdf?: (html: string, signal: AbortSignal) => Promise<Uint8Array>;
  /**
   * Start a process of its own that takes files of strangers apart (articles of other kinds than
   * text, imports): the program `dist/main/extractor.js`. It is given bytes and no rights, and
   * this much memory, else what one article needs; Beleg kills it at a limit.
   */
  spawnExtractor(memory?: ProcessMemory): ExtractorProcess;
  /** One line for the log; never contains words of an article or an annotation. */
  log(line: string): void;
}
