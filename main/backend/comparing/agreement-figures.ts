/** A comparison as the window's page of agreement shows it: figures and counts, no differences. */
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import {
  isUncertain,
  type ComparedUnit,
  type LayerComparison,
} from '../../../shared/domain/review/compare-layers.ts';
import { boundaryShifts, sharedGround, tagConfusion } from '../../../shared/domain/review/shared-ground.ts';
import type { Comparison } from './compare.ts';

export function agreementFigures(comparison: Comparison): AgreementFigures {
  const { articles, unread, agreement, afterReview, hidden } = comparison;
  const comparisons = articles.flatMap((each) => each.counted);
  const units = comparisons.flatMap((each) => each.units);
  const labels = labelsIn(articles);
  const unitsOf = unitsByPair(comparisons);
  return {
    annotators: agreement.annotators,
    ground: sharedGround(units),
    overall: agreement.total.overall,
    tags: [...agreement.total.byTag].map(([tag, each]) => ({
      tag,
      label: labels.get(tag) ?? '',
      agreement: each,
    })),
    pairs: agreement.pairs.map(({ a, b, agreement: figures }) => {
      const ofPair = unitsOf.get(`${a} ${b}`) ?? [];
      return { a, b, ground: sharedGround(ofPair), agreement: figures, confusion: tagConfusion(ofPair) };
    }),
    boundaryShifts: boundaryShifts(units),
    articles: articles.flatMap(({ article, counted: here }, index) => {
      const figures = agreement.articles[index];
      if (figures === undefined) return [];
      return {
        article: article.path,
        missing: agreement.annotators.filter(
          (id) => !article.counted.some(({ annotator }) => annotator === id),
        ),
        basis: article.bases,
        ground: sharedGround(here.flatMap((each) => each.units)),
        overall: figures.agreement.overall,
      };
    }),
    gamma: agreement.gamma,
    uncertain: units.filter((unit) => isUncertain(unit)).length,
    notCompared: articles.reduce(
      (sum, { article }) =>
        sum + article.counted.reduce((lost, { notCompared }) => lost + notCompared.length, 0),
      0,
    ),
    afterReview: {
      overall: afterReview.total.overall,
      pairs: afterReview.pairs.map(({ a, b, agreement: figures }) => ({ a, b, agreement: figures })),
    },
    hidden,
    unread: unread.map(({ path, code }) => ({ path, code })),
  };
}

/** Of every two annotators, over all articles: fifty of them make more than a thousand pairs on each. */
function unitsByPair(comparisons: readonly LayerComparison[]): ReadonlyMap<string, readonly ComparedUnit[]> {
  const found = new Map<string, ComparedUnit[]>();
  for (const { a, b, units } of comparisons) {
    const pair = `${a} ${b}`;
    const list = found.get(pair) ?? [];
    found.set(pair, list);
    for (const unit of units) list.push(unit);
  }
  return found;
}

/** A category that is no tag of the project is known by the label that its annotations carry. */
function labelsIn(articles: Comparison['articles']): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { article } of articles) {
    for (const { marks } of [...article.layers, ...article.counted]) {
      for (const { category, annotation } of marks) {
        if (!labels.has(category) && annotation.content.tag === category)
          labels.set(category, annotation.content.label);
      }
    }
  }
  return labels;
}
