/**
 * Agreement of annotators over articles: per article, per pair of annotators and for all of
 * them together. What depends on chance is sampled by a stated seed.
 */
import type { AnnotatorId } from '../annotator.ts';
import { createOffsetIndex } from '../code-points.ts';
import type { ArticlePath } from '../layer.ts';
import type { ComparableLayer } from '../review/comparable.ts';
import type { TagId } from '../tagset.ts';
import { createVocabulary, type Tokens, type Vocabulary } from '../tokens.ts';
import {
  agreementOf,
  pairAgreementOf,
  type AgreementByTag,
  type GammaByTag,
  type PairAgreement,
} from './agreement.ts';
import { addAgreementSums, agreementSums, type AgreementSums } from './agreement-sums.ts';
import { restrictedTo, type Continuum } from './continuum.ts';
import { addGamma, gammaSums, NO_GAMMA, type GammaOptions, type GammaSums } from './gamma.ts';
import { LabelNumbers } from './label-runs.ts';

export interface MeasuredArticle {
  readonly path: ArticlePath;
  /** The stated text that the layers are placed in. */
  readonly text: string;
  /** In any order; who has no layer here is not among them. */
  readonly layers: readonly ComparableLayer[];
}

export interface AgreementReport {
  readonly annotators: readonly AnnotatorId[];
  /** Of all articles together. */
  readonly total: AgreementByTag;
  readonly pairs: readonly {
    readonly a: AnnotatorId;
    readonly b: AnnotatorId;
    readonly agreement: PairAgreement;
  }[];
  readonly articles: readonly { readonly path: ArticlePath; readonly agreement: AgreementByTag }[];
  /** How γ was sampled; null if it was not asked for. */
  readonly gamma: GammaOptions | null;
}

/** Sums of so many articles are kept until they are added: adding many at once copies less. */
const MOST_SUMS = 64;

/** Articles done, and random samples done of the next one. */
export interface MeasureProgress {
  readonly articles: number;
  readonly samples: number;
}

/**
 * Yields while it samples, so that it can be shown, paused or left. `gamma`: null leaves γ
 * out, and then it ends at the first step.
 */
export function* measureAgreement(
  annotators: readonly AnnotatorId[],
  articles: readonly MeasuredArticle[],
  options: GammaOptions | null,
): Generator<MeasureProgress, AgreementReport, void> {
  const tags = [
    ...new Set(
      articles.flatMap(({ layers }) => layers.flatMap(({ marks }) => marks.map(({ category }) => category))),
    ),
  ].toSorted();
  const numbers = new LabelNumbers();
  const vocabulary = createVocabulary();
  let sums: AgreementSums[] = [];
  let gammas: GammaByTag | null = options && { overall: NO_GAMMA, byTag: new Map() };
  const measured: { path: ArticlePath; agreement: AgreementByTag }[] = [];
  for (const [index, article] of articles.entries()) {
    const { continuum, tokens } = continuumOf(article, annotators, vocabulary);
    const ofArticle = agreementSums(continuum, tokens, { tags, numbers });
    sums.push(ofArticle);
    if (sums.length > MOST_SUMS) sums = [addAgreementSums(sums)];
    let gammaHere: GammaByTag | null = null;
    if (options !== null && gammas !== null) {
      gammaHere = yield* gammaOf(continuum, tags, { options, index });
      gammas = addGammas(gammas, gammaHere);
    }
    measured.push({ path: article.path, agreement: agreementOf(ofArticle, annotators.length, gammaHere) });
  }
  const total = addAgreementSums(sums);
  return {
    annotators,
    total: agreementOf(total, annotators.length, gammas),
    pairs: annotators.flatMap((a, i) =>
      annotators.slice(i + 1).map((b, step) => ({
        a,
        b,
        agreement: pairAgreementOf(total.overall, i, i + 1 + step),
      })),
    ),
    articles: measured,
    gamma: options,
  };
}

function continuumOf(
  { text, layers }: MeasuredArticle,
  annotators: readonly AnnotatorId[],
  vocabulary: Vocabulary,
): { readonly continuum: Continuum; readonly tokens: Tokens } {
  const offsets = createOffsetIndex(text);
  const found = vocabulary.tokenise(text);
  const tokens =
    offsets.codePoints === text.length
      ? found
      : {
          ...found,
          starts: found.starts.map((start) => offsets.toCodePoint(start)),
          ends: found.ends.map((end) => offsets.toCodePoint(end)),
        };
  const byAnnotator = new Map(layers.map(({ annotator, marks }) => [annotator, marks]));
  const marks = annotators.map((annotator) => byAnnotator.get(annotator) ?? null);
  return { continuum: { length: offsets.codePoints, marks }, tokens };
}

function* gammaOf(
  continuum: Continuum,
  tags: readonly TagId[],
  { options, index }: { readonly options: GammaOptions; readonly index: number },
): Generator<MeasureProgress, GammaByTag, void> {
  const overall = yield* sampled(continuum, options, index);
  const byTag = new Map<TagId, GammaSums>();
  for (const tag of tags) byTag.set(tag, yield* sampled(restrictedTo(continuum, tag), options, index));
  return { overall, byTag };
}

function* sampled(
  continuum: Continuum,
  options: GammaOptions,
  articles: number,
): Generator<MeasureProgress, GammaSums, void> {
  const run = gammaSums(continuum, options);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
    yield { articles, samples: step.value };
  }
}

function addGammas(a: GammaByTag, b: GammaByTag): GammaByTag {
  const byTag = new Map(a.byTag);
  for (const [tag, sums] of b.byTag) byTag.set(tag, addGamma(byTag.get(tag) ?? NO_GAMMA, sums));
  return { overall: addGamma(a.overall, b.overall), byTag };
}
