/**
 * The list of articles of an open project: scanned when asked for, compared with what
 * it was when somebody looks again, and counted in the background.
 */
import path from 'node:path';
import type { Notice, OpenCode } from '../../../shared/api/contract.ts';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { ArticleIndex } from '../counts/article-index.ts';
import { articleOfFolder } from '../layers/article-folder.ts';
import { FolderHints } from './folder-hints.ts';
import { messageOf } from '../disk/file-error.ts';
import { isFolderAt } from '../disk/files.ts';
import { notice } from '../notice.ts';
import { openFailure } from '../project/places.ts';
import { articleEntry, scanFolder, type ScannedFolder } from '../project/project-folder.ts';
import type { Project } from '../project/project.ts';

/** How many of the articles that are gone are named. */
const NAMED_GONE = 10;

/** How long ago a scan may have begun that is taken for one of now. */
const FRESH_MS = 1000;

/** How long counts are taken for good when somebody looks again. */
const COUNT_AGAIN_MS = 30_000;

export interface ArticleListEvents {
  /** Whether the project that was opened is still in its folder: where a drive was, an empty one is left. */
  isThere(): Promise<boolean>;
  articlesChanged(articles: readonly ArticleEntry[]): void;
  /** All are counted for now: there is time for what is looked into after that. */
  counted(articles: readonly ArticleEntry[]): void;
  notice(notice: Notice): void;
  /** What a notice of the list told of is over. */
  noticeOver(id: string): void;
  log(line: string): void;
}

export class ArticleList {
  private readonly project: Project;
  private readonly index: ArticleIndex;
  private readonly events: ArticleListEvents;
  private readonly hints: FolderHints;
  /** Articles that were told to be gone, and are. */
  private readonly toldGone = new Set<ArticlePath>();
  private listed: readonly ArticleEntry[] | undefined;
  private isGone = false;
  private countedMs = 0;
  private looking: Promise<void> | undefined;
  private ahead: { readonly scan: Promise<ScannedFolder>; readonly begunMs: number } | undefined;

  constructor(project: Project, index: ArticleIndex, events: ArticleListEvents) {
    this.project = project;
    this.index = index;
    this.events = events;
    this.hints = new FolderHints({
      root: project.articles,
      look: () => this.lookAgain(),
      log: (line) => events.log(line),
    });
  }

  /** The articles as they were last listed. */
  get articles(): readonly ArticleEntry[] {
    return this.listed ?? [];
  }

  /** Begin to scan: a window that opens a project asks for its list as soon as it has drawn itself. */
  lookAhead(): void {
    const scan = this.scan();
    this.ahead = { scan, begunMs: performance.now() };
    // Whoever asks for the list is told; perhaps nobody does.
    scan.catch(() => undefined);
  }

  /** Scan the folder now, for a window that has none of it yet. All counts follow by themselves. */
  async list(): Promise<Result<ScannedFolder, OpenCode>> {
    const { ahead } = this;
    this.ahead = undefined;
    const isFresh = ahead !== undefined && performance.now() - ahead.begunMs < FRESH_MS;
    try {
      const scanned = await (isFresh ? ahead.scan : this.scan());
      this.take(scanned.articles);
      void this.count(scanned.articles, true);
      return ok(scanned);
    } catch (error) {
      return fail(openFailure(error), messageOf(error));
    }
  }

  /** Scan again if the list was ever asked for, and tell if it is another one. One scan at a time. */
  lookAgain(): Promise<void> {
    this.looking ??= this.look().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  /** From now on nothing is looked at without being asked for. */
  end(): void {
    this.hints.end();
  }

  private take(articles: readonly ArticleEntry[]): void {
    this.listed = articles;
    // What a single file is beside is nobody's concern.
    if (this.project.only === null) this.hints.follow(articles.map((entry) => entry.path));
  }

  private async look(): Promise<void> {
    if (this.listed === undefined) return;
    try {
      const { articles } = await this.scan();
      if (articles.length === 0 && !(await this.events.isThere())) throw new Error('the folder is empty');
      const wasGone = this.isGone;
      this.isGone = false;
      const isSame = sameList(articles, this.listed);
      this.take(articles);
      if (!isSame || wasGone) this.events.articlesChanged(articles);
      // Colleagues' layers come and go also where nobody has the article open. Counting has time.
      if (!isSame || Date.now() - this.countedMs > COUNT_AGAIN_MS) void this.count(articles);
    } catch (error) {
      // Unmounted, renamed, no permission: an error, never an empty project.
      if (!this.isGone) this.events.notice(notice('folder-gone', { detail: messageOf(error) }));
      this.isGone = true;
    }
  }

  private async scan(): Promise<ScannedFolder> {
    const { articles, only } = this.project;
    if (only === null) return scanFolder(articles);
    const entry = await articleEntry(articles, only);
    return { articles: entry === undefined ? [] : [entry], notices: [] };
  }

  private async count(articles: readonly ArticleEntry[], tellKnown = false): Promise<void> {
    if (!this.project.isOurs) return;
    this.countedMs = Date.now();
    await this.index.pass(
      articles.map((entry) => entry.path),
      { tellKnown },
    );
    this.events.counted(articles);
  }

  /** Tell which articles are gone, and which are not any more. */
  async lookForGone(): Promise<void> {
    // A single file that was opened says nothing about the others.
    if (this.project.only !== null || !this.project.isOurs) return;
    await this.tellGone((await this.articlesGone()).slice(0, NAMED_GONE));
  }

  /** Each once, however often it is counted: who has put it away knows. */
  private async tellGone(gone: readonly ArticlePath[]): Promise<void> {
    for (const file of this.toldGone) {
      if (gone.includes(file)) continue;
      this.toldGone.delete(file);
      this.events.noticeOver(goneId(file));
    }
    for (const file of gone) {
      if (this.toldGone.has(file)) continue;
      this.toldGone.add(file);
      const isFolder = await isFolderAt(path.join(this.project.articles, file));
      const told = isFolder ? notice('article-is-folder', { file }) : notice('article-gone', { file });
      this.events.notice({ ...told, id: goneId(file) });
    }
  }

  /** Annotated, and neither in the list any more nor shown with another article. */
  private async articlesGone(): Promise<readonly ArticlePath[]> {
    const folders = await this.index.foldersGone();
    return folders.map((folder) => articleOfFolder(folder) ?? folder);
  }
}

/** The same however it is gone, so that one word takes the place of the other. */
function goneId(file: ArticlePath): string {
  return `article-gone:${file}`;
}

function sameList(a: readonly ArticleEntry[], b: readonly ArticleEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return entry.path === other?.path && entry.size === other.size && entry.modifiedMs === other.modifiedMs;
    })
  );
}
