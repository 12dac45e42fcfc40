/**
 * How far the review of every article of a project is: *37 of 52 decided*, found in the
 * background from all files, and told to the windows.
 *
 * It hears which annotators have what on which article from the counts of the index, so that an
 * article is looked into only where there is something to review. Where the annotator has not
 * begun, all that colleagues marked waits, and no file is read for that. What was found is kept
 * with the sizes and times of the files in the app-data folder.
 */
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { EventMessage, Events } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { LayerCounts } from '../../../shared/domain/article.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { ReviewProgress } from '../../../shared/domain/review/review-progress.ts';
import { EXCLUDED } from '../../../shared/domain/tagset.ts';
import { messageOf } from '../disk/file-error.ts';
import { readJsonLines, writeJsonLines } from '../disk/json-lines-file.ts';
import type { AnnotationFolder } from '../layers/layer-reading.ts';
import { filesMark, measureProgress, type MeasuredArticle } from './measure-progress.ts';

/** How many articles' progress one event carries. */
const ARTICLES_AT_ONCE = 250;
const FIRST_LINE = '{"beleg review progress":1}';

const line = z.tuple([z.string(), z.string(), z.number(), z.number()]);

export interface ProjectProgressOptions extends Pick<MeasuredArticle, 'tagset' | 'texts'> {
  /** Absolute path in the app-data folder. */
  readonly file: string;
  folderOf(article: ArticlePath): Promise<AnnotationFolder>;
  /** A mark that is another when the article's file is. */
  markOf(article: ArticlePath): Promise<string>;
  textOf(article: ArticlePath): ReturnType<MeasuredArticle['text']>;
  quiet(signal: AbortSignal): Promise<void>;
  tell(event: Events['reviewProgress']): void;
  log(line: string): void;
}

interface Known {
  /** Of all files that it was found from. */
  readonly mark: string;
  readonly progress: ReviewProgress;
}

export class ProjectProgress {
  private readonly options: ProjectProgressOptions;
  private annotator: AnnotatorId | null = null;
  /** How much annotators have on an article; only those who have something. */
  private readonly marked = new Map<ArticlePath, ReadonlyMap<AnnotatorId, number>>();
  private readonly waiting = new Set<ArticlePath>();
  private readonly told = new Map<ArticlePath, ReviewProgress | null>();
  private known: Map<ArticlePath, Known> | undefined;
  private work: Promise<void> = Promise.resolve();
  private isGoing = false;
  private readonly closing = new AbortController();

  constructor(options: ProjectProgressOptions) {
    this.options = options;
  }

  /** Somebody sits down: what there is to review is another for everybody. */
  seat(annotator: AnnotatorId | null): void {
    this.annotator = annotator;
    this.told.clear();
    for (const article of this.marked.keys()) this.waiting.add(article);
    this.go();
  }

  /** Hears of counts what the index tells the windows, and passes it on. */
  heard(message: EventMessage): EventMessage {
    if (message.event !== 'countsChanged') return message;
    const { counts, done } = message.data;
    for (const [article, layers] of Object.entries(counts)) this.take(article, layers);
    if (done) this.go();
    return message;
  }

  /** Something was decided or annotated on these articles, and is on disk. */
  changed(articles: Iterable<ArticlePath>): void {
    for (const article of articles) if (this.marked.has(article)) this.waiting.add(article);
    this.go();
  }

  /** All of it once more: a window has just come. */
  tellAgain(): void {
    this.told.clear();
    this.changed(this.marked.keys());
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.work;
  }

  private take(article: ArticlePath, layers: readonly LayerCounts[]): void {
    const marked = layers.flatMap(({ annotator, byTag, leftOut = 0 }): [AnnotatorId, number][] => {
      const tags = Object.entries(byTag).filter(([tag]) => tag !== EXCLUDED);
      const count = tags.reduce((sum, [, ofTag]) => sum + ofTag, leftOut);
      return count === 0 ? [] : [[annotator, count]];
    });
    if (marked.length > 0) this.marked.set(article, new Map(marked));
    else if (!this.marked.delete(article)) return;
    this.waiting.add(article);
  }

  private go(): void {
    if (this.isGoing || this.waiting.size === 0 || this.closing.signal.aborted) return;
    this.isGoing = true;
    this.work = this.lookAtAll()
      // A convenience: what goes wrong with it stops nothing else.
      .catch((error: unknown) => this.options.log(`review progress: ${messageOf(error)}`))
      .finally(() => {
        this.isGoing = false;
      });
  }

  private async lookAtAll(): Promise<void> {
    const { signal } = this.closing;
    this.known ??= await readKnown(this.options.file);
    let batch: Record<ArticlePath, ReviewProgress | null> = {};
    let isOther = false;
    for (;;) {
      const [article] = this.waiting;
      if (article === undefined || signal.aborted) break;
      this.waiting.delete(article);
      await this.options.quiet(signal);
      const { annotator } = this;
      const before = this.known.get(article);
      const progress = annotator === null ? null : await this.progressOf(article, annotator, this.known);
      // Somebody else sat down meanwhile: it waits again.
      if (annotator !== this.annotator) continue;
      isOther ||= before !== this.known.get(article);
      if (!isSame(this.told.get(article) ?? null, progress)) {
        this.told.set(article, progress);
        batch[article] = progress;
      }
      if (Object.keys(batch).length < ARTICLES_AT_ONCE) continue;
      this.options.tell({ articles: batch, done: false });
      batch = {};
      await setImmediate();
    }
    if (signal.aborted) return;
    this.options.tell({ articles: batch, done: true });
    if (isOther) await writeJsonLines(this.options.file, FIRST_LINE, linesOf(this.known));
  }

  private async progressOf(
    article: ArticlePath,
    annotator: AnnotatorId,
    known: Map<ArticlePath, Known>,
  ): Promise<ReviewProgress | null> {
    const theirs = new Map(this.marked.get(article));
    theirs.delete(annotator);
    const colleagues = [...theirs.keys()];
    if (colleagues.length === 0) return null;
    const where = await this.options.folderOf(article);
    const files = await filesMark(where, annotator, colleagues);
    if (files === '') {
      known.delete(article);
      return { decided: 0, count: [...theirs.values()].reduce((sum, count) => sum + count, 0) };
    }
    const mark = `${await this.options.markOf(article)}\n${files}`;
    const before = known.get(article);
    if (before?.mark === mark) return before.progress;
    const { tagset, texts } = this.options;
    const text = (): ReturnType<MeasuredArticle['text']> => this.options.textOf(article);
    const progress = await measureProgress({ where, annotator, colleagues, tagset, texts, text });
    known.set(article, { mark, progress });
    return progress;
  }
}

async function readKnown(file: string): Promise<Map<ArticlePath, Known>> {
  const known = new Map<ArticlePath, Known>();
  const isWhole = await readJsonLines(file, FIRST_LINE, (value) => {
    const read = line.safeParse(value);
    if (!read.success) return;
    const [article, mark, decided, count] = read.data;
    known.set(article, { mark, progress: { decided, count } });
  });
  return isWhole ? known : new Map();
}

function* linesOf(known: ReadonlyMap<ArticlePath, Known>): Iterable<unknown> {
  for (const [article, { mark, progress }] of known) {
    yield [article, mark, progress.decided, progress.count];
  }
}

function isSame(a: ReviewProgress | null, b: ReviewProgress | null): boolean {
  return a === b || (a?.decided === b?.decided && a?.count === b?.count);
}
