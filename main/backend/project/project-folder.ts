/**
 * The project folder: which files in it are articles.
 *
 * Regular files of the kinds that articles have (`sources/kinds.ts`) at any depth; never
 * hidden ones, never `beleg/`, never a FIFO, socket or device. A link that leads out of the folder is not followed; one
 * within it is followed only to what is not listed anyway, so that loops end and no
 * article is listed twice. What cannot be read is named and the rest goes on.
 */
import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../../../shared/api/contract.ts';
import { isSafePath } from '../../../shared/api/safe-path.ts';
import type { ArticleEntry, ArticleKind, Attention } from '../../../shared/domain/article.ts';
import { inListOrder } from '../../../shared/domain/article-order.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import {
  BELEG_FOLDER,
  foldedPath,
  insideOf,
  isArticlePath,
  isBelegFolder,
  isHiddenName,
} from '../articles/article-path.ts';
import { eachAtOnce } from '../each-at-once.ts';
import { codeOf, messageOf } from '../disk/file-error.ts';
import { notice } from '../notice.ts';
import { PromptDisk } from '../disk/prompt-disk.ts';
import { kindOf, LARGEST_ARTICLE_BYTES } from '../sources/kinds.ts';

export { compareArticlePaths } from '../../../shared/domain/article-order.ts';

export interface ScannedFolder {
  /** In the order of the list. */
  readonly articles: readonly ArticleEntry[];
  readonly notices: readonly Notice[];
}

/** How many folders, and how many files, are asked for at once; more only queue inside Node. */
const AT_ONCE = 32;

/**
 * List the articles of `root`, a real absolute path.
 *
 * Rejects with the system's error if `root` itself cannot be read: a folder that is
 * gone is an error, never an empty project.
 */
export async function scanFolder(root: string): Promise<ScannedFolder> {
  const scan = new Scan(root);
  await scan.folder({ relative: '', real: root });
  await scan.links();
  const articles = inListOrder(scan.articles.values());
  return { articles, notices: [...scan.notices, ...twinNotices(articles)] };
}

/** The entry of one article, or undefined if there is no such file (any more). */
export async function articleEntry(root: string, article: ArticlePath): Promise<ArticleEntry | undefined> {
  const scan = new Scan(root);
  await scan.file(article, stat);
  return scan.articles.get(article);
}

/** A folder under its name in the project, and where it really is: a link can make the two differ. */
interface Folder {
  readonly relative: string;
  readonly real: string;
}

class Scan {
  readonly articles = new Map<ArticlePath, ArticleEntry>();
  private readonly unreadable: Notice[] = [];
  private readonly pendingLinks: string[] = [];
  /** Real paths of the folders that were listed, so that a loop of links ends. */
  private readonly seen = new Set<string>();
  private outsideLinks = 0;
  private notUtf8 = 0;
  private readonly root: string;
  private readonly disk = new PromptDisk();

  constructor(root: string) {
    this.root = root;
  }

  get notices(): readonly Notice[] {
    const { outsideLinks, notUtf8 } = this;
    return [
      ...this.unreadable,
      ...(outsideLinks > 0 ? [notice('link-not-followed', { values: { count: outsideLinks } })] : []),
      ...(notUtf8 > 0 ? [notice('name-not-utf8', { values: { count: notUtf8 } })] : []),
    ];
  }

  /** List a folder and everything below it, a level at a time; rejects if it cannot be read itself. */
  async folder(start: Folder): Promise<void> {
    let level = await this.take(start, await readdir(start.real, { withFileTypes: true }));
    while (level.length > 0) {
      const next: Folder[] = [];
      await eachAtOnce(level, AT_ONCE, async (folder) => {
        try {
          const entries = await readdir(folder.real, { withFileTypes: true });
          if (!isOtherProject(folder, entries)) next.push(...(await this.take(folder, entries)));
        } catch (error) {
          this.cannotRead(folder.relative, error);
        }
      });
      level = next;
    }
  }

  /** Take the articles and links among `entries`; returns the folders to look into next. */
  private async take(folder: Folder, entries: readonly Dirent[]): Promise<readonly Folder[]> {
    this.seen.add(folder.real);
    const folders: Folder[] = [];
    const files: ArticlePath[] = [];
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries) {
      if (isHiddenName(entry.name)) continue;
      if (folder.relative === '' && (await isBelegFolder(this.root, entry.name))) continue;
      const relative = folder.relative === '' ? entry.name : `${folder.relative}/${entry.name}`;
      if (entry.isSymbolicLink()) this.pendingLinks.push(relative);
      else if (entry.isDirectory() && isOfSavedPage(entry.name, names)) continue;
      else if (entry.isDirectory()) folders.push({ relative, real: path.join(folder.real, entry.name) });
      else if (entry.isFile() && kindOf(entry.name) !== undefined && this.canOpen(relative))
        files.push(relative);
    }
    await eachAtOnce(files, AT_ONCE, (file) => this.file(file, (absolute) => this.disk.lstat(absolute)));
    return folders;
  }

  async file(relative: ArticlePath, look: (file: string) => Promise<Stats>): Promise<void> {
    const kind = kindOf(relative);
    try {
      const stats = await look(path.join(this.root, relative));
      if (kind === undefined || !stats.isFile()) return;
      const entry = { path: relative, kind, size: stats.size, modifiedMs: stats.mtimeMs };
      const attention = attentionFor(kind, stats.size);
      this.articles.set(relative, attention === undefined ? entry : { ...entry, attention });
    } catch (error) {
      this.cannotRead(relative, error);
    }
  }

  /** Links last, in order, when it is known what is listed without them. */
  async links(): Promise<void> {
    if (this.pendingLinks.length === 0) return;
    const listed = new Set([...this.articles.keys()].map((article) => path.join(this.root, article)));
    // Following a link to a folder can bring further links: the list grows while it is walked.
    for (const link of this.pendingLinks) {
      try {
        const real = await realpath(path.join(this.root, link));
        const inside = insideOf(this.root, real);
        if (inside === undefined) this.outsideLinks += 1;
        else if (!(await isBelegFolder(this.root, inside.split('/')[0] ?? '')))
          await this.followInside(link, real, listed);
      } catch (error) {
        // A link to nothing is nothing; a ring of links has no end to list.
        if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ELOOP') this.cannotRead(link, error);
      }
    }
  }

  private async followInside(link: string, real: string, listed: Set<string>): Promise<void> {
    const stats = await stat(real);
    if (stats.isDirectory()) {
      if (!this.seen.has(real)) await this.folder({ relative: link, real });
    } else if (!listed.has(real)) {
      listed.add(real);
      await this.file(link, stat);
    }
  }

  /** What no window may name is not listed, but named. */
  private canOpen(relative: ArticlePath): boolean {
    const can = isSafePath(relative) && isArticlePath(relative);
    if (!can) this.unreadable.push(notice('name-not-openable', { file: relative }));
    return can;
  }

  private cannotRead(relative: string, error: unknown): void {
    if (codeOf(error) === 'ENOENT') {
      // Listed, and not to be found by its name: the system's name is no UTF-8. Any other was deleted meanwhile.
      if (relative.includes('\uFFFD')) this.notUtf8 += 1;
      return;
    }
    this.unreadable.push(notice('folder-unreadable', { file: relative, detail: messageOf(error) }));
  }
}

/** A `beleg` folder further down that holds another project's annotations and texts. */
function isOtherProject(folder: Folder, entries: readonly Dirent[]): boolean {
  return (
    path.basename(folder.real) === BELEG_FOLDER && entries.some((entry) => entry.name === 'project.json')
  );
}

/** Browsers save the parts of a page (frames with adverts among them) into a folder beside it. */
function isOfSavedPage(name: string, besides: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|[-_]Dateien|_fichiers|_archivos)$/.exec(name)?.[1];
  return page !== undefined && ['.html', '.htm', '.xhtml'].some((ending) => besides.has(page + ending));
}

/** What name and size tell: the rest is found when the article is read. */
function attentionFor(kind: ArticleKind, size: number): Attention | undefined {
  if (kind === 'unread') return 'not-supported';
  if (size === 0) return 'empty';
  return size > LARGEST_ARTICLE_BYTES ? 'too-large' : undefined;
}

/** Articles whose names some file systems hold for one; all but the first of each are named. */
function twinNotices(articles: readonly ArticleEntry[]): readonly Notice[] {
  const first = new Map<string, ArticlePath>();
  const notices: Notice[] = [];
  for (const { path: article } of articles) {
    const key = foldedPath(article);
    const twin = first.get(key);
    if (twin === undefined) first.set(key, article);
    else notices.push(notice('article-twins', { file: article, values: { twin } }));
  }
  return notices;
}
