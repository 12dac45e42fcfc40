/**
 * How a layer is kept on disk: the layers on articles in a file each, the case layer in a part of
 * the annotator's own file. Whoever holds, saves and merges layers need not know which it is.
 */
import type { WriteCode } from '../../../shared/api/contract.ts';
import type { AnyLayer, LayerKey } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { LayerOriginal } from '../../../shared/formats/layer-file.ts';
import type { Result } from '../../../shared/result.ts';
import { CASE_KEEPING } from '../case/case-keeping.ts';
import type { Texts } from '../articles/texts.ts';
import { ARTICLE_KEEPING } from './article-keeping.ts';
import type { LayerPlace, OwnLayerFiles, ReadOwnLayer } from './own-layer-file.ts';

/** What is to be written. */
export interface LayerToWrite {
  readonly place: LayerPlace;
  readonly layer: AnyLayer;
  readonly original: LayerOriginal | null;
  /** What has to stand there now; null: nothing. */
  readonly expect: Sha256 | null;
}

export interface LayerKeeping {
  /** Rejects with the system's error if the folder cannot be listed. */
  place(files: OwnLayerFiles, key: LayerKey): Promise<LayerPlace>;
  /** Where the layer would be if there were no folder yet that is equal but for letter case. */
  newPlace(files: OwnLayerFiles, key: LayerKey): LayerPlace;
  /** `knownHash`: what is in memory already, and need not be read again. */
  read(
    files: OwnLayerFiles,
    place: LayerPlace,
    projectId: string | null,
    knownHash: Sha256 | null,
  ): Promise<ReadOwnLayer>;
  /** Of the lock under which `write` is to be called. */
  lockName(place: LayerPlace, projectId: string | null): string;
  /**
   * One attempt. `changed-on-disk`: something else stands there, and it was left alone.
   * `about` is told the hash before anything is written.
   */
  write(
    files: OwnLayerFiles,
    what: LayerToWrite,
    about: (hash: Sha256) => Promise<void>,
  ): Promise<Result<{ readonly hash: Sha256; readonly size: number }, WriteCode | 'changed-on-disk'>>;
  /** All of the layer as text, to be kept as one of its earlier states. */
  text(layer: AnyLayer, original: LayerOriginal | null, texts: Texts): Promise<string>;
}

export function keepingOf(key: LayerKey): LayerKeeping {
  return key.case === true ? CASE_KEEPING : ARTICLE_KEEPING;
}
