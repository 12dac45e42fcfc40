/**
 * A table of any length and width of which only what is in view is in the document. The arrow keys
 * go from cell to cell; to assistive technology it is one grid with all its rows and columns.
 */
import './virtual-table.css';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';
import { useColumnsInView, type ColumnsInView } from './virtual-columns.ts';

export interface TableColumn {
  readonly key: string;
  readonly name: string;
  readonly isNumber?: boolean;
  /** Which way the table is sorted by it now. */
  readonly sorted?: 'ascending' | 'descending' | undefined;
  readonly onSort?: () => void;
}

export interface TableCell {
  readonly content: ReactNode;
  /** In words, where what is seen does not say enough. */
  readonly label?: string;
  readonly onPress?: () => void;
}

/** Pixels. */
const ROW_HEIGHT = 34;
const OVERSCAN = 10;

export function VirtualTable({
  label,
  columns,
  rows,
  keyOf,
  cellAt,
}: {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly rows: number;
  readonly keyOf: (row: number) => string;
  /** The first column heads its row. */
  readonly cellAt: (row: number, column: number) => TableCell;
}): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const moved = useRef(false);
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    rangeExtractor: (range) =>
      [
        ...new Set(
          [Math.min(active.row, rows - 1), ...defaultRangeExtractor(range)].filter((row) => row >= 0),
        ),
      ].toSorted((a, b) => a - b),
  });
  const inView = useColumnsInView(scroller, columns.length, active.column);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const at = `[data-cell="${String(active.row)} ${String(active.column)}"]`;
    scroller.current?.querySelector<HTMLElement>(at)?.focus();
  }, [active]);

  function handleKey(event: KeyboardEvent): void {
    const step = STEPS.get(event.key);
    const isCell = event.target instanceof Element && event.target.closest('[data-cell]') !== null;
    if (step === undefined || !isCell || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const row = within(active.row + step.row, rows);
    const column = within(active.column + step.column, columns.length);
    moved.current = true;
    virtualizer.scrollToIndex(row, { align: 'auto' });
    inView.scrollTo(column);
    setActive({ row, column });
  }

  const items = virtualizer.getVirtualItems();
  return (
    <div ref={scroller} className="virtual-table">
      <div
        role="grid"
        className={classNames('virtual-table-grid', inView.isWide && 'wide')}
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={rows + 1}
        aria-colcount={columns.length}
        onKeyDown={handleKey}
      >
        <div role="rowgroup" className="virtual-table-head">
          <div role="row" className="virtual-table-row" aria-rowindex={1}>
            <Shown inView={inView} columns={columns}>
              {(column, at) => <Heading column={column} at={at} />}
            </Shown>
          </div>
        </div>
        <div role="rowgroup" className="virtual-table-body">
          {items.map((item, at) => {
            const before = at === 0 ? 0 : (items[at - 1]?.end ?? 0);
            return (
              <Row
                key={item.key}
                gap={item.start - before}
                row={item.index}
                columns={columns}
                inView={inView}
                cellAt={cellAt}
                active={active}
                onActive={setActive}
              />
            );
          })}
          <Gap height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </div>
      </div>
    </div>
  );
}

const STEPS: ReadonlyMap<string, { readonly row: number; readonly column: number }> = new Map([
  ['ArrowDown', { row: 1, column: 0 }],
  ['ArrowUp', { row: -1, column: 0 }],
  ['ArrowRight', { row: 0, column: 1 }],
  ['ArrowLeft', { row: 0, column: -1 }],
  ['PageDown', { row: 15, column: 0 }],
  ['PageUp', { row: -15, column: 0 }],
]);

function within(at: number, count: number): number {
  return Math.max(0, Math.min(count - 1, at));
}

function Heading({ column, at }: { readonly column: TableColumn; readonly at: number }): ReactNode {
  const { name, isNumber = false, sorted, onSort } = column;
  return (
    <div
      role="columnheader"
      className={classNames('virtual-table-box', isNumber && 'number')}
      aria-sort={sorted}
      aria-colindex={at + 1}
      title={name}
    >
      {onSort === undefined ? (
        name
      ) : (
        <Button className="virtual-table-sort" onPress={onSort}>
          {name}
          {sorted === 'descending' && <ArrowDown size={12} aria-hidden />}
          {sorted === 'ascending' && <ArrowUp size={12} aria-hidden />}
        </Button>
      )}
    </div>
  );
}

/** What is not in the document above and below. */
function Gap({ height }: { readonly height: number }): ReactNode {
  return height <= 0 ? null : <div role="presentation" className="virtual-table-gap" style={{ height }} />;
}

/** The columns that are in the document, with the room of those that are not. */
function Shown({
  inView: { shown, rest },
  columns,
  children,
}: {
  readonly inView: ColumnsInView;
  readonly columns: readonly TableColumn[];
  readonly children: (column: TableColumn, at: number) => ReactNode;
}): ReactNode {
  return (
    <>
      {shown.map(({ index, gap }) => {
        const column = columns[index];
        if (column === undefined) return null;
        return (
          <Fragment key={column.key}>
            <Room width={gap} />
            {children(column, index)}
          </Fragment>
        );
      })}
      <Room width={rest} />
    </>
  );
}

function Room({ width }: { readonly width: number }): ReactNode {
  return width <= 0 ? null : (
    <div role="presentation" className="virtual-table-room" style={{ minWidth: width }} />
  );
}

function Row({
  gap,
  row,
  columns,
  inView,
  cellAt,
  active,
  onActive,
}: {
  readonly gap: number;
  readonly row: number;
  readonly columns: readonly TableColumn[];
  readonly inView: ColumnsInView;
  readonly cellAt: (row: number, column: number) => TableCell;
  readonly active: { readonly row: number; readonly column: number };
  readonly onActive: (at: { readonly row: number; readonly column: number }) => void;
}): ReactNode {
  return (
    <>
      <Gap height={gap} />
      <div role="row" className="virtual-table-row" aria-rowindex={row + 2} style={{ height: ROW_HEIGHT }}>
        <Shown inView={inView} columns={columns}>
          {({ isNumber = false }, column) => (
            <Cell
              cell={cellAt(row, column)}
              at={column}
              isNumber={isNumber}
              focus={{
                'data-cell': `${String(row)} ${String(column)}`,
                tabIndex: active.row === row && active.column === column ? 0 : -1,
                onFocus: () => onActive({ row, column }),
              }}
            />
          )}
        </Shown>
      </div>
    </>
  );
}

function Cell({
  cell: { content, label, onPress },
  at,
  isNumber,
  focus,
}: {
  readonly cell: TableCell;
  readonly at: number;
  readonly isNumber: boolean;
  readonly focus: { readonly 'data-cell': string; readonly tabIndex: number; readonly onFocus: () => void };
}): ReactNode {
  const shared = {
    role: at === 0 ? 'rowheader' : 'gridcell',
    'aria-colindex': at + 1,
    className: classNames('virtual-table-box', isNumber && 'number'),
  };
  const named = label === undefined ? {} : { 'aria-label': label };
  if (onPress === undefined) {
    return (
      <div {...shared} {...named} {...focus}>
        {content}
      </div>
    );
  }
  return (
    <div {...shared}>
      <button type="button" className="virtual-table-cell" {...named} {...focus} onClick={onPress}>
        {content}
      </button>
    </div>
  );
}
