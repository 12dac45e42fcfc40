/**
 * `beleg compare`: what annotators of a project share, where they differ, and how well they
 * agree. Reads only; the report is the JSON that the command prints, described in
 * docs/command-line.md.
 */
import type { OpenCode } from '../../../shared/api/contract.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import type { GammaOptions } from '../../../shared/domain/agreement/gamma.ts';
import {
  measureAgreement,
  type AgreementReport,
  type MeasuredArticle,
} from '../../../shared/domain/agreement/measure-agreement.ts';
import { categoriesOf, type ComparableLayer } from '../../../shared/domain/review/comparable.ts';
import { compareLayers, type LayerComparison } from '../../../shared/domain/review/compare-layers.ts';
import { compareLinks, partnersOf, type ComparedLink } from '../../../shared/domain/review/compare-links.ts';
import { groupVotes, type VoteGroup } from '../../../shared/domain/review/group-votes.ts';
import type { Tagset } from '../../../shared/domain/tagset.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readComparedArticle, type ComparedArticle, type UnreadFile } from './compared-layers.ts';
import { knownAnnotators } from '../project/identity.ts';
import { namesIn } from '../layers/layer-reading.ts';
import type { Extraction } from '../sources/extraction.ts';
import { sightOf, type Shows } from '../work/sight.ts';
import { StatedArticles } from '../articles/stated-articles.ts';

export type CompareCode = OpenCode | 'unknown-annotator' | 'unknown-article' | MeasureCode;

export type MeasureCode = 'cancelled' | 'too-complex';

/** How far reading is, a way to stop it, and who measures, if not this process. */
export interface Comparing {
  /** Annotators who are known although they have written nothing yet. */
  readonly known?: readonly AnnotatorId[];
  readonly signal?: AbortSignal;
  readonly onRead?: (done: number, total: number) => void;
  readonly measure?: Measure;
  /** Whose eyes: what they may not see is left out. */
  readonly shows?: Shows;
  /** The same by an annotator's id, where no window says it. */
  readonly as?: AnnotatorId;
}

/** Figures of what was read; may be done elsewhere, because γ takes long. */
export type Measure = (
  annotators: readonly AnnotatorId[],
  articles: readonly MeasuredArticle[],
  gamma: GammaOptions | null,
) => Promise<Result<AgreementReport, MeasureCode>>;

/** How γ is sampled: as its paper starts, and fixed, so that two runs give one figure. */
export const GAMMA: GammaOptions = { seed: 1, samples: 30 };

export interface CompareOptions {
  /** At least two, all different. */
  readonly annotators: readonly AnnotatorId[];
  /** All articles if empty. */
  readonly articles: readonly ArticlePath[];
  readonly gamma: GammaOptions | null;
}

/** Everything that was found, before it is written down. */
export interface Comparison {
  readonly tagset: Tagset;
  readonly articles: readonly ArticleComparison[];
  /** Links of every two annotators, over all articles. */
  readonly links: readonly {
    readonly a: AnnotatorId;
    readonly b: AnnotatorId;
    readonly links: readonly ComparedLink[];
  }[];
  readonly unread: readonly UnreadFile[];
  /** On what was frozen, or is not done yet, without what was taken over. */
  readonly agreement: AgreementReport;
  /** On all layers as they are; without γ where it is another one. */
  readonly afterReview: AgreementReport;
  /** Colleagues' layers are hidden on an article until one's own is done. */
  readonly blind: boolean;
  /** Articles that are left out because whoever compares may not see others' layers on them. */
  readonly hidden: readonly ArticlePath[];
}

export interface ArticleComparison {
  readonly article: ComparedArticle;
  /** Of every two annotators who have a layer here. */
  readonly comparisons: readonly LayerComparison[];
  readonly votes: readonly VoteGroup[];
  /** The same of what agreement is computed on. */
  readonly counted: readonly LayerComparison[];
}

/** True if nothing differs, nothing is left out and every file could be read: the command's exit code 0. */
export function isAgreed({ articles, links, unread }: Comparison): boolean {
  return (
    unread.length === 0 &&
    links.every((pair) => pair.links.every((link) => link.class === 'same')) &&
    articles.every(
      ({ article, comparisons }) =>
        article.layers.every(({ notCompared }) => notCompared.length === 0) &&
        comparisons.every(({ units }) => units.every((unit) => unit.class === 'same')),
    )
  );
}

/**
 * `folder` is absolute; `dataFolder` is where work folders of read-only projects are found;
 * `extraction` takes texts out of articles and is the caller's to close. The detail of
 * `unknown-annotator` and `unknown-article` is the name.
 */
export async function compareProject(
  folder: string,
  { dataFolder, extraction }: { readonly dataFolder: string; readonly extraction: Extraction },
  { annotators, articles, gamma }: CompareOptions,
  { signal, onRead, known = [], measure = measureHere, ...eyes }: Comparing = {},
): Promise<Result<Comparison, CompareCode>> {
  const opened = await StatedArticles.open(folder, dataFolder, extraction);
  if (!opened.ok) return opened;
  const stated = opened.value;
  const { tagset, rules } = stated.project;
  const records = await stated.records();
  const shows = eyes.shows ?? sightOf(rules, records, eyes.as ?? null);
  const hidden: ArticlePath[] = [];
  const categories = categoriesOf(tagset);
  const unread: UnreadFile[] = [];
  const compared: ArticleComparison[] = [];
  const strangers = new Set(annotators.filter((id) => !known.includes(id)));
  for (const { id } of await knownAnnotators(stated.project.home)) strangers.delete(id);
  const sought = new Set(articles);
  const folders = await stated.folders();
  for (const [index, where] of folders.entries()) {
    if (signal?.aborted === true) return fail('cancelled');
    onRead?.(index, folders.length);
    const names = await namesIn(where);
    if (strangers.size > 0) {
      for (const id of strangers) if (names.has(`${id}.json`)) strangers.delete(id);
    }
    if (!sought.delete(where.article) && articles.length > 0) continue;
    const { article } = where;
    if (!annotators.every((id) => shows(article, id))) {
      // Whether others have anything on it is not told either.
      if (annotators.some((id) => shows(article, id) && names.has(`${id}.json`))) hidden.push(article);
      continue;
    }
    const read = await readComparedArticle(stated, where, { annotators, categories, records });
    unread.push(...read.unread);
    if (read.article !== null) compared.push(compareArticle(read.article));
  }
  for (const id of strangers) return fail('unknown-annotator', id);
  for (const article of sought) {
    // An article that nobody has annotated is one all the same.
    if ((await stated.todaysText(article)).text === undefined) return fail('unknown-article', article);
  }
  const agreement = await measure(annotators, measured(compared, true), gamma);
  if (!agreement.ok) return agreement;
  const isOther = compared.some(({ article }) => article.counted !== article.layers);
  const afterReview = isOther ? await measure(annotators, measured(compared, false), null) : agreement;
  if (!afterReview.ok) return afterReview;
  return ok({
    tagset,
    articles: compared,
    links: linksOfPairs(annotators, compared),
    unread,
    agreement: agreement.value,
    afterReview: afterReview.value,
    blind: rules.blind,
    hidden,
  });
}

function compareArticle(article: ComparedArticle): ArticleComparison {
  const { layers, counted } = article;
  const comparisons = compareAll(layers);
  return {
    article,
    comparisons,
    votes: groupVotes(layers, comparisons),
    counted: counted === layers ? comparisons : compareAll(counted),
  };
}

function compareAll(layers: readonly ComparableLayer[]): readonly LayerComparison[] {
  return layers.flatMap((a, i) =>
    // Entities of different annotators have no ids in common yet, so one names one thing.
    layers.slice(i + 1).map((b) => compareLayers(a, b, (entity) => entity)),
  );
}

function linksOfPairs(
  annotators: readonly AnnotatorId[],
  articles: readonly ArticleComparison[],
): Comparison['links'] {
  // Sorted by pair once: looking through all for each pair grows with the square of the pairs.
  const byPair = new Map<string, LayerComparison[]>();
  for (const comparison of articles.flatMap(({ comparisons }) => comparisons)) {
    const ofPair = byPair.get(pairOf(comparison));
    if (ofPair === undefined) byPair.set(pairOf(comparison), [comparison]);
    else ofPair.push(comparison);
  }
  const voices = articles.map(({ article }) => ({
    links: article.links,
    annotators: new Set(article.layers.map(({ annotator }) => annotator)),
  }));
  return annotators.flatMap((a, i) =>
    annotators.slice(i + 1).map((b) => {
      // Who has no layer on an article has said nothing about links there.
      const both = voices.filter((each) => each.annotators.has(a) && each.annotators.has(b));
      const linksOf = (id: AnnotatorId) => both.flatMap(({ links }) => links.get(id) ?? []);
      const ofPair = byPair.get(pairOf({ a, b })) ?? [];
      return { a, b, links: compareLinks(linksOf(a), linksOf(b), partnersOf(ofPair)) };
    }),
  );
}

function pairOf({ a, b }: Pick<LayerComparison, 'a' | 'b'>): string {
  return `${a} ${b}`;
}

function measured(articles: readonly ArticleComparison[], isCounted: boolean): readonly MeasuredArticle[] {
  return articles.map(({ article: { path, text, layers, counted } }) => ({
    path,
    text: text.content,
    layers: isCounted ? counted : layers,
  }));
}

const measureHere: Measure = async (annotators, articles, gamma) => {
  const run = measureAgreement(annotators, articles, gamma);
  for (;;) {
    const step = run.next();
    if (step.done === true) return await Promise.resolve(ok(step.value));
  }
};
