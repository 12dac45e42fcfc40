/**
 * The survey: every article's text looked through in the background, for its metadata, the
 * lines that it has in common with others, and near-duplicates across the project.
 *
 * It runs when nobody waits for anything else, one article at a time; what an earlier run
 * found of a file that is as it was is taken over. It can be stopped at any point.
 */
import { setImmediate } from 'node:timers/promises';
import type { ArticleCode } from '../../../shared/api/article-code.ts';
import type { SurveyState } from '../../../shared/api/survey-state.ts';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { ArticleDescription } from '../../../shared/domain/metadata.ts';
import { nearDuplicates } from '../../../shared/domain/near-duplicates.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { messageOf } from '../disk/file-error.ts';
import { LARGEST_ARTICLE_BYTES } from '../sources/kinds.ts';
import type { ReadSource } from '../sources/read-source.ts';
import { createTurn } from '../turn.ts';
import type { ZoneOnText } from '../counts/count-tags.ts';
import { factsOf, zonesMark, type ArticleFacts } from './article-facts.ts';
import { readFactsFile, writeFactsFile } from './facts-file.ts';
import { SurveyReport } from './survey-report.ts';

/** Larger files are looked into in the extractor's process: here they would hold up whoever waits. */
const LARGE_BYTES = 4 * 1024 * 1024;
/** How long work goes on before others get their turn. */
const SLICE_MS = 8;
const ARTICLES_TOLD_AT_ONCE = 100;
/** How often an article is taken up again whose reading was stopped for one that somebody waits for. */
const MOST_TRIES = 5;

/** Why a file that stays as it is gives no text the next time either; other causes go by themselves. */
const LASTING: ReadonlySet<ArticleCode> = new Set<ArticleCode>([
  'empty',
  'damaged',
  'password',
  'no-text',
  'too-complex',
  'wrong-kind',
  'binary',
  'unknown-encoding',
  'too-large',
]);

export type Shares = ArticleDescription['shares'];

export interface SurveyOptions {
  /** Absolute path of the file of facts in the app-data folder. */
  readonly file: string;
  /** `cancelled` at the signal, and where somebody waits for another article. */
  read(article: ArticlePath, signal: AbortSignal): Promise<Result<ReadSource, ArticleCode>>;
  /** Facts of a large article, found where they hold up nobody; otherwise as `read`. */
  lookInto(
    article: ArticlePath,
    zones: readonly ZoneOnText[],
    signal: AbortSignal,
  ): Promise<Result<ArticleFacts, ArticleCode>>;
  /** Resolves when no window waits for anything else, or at the signal. */
  quiet(signal: AbortSignal): Promise<void>;
  /** These articles are known better now; `done` after the last of a pass. */
  found(articles: readonly ArticlePath[], done: boolean): void;
  /** The article's effective zones: what lies in them is no wording of the article. */
  zonesOf(article: ArticlePath): readonly ZoneOnText[];
  /** How far it is, with the problems that are new. */
  progress(state: SurveyState): void;
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
  /** Somebody stopped it: it goes on when somebody says so. */
  private isStopped = false;
  private entries: readonly ArticleEntry[] = [];
  private readonly report: SurveyReport;
  /** Files that gave no text and will give none as they are. */
  private readonly hopeless = new Map<ArticlePath, Pick<ArticleEntry, 'size' | 'modifiedMs'>>();

  constructor(options: SurveyOptions) {
    this.options = options;
    this.report = new SurveyReport((state) => options.progress(state));
  }

  get state(): SurveyState {
    return this.report.state;
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
    this.hopeless.delete(article);
  }

  /** False stops what runs, and passes that would begin; true takes it up where it was. */
  setGoing(going: boolean): void {
    if (going !== this.isStopped || (!going && !this.report.isReading)) return;
    this.isStopped = !going;
    if (going) void this.pass(this.entries);
    else this.running.abort();
  }

  /** Look through what is not known yet. A pass that still runs is stopped: what it found is kept. */
  pass(entries: readonly ArticleEntry[]): Promise<void> {
    this.running.abort();
    const running = new AbortController();
    if (this.isClosed || this.isStopped) running.abort();
    this.entries = entries;
    this.running = running;
    return this.turn(() => this.passNow(entries, running.signal)).catch((error: unknown) => {
      this.options.log(`survey: ${messageOf(error)}`);
    });
  }

  /** Something other than the files has changed: look once more through the same articles. */
  again(): Promise<void> {
    return this.pass(this.entries);
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
    for (const article of this.hopeless.keys()) if (!listed.has(article)) this.hopeless.delete(article);
    const fresh = entries.filter((entry) => isSurveyed(entry) && !this.isKnown(entry, facts));
    if (isFirst && facts.size > 0) found([...facts.keys()], false);
    const total = entries.length;
    this.report.begin({ done: total - fresh.length, total });
    let told: ArticlePath[] = [];
    let learnt = 0;
    // Large ones last: they keep nobody from the many that are read at once.
    const tries = fresh
      .toSorted((a, b) => Number(a.size > LARGE_BYTES) - Number(b.size > LARGE_BYTES))
      .map((entry) => ({ entry, count: 1 }));
    let left = fresh.length;
    for (const { entry, count } of tries) {
      await this.options.quiet(signal);
      if (signal.aborted) break;
      const read = await this.factsIn(entry, signal);
      if (!read.ok && read.code === 'cancelled') {
        if (count < MOST_TRIES) tries.push({ entry, count: count + 1 });
        continue;
      }
      // Stopped while it was read: what came is still true.
      if (this.note(entry, read, facts)) {
        learnt += 1;
        told.push(entry.path);
      }
      left -= 1;
      this.report.step(total - left);
      if (told.length >= ARTICLES_TOLD_AT_ONCE) {
        found(told, false);
        told = [];
      }
      await setImmediate();
    }
    if (!signal.aborted) this.report.end('done');
    else if (this.isStopped) this.report.end('stopped');
    else this.report.pause();
    if (told.length > 0 && signal.aborted) found(told, false);
    if (learnt > 0 || gone.length > 0 || isFirst) this.isStale = true;
    if (learnt > 0 || gone.length > 0) await writeFactsFile(file, facts);
    if (signal.aborted) return;
    const shared = this.isStale ? await this.compare(facts, signal) : [];
    found([...new Set([...told, ...shared])], !signal.aborted);
  }

  private isKnown(
    { path, size, modifiedMs }: ArticleEntry,
    facts: ReadonlyMap<ArticlePath, ArticleFacts>,
  ): boolean {
    const fact = facts.get(path);
    const known = fact ?? this.hopeless.get(path);
    const isSame = known?.size === size && known.modifiedMs === modifiedMs;
    return isSame && (fact === undefined || fact.zones === zonesMark(this.options.zonesOf(path)));
  }

  private async factsIn(
    { path, size }: ArticleEntry,
    signal: AbortSignal,
  ): Promise<Result<ArticleFacts, ArticleCode>> {
    const zones = this.options.zonesOf(path);
    if (size > LARGE_BYTES) return await this.options.lookInto(path, zones, signal);
    const read = await this.options.read(path, signal);
    return read.ok ? ok(factsOf(read.value, zones)) : read;
  }

  /** Keep what came of reading an article; true if something is known of it now. */
  private note(
    { path, size, modifiedMs }: ArticleEntry,
    read: Result<ArticleFacts, ArticleCode>,
    facts: Map<ArticlePath, ArticleFacts>,
  ): boolean {
    this.hopeless.delete(path);
    if (read.ok) {
      facts.set(path, read.value);
      this.report.problem(path, null);
      return true;
    }
    facts.delete(path);
    if (LASTING.has(read.code)) this.hopeless.set(path, { size, modifiedMs });
    const { code, detail } = read;
    this.report.problem(path, code === 'wrong-kind' && detail !== undefined ? { code, detail } : { code });
    return false;
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

/** Of others the list itself tells what is the matter. */
function isSurveyed({ kind, size }: ArticleEntry): boolean {
  return kind !== 'unread' && size <= LARGEST_ARTICLE_BYTES;
}
