/**
 * The survey: every article's text looked through in the background, for its metadata, the
 * lines that it has in common with others, and near-duplicates across the project.
 *
 * It runs when nobody waits for anything else, one article at a time; what an earlier run
 * found of a file that is as it was is taken over. It can be stopped at any point.
 */
import { setImmediate } from 'node:timers/promises';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { ArticleDescription } from '../../../shared/domain/metadata.ts';
import { nearDuplicates } from '../../../shared/domain/near-duplicates.ts';
import type { Result } from '../../../shared/result.ts';
import { messageOf } from '../file-error.ts';
import type { ReadSource } from '../sources/read-source.ts';
import { createTurn } from '../turn.ts';
import { factsOf, type ArticleFacts } from './article-facts.ts';
import { readFactsFile, writeFactsFile } from './facts-file.ts';

/** Larger files are looked into when they are opened only. */
const LARGEST_BYTES = 8 * 1024 * 1024;
/** How long work goes on before others get their turn. */
const SLICE_MS = 8;
const ARTICLES_TOLD_AT_ONCE = 100;

export type Shares = ArticleDescription['shares'];

export interface SurveyOptions {
  /** Absolute path of the file of facts in the app-data folder. */
  readonly file: string;
  read(article: ArticlePath): Promise<Result<ReadSource>>;
  /** Resolves when no window waits for anything else, or at the signal. */
  quiet(signal: AbortSignal): Promise<void>;
  /** These articles are known better now; `done` after the last of a pass. */
  found(articles: readonly ArticlePath[], done: boolean): void;
  log(line: string): void;
}

export class Survey {
  private readonly options: SurveyOptions;
  private readonly turn = createTurn();
  private facts: Map<ArticlePath, ArticleFacts> | undefined;
  private shares: ReadonlyMap<ArticlePath, Shares> = new Map();
  /** Near-duplicates are not found yet among what is known. */
  private isStale = false;
  private running = new AbortController();
  private isClosed = false;

  constructor(options: SurveyOptions) {
    this.options = options;
  }

  factsOf(article: ArticlePath): ArticleFacts | undefined {
    return this.facts?.get(article);
  }

  sharesOf(article: ArticlePath): Shares {
    return this.shares.get(article) ?? [];
  }

  /** All articles that are known. */
  get articles(): ReadonlyMap<ArticlePath, ArticleFacts> {
    return this.facts ?? new Map<ArticlePath, ArticleFacts>();
  }

  /** The article's file is read in another way now: look at it again with the next pass. */
  forget(article: ArticlePath): void {
    this.facts?.delete(article);
  }

  /** Look through what is not known yet. A pass that still runs is stopped: what it found is kept. */
  pass(entries: readonly ArticleEntry[]): Promise<void> {
    this.running.abort();
    const running = new AbortController();
    if (this.isClosed) running.abort();
    this.running = running;
    return this.turn(() => this.passNow(entries, running.signal)).catch((error: unknown) => {
      this.options.log(`survey: ${messageOf(error)}`);
    });
  }

  /** Stop; whatever runs ends soon. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.running.abort();
    await this.turn(() => Promise.resolve());
  }

  private async passNow(entries: readonly ArticleEntry[], signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { file } = this.options;
    const found = (articles: readonly ArticlePath[], done: boolean): void =>
      this.options.found(articles, done);
    const isFirst = this.facts === undefined;
    const facts = (this.facts ??= await readFactsFile(file));
    const listed = new Set(entries.map((entry) => entry.path));
    const gone = [...facts.keys()].filter((article) => !listed.has(article));
    for (const article of gone) facts.delete(article);
    const isKnown = ({ path, size, modifiedMs }: ArticleEntry): boolean => {
      const known = facts.get(path);
      return known?.size === size && known.modifiedMs === modifiedMs;
    };
    const fresh = entries.filter(
      (entry) => entry.kind !== 'unread' && entry.size <= LARGEST_BYTES && !isKnown(entry),
    );
    if (isFirst && facts.size > 0) found([...facts.keys()], false);
    let told: ArticlePath[] = [];
    let learnt = 0;
    for (const { path } of fresh) {
      await this.options.quiet(signal);
      if (signal.aborted) break;
      const read = await this.options.read(path);
      // Stopped while it was read: what came is still true.
      if (read.ok) {
        facts.set(path, factsOf(read.value));
        learnt += 1;
        told.push(path);
      } else facts.delete(path);
      if (told.length >= ARTICLES_TOLD_AT_ONCE) {
        found(told, false);
        told = [];
      }
      await setImmediate();
    }
    if (told.length > 0 && signal.aborted) found(told, false);
    if (learnt > 0 || gone.length > 0 || isFirst) this.isStale = true;
    if (learnt > 0 || gone.length > 0) await writeFactsFile(file, facts);
    if (signal.aborted) return;
    const shared = this.isStale ? await this.compare(facts, signal) : [];
    found([...new Set([...told, ...shared])], !signal.aborted);
  }

  /** Find the near-duplicates; answers the articles of which something else is known now. */
  private async compare(
    facts: ReadonlyMap<ArticlePath, ArticleFacts>,
    signal: AbortSignal,
  ): Promise<readonly ArticlePath[]> {
    const sketches = new Map([...facts].map(([article, { sketch }]) => [article, sketch]));
    const shares = new Map<ArticlePath, Shares>();
    let sinceMs = performance.now();
    for (const some of nearDuplicates(sketches)) {
      const [first] = some;
      if (first !== undefined)
        shares.set(
          first.of,
          some.map(({ article, share }) => ({ article, share })),
        );
      if (performance.now() - sinceMs < SLICE_MS) continue;
      await this.options.quiet(signal);
      await setImmediate();
      if (signal.aborted) return [];
      sinceMs = performance.now();
    }
    this.isStale = false;
    const before = this.shares;
    this.shares = shares;
    return [...new Set([...before.keys(), ...shares.keys()])].filter(
      (article) => JSON.stringify(before.get(article)) !== JSON.stringify(shares.get(article)),
    );
  }
}
