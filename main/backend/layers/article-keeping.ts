/** Layers on articles, of annotations or of statements: a file of its own each, in the article's folder. */
import path from 'node:path';
import type { AnyLayer, ArticleLayer } from '../../../shared/domain/layer.ts';
import { writeLayerFile, type LayerOriginal } from '../../../shared/formats/layer-file.ts';
import { fail, ok } from '../../../shared/result.ts';
import { BELEG_FOLDER, foldedPath } from '../articles/article-path.ts';
import type { Texts } from '../articles/texts.ts';
import { ensureFolder } from '../disk/folders.ts';
import { save, sha256Of } from '../disk/save.ts';
import { LARGEST_LAYER_BYTES } from './largest-layer.ts';
import type { LayerKeeping } from './layer-keeping.ts';
import {
  ANNOTATIONS_FOLDER,
  newPlaceOfLayer,
  placeOfLayer,
  readOwnLayer,
  textsOfLayer,
} from './own-layer-file.ts';

export const ARTICLE_KEEPING: LayerKeeping = {
  place: placeOfLayer,
  newPlace: newPlaceOfLayer,
  read: readOwnLayer,
  lockName: (place, projectId) => `${projectId ?? ''}/${foldedPath(place.name)}`,
  write: async ({ fs, root, machine, texts }, { place, layer, original, expect }, about) => {
    const content = Buffer.from(await textOf(layer, original, texts));
    if (content.length > LARGEST_LAYER_BYTES) return fail('io-error', 'layer-too-large');
    const hash = sha256Of(content);
    await about(hash);
    await ensureFolder(fs, path.join(root, BELEG_FOLDER), [ANNOTATIONS_FOLDER, ...place.folder]);
    const saved = await save(fs, place.file, content, { expect, machine, below: root });
    return saved.ok ? ok({ hash, size: content.length }) : saved;
  },
  text: textOf,
};

async function textOf(layer: AnyLayer, original: LayerOriginal | null, texts: Texts): Promise<string> {
  const ofArticle = articleLayer(layer);
  return writeLayerFile(ofArticle, original, await textsOfLayer(texts, ofArticle));
}

function articleLayer(layer: AnyLayer): ArticleLayer {
  if (layer.case === true) throw new TypeError('the case layer where one on an article was expected');
  return layer;
}
