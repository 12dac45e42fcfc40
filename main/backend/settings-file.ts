/**
 * The settings file, in the format of the `conf` package (`config.json`, indented by
 * tabs), so that a shell built on it reads the same file; written with our own save.
 *
 * A file that cannot be read is set aside and named, never overwritten.
 */
import type { JsonObject } from '../../shared/json.ts';
import type { Result } from '../../shared/result.ts';
import type { FileSystem } from './files.ts';
import type { SaveCode } from './save-code.ts';

export interface SettingsFile {
  readonly values: JsonObject;
  /** Where a corrupt file was moved, if it was. */
  readonly setAside: string | null;
}

/** Read `<folder>/config.json`; a missing one is empty, a corrupt one is set aside first. */
export declare function readSettingsFile(
  fs: FileSystem,
  folder: string,
): Promise<Result<SettingsFile, SaveCode>>;

/**
 * Change the settings: `next` gets what stands in the file now (another Beleg may have
 * written it) and may be called again if somebody writes in between.
 */
export declare function changeSettingsFile(
  fs: FileSystem,
  folder: string,
  machine: string,
  next: (values: JsonObject) => JsonObject,
): Promise<Result<JsonObject, SaveCode>>;
