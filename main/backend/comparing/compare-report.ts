/**
 * The JSON document of `beleg compare --json`. Keys and meaning are a promise to scripts and
 * are described in docs/command-line.md; offsets are code points of the stated text.
 */
import type { Agreement, AgreementByTag } from '../../../shared/domain/agreement/agreement.ts';
import type { Comparable } from '../../../shared/domain/review/comparable.ts';
import { isUncertain } from '../../../shared/domain/review/compare-layers.ts';
import { boundaryShifts, sharedGround, tagConfusion } from '../../../shared/domain/review/shared-ground.ts';
import { isUnanimous } from '../../../shared/domain/review/group-votes.ts';
import { tagName } from '../../../shared/formats/tag-names.ts';
import type { ArticleComparison, Comparison } from './compare.ts';

/** The document as a value for `JSON.stringify`, which leaves out what is undefined. */
export function compareReport(comparison: Comparison): object {
  const { articles, links, unread, agreement, afterReview } = comparison;
  const units = articles.flatMap(({ comparisons }) => comparisons.flatMap((each) => each.units));
  const counted = articles.flatMap((each) => each.counted.flatMap((pair) => pair.units));
  const { byClass, ...common } = sharedGround(units);
  const differences = articles.flatMap((article) => differencesOf(article));
  const notCompared = articles.flatMap(({ article }) =>
    article.layers.flatMap(({ annotator, notCompared: lost }) =>
      lost.map(({ id, content }) => ({
        article: article.path,
        annotator,
        id,
        quote: content.anchor.exact,
      })),
    ),
  );
  return {
    annotators: agreement.annotators,
    excludedZones: 'not-applied',
    summary: {
      articles: articles.length,
      ...common,
      classes: byClass,
      uncertain: units.filter((unit) => isUncertain(unit)).length,
      notCompared: notCompared.length,
      unreadFiles: unread.length,
      linkDifferences: links.reduce((sum, pair) => sum + pair.links.filter(isLinkDifference).length, 0),
    },
    agreement: {
      gamma: agreement.gamma && {
        seed: agreement.gamma.seed,
        samples: agreement.gamma.samples,
        weights: agreement.gamma.weights ?? { position: 1, category: 1 },
      },
      ...figuresByTag(agreement.total, comparison),
      pairs: agreement.pairs.map(({ a, b, agreement: figures }) => ({ a, b, ...figures })),
      confusion: tagConfusion(counted),
      boundaryShifts: boundaryShifts(counted),
    },
    agreementAfterReview: {
      ...figuresByTag(afterReview.total, comparison),
      pairs: afterReview.pairs.map(({ a, b, agreement: figures }) => Object.assign({ a, b }, figures)),
    },
    articles: articles.map((each, index) => ({
      article: each.article.path,
      text: each.article.text.sha256,
      textFrom: each.article.textFrom,
      layers: each.article.layers.map(({ annotator }) => annotator),
      missing: agreement.annotators.filter(
        (id) => !each.article.layers.some(({ annotator }) => annotator === id),
      ),
      basis: each.article.bases,
      isOptimal: each.comparisons.every(({ isOptimal }) => isOptimal),
      classes: sharedGround(each.comparisons.flatMap((pair) => pair.units)).byClass,
      agreement: articleFigures(agreement.articles[index]?.agreement, comparison),
    })),
    differences,
    links: links.flatMap(({ a, b, links: ofPair }) =>
      ofPair.filter(isLinkDifference).map((link) => ({
        a,
        b,
        class: link.class,
        linkA: 'a' in link ? link.a : undefined,
        linkB: 'b' in link ? link.b : undefined,
      })),
    ),
    votes: articles.flatMap((article) => votesOf(article)),
    notCompared,
    files: unread,
    hidden: comparison.hidden,
  };
}

function isLinkDifference(link: { readonly class: string }): boolean {
  return link.class !== 'same';
}

function articleFigures(agreement: AgreementByTag | undefined, comparison: Comparison): object | null {
  return agreement === undefined ? null : figuresByTag(agreement, comparison);
}

function figuresByTag({ overall, byTag }: AgreementByTag, { tagset, agreement }: Comparison): object {
  const figures = ({ marks, ...rest }: Agreement): object => ({
    marks: Object.fromEntries(agreement.annotators.map((annotator, index) => [annotator, marks[index] ?? 0])),
    ...rest,
  });
  return {
    overall: figures(overall),
    tags: [...byTag].map(([tag, each]) => Object.assign({ tag, label: tagName(tagset, tag) }, figures(each))),
  };
}

function differencesOf({ article, comparisons }: ArticleComparison): readonly object[] {
  return comparisons.flatMap(({ a, b, units }) =>
    units
      .filter((unit) => unit.class !== 'same')
      .map((unit) => ({
        article: article.path,
        a,
        b,
        class: unit.class,
        differs: 'differs' in unit ? unit.differs : undefined,
        overlap: 'overlap' in unit ? unit.overlap : undefined,
        isUncertain: isUncertain(unit),
        annotationA: 'a' in unit ? markOf(unit.a, article.text.content) : undefined,
        annotationB: 'b' in unit ? markOf(unit.b, article.text.content) : undefined,
      })),
  );
}

function markOf({ annotation, span, start, end }: Comparable, text: string): object {
  const { tag, label, note, entity, attributes } = annotation.content;
  return {
    id: annotation.id,
    tag,
    label,
    start,
    end,
    quote: text.slice(span.start, span.end),
    placement: annotation.placement.kind,
    note,
    entity,
    attributes,
  };
}

/** What is not unanimous, with the votes that each version of it has. */
function votesOf({ article, votes }: ArticleComparison): readonly object[] {
  return votes
    .filter((group) => !isUnanimous(group))
    .map(({ of, versions }) => ({
      article: article.path,
      of,
      versions: versions.map(({ start, end, tag, votes: given }) => ({
        start,
        end,
        tag,
        votes: Object.fromEntries(
          [...given].map(([annotator, { annotation }]) => [annotator, annotation.id]),
        ),
      })),
    }));
}
