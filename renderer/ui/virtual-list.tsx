/**
 * A list of any length of which only what is in view is in the document.
 *
 * To assistive technology it is one list box: the list keeps the focus and says by
 * `aria-activedescendant` which row is meant; that row is always in the document,
 * also when scrolled away.
 */
import './virtual-list.css';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { classNames } from './class-names.ts';
import { rowAfterKey } from './virtual-list-keys.ts';

export interface VirtualRow {
  readonly key: string;
  /** A heading stands between rows and cannot be chosen. */
  readonly heading?: boolean;
  /** Pixels, before it was measured. */
  readonly estimate: number;
}

export interface VirtualListHandle {
  focus(): void;
  /** Scrolls just as far as needed. */
  reveal(key: string): void;
}

export interface VirtualListProps<Row extends VirtualRow> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** The row that the keyboard is on. */
  readonly activeKey: string | null;
  readonly selectedKey: string | null;
  /** Arrow keys or a press came to this row. */
  readonly onActive: (row: Row) => void;
  /** Enter, or a press. */
  readonly onChoose: (row: Row, by: 'key' | 'press') => void;
  /** Other keys; true if it was used. */
  readonly onKey?: (event: KeyboardEvent, row: Row | null) => boolean;
  readonly renderRow: (row: Row) => ReactNode;
  /** The whole row in words; made for rows in view only. */
  readonly labelOf: (row: Row) => string;
  readonly className?: string;
  readonly ref?: Ref<VirtualListHandle>;
}

const OVERSCAN = 8;

export function VirtualList<Row extends VirtualRow>({
  label,
  rows,
  activeKey,
  selectedKey,
  onActive,
  onChoose,
  onKey,
  renderRow,
  labelOf,
  className,
  ref,
}: VirtualListProps<Row>): ReactNode {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const activeIndex = rows.findIndex((row) => row.key === activeKey);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rows[index]?.estimate ?? 32,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), activeIndex),
  });
  useImperativeHandle(
    ref,
    () => ({
      focus: () => scroller.current?.focus(),
      reveal: (key) => {
        const index = rows.findIndex((row) => row.key === key);
        if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
      },
    }),
    [rows, virtualizer],
  );
  const items = virtualizer.getVirtualItems();
  // A row that grows, such as one that unfolds, stays in view whole.
  const activeSize = items.find((item) => item.index === activeIndex)?.size ?? 0;
  useEffect(() => {
    if (activeIndex >= 0 && activeSize > 0) virtualizer.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, activeSize, virtualizer]);

  function handleKey(event: KeyboardEvent): void {
    const active = rows[activeIndex] ?? null;
    if (onKey?.(event, active) === true) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && active !== null) {
      event.preventDefault();
      onChoose(active, 'key');
      return;
    }
    const next = rowAfterKey(event.key, rows, activeIndex);
    const row = next === null ? undefined : rows[next];
    if (next === null || row === undefined) return;
    event.preventDefault();
    virtualizer.scrollToIndex(next, { align: 'auto' });
    onActive(row);
  }

  function handleClick(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null;
    const row = rows[Number(option?.getAttribute('data-index') ?? -1)];
    if (row === undefined) return;
    onActive(row);
    onChoose(row, 'press');
  }

  const places = useMemo(() => placesOf(rows), [rows]);
  const count = places.at(-1) ?? 0;
  return (
    <div
      ref={scroller}
      className={classNames('virtual-list', className)}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={activeIndex >= 0 ? `${id}-${String(activeIndex)}` : undefined}
      onKeyDown={handleKey}
      onClick={handleClick}
    >
      <div className="virtual-list-run" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const place = { transform: `translateY(${String(item.start)}px)` };
          const shared = { ref: virtualizer.measureElement, 'data-index': item.index, style: place };
          if (row.heading === true) {
            return (
              <div key={item.key} {...shared} className="virtual-row" role="presentation">
                {renderRow(row)}
              </div>
            );
          }
          return (
            <div
              key={item.key}
              {...shared}
              id={`${id}-${String(item.index)}`}
              className="virtual-row virtual-option"
              role="option"
              aria-selected={row.key === selectedKey}
              aria-posinset={places[item.index]}
              aria-setsize={count}
              data-active={row.key === activeKey || undefined}
              data-selected={row.key === selectedKey || undefined}
            >
              <span className="visually-hidden">{labelOf(row)}</span>
              <div aria-hidden>{renderRow(row)}</div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Which choice each row is, counted from 1; headings are not counted. */
function placesOf(rows: readonly VirtualRow[]): readonly number[] {
  let count = 0;
  return rows.map(({ heading }) => {
    if (heading !== true) count += 1;
    return count;
  });
}

function withActive(indexes: number[], active: number): number[] {
  if (active < 0 || indexes.includes(active)) return indexes;
  return [...indexes, active].toSorted((a, b) => a - b);
}
