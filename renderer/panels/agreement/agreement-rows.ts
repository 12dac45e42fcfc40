/** All figures as one long table, a figure a row: for spreadsheets and notebooks. */
import type { AgreementFigures } from '../../../shared/api/contract.ts';
import type { Figure } from '../../../shared/domain/agreement/figure.ts';
import type { Cell } from './table-text.ts';
import { figureOf, MEASURES, PAIR_MEASURES, TAG_MEASURES } from './measures.ts';

export const COLUMNS = ['scope', 'name', 'other', 'figure', 'value', 'undefined because'] as const;

/** `tagName`: as people read it. */
export function agreementRows(
  figures: AgreementFigures,
  tagName: (tag: string | null, label?: string) => string,
): readonly (readonly Cell[])[] {
  const row = (
    scope: string,
    name: string,
    other: string,
    figure: string,
    { value, reason }: Figure,
  ): readonly Cell[] => [scope, name, other, figure, value ?? '', reason ?? ''];
  const count = (scope: string, name: string, other: string, what: string, value: number) =>
    row(scope, name, other, what, { value });
  const marks = (scope: string, name: string, counts: readonly number[]) =>
    figures.annotators.map((annotator, index) =>
      count(scope, name, annotator, 'annotations', counts[index] ?? 0),
    );
  return [
    ...MEASURES.map((measure) => row('all', '', '', measure, figureOf(figures.overall, measure))),
    ...MEASURES.map((measure) =>
      row('all, after review', '', '', measure, figureOf(figures.afterReview.overall, measure)),
    ),
    ...marks('all', '', figures.overall.marks),
    ...figures.tags.flatMap(({ tag, label, agreement }) => [
      ...TAG_MEASURES.map((measure) => row('tag', tagName(tag, label), '', measure, agreement[measure])),
      ...marks('tag', tagName(tag, label), agreement.marks),
    ]),
    ...figures.pairs.flatMap(({ a, b, agreement, confusion }) => [
      ...PAIR_MEASURES.map((measure) => row('pair', a, b, measure, agreement[measure])),
      ...confusion.map((cell) =>
        count('confusion', a, b, `${tagName(cell.a)} / ${tagName(cell.b)}`, cell.count),
      ),
    ]),
    ...figures.articles.flatMap(({ article, overall, ground }) => [
      ...MEASURES.map((measure) => row('article', article, '', measure, figureOf(overall, measure))),
      ...Object.entries(ground.byClass).map(([name, value]) => count('article', article, '', name, value)),
    ]),
    ...(['start', 'end'] as const).flatMap((edge) =>
      figures.boundaryShifts[edge].map(({ shift, count: value }) =>
        count('shift', edge, String(shift), 'annotations', value),
      ),
    ),
  ];
}
