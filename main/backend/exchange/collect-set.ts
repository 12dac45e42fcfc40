/**
 * A project's folder → the set that formats write: one stated text per article (today's; of
 * an article that is gone the one that most annotations were made on), every annotation
 * placed in it, certain or not. Reads only, and what cannot be read is named.
 */
import { readdir } from 'node:fs/promises';
import type { ArticleCode, ExchangeStep } from '../../../shared/api/contract.ts';
import type { Annotator, AnnotatorId } from '../../../shared/domain/annotator.ts';
import {
  compareText,
  emptyLayer,
  sortedAnnotations,
  type ArticlePath,
  type Layer,
} from '../../../shared/domain/layer.ts';
import { mergeMetadata, type Metadata, type MetadataStatement } from '../../../shared/domain/metadata.ts';
import { compareSpans } from '../../../shared/domain/span.ts';
import type { ArticleText } from '../../../shared/domain/text.ts';
import { readMetadata } from '../../../shared/formats/article-metadata.ts';
import type {
  ExchangeAnnotation,
  ExchangeArticle,
  ExchangeLayer,
  ExchangeSet,
} from '../../../shared/formats/exchange-set.ts';
import { annotationFolders } from '../layers/annotation-folders.ts';
import type { AnnotatorFiles } from '../project/annotator-files.ts';
import { parseLayerFileName, type LayerFileName } from '../layers/article-folder.ts';
import { isHiddenName } from '../articles/article-path.ts';
import { knownAnnotators } from '../project/identity.ts';
import { fileOf, folderPath, readLayer, type AnnotationFolder } from '../layers/layer-reading.ts';
import { readArticle } from '../articles/open-article.ts';
import { placeLayer } from '../layers/place-layer.ts';
import type { Project } from '../project/project.ts';
import type { Sources } from '../sources/sources.ts';
import { readStatements, type ReadStatements } from './read-statements.ts';
import { foundMetadata } from '../survey/found-metadata.ts';
import type { Texts } from '../articles/texts.ts';

/** What of a project is meant; what is not said is not limited. */
export interface Selection {
  /** Their own layers. Nobody named, and no adjudicated layer asked for: everybody's. */
  readonly annotators?: readonly AnnotatorId[];
  /** Adjudicated layers: all of them, or those of one adjudicator. */
  readonly adjudicated?: true | AnnotatorId;
  /** Named articles come along without any annotation, too. */
  readonly articles?: readonly ArticlePath[];
}

export interface CollectContext {
  readonly project: Project;
  /** Only read from. */
  readonly texts: Texts;
  readonly sources: Sources;
  readonly annotatorFiles: AnnotatorFiles;
  /** Whether whoever exports may see what this annotator did on an article. */
  shows(article: ArticlePath, annotator: AnnotatorId): boolean;
}

/** A layer file or an article that is not in the set, and why. */
export interface LeftOut {
  readonly path: string;
  readonly code: string;
}

export interface CollectedSet {
  readonly set: ExchangeSet;
  readonly leftOut: readonly LeftOut[];
}

export interface Going {
  readonly signal?: AbortSignal;
  /** How many are done, of how many: articles, if nothing else is said. */
  readonly progress?: (done: number, total: number, step?: ExchangeStep) => void;
}

/** An id that is no annotator's. */
const NOBODY = '';

/** Rejects with the signal's reason when it is stopped. */
export async function collectSet(
  context: CollectContext,
  selection: Selection,
  { signal, progress }: Going = {},
): Promise<CollectedSet> {
  const { project } = context;
  const collector = new Collector(context, selection);
  await collector.learn();
  const folders = project.isOurs ? await annotationFolders(project) : [];
  const named = selection.articles ?? [];
  const chosen = folders.filter(({ article }) => named.length === 0 || named.includes(article));
  const bare = named.filter((article) => !chosen.some((folder) => folder.article === article));
  const total = chosen.length + bare.length;
  for (const [done, where] of chosen.entries()) {
    signal?.throwIfAborted();
    await collector.folder(where, named.includes(where.article));
    progress?.(done + 1, total);
  }
  for (const [done, article] of bare.entries()) {
    signal?.throwIfAborted();
    await collector.bare(article);
    progress?.(chosen.length + done + 1, total);
  }
  return collector.collected();
}

const NOTHING_SAID: ReadStatements = { statements: [], deleted: [] };

class Collector {
  private readonly articles: ExchangeArticle[] = [];
  private readonly layers: ExchangeLayer[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly unread = new Map<ArticlePath, ArticleCode>();
  private readonly context: CollectContext;
  private readonly selection: Selection;
  private known: ReadonlyMap<AnnotatorId, Annotator> = new Map();
  private said: readonly (readonly [AnnotatorId, ReadonlyMap<ArticlePath, Metadata>])[] = [];

  constructor(context: CollectContext, selection: Selection) {
    this.context = context;
    this.selection = selection;
  }

  /** Who annotates here, and what they say of articles. */
  async learn(): Promise<void> {
    const { project, annotatorFiles } = this.context;
    if (!project.isOurs) return;
    this.known = new Map((await knownAnnotators(project.home)).map((one) => [one.id, one]));
    await annotatorFiles.look();
    this.said = [...annotatorFiles.all].map(([id, original]) => [id, readMetadata(original)]);
  }

  async folder(where: AnnotationFolder, isNamed: boolean): Promise<void> {
    const names = (await readdir(folderPath(where))).filter((name) => !isHiddenName(name));
    const selected = names.toSorted(compareText).flatMap((name) => {
      const parsed = parseLayerFileName(name);
      return parsed === undefined || !this.isSelected(parsed) ? [] : [{ name, ...parsed }];
    });
    const shown = selected.filter(({ annotator }) => this.context.shows(where.article, annotator));
    await this.take(where, isNamed, shown);
    // Whether there is anything is not told either: of every article, but where nothing is asked for.
    if ((shown.length > 0 || isNamed) && !this.context.shows(where.article, NOBODY))
      this.leftOut.push({ path: where.article, code: 'hidden' });
  }

  private async take(
    where: AnnotationFolder,
    isNamed: boolean,
    wanted: readonly (LayerFileName & { readonly name: string })[],
  ): Promise<void> {
    if (wanted.length === 0 && !isNamed) return;
    const today = await this.todaysText(where.article);
    const layers: { readonly layer: Layer; readonly adjudicated: boolean }[] = [];
    const said = new Map<string, ReadStatements>();
    for (const { name, annotator, adjudicated, links } of wanted) {
      if (links) {
        const statements = await readStatements(where, name, this.withToday(today));
        if (!statements.ok) this.leftOut.push({ path: fileOf(where, name), code: statements.code });
        else {
          said.set(`${annotator} ${adjudicated}`, statements.value);
          if (
            !wanted.some(
              (one) => !one.links && one.annotator === annotator && one.adjudicated === adjudicated,
            )
          )
            layers.push({ layer: this.emptyLayerOf(annotator, where.article), adjudicated });
        }
        continue;
      }
      const read = await readLayer(where, { name, annotator }, this.withToday(today));
      if (read.ok) layers.push({ layer: read.value.layer, adjudicated });
      else this.leftOut.push({ path: fileOf(where, name), code: read.code });
    }
    const article = today ?? (await this.textOfGone(where.article, layers));
    if (article === undefined) {
      // Of a renamed article's annotations that went along an empty layer is left: nothing is left out.
      const isBare = said.size === 0 && layers.every(({ layer }) => layer.annotations.size === 0);
      if (!isBare || isNamed) this.leaveOut(where.article);
      return;
    }
    this.articles.push(article);
    for (const { layer, adjudicated } of layers)
      await this.add(
        layer,
        adjudicated,
        article.text,
        said.get(`${layer.annotator.id} ${adjudicated}`) ?? NOTHING_SAID,
      );
  }

  async bare(article: ArticlePath): Promise<void> {
    const today = await this.todaysText(article);
    if (today !== undefined) this.articles.push(today);
    else this.leaveOut(article);
  }

  /** For the reason for which it could not be read. */
  private leaveOut(article: ArticlePath): void {
    this.leftOut.push({ path: article, code: this.unread.get(article) ?? 'no-text' });
  }

  collected(): CollectedSet {
    const { project } = this.context;
    const set = {
      project: { id: project.id ?? '', name: project.name, tagset: project.tagset },
      articles: this.articles.toSorted((a, b) => compareText(a.path, b.path)),
      layers: this.layers.toSorted(
        (a, b) =>
          compareText(a.article, b.article) ||
          compareText(a.annotator.id, b.annotator.id) ||
          Number(a.adjudicated) - Number(b.adjudicated),
      ),
    };
    return { set, leftOut: this.leftOut };
  }

  private isSelected(layer: { readonly annotator: AnnotatorId; readonly adjudicated: boolean }): boolean {
    const { annotators = [], adjudicated } = this.selection;
    if (layer.adjudicated) return adjudicated === true || adjudicated === layer.annotator;
    return annotators.includes(layer.annotator) || (annotators.length === 0 && adjudicated === undefined);
  }

  /** Of somebody who has only said something about others' annotations there. */
  private emptyLayerOf(id: AnnotatorId, article: ArticlePath): Layer {
    return emptyLayer('', article, this.known.get(id) ?? { id, uuid: '', name: id }, '');
  }

  private async add(
    layer: Layer,
    adjudicated: boolean,
    text: ArticleText,
    said: ReadStatements,
  ): Promise<void> {
    const sorted = sortedAnnotations(layer);
    const placements = await placeLayer(sorted, text, this.context.texts);
    const annotations: ExchangeAnnotation[] = [];
    for (const [index, annotation] of sorted.entries())
      annotations.push({ ...annotation, placement: placements[index] ?? { kind: 'lost' } });
    annotations.sort((a, b) => compareSpans(spanOf(a), spanOf(b)) || compareText(a.id, b.id));
    const annotator = this.known.get(layer.annotator.id) ?? layer.annotator;
    const { statements } = said;
    const deleted = [...layer.deleted.values(), ...said.deleted];
    this.layers.push({ article: layer.article, annotator, adjudicated, annotations, statements, deleted });
  }

  private async todaysText(article: ArticlePath): Promise<ExchangeArticle | undefined> {
    const { project, sources } = this.context;
    const read = await readArticle(project, article, sources);
    if (!read.ok) {
      this.unread.set(article, read.code);
      return undefined;
    }
    const { text, source, kind, metadata: declared } = read.value;
    const { content, language } = text;
    const found = foundMetadata({ kind, content, language, metadata: declared });
    const metadata = mergeMetadata(found, this.saidOf(article), null);
    return { path: article, text, metadata, sourceSha256: source.sourceSha256 };
  }

  private async textOfGone(
    article: ArticlePath,
    layers: readonly { readonly layer: Layer }[],
  ): Promise<ExchangeArticle | undefined> {
    const counts = new Map<string, number>();
    for (const { layer } of layers)
      for (const { content } of layer.annotations.values())
        counts.set(content.anchor.text, (counts.get(content.anchor.text) ?? 0) + 1);
    const ranked = [...counts].toSorted(([a, x], [b, y]) => y - x || compareText(a, b));
    for (const [sha256] of ranked) {
      const content = await this.context.texts.content(sha256);
      if (content === undefined) continue;
      const metadata = mergeMetadata({}, this.saidOf(article), null);
      return { path: article, text: { sha256, content }, metadata, sourceSha256: '' };
    }
    return undefined;
  }

  private saidOf(article: ArticlePath): readonly MetadataStatement[] {
    return this.said.flatMap(([annotator, articles]) => {
      const values = articles.get(article);
      const isShown = values !== undefined && this.context.shows(article, annotator);
      return isShown ? [{ annotator, values }] : [];
    });
  }

  private withToday(today: ExchangeArticle | undefined): Pick<Texts, 'content'> {
    return {
      content: async (sha256) =>
        sha256 === today?.text.sha256 ? today.text.content : this.context.texts.content(sha256),
    };
  }
}

/** Where it stands, or stood. */
function spanOf({ placement, content }: ExchangeAnnotation): {
  readonly start: number;
  readonly end: number;
} {
  return placement.kind === 'exact' || placement.kind === 'moved' ? placement.span : content.anchor.span;
}
