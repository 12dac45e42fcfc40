/**
 * Watching what is open: the articles' files and the folders of their layers.
 *
 * Events of the file system are hints only. Network shares send none, a watcher dies
 * with the file it was bound to, systems have limits: so whatever happens, and every
 * now and then without reason, everything open is looked at again and compared with
 * what it was. Only that comparison tells of a change.
 */
import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { watch as watchPaths, type FSWatcher } from 'chokidar';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { codeOf, messageOf } from './disk/file-error.ts';

export interface WatchedArticle {
  readonly article: ArticlePath;
  /** Real absolute path of the article's file. */
  readonly file: string;
  /** Absolute path of the folder of its layers, which need not be there. */
  readonly folder: string;
}

export interface WatchEvents {
  /** The file is not what it was (or was only touched: compare the content). */
  articleChanged(article: ArticlePath, isGone: boolean): void;
  /** Names of files among the article's layers that came or changed, and that went. */
  layersChanged(article: ArticlePath, changed: readonly string[], gone: readonly string[]): void;
  log(line: string): void;
}

/** How long after a hint one looks: a save is several events. */
const HINT_MS = 60;

/** Size, time and inode of a file: another of these is another file. */
type Mark = string;

/** A file that Beleg wrote itself and has not looked at since: like no mark that is found. */
const WRITTEN: Mark = 'written';

interface Seen {
  readonly watched: WatchedArticle;
  file: Mark | null;
  layers: ReadonlyMap<string, Mark>;
}

export class Watch {
  private readonly seen = new Map<ArticlePath, Seen>();
  private readonly hints = new Map<string, ArticlePath>();
  private readonly waiting = new Map<ArticlePath, NodeJS.Timeout>();
  private readonly watcher: FSWatcher;
  private readonly events: WatchEvents;
  private looking: Promise<void> = Promise.resolve();

  constructor(events: WatchEvents) {
    this.events = events;
    this.watcher = watchPaths([], { depth: 0, ignoreInitial: true, followSymlinks: false });
    this.watcher.on('all', (_event, changed) => this.hint(changed));
    this.watcher.on('error', (error) => events.log(`watch: ${messageOf(error)}`));
  }

  /** From now on tell what becomes of this article; what it is now is not news. */
  async open(watched: WatchedArticle): Promise<void> {
    const [file, layers] = await Promise.all([markOf(watched.file), marksIn(watched.folder)]);
    this.seen.set(watched.article, { watched, file, layers });
    this.hints.set(watched.file, watched.article);
    this.hints.set(watched.folder, watched.article);
    this.watcher.add([watched.file, watched.folder]);
  }

  /** A layer was saved here: should it go before the next look, that is news. */
  wrote(article: ArticlePath, name: string): void {
    const seen = this.seen.get(article);
    if (seen === undefined) return;
    if (seen.layers.size === 0) this.watchAgain(seen.watched.folder);
    seen.layers = new Map(seen.layers).set(name, WRITTEN);
  }

  close(article: ArticlePath): void {
    const seen = this.seen.get(article);
    if (seen === undefined) return;
    const { file, folder } = seen.watched;
    this.seen.delete(article);
    this.hints.delete(file);
    this.hints.delete(folder);
    clearTimeout(this.waiting.get(article));
    this.waiting.delete(article);
    this.watcher.unwatch([file, folder]);
  }

  /** Compare everything open with what it was; answers when all of it was told. */
  async lookAgain(): Promise<void> {
    await Promise.all([...this.seen.keys()].map((article) => this.look(article)));
  }

  async end(): Promise<void> {
    for (const article of this.seen.keys()) this.close(article);
    await this.looking;
    await this.watcher.close();
  }

  private hint(changed: string): void {
    const article = this.hints.get(changed) ?? this.hints.get(path.dirname(changed));
    if (article === undefined || this.waiting.has(article)) return;
    const look = (): void => {
      this.waiting.delete(article);
      void this.look(article);
    };
    this.waiting.set(article, setTimeout(look, HINT_MS));
  }

  /** One look at a time, so that no change is told twice. */
  private look(article: ArticlePath): Promise<void> {
    this.looking = this.looking
      .then(() => this.lookNow(article))
      .catch((error: unknown) => this.events.log(`watch: ${messageOf(error)}`));
    return this.looking;
  }

  private async lookNow(article: ArticlePath): Promise<void> {
    const seen = this.seen.get(article);
    if (seen === undefined) return undefined;
    const before = { file: seen.file, layers: seen.layers };
    const [file, layers] = await Promise.all([
      markOf(seen.watched.file),
      marksIn(seen.watched.folder, before.layers.keys()),
    ]);
    // Closed, or closed and opened again, while one looked: then this is old news.
    if (this.seen.get(article) !== seen) return undefined;
    // Something was saved while one looked, perhaps after the look.
    if (seen.layers !== before.layers) return await this.lookNow(article);
    seen.file = file;
    seen.layers = layers;
    // A file that was replaced has taken its watcher with it.
    if (file !== before.file) this.watchAgain(seen.watched.file);
    if (layers.size > 0 && before.layers.size === 0) this.watchAgain(seen.watched.folder);
    if (file !== before.file) this.events.articleChanged(article, file === null);
    const changed = [...layers]
      .filter(([name, mark]) => before.layers.get(name) !== mark)
      .map(([name]) => name);
    const gone = [...before.layers.keys()].filter((name) => !layers.has(name));
    if (changed.length > 0 || gone.length > 0) this.events.layersChanged(article, changed, gone);
    return undefined;
  }

  private watchAgain(target: string): void {
    this.watcher.unwatch(target);
    this.watcher.add(target);
  }
}

async function markOf(file: string): Promise<Mark | null> {
  try {
    const { size, mtimeMs, ino } = await stat(file);
    return `${size} ${mtimeMs} ${ino}`;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** `known` are asked for by name: what a listing leaves out, while something is saved there, is not gone. */
async function marksIn(folder: string, known: Iterable<string> = []): Promise<ReadonlyMap<string, Mark>> {
  const marks = new Map<string, Mark>();
  for (const name of new Set([...(await namesIn(folder)), ...known])) {
    try {
      // A link counts as itself: it is not followed under beleg/.
      const { size, mtimeMs, ino } = await lstat(path.join(folder, name));
      marks.set(name, `${size} ${mtimeMs} ${ino}`);
    } catch (error) {
      // It went since the folder was listed, as what a save writes first does: it alone, and no other file.
      if (!isGone(error)) throw error;
    }
  }
  return marks;
}

/** None of a folder that is not there. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isGone(error)) return [];
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}
