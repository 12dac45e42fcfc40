import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM, EVIDENCE } from '../tagset.ts';
import { COUNTED_BY, countBy } from './counts.ts';
import { filteredMatrix, matrixOf, STANCES, transposed, wordsOfCell, type Matrix } from './matrix.ts';
import { anyItems, anyLinks, item, link } from './overview.cases.ts';
import {
  AGREED_VOICE,
  scopedItems,
  WHOLE_SCOPE,
  type OverviewItem,
  type OverviewScope,
} from './overview-items.ts';
import { sourcesOf } from './same-source.ts';
import { isDay, timelineOf } from './timeline.ts';

const RUNS = { numRuns: 60 };
const idsOf = (items: readonly OverviewItem[]): readonly string[] =>
  items.map(({ annotation }) => annotation.id);
const byArticle = ({ article }: OverviewItem): { key: string; name: string } => ({
  key: article,
  name: article,
});

describe('a scope', () => {
  const narrower = fc.record({
    voices: fc.constantFrom(null, [], ['ann'], [AGREED_VOICE, 'bob']),
    outlet: fc.constantFrom(null, 'Post', ''),
    tag: fc.constantFrom(null, CLAIM),
    placement: fc.constantFrom<OverviewScope['placement']>('all', 'certain', 'uncertain'),
    withExcluded: fc.constant(false),
  });

  it('never adds: what it lets through is among all, in their order', () => {
    fc.assert(
      fc.property(anyItems, narrower, (all, scope) => {
        const { items, leftOut, uncertain } = scopedItems(all, scope);
        expect(items).toEqual(all.filter((one) => items.includes(one)));
        expect(items.length + leftOut).toBe(scopedItems(all, { ...scope, withExcluded: true }).items.length);
        expect(uncertain).toBe(items.filter(({ annotation }) => annotation.placement === 'lost').length);
      }),
      RUNS,
    );
  });

  it('has everybody’s voice but the agreed set’s, unless that is chosen', () => {
    const all = [item('1'), item('2', { annotator: 'bob' }), item('3', { adjudicated: true })];
    expect(idsOf(scopedItems(all, WHOLE_SCOPE).items)).toEqual(['1', '2']);
    expect(idsOf(scopedItems(all, { ...WHOLE_SCOPE, voices: [AGREED_VOICE] }).items)).toEqual(['3']);
  });
});

describe('counts', () => {
  it('add up to the number of annotations, in rows and in tags of a row', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom(...COUNTED_BY), (items, by) => {
        const rows = countBy(items, by);
        expect(rows.flatMap((row) => idsOf(row.items)).toSorted()).toEqual([...idsOf(items)].toSorted());
        for (const row of rows) {
          const inTags = [...row.byTag.values()].reduce((sum, tagged) => sum + tagged.length, 0);
          expect(inTags).toBe(row.items.length);
        }
      }),
      RUNS,
    );
  });
});

describe('the timeline', () => {
  it('has every annotation once: on a day, or with an article without one', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { rows, undated } = timelineOf(items);
        const dated = rows.flatMap(({ points }) => points.flatMap((point) => point.items));
        const rest = undated.flatMap((one) => one.items);
        expect(idsOf([...dated, ...rest]).toSorted()).toEqual([...idsOf(items)].toSorted());
        expect(rest.every(({ published }) => !isDay(published))).toBe(true);
      }),
      RUNS,
    );
  });

  it('takes only days that the calendar has', () => {
    expect(['2020-02-29', '2000-02-29', '2018-12-31'].every(isDay)).toBe(true);
    expect(
      ['2019-02-29', '1900-02-29', '2018-13-01', '2018-00-10', '2018-04-31', '2018-07', ''].some(isDay),
    ).toBe(false);
  });
});

describe('the matrix', () => {
  const p = { id: 'p', name: 'It was them', of: 'proposition' } as const;
  const cellAt = (matrix: Matrix, row: string, column: string): Record<string, readonly string[]> => {
    const cell = matrix.cells.get(row)?.get(column);
    if (cell === undefined) return {};
    const { asserts, denies, reports, supportedBy, refutedBy } = cell;
    return {
      asserts: idsOf(asserts),
      denies: idsOf(denies),
      reports: idsOf(reports),
      supportedBy: idsOf(supportedBy),
      refutedBy: idsOf(refutedBy),
    };
  };

  it('tells who asserts, denies, only reports and is silent, and on what evidence from anywhere', () => {
    const items = [
      item('plain', { entity: p }),
      item('stated', { entity: p }),
      item('denied', { entity: p, article: 'b.txt' }),
      item('reported', { entity: p, article: 'b.txt' }),
      item('other', { entity: { ...p, id: 'q' }, article: 'c.txt' }),
      item('who'),
      item('proof', { root: EVIDENCE, article: 'c.txt' }),
    ];
    const links = [
      link('states', 'who', 'stated'),
      link('denies', 'who', 'denied'),
      link('reports', 'who', 'denied'),
      link('reports', 'who', 'reported'),
      link('supports', 'proof', 'plain'),
      link('supports', 'proof', 'stated'),
      link('refutes', 'proof', 'denied'),
      link('refutes', 'gone', 'plain'),
    ];
    const matrix = matrixOf(items, links, byArticle);
    expect(matrix.rows.map(({ key }) => key)).toEqual(['p', 'q']);
    expect(matrix.columns.map(({ key }) => key)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(cellAt(matrix, 'p', 'a.txt')).toEqual({
      asserts: ['plain', 'stated'],
      denies: [],
      reports: [],
      supportedBy: ['proof'],
      refutedBy: [],
    });
    expect(cellAt(matrix, 'p', 'b.txt')).toEqual({
      asserts: [],
      denies: ['denied'],
      reports: ['reported'],
      supportedBy: [],
      refutedBy: ['proof'],
    });
    expect(cellAt(matrix, 'p', 'c.txt')).toEqual({});
    expect(filteredMatrix(matrix, 'disputed').rows.map(({ key }) => key)).toEqual(['p']);
    expect(filteredMatrix(matrix, 'disputed').columns.map(({ key }) => key)).toEqual(['a.txt', 'b.txt']);
  });

  it('has every claim on a proposition in one stance of one cell; turned twice it is the same; filters never add', () => {
    fc.assert(
      fc.property(
        anyItems,
        anyLinks,
        fc.constantFrom('disputed' as const, 'with-evidence' as const),
        (items, links, filter) => {
          const matrix = matrixOf(items, links, byArticle);
          const cells = [...matrix.cells.values()].flatMap((row) => Array.from(row.values()));
          const claims = cells.flatMap((cell) => STANCES.flatMap((stance) => idsOf(cell[stance])));
          const expected = idsOf(items.filter(({ entity }) => entity?.of === 'proposition'));
          expect(claims.toSorted()).toEqual([...expected].toSorted());
          expect(transposed(transposed(matrix))).toEqual(matrix);
          const filtered = filteredMatrix(matrix, filter);
          expect(matrix.rows).toEqual(expect.arrayContaining([...filtered.rows]));
          expect(matrix.columns).toEqual(expect.arrayContaining([...filtered.columns]));
          for (const cell of cells) expect(new Set(wordsOfCell(cell)).size).toBe(wordsOfCell(cell).length);
        },
      ),
      RUNS,
    );
  });
});

it('articles with the same wording are one source, also through a third', () => {
  const shares: Record<string, readonly { article: string; share: number }[]> = {
    'b.txt': [{ article: 'c.txt', share: 0.9 }],
    'c.txt': [
      { article: 'a.txt', share: 0.83 },
      { article: 'gone.txt', share: 1 },
    ],
    'd.txt': [{ article: 'a.txt', share: 0.5 }],
  };
  const sources = sourcesOf(['a.txt', 'b.txt', 'c.txt', 'd.txt'], (article) => shares[article] ?? []);
  expect(Object.fromEntries(sources)).toEqual({
    'a.txt': 'a.txt',
    'b.txt': 'a.txt',
    'c.txt': 'a.txt',
    'd.txt': 'd.txt',
  });
});
