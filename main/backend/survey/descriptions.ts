/**
 * What is known of the articles of a project, put together: what files say, what annotators
 * say, near-duplicates, and what of a text is perhaps not the article's.
 */
import path from 'node:path';
import type { Events, Reply, WriteCode } from '../../../shared/api/contract.ts';
import type { Annotator, AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticleEntry } from '../../../shared/domain/article.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import {
  mergeMetadata,
  type ArticleDescription,
  type Metadata,
  type MetadataEdit,
  type MetadataStatement,
} from '../../../shared/domain/metadata.ts';
import { suggestExclusions } from '../../../shared/domain/suggest-exclusions.ts';
import { readMetadata, withMetadata } from '../../../shared/formats/article-metadata.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { AnnotatorFiles, type AnnotatorFilesOptions } from '../annotator-files.ts';
import { Survey, type SurveyOptions } from './survey.ts';

/** An article that shares more of its wording is another version of the same, and no second witness of its lines. */
const SAME_ARTICLE_SHARE = 0.6;

const NEVER = new AbortController().signal;

export interface DescriptionsOptions {
  readonly files: AnnotatorFilesOptions;
  /** False where nothing is written, or what is there is none of ours. */
  readonly writable: WriteCode | 'yes';
  readonly survey: Omit<SurveyOptions, 'found'>;
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

  constructor(options: DescriptionsOptions) {
    this.options = options;
    this.files = new AnnotatorFiles(options.files);
    this.survey = new Survey({
      ...options.survey,
      found: (articles, done) => this.tell(articles, done),
    });
  }

  /** All that is known now. */
  async all(): Promise<Readonly<Record<ArticlePath, ArticleDescription>>> {
    await this.readSaid();
    return this.describe([...this.said.keys(), ...this.survey.articles.keys()]);
  }

  /** The list is counted: look whether annotators say something new, then through the articles. */
  async look(entries: readonly ArticleEntry[]): Promise<void> {
    const changed = await this.readSaid();
    if (changed.length > 0) this.tell(changed, false);
    await this.survey.pass(entries);
  }

  /** On disk when this answers; every window is told. */
  async edit(edits: readonly MetadataEdit[]): Promise<Result<null, WriteCode | 'no-annotator'>> {
    const { writable } = this.options;
    if (writable !== 'yes') return fail(writable);
    if (this.annotator === null) return fail('no-annotator');
    const changed = await this.files.change(this.annotator, (original) => withMetadata(original, edits));
    if (!changed.ok) return changed;
    await this.readSaid();
    this.tell([...new Set(edits.map(({ article }) => article))], false);
    return changed;
  }

  /** For the article's text as it is now. */
  async suggestFor(article: ArticlePath): Promise<Reply<'suggestExclusions'>> {
    const read = await this.options.survey.read(article, NEVER);
    if (!read.ok) return read;
    const { sha256, content } = read.value.text;
    const others = this.alike(article);
    const count = (line: number): number => 1 + others.filter((lines) => lines.has(line)).length;
    return ok({ text: sha256, suggestions: suggestExclusions(content, count) });
  }

  /** The lines of articles of the same outlet; of all, where the outlet is not known. */
  private alike(article: ArticlePath): readonly ReadonlySet<number>[] {
    const outlet = this.outletOf(article);
    const versions = new Set(
      this.survey.sharesOf(article).flatMap((one) => (one.share >= SAME_ARTICLE_SHARE ? [one.article] : [])),
    );
    return [...this.survey.articles]
      .filter(([other]) => other !== article && !versions.has(other))
      .filter(([other]) => outlet === '' || ['', outlet].includes(this.outletOf(other)))
      .map(([, { lines }]) => new Set(lines));
  }

  private outletOf(article: ArticlePath): string {
    const found = this.survey.factsOf(article)?.found ?? {};
    const said = this.said.get(article) ?? [];
    return (mergeMetadata(found, said, this.annotator?.id ?? null).outlet ?? '').toLowerCase();
  }

  /** Read the annotators' files; answers the articles of which something else is said now. */
  private async readSaid(): Promise<readonly ArticlePath[]> {
    const isChanged = await this.files.look();
    if (!isChanged && this.hasRead) return [];
    this.hasRead = true;
    const before = this.said;
    this.said = byArticle([...this.files.all].map(([id, original]) => [id, readMetadata(original)]));
    return [...new Set([...before.keys(), ...this.said.keys()])].filter(
      (article) => JSON.stringify(before.get(article)) !== JSON.stringify(this.said.get(article)),
    );
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
          said: this.said.get(article) ?? [],
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

function byArticle(
  all: readonly (readonly [AnnotatorId, ReadonlyMap<ArticlePath, Metadata>])[],
): ReadonlyMap<ArticlePath, readonly MetadataStatement[]> {
  const said = new Map<ArticlePath, MetadataStatement[]>();
  for (const [annotator, articles] of all.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    for (const [article, values] of articles) {
      const list = said.get(article);
      if (list === undefined) said.set(article, [{ annotator, values }]);
      else list.push({ annotator, values });
    }
  }
  return said;
}
