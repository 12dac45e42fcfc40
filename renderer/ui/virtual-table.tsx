/**
 * A table of any length of which only what is in view is in the document. The arrow keys go from
 * cell to cell; to assistive technology it is one grid with all its rows.
 */
import './virtual-table.css';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { classNames } from './class-names.ts';

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
    moved.current = true;
    virtualizer.scrollToIndex(row, { align: 'auto' });
    setActive({ row, column: within(active.column + step.column, columns.length) });
  }

  const items = virtualizer.getVirtualItems();
  return (
    <div ref={scroller} className="virtual-table">
      <div
        role="grid"
        className="virtual-table-grid"
        tabIndex={-1}
        aria-label={label}
        aria-rowcount={rows + 1}
        onKeyDown={handleKey}
      >
        <div role="rowgroup" className="virtual-table-head">
          <div role="row" className="virtual-table-row" aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column.key} column={column} />
            ))}
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

function Heading({ column }: { readonly column: TableColumn }): ReactNode {
  const { name, isNumber = false, sorted, onSort } = column;
  return (
    <div
      role="columnheader"
      className={classNames('virtual-table-box', isNumber && 'number')}
      aria-sort={sorted}
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

function Row({
  gap,
  row,
  columns,
  cellAt,
  active,
  onActive,
}: {
  readonly gap: number;
  readonly row: number;
  readonly columns: readonly TableColumn[];
  readonly cellAt: (row: number, column: number) => TableCell;
  readonly active: { readonly row: number; readonly column: number };
  readonly onActive: (at: { readonly row: number; readonly column: number }) => void;
}): ReactNode {
  return (
    <>
      <Gap height={gap} />
      <div role="row" className="virtual-table-row" aria-rowindex={row + 2} style={{ height: ROW_HEIGHT }}>
        {columns.map(({ key, isNumber = false }, column) => (
          <Cell
            key={key}
            cell={cellAt(row, column)}
            isHead={column === 0}
            isNumber={isNumber}
            focus={{
              'data-cell': `${String(row)} ${String(column)}`,
              tabIndex: active.row === row && active.column === column ? 0 : -1,
              onFocus: () => onActive({ row, column }),
            }}
          />
        ))}
      </div>
    </>
  );
}

function Cell({
  cell: { content, label, onPress },
  isHead,
  isNumber,
  focus,
}: {
  readonly cell: TableCell;
  readonly isHead: boolean;
  readonly isNumber: boolean;
  readonly focus: { readonly 'data-cell': string; readonly tabIndex: number; readonly onFocus: () => void };
}): ReactNode {
  const shared = {
    role: isHead ? 'rowheader' : 'gridcell',
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
