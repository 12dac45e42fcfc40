/**
 * Reading layers to look at them: a colleague's, and all of them for `beleg check`.
 *
 * Whatever lies in an annotation folder may have been put there by anybody. It is
 * opened without following a link, measured before it is read, and a file that cannot
 * be read as a layer is named and changes nothing for the others.
 */
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Notice, NoticeCode } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { AnyLayer, ArticlePath, Layer, LayerKey, StatementLayer } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import {
  readLayerFile,
  readLinksFile,
  textsNamedIn,
  type LayerFileCode,
  type LayerFileContext,
  type Oddity,
} from '../../../shared/formats/layer-file.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { parseLayerFileName } from './article-folder.ts';
import { BELEG_FOLDER, isHiddenName } from '../articles/article-path.ts';
import { codeOf, messageOf } from '../disk/file-error.ts';
import { nodeFiles } from '../disk/files.ts';
import { refuseLinks } from '../disk/folders.ts';
import { notice } from '../notice.ts';
import { NOT_REGULAR, readRegularFile } from '../disk/regular-file.ts';
import type { Texts } from '../articles/texts.ts';
import { LARGEST_LAYER_BYTES } from './largest-layer.ts';

/** How many of the unknown files in a folder are named. */
const NAMED_UNKNOWN_FILES = 5;

/** The folder of an article's layers. */
export interface AnnotationFolder {
  /** Real absolute path of the folder that holds `beleg/`. */
  readonly home: string;
  /** Relative to `beleg/annotations/`, `/` between the parts. */
  readonly folder: string;
  readonly article: ArticlePath;
}

/** A file of a layer by its name. */
export interface LayerFileName extends Pick<LayerKey, 'adjudicated' | 'links'> {
  readonly name: string;
  readonly annotator: AnnotatorId;
}

export interface LayerFiles {
  /** Annotators' own annotations: their voices. */
  readonly layers: readonly LayerFileName[];
  /** Their statements and the agreed sets. */
  readonly beside: readonly LayerFileName[];
  /** Names that are none of ours: conflict copies of sync tools, files put there by hand. */
  readonly unknown: readonly string[];
}

export interface ReadLayer<L extends AnyLayer = Layer> {
  readonly layer: L;
  readonly oddities: readonly Oddity[];
}

export type LayerReadCode = LayerFileCode | 'too-large' | 'not-utf-8' | 'not-a-file' | 'not-readable';

/** What files there are for an article; none if there is no folder. */
export async function listLayerFiles(where: AnnotationFolder): Promise<LayerFiles> {
  const layers: LayerFileName[] = [];
  const beside: LayerFileName[] = [];
  const unknown: string[] = [];
  for (const entry of await entriesOf(where)) {
    const { name } = entry;
    // Hidden: temporary files of saves that are going on, marks of file managers and sync tools.
    if (entry.isDirectory() || isHiddenName(name)) continue;
    const file = layerFileOf(name);
    if (file === undefined) unknown.push(name);
    else if (file.links === true || file.adjudicated === true) beside.push(file);
    else layers.push(file);
  }
  const byName = (a: LayerFileName, b: LayerFileName): number => (a.name < b.name ? -1 : 1);
  return {
    layers: layers.toSorted((a, b) => (a.annotator < b.annotator ? -1 : 1)),
    beside: beside.toSorted(byName),
    unknown,
  };
}

/** Which layer a file of this name is; undefined for a name that is none of ours. */
export function layerFileOf(name: string): LayerFileName | undefined {
  const parsed = parseLayerFileName(name);
  if (parsed === undefined) return undefined;
  const { annotator, adjudicated, links } = parsed;
  return { name, annotator, ...(adjudicated && { adjudicated }), ...(links && { links }) };
}

/** Names of all files there are for an article, whatever they are; none if there is no folder. */
export async function namesIn(where: AnnotationFolder): Promise<ReadonlySet<string>> {
  return new Set((await entriesOf(where)).map(({ name }) => name));
}

/** Read one layer file of annotations; who made it is told by the file's name. */
export async function readLayer(
  where: AnnotationFolder,
  file: LayerFileName,
  texts: Pick<Texts, 'content'>,
): Promise<Result<ReadLayer, LayerReadCode>> {
  return readFile(where, file, texts, readLayerFile);
}

/** The same of a links file. */
export async function readStatements(
  where: AnnotationFolder,
  file: LayerFileName,
  texts: Pick<Texts, 'content'>,
): Promise<Result<ReadLayer<StatementLayer>, LayerReadCode>> {
  return readFile(where, file, texts, readLinksFile);
}

/** The layer that a layer file's text holds. */
export async function layerIn(
  json: string,
  of: LayerOf,
  texts: Pick<Texts, 'content'>,
): Promise<Result<ReadLayer, LayerFileCode>> {
  return readJson(json, of, texts, readLayerFile);
}

/** The statements that a links file's text holds; without the words of their amendments. */
export async function statementsIn(
  json: string,
  of: LayerOf,
): Promise<Result<ReadLayer<StatementLayer>, LayerFileCode>> {
  return readJson(json, of, { content: () => Promise.resolve(undefined) }, readLinksFile);
}

/** Whose it is, and on what. */
export type LayerOf = Pick<AnnotationFolder, 'article'> & Pick<LayerFileName, 'annotator' | 'adjudicated'>;

type Parse<L extends AnyLayer> = (
  json: string,
  context: LayerFileContext,
) => Result<ReadLayer<L>, LayerFileCode>;

async function readFile<L extends AnyLayer>(
  { article, ...where }: AnnotationFolder,
  file: LayerFileName,
  texts: Pick<Texts, 'content'>,
  parse: Parse<L>,
): Promise<Result<ReadLayer<L>, LayerReadCode>> {
  const json = await readText(path.join(folderPath(where), file.name));
  return json.ok ? readJson(json.value, { ...file, article }, texts, parse) : json;
}

async function readJson<L extends AnyLayer>(
  json: string,
  { article, annotator, adjudicated }: LayerOf,
  texts: Pick<Texts, 'content'>,
  parse: Parse<L>,
): Promise<Result<ReadLayer<L>, LayerFileCode>> {
  const contents = await contentsNamedIn(json, texts);
  const read = parse(json, {
    article,
    ...(adjudicated && { adjudicated }),
    textOf: (sha256) => contents.get(sha256),
  });
  if (!read.ok) return read;
  const { layer, oddities } = read.value;
  return ok({ layer: { ...layer, annotator: { ...layer.annotator, id: annotator } }, oddities });
}

/** The texts that the layers in a folder are made on; those that cannot be read name none. */
export async function textsOfLayers(
  where: AnnotationFolder,
  texts: Pick<Texts, 'content'>,
): Promise<ReadonlySet<Sha256>> {
  const { layers } = await listLayerFiles(where);
  const read = await Promise.all(layers.map((file) => readLayer(where, file, texts)));
  return new Set(read.flatMap((one) => (one.ok ? one.value.layer.texts.map(({ sha256 }) => sha256) : [])));
}

/** What people should know of a layer file that could not be read. */
export function failureNotice(
  where: AnnotationFolder,
  name: string,
  code: LayerReadCode,
  detail?: string,
): Notice {
  const CODES: Partial<Record<LayerReadCode, NoticeCode>> = {
    'newer-format': 'layer-newer-format',
    'too-large': 'layer-too-large',
  };
  return notice(CODES[code] ?? 'colleague-layer-corrupt', {
    file: fileOf(where, name),
    detail: detail === undefined ? code : `${code}: ${detail}`,
  });
}

/** What people should know of odd things in a layer; none if there are no such. `file`: as people name it. */
export function oddityNotices(file: string, oddities: readonly Oddity[]): readonly Notice[] {
  const odd = oddities.filter(({ code }) => ODD_OFFSETS.has(code)).length;
  const same = oddities.filter(({ code }) => code === 'same-id-twice').length;
  const isNewer = oddities.some(({ code }) => code === 'newer-format');
  return [
    ...(isNewer ? [notice('layer-newer-format', { file })] : []),
    ...(odd === 0 ? [] : [notice('layer-odd-offsets', { file, values: { count: odd } })]),
    ...(same === 0 ? [] : [notice('layer-same-ids', { file, values: { count: same } })]),
  ];
}

/** The first few files that are none of ours, by name. */
export function unknownFileNotices(where: AnnotationFolder, unknown: readonly string[]): readonly Notice[] {
  return unknown
    .slice(0, NAMED_UNKNOWN_FILES)
    .map((name) => notice('unknown-file', { file: fileOf(where, name), values: { count: unknown.length } }));
}

/** The path of a layer file inside the folder that holds `beleg/`. */
export function fileOf({ folder }: AnnotationFolder, name: string): string {
  return `${BELEG_FOLDER}/annotations/${folder}/${name}`;
}

/** Absolute. */
export function folderPath({ home, folder }: Omit<AnnotationFolder, 'article'>): string {
  return path.join(home, BELEG_FOLDER, 'annotations', folder);
}

/** Quotes without offsets are a way to write an annotation, not a fault. */
const ODD_OFFSETS: ReadonlySet<Oddity['code']> = new Set([
  'offset-outside',
  'offset-inside-grapheme',
  'words-differ',
]);

async function entriesOf(where: AnnotationFolder): Promise<readonly Dirent[]> {
  const folder = folderPath(where);
  try {
    await refuseLinks(nodeFiles, where.home, folder);
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    // No folder, no layers; a link in its place is as good as none.
    if (['ENOENT', 'ENOTDIR', 'ELINKED'].includes(codeOf(error) ?? '')) return [];
    throw error;
  }
}

async function readText(file: string): Promise<Result<string, LayerReadCode>> {
  try {
    const { bytes } = await readRegularFile(file, LARGEST_LAYER_BYTES);
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (codeOf(error) === 'EFBIG') return fail('too-large', messageOf(error));
    if (codeOf(error) === 'ELOOP' || codeOf(error) === NOT_REGULAR) return fail('not-a-file');
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return fail('not-utf-8');
    return fail('not-readable', messageOf(error));
  }
}

/** The contents of the texts that a file names, as far as they are at hand. */
async function contentsNamedIn(
  json: string,
  texts: Pick<Texts, 'content'>,
): Promise<ReadonlyMap<Sha256, string>> {
  const contents = new Map<Sha256, string>();
  for (const sha256 of textsNamedIn(json)) {
    const content = await texts.content(sha256);
    if (content !== undefined) contents.set(sha256, content);
  }
  return contents;
}
