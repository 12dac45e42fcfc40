/**
 * Frozen layers: `frozen/<annotator>/<sha256>.json`, a copy of a layer file as it was when its
 * annotator said that the article is done. The name is the SHA-256 of its bytes: it is never
 * changed, and nobody takes another for it. Written only by that annotator's Belegs.
 */
import path from 'node:path';
import type { WriteCode } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticleLayer, Layer } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { FrozenLayer } from '../../../shared/domain/work/article-done.ts';
import { writeLayerFile } from '../../../shared/formats/layer-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import type { Texts } from '../articles/texts.ts';
import { messageOf } from '../disk/file-error.ts';
import { nodeFiles, readIfThere, type FileSystem } from '../disk/files.ts';
import { ensureFolder, refuseLinks } from '../disk/folders.ts';
import { readRegularFile } from '../disk/regular-file.ts';
import { saveCodeOf, writeCodeOf } from '../disk/save-code.ts';
import { save, sha256Of } from '../disk/save.ts';
import { LARGEST_LAYER_BYTES } from '../layers/largest-layer.ts';
import { layerIn, type AnnotationFolder, type LayerReadCode } from '../layers/layer-reading.ts';
import { textsOfLayer } from '../layers/own-layer-file.ts';

const FROZEN_FOLDER = 'frozen';

interface FreezePlace {
  readonly fs: FileSystem;
  /** Real absolute path of the folder that holds `beleg/`. */
  readonly root: string;
  readonly machine: string;
  readonly texts: Texts;
}

/**
 * Keep a copy of this layer; on disk when this answers with its name. One that is there already
 * is as good, unless it is not what its name says: then it is replaced.
 */
export async function freezeLayer(
  { fs, root, machine, texts }: FreezePlace,
  layer: ArticleLayer,
): Promise<Result<Sha256, WriteCode>> {
  const content = writeLayerFile(layer, null, await textsOfLayer(texts, layer));
  const sha256 = sha256Of(content);
  try {
    const folder = await ensureFolder(fs, root, [BELEG_FOLDER, FROZEN_FOLDER, layer.annotator.id]);
    const file = path.join(folder, `${sha256}.json`);
    const saved = await save(fs, file, content, { expect: null, machine, below: root });
    if (saved.ok) return ok(sha256);
    const isThere = saved.code === 'changed-on-disk';
    if (isThere && (await isFile(fs, file, sha256))) return ok(sha256);
    // Cut short by a sync tool or altered by hand: nothing of ours refers to those bytes.
    const mended = isThere
      ? await save(fs, file, content, { expect: undefined, machine, below: root })
      : saved;
    return mended.ok ? ok(sha256) : fail(writeCodeOf(mended.code), mended.detail);
  } catch (error) {
    return fail(saveCodeOf(error), messageOf(error));
  }
}

async function isFile(fs: FileSystem, file: string, sha256: Sha256): Promise<boolean> {
  const bytes = await readIfThere(fs, file, LARGEST_LAYER_BYTES).catch(() => undefined);
  return bytes !== undefined && sha256Of(bytes) === sha256;
}

/** Where a copy lies, as people name it. */
export function frozenFile(annotator: AnnotatorId, sha256: Sha256): string {
  return `${BELEG_FOLDER}/${FROZEN_FOLDER}/${annotator}/${sha256}.json`;
}

/** `not-there`: the copy has not arrived yet, or is not what its name says. */
export async function readFrozenLayer(
  { home, article }: AnnotationFolder,
  annotator: AnnotatorId,
  { layer: sha256 }: FrozenLayer,
  texts: Pick<Texts, 'content'>,
): Promise<Result<Layer, LayerReadCode | 'not-there'>> {
  const json = await textOf(home, annotator, sha256);
  if (json === undefined) return fail('not-there', sha256);
  const read = await layerIn(json, { article, annotator }, texts);
  return read.ok ? ok(read.value.layer) : read;
}

async function textOf(home: string, annotator: AnnotatorId, sha256: Sha256): Promise<string | undefined> {
  const file = path.join(home, frozenFile(annotator, sha256));
  try {
    await refuseLinks(nodeFiles, home, file);
    const { bytes } = await readRegularFile(file, LARGEST_LAYER_BYTES);
    return sha256Of(bytes) === sha256 ? new TextDecoder('utf-8', { fatal: true }).decode(bytes) : undefined;
  } catch {
    // Not there, a link, too large, no text: it is as if it had not arrived.
    return undefined;
  }
}
