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
  StatementsView,
} from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findArticleFolder } from '../layers/article-folder.ts';
import { BELEG_FOLDER, resolveArticle } from './article-path.ts';
import { nodeFiles } from '../disk/files.ts';
import { glimpseOf } from './glimpse.ts';
import { LARGEST_LAYER_BYTES } from '../layers/largest-layer.ts';
import { LARGE_LAYER_BYTES } from '../layers/layer-beginning.ts';
import {
  failureNotice,
  fileOf,
  folderPath,
  listLayerFiles,
  oddityNotices,
  readLayer,
  readStatements,
  unknownFileNotices,
  type AnnotationFolder,
  type LayerFileName,
} from '../layers/layer-reading.ts';
import { viewOf, viewOfStatements } from '../layers/layer-view.ts';
import { notice } from '../notice.ts';
import type { OwnLayers } from '../layers/own-layers.ts';
import type { Project } from '../project/project.ts';
import type { ArticleSource, ReadingHow, Sources } from '../sources/sources.ts';
import type { Texts } from './texts.ts';

export interface ArticleContext {
  readonly project: Project;
  readonly texts: Texts;
  readonly sources: Sources;
  /** null while nobody has said who is annotating, or where nothing of ours is. */
  readonly own: { readonly layers: OwnLayers; readonly id: AnnotatorId } | null;
  /** Whether whoever annotates may see what colleagues did on an article. */
  readonly sees: (article: ArticlePath) => boolean;
}

/** An article with what is needed to watch it. */
export interface ArticleInHand {
  readonly opened: OpenedArticle;
  /** Real absolute path of the article's file. */
  readonly file: string;
  /** Of the file as it was read, in bytes and milliseconds since 1970. */
  readonly size: number;
  readonly modifiedMs: number;
  readonly annotations: AnnotationFolder;
  /** Files of colleagues' layers that are too large to hold up the article. */
  readonly following: readonly LayerFileName[];
}

/** Colleagues' layers up to here in all come with the article: reading them takes a few hundredths of a second. */
const COLLEAGUES_AT_ONCE_BYTES = 1024 * 1024;

/**
 * Layers up to here in all are there nearly as soon as the text, and come with it: what they fold
 * or draw must not move lines that somebody reads already.
 */
const WITH_TEXT_BYTES = LARGE_LAYER_BYTES;

/** Read the article's text; what its path may not name is refused before anything is opened. */
export async function readArticle(
  project: Project,
  article: ArticlePath,
  sources: Sources,
  how: ReadingHow = {},
): Promise<Result<ReadArticle, ArticleCode>> {
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

/** An article's text with the file that it was read from. */
export type ReadArticle = ArticleSource & { readonly file: string };

/**
 * `ahead` is told the text as soon as it is there if the layers take longer: the window shows it
 * while they are read. `already`: the article as it was read just now, so that it is not read twice.
 */
export async function openArticle(
  context: ArticleContext,
  article: ArticlePath,
  ahead: (read: ArticleAhead) => void,
  already?: ReadArticle,
): Promise<Result<ArticleInHand, ArticleCode>> {
  const { project, texts, sources } = context;
  const read = already === undefined ? await readArticle(project, article, sources) : ok(already);
  if (!read.ok) return read;
  const { text, source, kind, metadata, newTextWaits, file } = read.value;
  const annotations = await annotationFolderOf(project, article);
  // Before any layer is read: the text may not be on disk yet, and offsets are counted in it.
  texts.offer({ sha256: text.sha256, content: text.content, source });
  const about = { path: article, text, kind, source, metadata, newTextWaits };
  if ((await sizeOfLayers(annotations)) > WITH_TEXT_BYTES) {
    const glimpse = context.own === null ? [] : await glimpseOf(context.own.layers, article, text);
    ahead({ ...about, glimpse });
  }
  const mine = await ownViews(context, article, text);
  const others = await colleagues(context, annotations, text);
  const layers = [...mine.layers, ...others.layers].toSorted(
    (a, b) => Number(a.adjudicated ?? false) - Number(b.adjudicated ?? false),
  );
  return ok({
    opened: {
      ...about,
      layers,
      statements: [...mine.statements, ...others.statements],
      ...(others.following.length > 0 && { following: others.following.map(({ annotator }) => annotator) }),
      notices: [...mine.notices, ...others.notices],
    },
    file,
    size: read.value.size,
    modifiedMs: read.value.modifiedMs,
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

/** One file of a colleague, its annotations placed; without a view if it cannot be shown, and the notices say why. */
export async function colleagueView(
  where: AnnotationFolder,
  file: LayerFileName,
  text: ArticleText | undefined,
  texts: Texts,
): Promise<{
  readonly view?: LayerView;
  readonly statements?: StatementsView;
  readonly notices: readonly Notice[];
}> {
  const how = { own: false, readOnly: true };
  const read = await (file.links === true ? readStatements : readLayer)(where, file, texts);
  if (!read.ok) return { notices: [failureNotice(where, file.name, read.code, read.detail)] };
  const { layer, oddities } = read.value;
  const notices = oddityNotices(fileOf(where, file.name), oddities);
  return layer.links === true
    ? { statements: viewOfStatements(layer, how), notices }
    : { view: await viewOf(layer, text, how, texts), notices };
}

interface Views {
  readonly layers: readonly LayerView[];
  readonly statements: readonly StatementsView[];
  readonly notices: readonly Notice[];
}

/** One's own layer and the statements beside it; of an agreed set only what is there. */
async function ownViews(
  { project, texts, own }: ArticleContext,
  article: ArticlePath,
  text: ArticleText,
): Promise<Views> {
  if (own === null) return { layers: [], statements: [], notices: [] };
  const { layers } = own;
  const mine = await layers.load(article);
  const said = await layers.loadStatements(article);
  const agreed = await layers.load(article, { adjudicated: true });
  const agreedSaid = await layers.loadStatements(article, { adjudicated: true });
  const isThere = ({ layer, readOnly }: typeof mine | typeof said): boolean =>
    layer.annotations.size + layer.deleted.size > 0 || readOnly;
  const may = project.rules.adjudicator === own.id || project.id === null;
  const view = ({ layer, readOnly }: typeof mine, mayChange = true) =>
    viewOf(layer, text, { own: true, readOnly: readOnly || !mayChange }, texts);
  const sayings = ({ layer, readOnly }: typeof said, mayChange = true) =>
    viewOfStatements(layer, { own: true, readOnly: readOnly || !mayChange });
  const notices = [mine, said, agreed, agreedSaid].flatMap((each) => each.notices);
  return {
    layers: [await view(mine), ...(isThere(agreed) ? [await view(agreed, may)] : [])],
    statements: [
      ...(isThere(said) ? [sayings(said)] : []),
      ...(isThere(agreedSaid) ? [sayings(agreedSaid, may)] : []),
    ],
    // What is the matter with the article is said once, not for each of its files.
    notices: [...new Map(notices.map((about) => [about.id, about])).values()],
  };
}

/** Where the layers on an article lie, the newest first. */
async function foldersOf(project: Project, where: AnnotationFolder): Promise<readonly AnnotationFolder[]> {
  if (project.shared === null) return [where];
  return [await annotationFolderOf({ home: project.shared }, where.article), where];
}

/** What colleagues did on the article, as far as it may be seen; what is large follows. */
export async function colleagues(
  { project, texts, own, sees }: ArticleContext,
  where: AnnotationFolder,
  text: ArticleText,
): Promise<Views & { readonly following: readonly LayerFileName[] }> {
  if (!project.isOurs || !sees(where.article))
    return { layers: [], statements: [], following: [], notices: [] };
  /** By the names of their files. */
  const layers = new Map<string, LayerView>();
  const statements = new Map<string, StatementsView>();
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
    for (const file of [...files.layers, ...files.beside]) {
      if (file.annotator === own?.id || layers.has(file.name) || statements.has(file.name)) continue;
      const size = await sizeOf(path.join(folderPath(folder), file.name));
      // What is too large to be read at all is refused at once.
      const counted = size <= LARGEST_LAYER_BYTES ? size : 0;
      if (folder === where && bytes + counted > COLLEAGUES_AT_ONCE_BYTES) {
        following.push(file);
        continue;
      }
      bytes += counted;
      const read = await colleagueView(folder, file, text, texts);
      if (read.view !== undefined) layers.set(file.name, read.view);
      if (read.statements !== undefined) statements.set(file.name, read.statements);
      notices.push(...read.notices);
    }
  }
  const byAnnotator = (a: LayerView | StatementsView, b: LayerView | StatementsView): number =>
    a.annotator.id < b.annotator.id ? -1 : 1;
  return {
    layers: [...layers.values()].toSorted(byAnnotator),
    statements: [...statements.values()].toSorted(byAnnotator),
    following,
    notices,
  };
}

/** In bytes, of all files of layers that a folder has; 0 where none can be listed. */
async function sizeOfLayers(folder: AnnotationFolder): Promise<number> {
  const files = await listLayerFiles(folder).catch(() => undefined);
  const all = [...(files?.layers ?? []), ...(files?.beside ?? [])];
  const sizes = await Promise.all(all.map(({ name }) => sizeOf(path.join(folderPath(folder), name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** 0 for what cannot be looked at: reading it says why. */
async function sizeOf(file: string): Promise<number> {
  const stats = await lstat(file).catch(() => undefined);
  return stats?.size ?? 0;
}
