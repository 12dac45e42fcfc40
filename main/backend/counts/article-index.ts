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
import type { Events } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { LayerCounts } from '../../../shared/domain/article.ts';
import { compareText, type ArticlePath } from '../../../shared/domain/layer.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import { articleFolder, parseLayerFileName } from '../layers/article-folder.ts';
import { foldedPath } from '../articles/article-path.ts';
import { countLayers, sameZones, zonesOfFolder, type LayerZone } from './count-layers.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { messageOf } from '../disk/file-error.ts';
import { inPortions } from './in-portions.ts';
import { readIndexFile, writeIndexFile, type CountedFolder, type CountedFolders } from './index-file.ts';
import { toldCounts } from './layer-counts.ts';
import { articlesConcerned } from './moved-folders.ts';
import { readZoneWords, saysOfZones, type ZoneJudges } from './zone-words.ts';
import { PromptDisk } from '../disk/prompt-disk.ts';
import { SeenFolders } from './seen-folders.ts';
import { TopLevelTags } from './top-level-tags.ts';

/** How many articles' counts one event carries. */
const ARTICLES_AT_ONCE = 250;
/** How many folders are looked at side by side; more only queue inside Node. */
const FOLDERS_AT_ONCE = 8;

const NO_ZONES: readonly LayerZone[] = [];
const NOTHING: CountedFolder = { layers: [], words: [] };

export interface ArticleIndexOptions {
  /** Absolute path of `beleg/annotations`. */
  readonly annotations: string;
  /** Absolute path of the index file in the app-data folder. */
  readonly file: string;
  readonly tagset: Tagset;
  /** Whether this annotator's layers on the article (undefined: one that is gone) may be seen: others are not counted. */
  shows(article: ArticlePath | undefined, annotator: AnnotatorId): boolean;
  /** One's own layers count where they lie; colleagues' also with the article that has their text now. */
  isOwn(annotator: AnnotatorId): boolean;
  /** Who has a say now in which zones count. */
  judges(): ZoneJudges;
  /** Resolves when no window waits for anything else, or at the signal: counting comes after that. */
  quiet(signal: AbortSignal): Promise<void>;
  tell(event: Events['countsChanged']): void;
  /** Between passes: some article's effective zones are others now. */
  zonesChanged(): void;
  /** One line for the log. */
  log(line: string): void;
}

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
  private disk = new PromptDisk();
  /** All are counted: a single look after that leaves nothing to wait for. */
  private hasPassed = false;
  private isClosed = false;
  private readonly closing = new AbortController();
  private work: Promise<void> = Promise.resolve();

  constructor(options: ArticleIndexOptions) {
    this.options = options;
    this.tags = new TopLevelTags(options.tagset);
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
      for (const article of concerned) this.tellArticle(article);
      if (this.batchSize > 0) this.flush(this.hasPassed);
      return Promise.resolve();
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
    for (const folder of gone) hasChanged = this.keep(folder, NOTHING) || hasChanged;
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
    const isSame = sameItems(layers, before.layers) && sameItems(words, before.words);
    return isSame ? false : this.keep(folder, { layers, words });
  }

  private keep(folder: string, counted: CountedFolder): true {
    if (counted.layers.length === 0) this.folders?.delete(folder);
    else this.folders?.set(folder, counted);
    this.tellLater(folder);
    return true;
  }

  private articleOf(folder: string): ArticlePath | undefined {
    return this.articles.get(foldedPath(folder)) ?? this.moved.get(folder);
  }

  /** What is counted for an article: what is in its folder, and of colleagues what only its text tells to be its. */
  private countedOn(article: ArticlePath): CountedFolder {
    const here = this.folders?.get(this.folderOf.get(article) ?? '') ?? NOTHING;
    const layers = [...here.layers];
    const words = [...here.words];
    for (const [folder, at] of this.moved) {
      if (at !== article || this.articles.has(foldedPath(folder))) continue;
      const there = this.folders?.get(folder) ?? NOTHING;
      for (const layer of there.layers) {
        const isHere = layers.some(({ annotator }) => annotator === layer.annotator);
        if (!isHere && !this.options.isOwn(layer.annotator)) layers.push(layer);
      }
      for (const word of there.words) {
        const isHere = words.some(({ name }) => name === word.name);
        if (!isHere && !this.options.isOwn(word.annotator)) words.push(word);
      }
    }
    const judges = this.options.judges();
    return {
      layers: layers.filter(({ annotator }) => this.options.shows(article, annotator)),
      words: words.filter(
        ({ name, annotator }) => saysOfZones(name, judges) && this.options.shows(article, annotator),
      ),
    };
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
    this.batch[article] = layers.map((layer) => toldCounts(layer, zones, this.tags));
    this.batchSize += 1;
    if (this.batchSize >= ARTICLES_AT_ONCE) this.flush(false);
  }

  private flush(done: boolean): void {
    if (this.batchSize > 0 || done) this.options.tell({ counts: this.batch, done });
    this.batch = {};
    this.batchSize = 0;
  }
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
