/**
 * One's own layer file, of annotations or of statements: where it is, what stands in it, and why it may not be written.
 *
 * A file that cannot be read is copied to the app-data folder and left as it is.
 */
import path from 'node:path';
import type { Notice, WriteCode } from '../../../shared/api/contract.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { AnyLayer, ArticleLayer, ArticlePath, LayerKey } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import {
  readLayerFile,
  readLinksFile,
  textsNamedIn,
  type LayerFileCode,
  type LayerOriginal,
} from '../../../shared/formats/layer-file.ts';
import type { TextOf } from '../../../shared/formats/text-source.ts';
import { articleFolder, findArticleFolder, layerFileName } from './article-folder.ts';
import { BELEG_FOLDER } from '../articles/article-path.ts';
import { codeOf, messageOf } from '../disk/file-error.ts';
import { readIfThere } from '../disk/files.ts';
import { refuseLinks } from '../disk/folders.ts';
import { LARGEST_LAYER_BYTES } from './largest-layer.ts';
import { oddityNotices } from './layer-reading.ts';
import { notice } from '../notice.ts';
import { saveCodeOf } from '../disk/save-code.ts';
import { sha256Of } from '../disk/save.ts';
import { projectFolderName, setAside, type AsidePlace } from '../disk/set-aside.ts';
import type { Texts } from '../articles/texts.ts';

/** The folder below `beleg/` that holds the layers. */
export const ANNOTATIONS_FOLDER = 'annotations';

export interface LayerPlace {
  readonly article: ArticlePath;
  readonly key: LayerKey;
  /** The folder, as parts below `beleg/annotations/`. */
  readonly folder: readonly string[];
  /** Absolute. */
  readonly file: string;
  /** For people: the path inside the project. */
  readonly name: string;
}

export interface OwnLayerFiles extends AsidePlace {
  readonly root: string;
  readonly annotator: Annotator;
  readonly texts: Texts;
  /** Of the project, should its annotator's file have to be made. */
  readonly name: string;
}

export type ReadOwnLayer =
  | { readonly kind: 'missing' }
  /** Its hash is the one that was asked about. */
  | { readonly kind: 'same' }
  | {
      readonly kind: 'readable';
      readonly hash: Sha256;
      readonly size: number;
      readonly layer: AnyLayer;
      /** null where nothing of it is needed for writing. */
      readonly original: LayerOriginal | null;
      readonly notices: readonly Notice[];
    }
  | {
      readonly kind: 'unreadable';
      readonly code: WriteCode;
      readonly notice: Notice;
      /** Can be shown, but must not be written: of a newer format, or somebody else's under one's own name. */
      readonly shown?: AnyLayer;
    };

/** Rejects with the system's error if `beleg/annotations/` cannot be listed. */
export async function placeOfLayer(files: OwnLayerFiles, key: LayerKey): Promise<LayerPlace> {
  const annotations = path.join(files.root, BELEG_FOLDER, ANNOTATIONS_FOLDER);
  return placeIn(files, key, await findArticleFolder(files.fs, annotations, key.article));
}

/** Where the layer would be if there were no folder yet that is equal but for letter case. */
export function newPlaceOfLayer(files: OwnLayerFiles, key: LayerKey): LayerPlace {
  return placeIn(files, key, articleFolder(key.article).split('/'));
}

function placeIn(files: OwnLayerFiles, key: LayerKey, folder: readonly string[]): LayerPlace {
  const annotations = path.join(files.root, BELEG_FOLDER, ANNOTATIONS_FOLDER);
  const { adjudicated = false, links = false } = key;
  const name = layerFileName({ annotator: files.annotator.id, adjudicated, links });
  return {
    article: key.article,
    key,
    folder,
    file: path.join(annotations, ...folder, name),
    name: [BELEG_FOLDER, ANNOTATIONS_FOLDER, ...folder, name].join('/'),
  };
}

/** `knownHash`: what is in memory already, and need not be read again. */
export async function readOwnLayer(
  files: OwnLayerFiles,
  place: LayerPlace,
  projectId: string | null,
  knownHash: Sha256 | null,
): Promise<ReadOwnLayer> {
  let bytes: Uint8Array | undefined;
  try {
    await refuseLinks(files.fs, files.root, place.file);
    bytes = await readIfThere(files.fs, place.file, LARGEST_LAYER_BYTES);
  } catch (error) {
    const code = codeOf(error) === 'EFBIG' ? 'layer-too-large' : 'layer-unreadable';
    return {
      kind: 'unreadable',
      code: saveCodeOf(error),
      notice: notice(code, { file: place.name, detail: messageOf(error) }),
    };
  }
  if (bytes === undefined) return { kind: 'missing' };
  const hash = sha256Of(bytes);
  if (hash === knownHash) return { kind: 'same' };

  const text = decode(bytes);
  const textOf = text === undefined ? () => undefined : await lookUpTexts(files.texts, textsNamedIn(text));
  const readFile = place.key.links === true ? readLinksFile : readLayerFile;
  const read = text === undefined ? undefined : readFile(text, { ...place.key, textOf });
  if (read?.ok !== true) return await refused(files, place, projectId, bytes, read?.code, read?.detail);

  const { layer, original, oddities } = read.value;
  const theirs = layer.annotator.uuid;
  if (theirs !== '' && theirs !== files.annotator.uuid) {
    const who = { annotator: layer.annotator.name };
    const foreign = notice('layer-foreign-uuid', { file: place.name, values: who });
    return { kind: 'unreadable', code: 'not-writable', notice: foreign, shown: layer };
  }
  const own = { ...layer, annotator: files.annotator };
  if (oddities.some(({ code: oddity }) => oddity === 'newer-format')) return ofNewerFormat(place, own);
  const notices = oddityNotices(place.name, oddities);
  return { kind: 'readable', hash, size: bytes.length, layer: own, original, notices };
}

/** The texts that a layer needs to be written, looked up beforehand: the format asks for them one by one. */
export async function textsOfLayer(texts: Texts, layer: ArticleLayer): Promise<TextOf> {
  return await lookUpTexts(
    texts,
    layer.texts.map(({ sha256 }) => sha256),
  );
}

/** Not ours to write; what is understood of it is shown. */
export function ofNewerFormat(place: LayerPlace, shown?: AnyLayer): ReadOwnLayer {
  const newer = notice('layer-newer-format', { file: place.name });
  return { kind: 'unreadable', code: 'newer-format', notice: newer, ...(shown && { shown }) };
}

/** A newer format stays where it is; everything else is copied before anything else happens. */
export async function refused(
  files: OwnLayerFiles,
  place: LayerPlace,
  projectId: string | null,
  bytes: Uint8Array,
  code: LayerFileCode | undefined,
  detail: string | undefined,
): Promise<ReadOwnLayer> {
  if (code === 'newer-format') return ofNewerFormat(place);
  const folder = [projectFolderName(projectId ?? files.root), ...place.folder];
  const copied = await setAside(files, folder, path.basename(place.file), bytes);
  const where = copied.ok ? copied.value : `no copy: ${copied.detail ?? copied.code}`;
  const why = [code ?? 'not UTF-8', detail, where].filter((part) => part !== undefined).join('; ');
  return {
    kind: 'unreadable',
    code: 'io-error',
    notice: notice('layer-corrupt', { file: place.name, detail: why }),
  };
}

/** Strict: what is no UTF-8 was not written by us, or not as it is now. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** These texts, looked up beforehand. */
export async function lookUpTexts(texts: Texts, hashes: Iterable<Sha256>): Promise<TextOf> {
  const contents = new Map<Sha256, string | undefined>();
  for (const sha256 of hashes) contents.set(sha256, await texts.content(sha256));
  return (sha256) => contents.get(sha256);
}
