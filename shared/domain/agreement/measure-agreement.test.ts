import { describe, expect, it } from 'vitest';
import { layerOf, LONG_TEXT } from '../review/marks.cases.ts';
import type { ComparableLayer } from '../review/comparable.ts';
import type { Agreement } from './agreement.ts';
import { measureAgreement, type AgreementReport, type MeasureProgress } from './measure-agreement.ts';

const GAMMA = { seed: 7, samples: 4 };

function measure(
  annotators: readonly string[],
  articles: readonly (readonly ComparableLayer[])[],
  options: typeof GAMMA | null = null,
): { readonly report: AgreementReport; readonly steps: readonly MeasureProgress[] } {
  const measured = articles.map((layers, index) => ({ path: `${index}.txt`, text: LONG_TEXT, layers }));
  const run = measureAgreement(annotators, measured, options);
  const steps: MeasureProgress[] = [];
  for (;;) {
    const step = run.next();
    if (step.done === true) return { report: step.value, steps };
    steps.push(step.value);
  }
}

interface FoundFigure {
  readonly value: unknown;
  readonly reason: unknown;
}

/** Every figure in a report, however deep: no NaN hides in one. */
function figuresIn(value: unknown): readonly FoundFigure[] {
  if (value instanceof Map) return [...value.values()].flatMap(figuresIn);
  if (typeof value !== 'object' || value === null) return [];
  if (!('value' in value)) return Object.values(value).flatMap(figuresIn);
  const reason = 'reason' in value ? value.reason : undefined;
  return [{ value: value.value, reason }];
}

describe('agreement', () => {
  it('of the same marks is 1 in every figure that there is', () => {
    const marks = ['1 0 9 claim', '2 20 30 actor', '3 50 70 claim'];
    const { report } = measure(['a', 'b'], [[layerOf('a', ...marks), layerOf('b', ...marks)]], GAMMA);
    const figures = figuresIn(report.total).filter(({ value }) => value !== null);
    expect(new Set(figures.map(({ value }) => value))).toEqual(new Set([1]));
    expect(figures.length).toBeGreaterThan(30);
  });

  it('is told per tag, per pair, per article and in total', () => {
    const { report } = measure(
      ['a', 'b', 'c'],
      [
        [
          layerOf('a', '1 0 10 claim', '2 20 30 actor'),
          layerOf('b', '3 0 10 claim', '4 22 30 actor'),
          layerOf('c'),
        ],
        [layerOf('a', '5 0 10 claim'), layerOf('b', '6 40 50 claim')],
      ],
    );
    const exact = (agreement: Agreement | undefined) => agreement?.f1Exact.value;
    expect(report.pairs.map(({ a, b, agreement }) => [a, b, agreement.f1Exact.value])).toEqual([
      ['a', 'b', 2 / 6],
      ['a', 'c', 0],
      ['b', 'c', 0],
    ]);
    expect(exact(report.total.byTag.get('claim'))).toBeCloseTo((2 / 4 + 0 + 0) / 3, 9);
    expect(report.articles[1]?.agreement.overall).toMatchObject({
      marks: [1, 1, 0],
      f1Exact: { value: 0 },
      fleissKappaTokens: { value: null, reason: 'fewer-than-two-annotators' },
    });
    expect(report.pairs[0]?.agreement).toMatchObject({
      f1Relaxed: { value: 4 / 6 },
      f1Weighted: { value: (2 * (1 + 0.8)) / 6 },
    });
  });

  it('has a reason instead of a value where nobody marked anything', () => {
    const { report } = measure(['a', 'b'], [[layerOf('a'), layerOf('b')]], GAMMA);
    expect(new Set(figuresIn(report.total).map(({ reason }) => reason))).toEqual(
      new Set(['nothing-marked', 'no-variation', 'no-overlap']),
    );
    const none = measure(['a', 'b'], [], GAMMA).report;
    expect(none.total.overall.f1Exact).toEqual({ value: null, reason: 'fewer-than-two-annotators' });
  });

  it('leaves out articles that one annotator has no layer on, and counts an empty layer as nothing marked', () => {
    const marks = ['1 0 9 claim', '2 20 30 actor'];
    const both = [layerOf('a', ...marks), layerOf('b', ...marks)];
    const missing = measure(['a', 'b'], [both, [layerOf('a', '3 0 9 claim')]]).report;
    expect(missing.total.overall.f1Exact).toEqual({ value: 1 });
    const empty = measure(['a', 'b'], [both, [layerOf('a', '3 0 9 claim'), layerOf('b')]]).report;
    expect(empty.total.overall.f1Exact).toEqual({ value: 0.8 });
  });

  it('takes uα tag by tag where somebody marked words twice, and says that tags cannot be compared then', () => {
    const { report } = measure(
      ['a', 'b'],
      [[layerOf('a', '1 0 40 claim', '2 5 9 actor'), layerOf('b', '3 0 40 claim', '4 5 12 actor')]],
    );
    const { overall, byTag } = report.total;
    expect(overall).toMatchObject({
      isByTagLayer: true,
      cuAlpha: { figure: { reason: 'overlapping-marks' } },
    });
    expect(byTag.get('claim')?.uAlpha).toEqual({ value: 1 });
    // Observed 0 + 6, expected 144.887 + 21.727, by equations 1 and 4 for each tag.
    expect(overall.uAlpha.value).toBeCloseTo(1 - 6 / 166.614, 5);
  });

  it('yields while it samples, and not otherwise', () => {
    const layers = [layerOf('a', '1 0 9 claim'), layerOf('b', '2 3 9 claim')];
    expect(measure(['a', 'b'], [layers]).steps).toEqual([]);
    const { steps, report } = measure(['a', 'b'], [layers, layers], GAMMA);
    // Four samples for all tags and four for the one tag, in each of two articles.
    expect(steps).toHaveLength(16);
    expect(steps.at(-1)).toEqual({ articles: 1, samples: 4 });
    expect(report.gamma).toEqual(GAMMA);
  });
});
