/**
 * Gathering: everything that is annotated in a project, found in the background once a window
 * asks for it, and from then on followed.
 *
 * The index tells which articles have layers, and which of them it has looked at again; only
 * those are gathered anew, and of these is told what is other than it was told.
 */
import { setImmediate } from 'node:timers/promises';
import type { EventMessage, Events } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { GatheredArticle } from '../../../shared/domain/case/gathered.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { TagId } from '../../../shared/domain/tagset.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import type { LayerZone } from '../counts/count-layers.ts';
import { messageOf } from '../disk/file-error.ts';
import { joined, readLayerFiles, type ArticleToGather, type ReadFiles } from './gather-article.ts';
import { markExcluded } from './mark-excluded.ts';
import { ToldArticles } from './told-articles.ts';

/** How much one event carries at most: an article more. */
const ANNOTATIONS_AT_ONCE = 2000;
const ARTICLES_AT_ONCE = 100;

export interface GatheringOptions extends Pick<ArticleToGather, 'texts'> {
  readonly foldersOf: (article: ArticlePath) => Promise<ArticleToGather['folders']>;
  readonly shows: (article: ArticlePath, annotator: string) => boolean;
  readonly isOwn: (annotator: string) => boolean;
  /** A mark that is another when the article's file is. */
  readonly markOf: (article: ArticlePath) => Promise<string>;
  readonly textOf: (article: ArticlePath) => ReturnType<ArticleToGather['text']>;
  /** The article's effective zones. */
  readonly zonesOf: (article: ArticlePath) => readonly LayerZone[];
  readonly isExcluded: (tag: TagId) => boolean;
  readonly quiet: (signal: AbortSignal) => Promise<void>;
  readonly tell: (event: Events['gathered']) => void;
  readonly log: (line: string) => void;
}

interface Known {
  readonly files: ReadFiles;
  readonly zones: string;
  /** Of the article's file, as its text was found. */
  readonly textMark: string;
  readonly sha256: Sha256 | undefined;
}

export class Gathering {
  private readonly options: GatheringOptions;
  private isAsked = false;
  /** The index has looked at all folders once. */
  private isCounted = false;
  private isTold = true;
  /** Articles that have, or had, layers. */
  private readonly annotated = new Set<ArticlePath>();
  private readonly waiting = new Set<ArticlePath>();
  private readonly known = new Map<ArticlePath, Known>();
  /** Articles of which the windows know what is known. */
  private readonly told = new Set<ArticlePath>();
  private readonly windows = new ToldArticles();
  private entries: ReadonlyMap<ArticlePath, ArticleEntry> = new Map();
  private isGoing = false;
  private work: Promise<void> = Promise.resolve();
  private readonly closing = new AbortController();

  constructor(options: GatheringOptions) {
    this.options = options;
  }

  /** A window asks: all is told, what is known already at once. */
  ask(): void {
    this.isAsked = true;
    this.isTold = false;
    // What was read stays known.
    this.told.clear();
    this.windows.forget();
    for (const article of this.annotated) this.waiting.add(article);
    this.go();
  }

  /** The layers on an article were looked at; they, or their zones, may be others now. */
  looked(article: ArticlePath): void {
    this.annotated.add(article);
    this.waiting.add(article);
    if (this.isCounted) this.go();
  }

  /** Hears of articles and counts what the windows are told, and passes it on. */
  heard(message: EventMessage): EventMessage {
    if (message.event === 'articlesChanged') this.takeEntries(message.data.articles);
    // Windows hide by themselves what may not be seen any more.
    if (message.event === 'colleaguesHidden') this.windows.forget(message.data.article);
    if (message.event === 'articleChanged') this.again([message.data.article]);
    if (message.event === 'countsChanged') {
      this.isCounted ||= message.data.done;
      // Zones may be others, of which the counts tell.
      this.again(Object.keys(message.data.counts));
    }
    return message;
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.work;
  }

  private takeEntries(articles: readonly ArticleEntry[]): void {
    const before = this.entries;
    this.entries = new Map(articles.map((entry) => [entry.path, entry]));
    const isOther = (article: ArticlePath): boolean => {
      const [now, then] = [this.entries.get(article), before.get(article)];
      return now?.size !== then?.size || now?.modifiedMs !== then?.modifiedMs;
    };
    this.again([...this.annotated].filter(isOther));
  }

  private again(articles: Iterable<ArticlePath>): void {
    for (const article of articles) if (this.annotated.has(article)) this.waiting.add(article);
    this.go();
  }

  private go(): void {
    if (!this.isAsked || this.isGoing || this.closing.signal.aborted) return;
    if (this.waiting.size === 0 && this.isTold) return;
    this.isGoing = true;
    this.work = this.gatherAll()
      .catch((error: unknown) => this.options.log(`gathering: ${messageOf(error)}`))
      .finally(() => {
        this.isGoing = false;
      });
  }

  private async gatherAll(): Promise<void> {
    const { signal } = this.closing;
    const batch = new Map<ArticlePath, GatheredArticle | null>();
    let annotations = 0;
    for (;;) {
      const [article] = this.waiting;
      if (article === undefined || signal.aborted) break;
      // What is saved meanwhile is gathered with it.
      await this.options.quiet(signal);
      this.waiting.delete(article);
      const gathered = await this.gather(article);
      if (gathered === undefined) continue;
      batch.set(article, gathered);
      annotations += gathered?.annotations.length ?? 0;
      if (batch.size < ARTICLES_AT_ONCE && annotations < ANNOTATIONS_AT_ONCE) continue;
      this.flush(batch, false);
      annotations = 0;
      await setImmediate();
    }
    if (signal.aborted || (batch.size === 0 && this.isTold)) return;
    this.isTold = this.isCounted;
    this.flush(batch, this.isCounted);
  }

  /** What may not be seen any more is not told: it is looked at again, which has been asked for by then. */
  private flush(batch: Map<ArticlePath, GatheredArticle | null>, done: boolean): void {
    const { shows, tell } = this.options;
    for (const [article, gathered] of batch) {
      if (voicesIn(gathered).every((annotator) => shows(article, annotator))) continue;
      batch.delete(article);
      this.told.delete(article);
      this.windows.forget(article);
    }
    tell({ ...this.windows.tell(batch), done });
    batch.clear();
  }

  /** Undefined where nothing is other than it was told. */
  private async gather(article: ArticlePath): Promise<GatheredArticle | null | undefined> {
    const { foldersOf, shows, isOwn, markOf, textOf, zonesOf, isExcluded, texts } = this.options;
    const before = this.known.get(article);
    const textMark = await markOf(article);
    let today: ReturnType<typeof textOf> | undefined;
    const text = (): ReturnType<typeof textOf> => (today ??= textOf(article));
    const sha256 = before?.textMark === textMark ? before.sha256 : (await text())?.sha256;
    const files = await readLayerFiles(
      {
        folders: await foldersOf(article),
        shows: (annotator) => shows(article, annotator),
        isOwn,
        sha256,
        text,
        texts,
      },
      before?.files ?? new Map(),
    );
    const effective = zonesOf(article);
    const zones = effective.map(({ id, revision }) => `${id} ${revision}`).join('\n');
    const isSame = before?.zones === zones && sameFiles(before.files, files) && this.told.has(article);
    this.known.set(article, { files, zones, textMark, sha256 });
    this.told.add(article);
    if (isSame) return undefined;
    const { annotations, ...rest } = joined(files);
    if (annotations.length + rest.links.length + rest.unread.length === 0) return null;
    return { annotations: markExcluded(annotations, effective, isExcluded), ...rest };
  }
}

/** Of everybody who says something in it. */
function voicesIn(gathered: GatheredArticle | null): readonly AnnotatorId[] {
  const { annotations = [], links = [] } = gathered ?? {};
  const deciding = annotations.flatMap(({ decisions = [] }) => decisions.map(({ by }) => by));
  return [...new Set([...[...annotations, ...links].map(({ annotator }) => annotator), ...deciding])];
}

function sameFiles(a: ReadFiles, b: ReadFiles): boolean {
  return a.size === b.size && [...a].every(([path, file]) => b.get(path) === file);
}
