/**
 * What is known of the articles of a project, put together: what files say, what annotators
 * say, near-duplicates, and what of a text is perhaps not the article's.
 */
import path from 'node:path';
import type { Events, Reply, WriteCode } from '../../../shared/api/contract.ts';
import type { Annotator } from '../../../shared/domain/annotator.ts';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import {
  mergeMetadata,
  type ArticleDescription,
  type MetadataEdit,
  type MetadataStatement,
} from '../../../shared/domain/metadata.ts';
import { suggestExclusions } from '../../../shared/domain/exclusions/suggest-exclusions.ts';
import type { StatementKey } from '../../../shared/domain/statement-key.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import {
  movableStatements,
  readStatedFiles,
  withStatedFiles,
  withStatementsMoved,
} from '../../../shared/formats/article-statements.ts';
import { readMetadata, withMetadata } from '../../../shared/formats/article-metadata.ts';
import { readKeptLines, withKeptLines } from '../../../shared/formats/kept-lines.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { AnnotatorFiles, type AnnotatorFilesOptions } from '../project/annotator-files.ts';
import { byArticle, mergeStatements } from './metadata-statements.ts';
import { articlesWithLine } from './articles-with-line.ts';
import { renamedArticles } from './renamed-articles.ts';
import { Survey, type SurveyOptions } from './survey.ts';

const NEVER = new AbortController().signal;

export interface DescriptionsOptions {
  readonly files: AnnotatorFilesOptions;
  /** False where nothing is written, or what is there is none of ours. */
  readonly writable: WriteCode | 'yes';
  readonly survey: Omit<SurveyOptions, 'found'>;
  /** The texts of these articles are known now, or are others. */
  surveyed(articles: readonly ArticlePath[]): void;
  /** The texts of the layers that lie under a path. */
  textsOn(article: ArticlePath): Promise<ReadonlySet<Sha256>>;
  /** Whether what colleagues say of an article may be seen. */
  sees(article: ArticlePath): boolean;
  tell(event: Events['articlesDescribed']): void;
}

export class Descriptions {
  /** Whoever annotates now. */
  annotator: Annotator | null = null;
  readonly survey: Survey;
  private readonly options: DescriptionsOptions;
  private readonly files: AnnotatorFiles;
  private said: ReadonlyMap<ArticlePath, readonly MetadataStatement[]> = new Map();
  private hasRead = false;
  private listed: ReadonlySet<ArticlePath> = new Set();
  /** Today's path → paths that are gone under which people speak of the article. */
  private renamed: ReadonlyMap<ArticlePath, readonly ArticlePath[]> = new Map();
  /** Of paths that are gone; for as long as nobody says something else. */
  private readonly textsOfGone = new Map<ArticlePath, ReadonlySet<Sha256>>();

  constructor(options: DescriptionsOptions) {
    this.options = options;
    this.files = new AnnotatorFiles(options.files);
    this.survey = new Survey({
      ...options.survey,
      found: (articles, done) => {
        this.tell(articles, done);
        options.surveyed(articles);
      },
    });
  }

  /** All that is known now. */
  async all(): Promise<Readonly<Record<ArticlePath, ArticleDescription>>> {
    await this.readSaid();
    return this.describe([...this.said.keys(), ...this.renamed.keys(), ...this.survey.articles.keys()]);
  }

  /** Of these articles (null: of any) something else of what is said may be seen now. */
  sightChanged(articles: readonly ArticlePath[] | null): void {
    this.tell(articles ?? [...new Set([...this.said.keys(), ...this.renamed.keys()])], false);
  }

  /** Look whether annotators say something new. */
  async lookAgain(): Promise<void> {
    this.tell(await this.readSaid(), false);
  }

  /** The list is counted: look whether annotators say something new, then through the articles. */
  async look(entries: readonly ArticleEntry[]): Promise<void> {
    this.listed = new Set(entries.map(({ path: article }) => article));
    await this.lookAgain();
    await this.survey.pass(entries);
    await this.findRenamed();
  }

  /** On disk when this answers; every window is told. */
  async edit(edits: readonly MetadataEdit[]): Promise<Result<null, WriteCode | 'no-annotator'>> {
    const articles = [...new Set(edits.map(({ article }) => article))];
    const changed = await this.say(articles, (original) => withMetadata(original, edits));
    if (changed.ok) this.tell(articles, false);
    return changed;
  }

  /** Lines that are the article's own whatever is suggested; every window asks anew what is. */
  async keepLines(
    article: ArticlePath,
    lines: readonly string[],
    kept: boolean,
  ): Promise<Result<null, WriteCode | 'no-annotator'>> {
    const changed = await this.say([article], (original) => withKeptLines(original, article, lines, kept));
    if (changed.ok) this.tell([article], true);
    return changed;
  }

  /** Change what one's own file says of these articles. */
  private async say(
    articles: readonly ArticlePath[],
    next: (original: JsonObject) => JsonObject,
  ): Promise<Result<null, WriteCode | 'no-annotator'>> {
    const { writable } = this.options;
    if (writable !== 'yes') return fail(writable);
    if (this.annotator === null) return fail('no-annotator');
    const stated = new Map(
      articles.flatMap((article) => {
        const source = this.survey.factsOf(article)?.source;
        return source === undefined ? [] : [[article, source] as const];
      }),
    );
    const changed = await this.files.change(this.annotator, (original) =>
      withStatedFiles(next(original), stated),
    );
    if (changed.ok) await this.readSaid();
    return changed;
  }

  /**
   * What one's own file says of an article under its old path goes to the new one, as far as
   * that says nothing itself; on disk when this answers with what went. `only`: of these alone.
   */
  async move(
    from: ArticlePath,
    to: ArticlePath,
    only?: readonly StatementKey[],
  ): Promise<Result<{ readonly moved: readonly StatementKey[] }, WriteCode | 'no-annotator'>> {
    const { writable } = this.options;
    if (writable !== 'yes') return fail(writable);
    if (this.annotator === null) return fail('no-annotator');
    await this.readSaid();
    const original = this.files.all.get(this.annotator.id);
    // Nothing is made where nothing was said.
    if (original === undefined || movableStatements(original, from, to).length === 0)
      return ok({ moved: [] });
    let moved: readonly StatementKey[] = [];
    const changed = await this.files.change(this.annotator, (now) => {
      const movable = movableStatements(now, from, to);
      moved = only === undefined ? movable : movable.filter((key) => only.some((one) => isSameKey(one, key)));
      return withStatementsMoved(now, from, to, moved);
    });
    if (!changed.ok) return changed;
    this.tell([...new Set([from, to, ...(await this.readSaid())])], false);
    return ok({ moved });
  }

  /** Paths that are gone under which one's own file says something of these bytes, or of this text, that could go along. */
  async ownElsewhere(article: ArticlePath, text: Sha256, source: Sha256): Promise<readonly ArticlePath[]> {
    await this.readSaid();
    const original = this.annotator === null ? undefined : this.files.all.get(this.annotator.id);
    if (original === undefined || this.listed.size === 0) return [];
    const files = readStatedFiles(original);
    const found: ArticlePath[] = [];
    for (const old of new Set([...files.keys(), ...readMetadata(original).keys()])) {
      if (this.listed.has(old) || movableStatements(original, old, article).length === 0) continue;
      if (files.get(old) === source || (await this.textsOn(old)).has(text)) found.push(old);
    }
    return found;
  }

  /** For the article's text as it is now. */
  async suggestFor(article: ArticlePath): Promise<Reply<'suggestExclusions'>> {
    const read = await this.options.survey.read(article, NEVER);
    if (!read.ok) return read;
    const { sha256, content } = read.value.text;
    const count = articlesWithLine(this.survey, article, (other) => this.outletOf(other));
    await this.readSaid();
    const own = this.annotator === null ? undefined : this.files.all.get(this.annotator.id);
    const kept = own === undefined ? new Set<string>() : readKeptLines(own, article);
    return ok({ text: sha256, suggestions: suggestExclusions(content, count, kept) });
  }

  private outletOf(article: ArticlePath): string {
    const found = this.survey.factsOf(article)?.found ?? {};
    const said = this.saidOf(article);
    return (mergeMetadata(found, said, this.annotator?.id ?? null).outlet ?? '').toLowerCase();
  }

  /** Read the annotators' files; answers the articles of which something else is said now. */
  private async readSaid(): Promise<readonly ArticlePath[]> {
    const isChanged = await this.files.look();
    if (!isChanged && this.hasRead) return [];
    this.hasRead = true;
    this.textsOfGone.clear();
    const before = this.said;
    this.said = byArticle([...this.files.all].map(([id, original]) => [id, readMetadata(original)]));
    const changed = [...new Set([...before.keys(), ...this.said.keys()])].filter(
      (article) => JSON.stringify(before.get(article)) !== JSON.stringify(this.said.get(article)),
    );
    const shownThere = [...this.renamed].flatMap(([article, old]) =>
      old.some((one) => changed.includes(one)) ? [article] : [],
    );
    return [...changed, ...shownThere];
  }

  /** Once all articles are known: those that people speak of under a path that is gone. */
  private async findRenamed(): Promise<void> {
    const files = new Map<ArticlePath, Set<Sha256>>();
    for (const original of this.files.all.values()) {
      for (const [article, sha256] of readStatedFiles(original))
        files.set(article, (files.get(article) ?? new Set()).add(sha256));
    }
    const before = this.renamed;
    this.renamed = await renamedArticles({
      said: this.said.keys(),
      listed: this.listed,
      files,
      facts: this.survey.articles,
      textsOn: (article) => this.textsOn(article),
    });
    this.tell(
      [...new Set([...before.keys(), ...this.renamed.keys()])].filter(
        (article) => before.get(article)?.join('\0') !== this.renamed.get(article)?.join('\0'),
      ),
      false,
    );
  }

  private async textsOn(article: ArticlePath): Promise<ReadonlySet<Sha256>> {
    const known = this.textsOfGone.get(article);
    if (known !== undefined) return known;
    const texts = await this.options.textsOn(article);
    this.textsOfGone.set(article, texts);
    return texts;
  }

  /** What is said of an article, with what others say of it under its old path; one's own words wait for consent. */
  private saidOf(article: ArticlePath): readonly MetadataStatement[] {
    const here = this.said.get(article) ?? [];
    const there = (this.renamed.get(article) ?? [])
      .flatMap((old) => this.said.get(old) ?? [])
      .filter(({ annotator }) => annotator !== this.annotator?.id);
    const said = there.length === 0 ? here : mergeStatements([...there, ...here]);
    if (this.options.sees(article)) return said;
    return said.filter(({ annotator }) => annotator === this.annotator?.id);
  }

  private tell(articles: readonly ArticlePath[], done: boolean): void {
    if (articles.length > 0 || done) this.options.tell({ described: this.describe(articles), done });
  }

  private describe(articles: readonly ArticlePath[]): Readonly<Record<ArticlePath, ArticleDescription>> {
    return Object.fromEntries(
      articles.map((article) => [
        article,
        {
          found: this.survey.factsOf(article)?.found ?? {},
          said: this.saidOf(article),
          shares: this.survey.sharesOf(article),
        },
      ]),
    );
  }
}

/** Where the facts of a project's articles are kept. */
export function factsFileOf(dataFolder: string, key: string): string {
  return path.join(dataFolder, 'index', `${key}.facts.jsonl`);
}

function isSameKey(a: StatementKey, b: StatementKey): boolean {
  return a.under === b.under && a.field === b.field;
}
