/**
 * What is annotated on one article, from all its layer files. A file is read only if it, or the
 * article's text, is another than when it was read last; one that cannot be read is named.
 */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type {
  GatheredAnnotation,
  GatheredArticle,
  GatheredLink,
  UngatheredFile,
} from '../../../shared/domain/case/gathered.ts';
import type { Layer } from '../../../shared/domain/layer.ts';
import type { ArticleText, Sha256 } from '../../../shared/domain/text.ts';
import type { Texts } from '../articles/texts.ts';
import {
  fileOf,
  folderPath,
  listLayerFiles,
  readLayer,
  readStatements,
  type AnnotationFolder,
  type LayerFileName,
} from '../layers/layer-reading.ts';
import { decisionsIn, withDecisions, type MadeDecision } from './gathered-decisions.ts';
import { gatheredAnnotations, gatheredLinks } from './gathered-layer.ts';

/** A layer file as it was read. */
export interface ReadFile {
  /** Another when the file or the article's text is. */
  readonly mark: string;
  readonly annotations: readonly GatheredAnnotation[];
  readonly links: readonly GatheredLink[];
  readonly decisions?: readonly MadeDecision[];
  /** The annotations whole: kept only where something was decided on the article. */
  readonly entries?: Layer['annotations'];
  readonly unread?: UngatheredFile;
}

/** Path of the file inside the project → what it held. */
export type ReadFiles = ReadonlyMap<string, ReadFile>;

export interface ArticleToGather {
  /** Where its layers lie: of files of one name that in the first folder counts. */
  readonly folders: readonly { readonly where: AnnotationFolder; readonly only?: 'colleagues' }[];
  readonly shows: (annotator: AnnotatorId) => boolean;
  readonly isOwn: (annotator: AnnotatorId) => boolean;
  /** Of today's text; undefined where the article cannot be read. */
  readonly sha256: Sha256 | undefined;
  /** Today's text, asked for only if some file has to be placed in it. */
  readonly text: () => Promise<ArticleText | undefined>;
  readonly texts: Pick<Texts, 'content'>;
}

/** Answers by file; what is as it was is the same object as in `before`. */
export async function readLayerFiles(article: ArticleToGather, before: ReadFiles): Promise<ReadFiles> {
  const read = new Map<string, ReadFile>();
  const names = new Set<string>();
  for (const { where, only } of article.folders) {
    const files = await listLayerFiles(where).catch(() => undefined);
    if (files === undefined) {
      const folder = fileOf(where, '');
      read.set(folder, { mark: 'unreadable', annotations: [], links: [], unread: unread(folder) });
      continue;
    }
    const isNew = (file: LayerFileName): boolean => {
      if (names.has(file.name) || !article.shows(file.annotator)) return false;
      return only !== 'colleagues' || !article.isOwn(file.annotator);
    };
    const wanted = [...files.beside, ...files.layers].filter(isNew);
    for (const file of wanted) {
      names.add(file.name);
      const at = fileOf(where, file.name);
      const isDecidedOn = file.links !== true && hasDecisions(read);
      const mark = `${await fileMark(where, file.name)} ${article.sha256 ?? ''}${isDecidedOn ? ' decided' : ''}`;
      const known = before.get(at);
      if (known?.mark === mark) read.set(at, known);
      else read.set(at, { mark, ...(await readFile(article, where, file, isDecidedOn)) });
    }
  }
  return read;
}

/** All of them together. */
export function joined(files: ReadFiles): GatheredArticle {
  const all = [...files.values()];
  const made = all.flatMap(({ decisions = [] }) => decisions);
  return {
    annotations: all.flatMap(({ annotations, entries }) =>
      entries === undefined ? annotations : withDecisions(annotations, made, (id) => entries.get(id)),
    ),
    links: all.flatMap(({ links }) => links),
    unread: all.flatMap(({ unread: one }) => (one === undefined ? [] : [one])),
  };
}

/** Statements are read before layers. */
function hasDecisions(read: ReadFiles): boolean {
  return [...read.values()].some(({ decisions = [] }) => decisions.length > 0);
}

async function readFile(
  { texts, text }: ArticleToGather,
  where: AnnotationFolder,
  file: LayerFileName,
  isDecidedOn: boolean,
): Promise<Omit<ReadFile, 'mark'>> {
  if (file.links === true) {
    const read = await readStatements(where, file, texts);
    if (read.ok) {
      const { layer } = read.value;
      return { annotations: [], links: gatheredLinks(layer), decisions: decisionsIn(layer) };
    }
    return { annotations: [], links: [], unread: unread(fileOf(where, file.name), read.code) };
  }
  const today = await text();
  const known = {
    content: async (sha256: Sha256) => (sha256 === today?.sha256 ? today.content : texts.content(sha256)),
  };
  const read = await readLayer(where, file, known);
  if (!read.ok) return { annotations: [], links: [], unread: unread(fileOf(where, file.name), read.code) };
  const { layer } = read.value;
  const annotations = await gatheredAnnotations(layer, today, known);
  return { annotations, links: [], ...(isDecidedOn && { entries: layer.annotations }) };
}

function unread(file: string, code = 'not-readable'): UngatheredFile {
  return { path: file, code };
}

async function fileMark(where: AnnotationFolder, name: string): Promise<string> {
  try {
    const { size, mtimeMs } = await lstat(path.join(folderPath(where), name));
    return `${String(size)} ${String(mtimeMs)}`;
  } catch {
    // Gone since it was listed: reading it says so.
    return 'gone';
  }
}
