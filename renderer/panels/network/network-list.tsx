/** Nodes or links as a table that can be sorted: the network for whoever does not see or use the picture. */
import { type ReactNode, useMemo, useState } from 'react';
import { VirtualTable, type TableCell } from '../../ui/virtual-table.tsx';
import { useText } from '../window-context.tsx';
import { sortRows, type ListRow } from './network-rows.ts';

export function NetworkList<Column extends string>({
  label,
  rows,
  columns,
  columnName,
  onPick,
}: {
  readonly label: string;
  readonly rows: readonly ListRow<Column>[];
  /** The first is what a row is called by, and pressed at. */
  readonly columns: readonly [Column, ...Column[]];
  readonly columnName: (column: Column) => string;
  readonly onPick: (id: string) => void;
}): ReactNode {
  const text = useText();
  const [sorted, setSorted] = useState<{ readonly column: Column; readonly isDown: boolean }>({
    column: columns.at(-1) ?? columns[0],
    isDown: true,
  });
  const inOrder = useMemo(
    () => sortRows(rows, sorted.column, sorted.isDown, text.language),
    [rows, sorted, text.language],
  );
  const isNumber = (column: Column): boolean => typeof rows[0]?.cells[column] === 'number';

  function cellAt(row: number, at: number): TableCell {
    const column = columns[at];
    const shown = inOrder[row];
    if (column === undefined || shown === undefined) return { content: null };
    const cell = shown.cells[column];
    if (typeof cell === 'number') return { content: text('overview.number', { value: cell }) };
    const content = <bdi className="network-name">{cell}</bdi>;
    return at === 0 ? { content, onPress: () => onPick(shown.id) } : { content };
  }

  return (
    <VirtualTable
      label={label}
      columns={columns.map((column) => ({
        key: column,
        name: columnName(column),
        isNumber: isNumber(column),
        sorted: sorted.column === column ? (sorted.isDown ? 'descending' : 'ascending') : undefined,
        onSort: () =>
          setSorted({
            column,
            isDown: sorted.column === column ? !sorted.isDown : isNumber(column),
          }),
      }))}
      rows={inOrder.length}
      keyOf={(row) => inOrder[row]?.id ?? ''}
      cellAt={cellAt}
    />
  );
}
