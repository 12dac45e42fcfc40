/**
 * The index: how many annotations of each top-level tag every annotator has on every
 * article, found in the background. What lies in effective zones is left out; how much, and
 * whose zones, is told along with the counts.
 *
 * What an earlier run counted is told at once; then every layer file is looked at and
 * only those whose size or time is another are read again. Counts come in batches.
 *
 * Counting begins when the window that asked for the list has it, and whenever a window
 * waits for something, that comes first.
 */
import type { Dirent } from 'node:fs';
import path from 'node:path';
import type { LayerCounts } from '../../../shared/domain/article.ts';
import { compareText, type ArticlePath } from '../../../shared/domain/layer.ts';
import { articleFolder, parseLayerFileName } from '../layers/article-folder.ts';
import { foldedPath } from '../articles/article-path.ts';
import type { ArticleIndexOptions } from './article-index-options.ts';
import { countedHere } from './counted-here.ts';
import { countLayers, sameZones, zonesOfFolder, type LayerZone } from './count-layers.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { messageOf } from '../disk/file-error.ts';
import { inPortions } from './in-portions.ts';
import {
  readIndexFile,
  sameFolder,
  writeIndexFile,
  type CountedFolder,
  type CountedFolders,
} from './index-file.ts';
import { toldCounts } from './layer-counts.ts';
import { articlesConcerned } from './moved-folders.ts';
import { readZoneWords } from './zone-words.ts';
import { PromptDisk } from '../disk/prompt-disk.ts';
import { SeenFolders } from './seen-folders.ts';
import { madeOnOther } from './text-counts.ts';
import { TopLevelTags } from './top-level-tags.ts';

/** How many articles' counts one event carries. */
const ARTICLES_AT_ONCE = 250;
/** How many folders are looked at side by side; more only queue inside Node. */
const FOLDERS_AT_ONCE = 8;

const NO_ZONES: readonly LayerZone[] = [];
const NOTHING: CountedFolder = { layers: [], words: [] };

export class ArticleIndex {
  private readonly options: ArticleIndexOptions;
  private folders: CountedFolders | undefined;
  /** Folded name of an annotation folder → article. */
  private articles: ReadonlyMap<string, ArticlePath> = new Map();
  private batch: Record<ArticlePath, readonly LayerCounts[]> = {};
  private batchSize = 0;
  private readonly seen: SeenFolders;
  /** Folder without an article → the article of today that it is shown with. */
  private moved: ReadonlyMap<string, ArticlePath> = new Map();
  /** Article → its own folder, where it has one. */
  private readonly folderOf = new Map<ArticlePath, string>();
  private readonly tags: TopLevelTags;
  /** Of articles that have any. */
  private readonly zones = new Map<ArticlePath, readonly LayerZone[]>();
  private zonesMoved = false;
  /** Articles told to have another text than some of their annotations were made on. */
  private readonly changed = new Set<ArticlePath>();
  private disk = new PromptDisk();
  /** All are counted: a single look after that leaves nothing to wait for. */
  private hasPassed = false;
  private isClosed = false;
  private readonly closing = new AbortController();
  private work: Promise<void> = Promise.resolve();

  constructor(options: ArticleIndexOptions) {
    this.options = options;
    this.tags = new TopLevelTags(() => options.tagset());
    this.seen = new SeenFolders(options.annotations);
  }

  /**
   * Count everything that is not known yet, for these articles; ends with an event that is
   * `done`. `tellKnown` also tells what is known already: for a window that has just come.
   */
  pass(articles: Iterable<ArticlePath>, { tellKnown = false } = {}): Promise<void> {
    return this.inTurn(async () => {
      await this.quiet();
      if (this.isClosed) return;
      const byFolder = new Map<string, ArticlePath>();
      // Of twins that share a folder the first is meant, as it is in the list's banner.
      for await (const article of inPortions(articles)) {
        const key = foldedPath(articleFolder(article));
        if (!byFolder.has(key)) byFolder.set(key, article);
      }
      this.articles = byFolder;
      await this.passNow(tellKnown);
    });
  }

  /** The layers of one article may be others now: look at them again. */
  look(folder: string): Promise<void> {
    return this.inTurn(async () => {
      this.folders ??= await readIndexFile(this.options.file);
      this.zonesMoved = false;
      if (await this.lookAt(folder)) this.flush(this.hasPassed);
      if (this.zonesMoved && this.hasPassed) this.options.zonesChanged();
    });
  }

  /** Other layers may be seen now, or others say which zones count: all are looked at once more. */
  async again(): Promise<void> {
    await this.work;
    this.seen.forget();
    if (this.articles.size > 0) await this.pass([...this.articles.values()], { tellKnown: true });
  }

  /** The article's effective zones, as they were last counted. */
  zonesOf(article: ArticlePath): readonly LayerZone[] {
    return this.zones.get(article) ?? NO_ZONES;
  }

  /** Folders whose articles are gone, and whose colleagues' layers are shown with this article. */
  movedTo(article: ArticlePath): readonly string[] {
    if (this.moved.size === 0) return [];
    return [...this.moved].flatMap(([folder, at]) =>
      at === article && !this.articles.has(foldedPath(folder)) ? [folder] : [],
    );
  }

  /** Folders of articles that are not in the list any more, sorted; none until all were counted once. */
  async foldersWithoutArticle(): Promise<readonly string[]> {
    await this.work;
    if (!this.hasPassed) return [];
    const folders = [...(this.folders?.keys() ?? [])];
    return folders.filter((folder) => !this.articles.has(foldedPath(folder))).toSorted(compareText);
  }

  /** Of those the ones with annotations that no article of today shows: one's own wait for consent to go along. */
  async foldersGone(): Promise<readonly string[]> {
    return (await this.foldersWithoutArticle()).filter((folder) =>
      (this.folders?.get(folder) ?? NOTHING).layers.some(
        ({ annotator, counts, leftOut }) =>
          (counts.size > 0 || leftOut > 0) && (this.options.isOwn(annotator) || !this.moved.has(folder)),
      ),
    );
  }

  /** From now on colleagues' layers in these folders, whose articles are gone, count for these articles. */
  countWith(moved: ReadonlyMap<string, ArticlePath>): Promise<void> {
    return this.inTurn(() => {
      const concerned = articlesConcerned(this.moved, moved);
      this.moved = moved;
      for (const article of concerned) {
        this.tellArticle(article);
        this.options.looked(article);
      }
      if (this.batchSize > 0) this.flush(this.hasPassed);
      return Promise.resolve();
    });
  }

  /** Today's texts of these articles are known, or are others: tells those of which that says something else. */
  textsKnown(articles: readonly ArticlePath[]): Promise<void> {
    return this.inTurn(async () => {
      for await (const article of inPortions(articles)) {
        const today = this.options.textOf(article);
        const { layers } = this.countedOn(article);
        const isChanged = today !== undefined && layers.some(({ texts }) => madeOnOther(texts, today) > 0);
        if (isChanged || this.changed.has(article)) this.tellArticle(article);
      }
      if (this.batchSize > 0) this.flush(this.hasPassed);
    });
  }

  /** Stop looking; whatever runs ends soon. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.closing.abort();
    await this.work;
  }

  private async quiet(): Promise<void> {
    await this.options.quiet(this.closing.signal);
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.work = this.work
      .then(() => (this.isClosed ? undefined : work()))
      // The index is a convenience: what goes wrong with it stops nothing else.
      .catch((error: unknown) => this.options.log(`index: ${messageOf(error)}`));
    return this.work;
  }

  private async passNow(tellKnown: boolean): Promise<void> {
    const isFirst = this.folders === undefined;
    this.folders ??= await readIndexFile(this.options.file);
    if (isFirst || tellKnown) {
      for await (const folder of inPortions(this.folders.keys())) {
        await this.quiet();
        this.tellLater(folder);
      }
    }
    // What was slow once need not be slow today.
    this.disk = new PromptDisk();
    const gone = new Set(this.folders.keys());
    let hasChanged = false;
    let level = ['']; // relative to annotations/
    while (level.length > 0 && !this.isClosed) {
      const next: string[] = [];
      await eachAtOnce(level, FOLDERS_AT_ONCE, async (folder) => {
        await this.quiet();
        if (this.isClosed) return;
        const seen = await this.seen.look(folder);
        next.push(...seen.folders);
        if (!seen.hasFiles || folder === '') return;
        gone.delete(folder);
        if (seen.entries !== undefined) hasChanged = (await this.lookAt(folder, seen.entries)) || hasChanged;
      });
      level = next;
    }
    if (this.isClosed) return;
    for (const folder of gone) {
      this.keep(folder, NOTHING);
      this.lookedAt(folder);
    }
    hasChanged ||= gone.size > 0;
    this.hasPassed = true;
    this.flush(true);
    if (hasChanged) await writeIndexFile(this.options.file, this.folders);
  }

  /** Look at the layer files of a folder; true if anything is other than it was. */
  private async lookAt(folder: string, known?: readonly Dirent[]): Promise<boolean> {
    const absolute = path.join(this.options.annotations, folder);
    const entries = known ?? (await this.seen.entriesOf(folder));
    const before = this.folders?.get(folder) ?? NOTHING;
    const article = this.articles.get(foldedPath(folder));
    const shown = entries.filter(({ name }) =>
      this.options.shows(article, parseLayerFileName(name)?.annotator ?? ''),
    );
    const { isExcluded } = this.tags;
    const judges = this.options.judges();
    const words = await readZoneWords(this.disk, absolute, shown, before.words, judges, isExcluded);
    const layers = await countLayers(this.disk, absolute, shown, before, words, isExcluded);
    const isSame = sameFolder({ layers, words }, before);
    if (!isSame) this.keep(folder, { layers, words });
    this.lookedAt(folder);
    return !isSame;
  }

  private keep(folder: string, counted: CountedFolder): void {
    if (counted.layers.length === 0) this.folders?.delete(folder);
    else this.folders?.set(folder, counted);
    this.tellLater(folder);
  }

  private lookedAt(folder: string): void {
    const article = this.articleOf(folder);
    if (article !== undefined) this.options.looked(article);
  }

  private articleOf(folder: string): ArticlePath | undefined {
    return this.articles.get(foldedPath(folder)) ?? this.moved.get(folder);
  }

  private countedOn(article: ArticlePath): CountedFolder {
    const folders = this.folders ?? new Map<string, CountedFolder>();
    const here = folders.get(this.folderOf.get(article) ?? '') ?? NOTHING;
    const moved = this.movedTo(article).map((folder) => folders.get(folder) ?? NOTHING);
    return countedHere(article, here, moved, this.options);
  }

  private tellLater(folder: string): void {
    const article = this.articleOf(folder);
    if (article === undefined) return;
    if (this.articles.has(foldedPath(folder))) this.folderOf.set(article, folder);
    this.tellArticle(article);
  }

  private tellArticle(article: ArticlePath): void {
    const counted = this.countedOn(article);
    const { layers } = counted;
    const zones = zonesOfFolder(counted);
    if (!sameZones(zones, this.zonesOf(article))) {
      if (zones.length === 0) this.zones.delete(article);
      else this.zones.set(article, zones);
      this.zonesMoved = true;
    }
    const today = this.options.textOf(article);
    const counts = layers.map((layer) => toldCounts(layer, zones, this.tags, today));
    this.batch[article] = counts;
    this.changed.delete(article);
    if (counts.some(({ onOther = 0 }) => onOther > 0)) this.changed.add(article);
    this.batchSize += 1;
    if (this.batchSize >= ARTICLES_AT_ONCE) this.flush(false);
  }

  private flush(done: boolean): void {
    if (this.batchSize > 0 || done) this.options.tell({ counts: this.batch, done });
    this.batch = {};
    this.batchSize = 0;
  }
}
