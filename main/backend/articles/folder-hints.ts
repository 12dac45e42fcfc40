/**
 * Hints that something in the project's folders may have come, gone or changed, so that the
 * list is looked at again within a second and not only when its turn comes.
 *
 * Hints only: network shares send none, systems limit how much is watched. Where the system
 * watches a whole tree at once, one watcher does; elsewhere each folder that articles lie in
 * has its own.
 */
import { watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { messageOf } from '../disk/file-error.ts';
import { BELEG_FOLDER, isHiddenName } from './article-path.ts';

/** Copying a folder in is many events: one looks when it has been going on for this long. */
const HINT_MS = 400;
/** After a hint was followed the next one waits this long: whoever writes all the time is not run after. */
const REST_MS = 1000;
/** More folders than these wait for their turn: watching costs the system something, too. */
const MOST_FOLDERS = 256;

const WATCHES_TREES = process.platform === 'darwin' || process.platform === 'win32';

export interface FolderHintsOptions {
  /** Real absolute path of the folder of the articles. */
  readonly root: string;
  /** Look again; the next hint counts when this is over. */
  look(): Promise<void>;
  log(line: string): void;
}

export class FolderHints {
  private readonly options: FolderHintsOptions;
  /** By the folder's path inside the project, '' for the project's own. */
  private readonly watchers = new Map<string, FSWatcher>();
  private timer: NodeJS.Timeout | undefined;
  private restUntilMs = 0;
  private isLooking = false;
  private isMissed = false;
  private isEnded = false;

  constructor(options: FolderHintsOptions) {
    this.options = options;
  }

  /** Watch the folders that these articles lie in, and the project's own. */
  follow(articles: Iterable<ArticlePath>): void {
    if (this.isEnded) return;
    const folders = new Set(['']);
    for (const article of WATCHES_TREES ? [] : articles) {
      for (let at = article.lastIndexOf('/'); at > 0; at = article.lastIndexOf('/', at - 1)) {
        if (folders.size >= MOST_FOLDERS) break;
        folders.add(article.slice(0, at));
      }
    }
    for (const folder of this.watchers.keys()) if (!folders.has(folder)) this.unwatch(folder);
    for (const folder of folders) if (!this.watchers.has(folder)) this.watch(folder);
  }

  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
    for (const folder of this.watchers.keys()) this.unwatch(folder);
  }

  private watch(folder: string): void {
    try {
      const watcher = watch(
        path.join(this.options.root, folder),
        { persistent: false, recursive: WATCHES_TREES },
        (_event, name) => this.heard(folder, name),
      );
      watcher.on('error', (error) => {
        this.options.log(`folder hints: ${messageOf(error)}`);
        this.unwatch(folder);
      });
      this.watchers.set(folder, watcher);
    } catch (error) {
      // Gone by now, or more than the system watches: the list has its turn all the same.
      this.options.log(`folder hints: ${messageOf(error)}`);
    }
  }

  private unwatch(folder: string): void {
    this.watchers.get(folder)?.close();
    this.watchers.delete(folder);
  }

  private heard(folder: string, name: string | null): void {
    const [first = ''] = (name ?? '').split(path.sep);
    // What Beleg writes itself, and what is never listed, is no hint.
    if (folder === '' && first === BELEG_FOLDER) return;
    if (isHiddenName(first)) return;
    if (this.isLooking) this.isMissed = true;
    else this.lookLater();
  }

  private lookLater(): void {
    if (this.timer !== undefined || this.isEnded) return;
    const wait = Math.max(HINT_MS, this.restUntilMs - performance.now());
    this.timer = setTimeout(() => void this.lookNow(), wait).unref();
  }

  private async lookNow(): Promise<void> {
    this.timer = undefined;
    this.isLooking = true;
    try {
      await this.options.look();
    } catch (error) {
      this.options.log(`folder hints: ${messageOf(error)}`);
    }
    this.isLooking = false;
    this.restUntilMs = performance.now() + REST_MS;
    if (this.isMissed) this.lookLater();
    this.isMissed = false;
  }
}
