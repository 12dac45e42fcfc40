/**
 * Making `beleg/` at the first annotation.
 *
 * The folder is ours only with a valid project.json; a foreign one is left alone. Two
 * Belegs that make it at the same moment end with one project: project.json is created
 * by a hard link, which cannot replace, and who comes second reads what the first wrote.
 */
import type { WriteCode } from '../../shared/api/contract.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import type { Result } from '../../shared/result.ts';
import type { FileSystem } from './files.ts';

export interface ProjectToMake {
  readonly fs: FileSystem;
  readonly machine: string;
  /** Real absolute path of the project's folder. */
  readonly root: string;
  readonly name: string;
  readonly annotator: Annotator;
  /** `urn:uuid:…`, used if the project has to be made. */
  newId(): string;
}

/**
 * See to it that the project has `beleg/project.json` and one's own `annotators/<id>.json`.
 * The value is the project's id, whoever made it.
 */
export declare function ensureBeleg(
  project: ProjectToMake,
): Promise<Result<{ readonly id: string; readonly made: boolean }, WriteCode>>;
