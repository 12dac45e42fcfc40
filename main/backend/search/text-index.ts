/**
 * The index of a project's texts: read here, in the background, and held by a process of its
 * own that searches them. It begins with the first search and follows the list of articles.
 */
import { setImmediate } from 'node:timers/promises';
import type { ArticleCode, IndexState } from '../../../shared/api/contract.ts';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { Result } from '../../../shared/result.ts';
import { LARGEST_ARTICLE_BYTES } from '../sources/kinds.ts';
import type { ReadSource } from '../sources/read-source.ts';
import type { SearchedText } from './searching-messages.ts';
import type { TextProcess } from './text-process.ts';

/** What is sent at once: a search that comes meanwhile waits for one of them at most. */
const MOST_AT_ONCE = 64;
const LENGTH_AT_ONCE = 512 * 1024;
/** Between two words of progress. */
const TELL_MS = 150;
/** How often an article is taken up again whose reading was stopped for one that somebody waits for. */
const MOST_TRIES = 5;
/** So few are waited for: whoever searches after a change finds what it changed. */
const FEW = 20;

export interface TextIndexOptions {
  startProcess(): TextProcess;
  articles(): readonly ArticleEntry[];
  /** `cancelled` at the signal, and where somebody waits for another article. */
  read(article: ArticlePath, signal: AbortSignal): Promise<Result<ReadSource, ArticleCode>>;
  tell(state: IndexState): void;
  log(line: string): void;
}

type Seen = Pick<ArticleEntry, 'size' | 'modifiedMs'>;

export class TextIndex {
  private readonly options: TextIndexOptions;
  private held: TextProcess | undefined;
  /** Articles as they were when they were read, also those that gave no text. */
  private readonly seen = new Map<ArticlePath, Seen>();
  private running: Promise<void> | undefined;
  private stop = new AbortController();
  private isStopped = false;
  private isClosed = false;
  private told: IndexState = { state: 'idle', done: 0, total: 0 };

  constructor(options: TextIndexOptions) {
    this.options = options;
  }

  get state(): IndexState {
    return this.told;
  }

  /** The process with all texts but those that are still being read. */
  async process(): Promise<TextProcess> {
    const process = this.begin();
    const { fresh, gone } = this.waiting();
    if (fresh.length + gone.length > 0 || this.running !== undefined) {
      const pass = this.pass();
      if (fresh.length <= FEW) await pass;
    }
    return process;
  }

  /** The process for whatever needs no index. */
  begin(): TextProcess {
    if (this.held?.hasEnded === true) {
      this.held = undefined;
      this.seen.clear();
    }
    this.held ??= this.options.startProcess();
    return this.held;
  }

  /** False stops reading; true takes it up again. */
  setGoing(going: boolean): void {
    this.isStopped = !going;
    if (going) void this.pass();
    else this.stop.abort();
  }

  /** The article is read in another way now. */
  forget(article: ArticlePath): void {
    this.seen.delete(article);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.stop.abort();
    this.held?.end();
    await this.running;
  }

  private pass(): Promise<void> {
    if (this.isStopped || this.isClosed) return Promise.resolve();
    this.running ??= this.passNow()
      .catch((error: unknown) => {
        this.options.log(`search: ${error instanceof Error ? error.message : String(error)}`);
        this.tell('failed', 0, 0);
      })
      .finally(() => {
        this.running = undefined;
      });
    return this.running;
  }

  private waiting(): { readonly fresh: readonly ArticleEntry[]; readonly gone: readonly ArticlePath[] } {
    const entries = this.options.articles().filter(isSearched);
    const listed = new Set(entries.map((entry) => entry.path));
    const fresh = entries.filter(({ path, size, modifiedMs }) => {
      const seen = this.seen.get(path);
      return seen?.size !== size || seen.modifiedMs !== modifiedMs;
    });
    return { fresh, gone: [...this.seen.keys()].filter((article) => !listed.has(article)) };
  }

  private async passNow(): Promise<void> {
    const process = this.begin();
    this.stop = new AbortController();
    const { signal } = this.stop;
    const { fresh, gone } = this.waiting();
    const total = this.seen.size - gone.length + fresh.filter(({ path }) => !this.seen.has(path)).length;
    let left = fresh.length;
    const send = async (
      texts: readonly SearchedText[],
      without: readonly ArticlePath[],
    ): Promise<boolean> => {
      const taken = await process.ask({ kind: 'take', texts, gone: without });
      return taken.ok;
    };
    if (!(await send([], gone))) return this.fail(total);
    for (const article of gone) this.seen.delete(article);
    let batch: SearchedText[] = [];
    let length = 0;
    let toldMs = performance.now();
    this.tell('indexing', total - left, total);
    const tries = fresh.map((entry) => ({ entry, count: 1 }));
    for (const { entry, count } of tries) {
      if (signal.aborted || process.hasEnded) break;
      const read = await this.options.read(entry.path, signal);
      if (!read.ok && read.code === 'cancelled') {
        if (count < MOST_TRIES) tries.push({ entry, count: count + 1 });
        continue;
      }
      left -= 1;
      this.seen.set(entry.path, entry);
      if (read.ok) {
        const { sha256, content } = read.value.text;
        batch.push({ article: entry.path, text: sha256, content });
        length += content.length;
      } else if (!(await send([], [entry.path]))) break;
      if (batch.length >= MOST_AT_ONCE || length >= LENGTH_AT_ONCE) {
        if (!(await send(batch, []))) break;
        batch = [];
        length = 0;
      }
      if (performance.now() - toldMs > TELL_MS) {
        toldMs = performance.now();
        this.tell('indexing', total - left, total);
      }
      await setImmediate();
    }
    const isSent = batch.length === 0 || (await send(batch, []));
    if (!isSent || process.hasEnded) this.fail(total);
    else this.tell(signal.aborted ? 'stopped' : 'done', total - left, total);
  }

  private fail(total: number): void {
    if (!this.isClosed) this.tell('failed', 0, total);
  }

  private tell(state: IndexState['state'], done: number, total: number): void {
    this.told = { state, done, total };
    if (!this.isClosed) this.options.tell(this.told);
  }
}

/** Of others the list itself tells what is the matter. */
function isSearched({ kind, size }: ArticleEntry): boolean {
  return kind !== 'unread' && size <= LARGEST_ARTICLE_BYTES;
}
