/**
 * The figures of agreement in a crate, as JSON: of everything, per pair and per article, of
 * annotators' own layers. γ is left out, because it depends on samples, and the file says so.
 */
import type { Agreement, AgreementByTag } from '../../domain/agreement/agreement.ts';
import { measureAgreement } from '../../domain/agreement/measure-agreement.ts';
import { categoriesOf, comparableLayers, type PlacedLayer } from '../../domain/review/comparable.ts';
import type { ExchangeSet } from '../exchange-set.ts';
import { tagName } from '../tag-names.ts';

/** Undefined where fewer than two annotators are in the set: there is nothing to agree on. */
export function agreementFile(set: ExchangeSet): string | undefined {
  const { tagset } = set.project;
  const own = set.layers.filter(({ adjudicated }) => !adjudicated);
  const annotators = [...new Set(own.map(({ annotator }) => annotator.id))].toSorted();
  if (annotators.length < 2) return undefined;
  const categories = categoriesOf(tagset);
  const byArticle = new Map<string, PlacedLayer[]>();
  for (const { article, annotator, annotations } of own)
    byArticle.set(article, [...(byArticle.get(article) ?? []), { annotator: annotator.id, annotations }]);
  const articles = set.articles.map(({ path, text: { content } }) => {
    const placed = byArticle.get(path) ?? [];
    return { path, text: content, layers: comparableLayers(placed, content, categories) };
  });
  // Without γ it ends at the first step.
  const { value } = measureAgreement(annotators, articles, null).next();
  if (value === undefined || !('total' in value)) return undefined;
  const figures = ({ marks, gamma: _gamma, isGammaOptimal: _optimal, ...rest }: Agreement): object => ({
    marks: Object.fromEntries(annotators.map((id, index) => [id, marks[index] ?? 0])),
    ...rest,
  });
  const byTag = ({ overall, byTag: tags }: AgreementByTag): object => ({
    overall: figures(overall),
    tags: [...tags].map(([tag, each]) => ({ tag, label: tagName(tagset, tag), figures: figures(each) })),
  });
  const document = {
    annotators,
    gamma: 'not-computed',
    excludedZones: 'not-applied',
    // What was frozen is not in the crate, and what was taken over counts.
    basis: 'layers-as-they-are',
    ...byTag(value.total),
    pairs: value.pairs,
    articles: value.articles.map(({ path, agreement }) => Object.assign({ article: path }, byTag(agreement))),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
