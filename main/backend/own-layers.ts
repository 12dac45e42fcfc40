/**
 * One's own layers of a project: loaded, changed, journalled, saved, merged.
 *
 * The heart of the promise that nothing is lost. A change is acknowledged once it is
 * in the journal; *saved* is said once it is in the layer's file under the save
 * contract. Whatever else happens to that file meanwhile (another window, another
 * Beleg, a sync tool, an editor) is merged in, never overwritten.
 */
import type { Notice, RefusedChange, SaveState, WriteCode } from '../../shared/api/contract.ts';
import type { Timestamp } from '../../shared/domain/annotation.ts';
import type { Annotator } from '../../shared/domain/annotator.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { ArticlePath, Layer } from '../../shared/domain/layer.ts';
import type { Result } from '../../shared/result.ts';
import type { FileSystem } from './files.ts';
import type { Machine } from './machine.ts';
import type { Texts } from './texts.ts';

export interface Clock {
  now(): Timestamp;
  /** `urn:uuid:…` */
  newId(): string;
}

/** Why a layer is not what it was. */
export type Replaced =
  /** The file was changed by another program or another Beleg, and taken in. */
  | 'changed-outside'
  /** Work of a Beleg that was killed was taken from its journal. */
  | 'recovered';

export interface OwnLayersEvents {
  saveState(state: SaveState): void;
  /** The layer in memory was merged with something from outside `apply`. */
  layerReplaced(article: ArticlePath, before: Layer, after: Layer, why: Replaced): void;
  notice(notice: Notice): void;
  /** The first annotation has made `beleg/project.json` (or has found that another Beleg just did). */
  projectMade(id: string): void;
}

export interface OwnLayersOptions {
  readonly fs: FileSystem;
  readonly machine: Machine;
  /** Real absolute path of the project's folder. Kept elsewhere now? Close this one, make another. */
  readonly root: string;
  readonly dataFolder: string;
  /** `id` is null until `beleg/project.json` is there; `name` is what a new project is called. */
  readonly project: { readonly id: string | null; readonly name: string };
  readonly annotator: Annotator;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly on: OwnLayersEvents;
  readonly timing?: Partial<Timing>;
}

/** All in milliseconds. */
export interface Timing {
  /** Least time between two saves of a layer; larger files wait longer. */
  readonly betweenSavesMs: number;
  /** First wait after a failed save; doubles up to `retryAtMostMs`. */
  readonly retryMs: number;
  readonly retryAtMostMs: number;
  /** How long a save waits for another Beleg on this machine that saves the same layer. */
  readonly lockMs: number;
}

export interface LoadedLayer {
  readonly layer: Layer;
  /** Of a newer format, unreadable, too large or somebody else's: the notices say which. */
  readonly readOnly: boolean;
  readonly notices: readonly Notice[];
}

export interface OwnLayers {
  /** One's own layer on an article; an empty one if there is no file. Kept in memory from then on. */
  load(article: ArticlePath): Promise<LoadedLayer>;

  /**
   * Apply changes, each change id once. When this succeeds they are in the journal,
   * durably; the save follows and is told by `saveState`. A change whose ground has
   * moved is refused whole and named. On failure (`disk-full`, …) none was applied.
   */
  apply(
    changes: readonly Change[],
  ): Promise<Result<{ readonly refused: readonly RefusedChange[] }, WriteCode>>;

  /** The file may have changed on disk (watcher, focus): take in what is new. */
  reread(article: ArticlePath): Promise<void>;

  /** Save now whatever waits; answers when all of it is on disk or has failed. */
  flush(): Promise<SaveState>;

  /**
   * Take over the journals that dead Belegs left for this project and annotator:
   * apply what the layers do not have yet, save, remove the journals. Once, after opening.
   */
  recover(): Promise<void>;

  /** Flush for at most `timeoutMs`; what could not be saved stays in the journal for the next start. */
  close(timeoutMs: number): Promise<{ readonly saved: boolean }>;

  state(): SaveState;
}

export declare function createOwnLayers(options: OwnLayersOptions): OwnLayers;
