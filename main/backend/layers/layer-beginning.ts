/**
 * The first annotations of one's own layer file, read before all of it is: for the eye only.
 * Whatever is odd about the file, there are none: reading the whole of it tells why.
 */
import type { Layer } from '../../../shared/domain/layer.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import { beginningOfLayer } from '../../../shared/formats/layer-beginning.ts';
import { readLayerFile } from '../../../shared/formats/layer-file.ts';
import { refuseLinks } from '../disk/folders.ts';
import { openRegularFile } from '../disk/regular-file.ts';
import type { LayerPlace, OwnLayerFiles } from './own-layer-file.ts';

/** Some 200 annotations: three screens of a text that is marked in every sentence. */
const FIRST_BYTES = 128 * 1024;

/** A smaller file is read whole nearly as soon. */
export const LARGE_LAYER_BYTES = 256 * 1024;

/**
 * As far as they can be read without any other text than `text`; undefined for a file that is
 * small or odd. Rejects with the system's error.
 */
export async function readBeginning(
  files: Pick<OwnLayerFiles, 'fs' | 'root' | 'annotator'>,
  place: LayerPlace,
  text: ArticleText,
): Promise<Layer | undefined> {
  await refuseLinks(files.fs, files.root, place.file);
  const first = await firstOf(place.file);
  const json = first === undefined ? undefined : beginningOfLayer(first);
  const textOf = (sha256: string): string | undefined => (sha256 === text.sha256 ? text.content : undefined);
  const read = json === undefined ? undefined : readLayerFile(json, { article: place.article, textOf });
  if (read?.ok !== true || read.value.oddities.length > 0) return undefined;
  const { layer } = read.value;
  // Somebody else's under one's own name.
  return ['', files.annotator.uuid].includes(layer.annotator.uuid) ? layer : undefined;
}

async function firstOf(file: string): Promise<string | undefined> {
  const handle = await openRegularFile(file);
  try {
    if ((await handle.stat()).size < LARGE_LAYER_BYTES) return undefined;
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(FIRST_BYTES), 0, FIRST_BYTES, 0);
    // As a stream, so that a character that is cut in two at the end is no fault.
    return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead), { stream: true });
  } finally {
    await handle.close();
  }
}
