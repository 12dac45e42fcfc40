/**
 * Layers on the very text that an article shows, but under another path: the article was
 * renamed, or there are two of it.
 *
 * One's own go along only when the annotator says so. A colleague's stay where they are
 * and are shown under the new path.
 */
import type {
  EventMessage,
  LayerElsewhere,
  LayerView,
  Notice,
  OpenedArticle,
} from '../../../shared/api/contract.ts';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { ArticlePath, Layer } from '../../../shared/domain/layer.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { articleFolder, articleOfFolder } from './article-folder.ts';
import type { ArticleIndex } from '../counts/article-index.ts';
import { foldedPath } from '../articles/article-path.ts';
import {
  listLayerFiles,
  readLayer,
  readStatements,
  textsOfLayers,
  type AnnotationFolder,
  type LayerFileName,
} from './layer-reading.ts';
import { movedFolders } from '../counts/moved-folders.ts';
import type { ArticleFacts } from '../survey/article-facts.ts';
import { viewOf, viewOfStatements } from './layer-view.ts';
import { notice } from '../notice.ts';
import { annotationFolderOf, type ArticleContext } from '../articles/open-article.ts';

/** More articles of the same size than this are not looked through for a twin. */
const MOST_TWINS = 20;

export interface ElsewhereOptions {
  context(): ArticleContext;
  readonly index: Pick<ArticleIndex, 'foldersWithoutArticle' | 'countWith'>;
  articles(): readonly ArticleEntry[];
  /** Paths that are gone under which one's own file says something of what this article is. */
  statedElsewhere(opened: OpenedArticle): Promise<readonly ArticlePath[]>;
  quiet(): Promise<void>;
  tell(message: EventMessage): void;
}

export class Elsewhere {
  private readonly options: ElsewhereOptions;
  /** Paths whose own layer was offered: changes on them are no mistake, though no article is there. */
  private readonly offered = new Set<ArticlePath>();
  /** Annotation folder without an article → the texts that its layers are made on. */
  private readonly textsIn = new Map<string, ReadonlySet<Sha256>>();

  constructor(options: ElsewhereOptions) {
    this.options = options;
  }

  has(article: ArticlePath): boolean {
    return this.offered.has(article);
  }

  /** Layers on these paths changed: one that was offered may lie there again, since it was taken back. */
  async changed(articles: readonly ArticlePath[], opened: Iterable<OpenedArticle>): Promise<void> {
    if (articles.some((article) => this.has(article))) for (const article of opened) await this.look(article);
  }

  /** Let the list count colleagues' layers with the articles that they are shown with. */
  async count(facts: ReadonlyMap<ArticlePath, Pick<ArticleFacts, 'text'>>): Promise<void> {
    const { project, texts } = this.options.context();
    const folders = await this.options.index.foldersWithoutArticle();
    const textsIn = (folder: string): Promise<ReadonlySet<Sha256>> =>
      textsOfLayers({ home: project.home, folder, article: folder }, texts);
    await this.options.index.countWith(await movedFolders(folders, facts, textsIn));
  }

  /** Find what lies elsewhere on this article's text, and tell all windows. */
  async look(opened: OpenedArticle): Promise<void> {
    const { project } = this.options.context();
    if (!project.isOurs || project.only !== null) return;
    let isOffered = false;
    for (const folder of await this.options.index.foldersWithoutArticle()) {
      await this.options.quiet();
      // An article that has just come back may not be listed yet: its own folder lies nowhere else.
      if (foldedPath(folder) === foldedPath(articleFolder(opened.path))) continue;
      const known = this.textsIn.get(folder);
      if (known !== undefined && (await this.textsOf(opened, known)).size === 0) continue;
      isOffered = (await this.lookIn(folder, opened)) || isOffered;
    }
    const [from] = isOffered ? [] : await this.options.statedElsewhere(opened);
    if (from !== undefined && from !== opened.path) this.offerFrom(opened, from, 0);
    await this.lookForTwin(opened);
  }

  /** One's own layer on an article, or on a path that was offered; null for any other. */
  async ownLayer(article: ArticlePath): Promise<LayerElsewhere | null> {
    const { own, texts } = this.options.context();
    const isThere = this.has(article) || this.options.articles().some((entry) => entry.path === article);
    if (own === null || !isThere) return null;
    const { layer, readOnly } = await own.layers.load(article);
    const said = await own.layers.loadStatements(article);
    const view = await viewOf(layer, undefined, { own: true, readOnly }, texts);
    return { ...view, statements: viewOfStatements(said.layer, { own: true, readOnly: said.readOnly }) };
  }

  /** Those of these texts that the article shows, or that came out of its very bytes when they were read in another way. */
  private async textsOf(
    { text, source }: OpenedArticle,
    named: Iterable<Sha256>,
  ): Promise<ReadonlySet<Sha256>> {
    const { texts } = this.options.context();
    const same = new Set<Sha256>();
    for (const sha256 of named) {
      const isSame =
        sha256 === text.sha256 ||
        (await texts.records(sha256)).some(({ sourceSha256 }) => sourceSha256 === source.sourceSha256);
      if (isSame) same.add(sha256);
    }
    return same;
  }

  /** True if a layer of one's own there was offered. */
  private async lookIn(folder: string, opened: OpenedArticle): Promise<boolean> {
    const { project, own, texts, sees } = this.options.context();
    const where: AnnotationFolder = { home: project.home, folder, article: opened.path };
    const named = new Set<Sha256>();
    let isOffered = false;
    let isOfArticle = false;
    const files = await listLayerFiles(where);
    for (const file of files.layers) {
      const read = await readLayer(where, file, texts);
      if (!read.ok) continue;
      const { layer } = read.value;
      for (const { sha256 } of layer.texts) named.add(sha256);
      const same = await this.textsOf(
        opened,
        layer.texts.map(({ sha256 }) => sha256),
      );
      if (!isOnText(layer, same)) continue;
      isOfArticle = true;
      if (file.annotator === own?.id) isOffered = this.offer(opened, folder, layer) || isOffered;
      else if (
        sees(opened.path) &&
        !voicesIn(opened).some(({ annotator }) => annotator.id === file.annotator)
      ) {
        const view = await viewOf(layer, opened.text, { own: false, readOnly: true }, texts);
        this.options.tell({ event: 'layerReplaced', data: { layer: view, notices: [] } });
      }
    }
    if (isOfArticle) await this.tellStatements(where, files.beside, opened);
    this.textsIn.set(folder, named);
    return isOffered;
  }

  /** What colleagues say of the annotations there, as far as they say nothing here. */
  private async tellStatements(
    where: AnnotationFolder,
    files: readonly LayerFileName[],
    opened: OpenedArticle,
  ): Promise<void> {
    const { own, texts, sees } = this.options.context();
    if (!sees(opened.path)) return;
    const there = new Set(opened.statements.map(({ annotator }) => annotator.id));
    for (const file of files) {
      if (file.adjudicated === true || file.annotator === own?.id || there.has(file.annotator)) continue;
      const read = await readStatements(where, file, texts);
      if (!read.ok) continue;
      const statements = viewOfStatements(read.value.layer, { own: false, readOnly: true });
      this.options.tell({ event: 'statementsReplaced', data: { statements, notices: [] } });
    }
  }

  private offer(opened: OpenedArticle, folder: string, layer: Layer): boolean {
    const from = pathOf(folder, layer);
    if (from !== undefined) this.offerFrom(opened, from, layer.annotations.size);
    return from !== undefined;
  }

  /** `count`: of one's own annotations there; 0 if only something is said of it. */
  private offerFrom(opened: OpenedArticle, from: ArticlePath, count: number): void {
    this.offered.add(from);
    this.notice(notice('article-renamed', { file: opened.path, values: { from, count } }));
  }

  /** Another article with the same text, on which one has annotations while there are none here. */
  private async lookForTwin(opened: OpenedArticle): Promise<void> {
    const { project, own, texts } = this.options.context();
    const isBare = voicesIn(opened).every((layer) => !layer.own || layer.annotations.length === 0);
    if (own === null || !isBare) return;
    const size = this.options.articles().find(({ path }) => path === opened.path)?.size;
    const alike = this.options
      .articles()
      .filter((entry) => entry.size === size && entry.path !== opened.path);
    for (const { path } of alike.slice(0, MOST_TWINS)) {
      const where = await annotationFolderOf(project, path);
      const read = await readLayer(where, { name: `${own.id}.json`, annotator: own.id }, texts);
      if (!read.ok || !isOnText(read.value.layer, new Set([opened.text.sha256]))) continue;
      this.offered.add(path);
      const values = { from: path, count: read.value.layer.annotations.size };
      this.notice(notice('article-copied', { file: opened.path, values }));
      return;
    }
  }

  private notice(data: Notice): void {
    this.options.tell({ event: 'noticed', data });
  }
}

/** Agreed sets are nobody's own. */
function voicesIn({ layers }: OpenedArticle): readonly LayerView[] {
  return layers.filter(({ adjudicated }) => adjudicated !== true);
}

function isOnText({ annotations }: Layer, texts: ReadonlySet<Sha256>): boolean {
  for (const { content } of annotations.values()) if (texts.has(content.anchor.text)) return true;
  return false;
}

/** The path that a folder belongs to: what its name says, else what its layer says, if that is true. */
function pathOf(folder: string, { texts }: Layer): ArticlePath | undefined {
  const named = articleOfFolder(folder);
  if (named !== undefined) return named;
  return texts
    .map(({ article }) => article)
    .find((article) => foldedPath(articleFolder(article)) === foldedPath(folder));
}
