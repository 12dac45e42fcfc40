/**
 * Opening an article: its text, one's own layer and the colleagues' on it, each
 * annotation placed in today's text, and everything people should know about them.
 */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type {
  ArticleAhead,
  ArticleCode,
  LayerView,
  Notice,
  OpenedArticle,
} from '../../shared/api/contract.ts';
import type { AnnotatorId } from '../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { ArticleText } from '../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { findArticleFolder } from './article-folder.ts';
import { BELEG_FOLDER, resolveArticle } from './article-path.ts';
import { nodeFiles } from './files.ts';
import {
  failureNotice,
  fileOf,
  folderPath,
  LARGEST_LAYER_BYTES,
  listLayerFiles,
  oddityNotices,
  readLayer,
  unknownFileNotices,
  type AnnotationFolder,
} from './layer-reading.ts';
import { viewOf } from './layer-view.ts';
import { notice } from './notice.ts';
import type { OwnLayers } from './own-layers.ts';
import type { Project } from './project.ts';
import type { ArticleSource, ReadingHow, Sources } from './sources/sources.ts';
import type { Texts } from './texts.ts';

export interface ArticleContext {
  readonly project: Project;
  readonly texts: Texts;
  readonly sources: Sources;
  /** null while nobody has said who is annotating, or where nothing of ours is. */
  readonly own: { readonly layers: OwnLayers; readonly id: AnnotatorId } | null;
}

/** An article with what is needed to watch it. */
export interface ArticleInHand {
  readonly opened: OpenedArticle;
  /** Real absolute path of the article's file. */
  readonly file: string;
  readonly annotations: AnnotationFolder;
  /** Files of colleagues' layers that are too large to hold up the article. */
  readonly following: readonly LayerFileName[];
}

export interface LayerFileName {
  readonly name: string;
  readonly annotator: AnnotatorId;
}

/** Colleagues' layers up to here in all come with the article: reading them takes a few hundredths of a second. */
const COLLEAGUES_AT_ONCE_BYTES = 1024 * 1024;

/** Read the article's text; what its path may not name is refused before anything is opened. */
export async function readArticle(
  project: Project,
  article: ArticlePath,
  sources: Sources,
  how: ReadingHow = {},
): Promise<Result<ArticleSource & { readonly file: string }, ArticleCode>> {
  const file = await fileOfArticle(project, article);
  if (!file.ok) return file;
  const source = await sources.read(article, file.value, how);
  return source.ok ? ok({ ...source.value, file: file.value }) : source;
}

/** The real absolute path of an article's file. */
export async function fileOfArticle(
  project: Project,
  article: ArticlePath,
): Promise<Result<string, ArticleCode>> {
  if (project.only !== null && article !== project.only) return fail('outside-project');
  return resolveArticle(project.articles, article);
}

/** `ahead` is told the text as soon as it is there: the window shows it while the layers are read. */
export async function openArticle(
  context: ArticleContext,
  article: ArticlePath,
  ahead: (read: ArticleAhead) => void,
): Promise<Result<ArticleInHand, ArticleCode>> {
  const { project, texts, sources, own } = context;
  const read = await readArticle(project, article, sources);
  if (!read.ok) return read;
  const { text, source, kind, metadata, newTextWaits, file } = read.value;
  const annotations = await annotationFolderOf(project, article);
  // Before any layer is read: the text may not be on disk yet, and offsets are counted in it.
  texts.offer({ sha256: text.sha256, content: text.content, source });
  const about = { path: article, text, kind, source, metadata, newTextWaits };
  ahead(about);
  const loaded = own === null ? undefined : await ownView(own.layers, article, text, texts);
  const others = await colleagues(context, annotations, text);
  const layers = loaded === undefined ? others.layers : [loaded.view, ...others.layers];
  const notices = [...(loaded?.notices ?? []), ...others.notices];
  return ok({
    opened: {
      ...about,
      layers,
      ...(others.following.length > 0 && { following: others.following.map(({ annotator }) => annotator) }),
      notices,
    },
    file,
    annotations,
    following: others.following,
  });
}

/** Where an article's layers lie, or would lie. */
export async function annotationFolderOf(
  project: Pick<Project, 'home'>,
  article: ArticlePath,
): Promise<AnnotationFolder> {
  const annotations = path.join(project.home, BELEG_FOLDER, 'annotations');
  const parts = await findArticleFolder(nodeFiles, annotations, article);
  return { home: project.home, folder: parts.join('/'), article };
}

/** One colleague's layer, placed; `view` is undefined if it cannot be shown, and the notices say why. */
export async function colleagueView(
  where: AnnotationFolder,
  file: LayerFileName,
  text: ArticleText | undefined,
  texts: Texts,
): Promise<{ readonly view: LayerView | undefined; readonly notices: readonly Notice[] }> {
  const read = await readLayer(where, file, texts);
  if (!read.ok) {
    return { view: undefined, notices: [failureNotice(where, file.name, read.code, read.detail)] };
  }
  const { layer, oddities } = read.value;
  return {
    view: await viewOf(layer, text, { own: false, readOnly: true }, texts),
    notices: oddityNotices(fileOf(where, file.name), oddities),
  };
}

async function ownView(
  own: OwnLayers,
  article: ArticlePath,
  text: ArticleText,
  texts: Texts,
): Promise<{ readonly view: LayerView; readonly notices: readonly Notice[] }> {
  const { layer, readOnly, notices } = await own.load(article);
  return { view: await viewOf(layer, text, { own: true, readOnly }, texts), notices };
}

/** Where the layers on an article lie, the newest first. */
async function foldersOf(project: Project, where: AnnotationFolder): Promise<readonly AnnotationFolder[]> {
  if (project.shared === null) return [where];
  return [await annotationFolderOf({ home: project.shared }, where.article), where];
}

async function colleagues(
  { project, texts, own }: ArticleContext,
  where: AnnotationFolder,
  text: ArticleText,
): Promise<{
  readonly layers: readonly LayerView[];
  readonly following: readonly LayerFileName[];
  readonly notices: readonly Notice[];
}> {
  if (!project.isOurs) return { layers: [], following: [], notices: [] };
  const layers = new Map<AnnotatorId, LayerView>();
  const following: LayerFileName[] = [];
  const notices: Notice[] = [];
  let bytes = 0;
  // A work folder has a copy of them from when it was made; what they write since is in the project.
  for (const folder of await foldersOf(project, where)) {
    const files = await listLayerFiles(folder).catch(() => undefined);
    if (files === undefined) {
      notices.push(notice('folder-unreadable', { file: fileOf(folder, '') }));
      continue;
    }
    notices.push(...unknownFileNotices(folder, files.unknown));
    for (const file of files.layers) {
      if (file.annotator === own?.id || layers.has(file.annotator)) continue;
      const size = await sizeOf(path.join(folderPath(folder), file.name));
      // What is too large to be read at all is refused at once.
      const counted = size <= LARGEST_LAYER_BYTES ? size : 0;
      if (folder === where && bytes + counted > COLLEAGUES_AT_ONCE_BYTES) {
        following.push(file);
        continue;
      }
      bytes += counted;
      const { view, notices: about } = await colleagueView(folder, file, text, texts);
      if (view !== undefined) layers.set(file.annotator, view);
      notices.push(...about);
    }
  }
  return {
    layers: [...layers.values()].toSorted((a, b) => (a.annotator.id < b.annotator.id ? -1 : 1)),
    following,
    notices,
  };
}

/** 0 for what cannot be looked at: reading it says why. */
async function sizeOf(file: string): Promise<number> {
  const stats = await lstat(file).catch(() => undefined);
  return stats?.size ?? 0;
}
