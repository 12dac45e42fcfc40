/** The matrix: which article or outlet asserts, denies, reports what, or is silent, and on what evidence. */
import type { ReactNode } from 'react';
import {
  filteredMatrix,
  matrixOf,
  transposed,
  wordsOfCell,
  type Matrix,
  type MatrixFilter,
  type MatrixLine,
} from '../../../shared/domain/case/matrix.ts';
import { sourcesOf } from '../../../shared/domain/case/same-source.ts';
import type { OverviewItem } from '../../../shared/domain/case/overview-items.ts';
import { compareText } from '../../../shared/domain/layer.ts';
import { descriptionOf } from '../../store/describing.ts';
import { itemsInScope, linksInScope } from '../../store/overview/overview-items.ts';
import type { MatrixSort } from '../../store/overview/overview-state.ts';
import type { State } from '../../store/state.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { VirtualTable, type TableCell } from '../../ui/virtual-table.tsx';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import { CellMarks, cellText, cellWords, legendText, MatrixLegend } from './matrix-words.tsx';
import { SaveOverview } from './save-overview.tsx';
import { tablePicture } from './table-picture.ts';
import { useScopeWords } from './use-scope-words.ts';
import { useShowWords } from './use-scoped.ts';

/** A picture with more columns is nobody's to read; what is saved as CSV has all. */
const MOST_PICTURED = 80;
const SORTS: readonly MatrixSort[] = ['asserted', 'denied', 'name', 'given'];
const FILTERS: readonly MatrixFilter[] = ['all', 'disputed', 'with-evidence'];

export function MatrixTab(): ReactNode {
  const text = useText();
  const actions = useActions();
  const about = useScopeWords();
  const showWords = useShowWords();
  const overview = useWindowState((state) => state.overview);
  const { matrixBy, matrixFilter, matrixSort, matrixTurned, oneSource } = overview;
  const noOutlet = text('overview.no-outlet');
  const { whole, shown, sources } = useWindowState((state) => matrixIn(state, noOutlet));
  const corner = text(matrixTurned ? `overview.by.${matrixBy}` : 'overview.proposition');
  const cellOf = (row: MatrixLine | undefined, column: MatrixLine | undefined) =>
    shown.cells.get(row?.key ?? '')?.get(column?.key ?? '');

  function cellAt(at: number, column: number): TableCell {
    const row = shown.rows[at];
    if (row === undefined) return { content: null };
    if (column === 0) {
      const cells = [...(shown.cells.get(row.key)?.values() ?? [])];
      const words = [...new Set(cells.flatMap(wordsOfCell))];
      return { content: <bdi>{row.name}</bdi>, onPress: () => showWords(row.name, words) };
    }
    const head = shown.columns[column - 1];
    const cell = cellOf(row, head);
    const name = `${row.name} – ${head?.name ?? ''}`;
    const label = text('overview.matrix-cell', { name, words: cellWords(text, cell) });
    if (cell === undefined) return { content: '·', label };
    return { content: <CellMarks cell={cell} />, label, onPress: () => showWords(name, wordsOfCell(cell)) };
  }

  const title = text('overview.matrix');
  const heads = [corner, ...shown.columns.map(({ name }) => name)];
  const lines = (words: (cell: ReturnType<typeof cellOf>) => string, most = Infinity): string[][] =>
    shown.rows.map((row) => [
      row.name,
      ...shown.columns.slice(0, most).map((column) => words(cellOf(row, column))),
    ]);
  const more = shown.columns.length - MOST_PICTURED;
  const left = more > 0 ? [text('overview.more-columns', { count: more })] : [];
  return (
    <>
      <div className="overview-tools">
        <SegmentedField
          label={text('overview.matrix-by')}
          value={matrixBy}
          choices={[
            { id: 'article', label: text('overview.by.article') },
            { id: 'outlet', label: text('overview.by.outlet') },
          ]}
          onChange={(by) => actions.setOverview({ matrixBy: by })}
        />
        <SelectField
          label={text('overview.show')}
          value={matrixFilter}
          choices={FILTERS.map((id) => ({ id, label: text(`overview.filter.${id}`) }))}
          onChange={(id) => {
            const filter = FILTERS.find((one) => one === id);
            if (filter !== undefined) actions.setOverview({ matrixFilter: filter });
          }}
        />
        <SelectField
          label={text('overview.sort')}
          value={matrixSort}
          choices={SORTS.map((id) => ({ id, label: text(`overview.sort.${id}`) }))}
          onChange={(id) => {
            const sort = SORTS.find((one) => one === id);
            if (sort !== undefined) actions.setOverview({ matrixSort: sort });
          }}
        />
        <CheckField value={matrixTurned} onChange={(on) => actions.setOverview({ matrixTurned: on })}>
          {text('overview.turned')}
        </CheckField>
        <CheckField value={oneSource} onChange={(on) => actions.setOverview({ oneSource: on })}>
          {text('overview.one-source')}
        </CheckField>
        <SaveOverview
          name={title}
          rows={() => [heads, ...lines((cell) => cellWords(text, cell))]}
          picture={() =>
            tablePicture({
              title,
              about: [about, legendText(text), ...left].join(' · '),
              columns: heads.slice(0, MOST_PICTURED + 1),
              rows: lines((cell) => cellText(cell), MOST_PICTURED),
            })
          }
        />
      </div>
      <MatrixLegend />
      {sources > 0 && <p className="overview-note">{text('overview.sources', { count: sources })}</p>}
      {shown.rows.length === 0 ? (
        <EmptyState title={text(whole.rows.length === 0 ? 'overview.no-propositions' : 'overview.none-left')}>
          {whole.rows.length === 0 ? text('overview.no-propositions-more') : undefined}
        </EmptyState>
      ) : (
        <VirtualTable
          label={title}
          columns={[{ key: ' ', name: corner }, ...shown.columns]}
          rows={shown.rows.length}
          keyOf={(row) => shown.rows[row]?.key ?? ''}
          cellAt={cellAt}
        />
      )}
    </>
  );
}

interface Made {
  readonly whole: Matrix;
  readonly shown: Matrix;
  /** How many articles count with another one. */
  readonly sources: number;
}

let madeOf: readonly unknown[] = [];
let made: Made | null = null;

/** Made once per change. Whatever tags are chosen, a proposition is seen with its evidence. */
function matrixIn(state: State, noOutlet: string): Made {
  const { overview, gathering, descriptions, project, articles } = state;
  const of = [
    overview.scope,
    overview.matrixBy,
    overview.matrixFilter,
    overview.matrixSort,
    overview.matrixTurned,
    overview.oneSource,
    gathering.articles,
    descriptions,
    project,
    articles,
    noOutlet,
  ];
  if (made !== null && of.every((part, at) => part === madeOf[at])) return made;
  const { items } = itemsInScope(
    state,
    overview.scope.tag === null ? overview.scope : { ...overview.scope, tag: null },
  );
  const paths = [...new Set(items.map(({ article }) => article))];
  const sources = overview.oneSource
    ? sourcesOf(paths, (article) => descriptionOf(state, article).shares)
    : new Map<string, string>();
  const outlets = new Map(items.map(({ article, outlet }) => [article, outlet]));
  const columnOf = ({ article }: OverviewItem): MatrixLine => {
    const source = sources.get(article) ?? article;
    if (overview.matrixBy === 'article') return { key: source, name: source };
    const outlet = outlets.get(source) ?? '';
    return { key: outlet, name: outlet === '' ? noOutlet : outlet };
  };
  const whole = matrixOf(items, linksInScope(state, overview.scope), columnOf);
  const sorted = sortedMatrix(filteredMatrix(whole, overview.matrixFilter), overview.matrixSort);
  madeOf = of;
  made = {
    whole,
    shown: overview.matrixTurned ? transposed(sorted) : sorted,
    sources: [...sources].filter(([article, source]) => article !== source).length,
  };
  return made;
}

function sortedMatrix(matrix: Matrix, sort: MatrixSort): Matrix {
  if (sort === 'given') return matrix;
  const sum = (row: string, of: 'asserts' | 'denies'): number =>
    [...(matrix.cells.get(row)?.values() ?? [])].reduce((all, cell) => all + cell[of].length, 0);
  const rows = matrix.rows.toSorted(
    (a, b) =>
      (sort === 'asserted' ? sum(b.key, 'asserts') - sum(a.key, 'asserts') : 0) ||
      (sort === 'denied' ? sum(b.key, 'denies') - sum(a.key, 'denies') : 0) ||
      compareText(a.name, b.name),
  );
  return { ...matrix, rows };
}
