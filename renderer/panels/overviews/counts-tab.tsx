/** Counts: a table with bars of how much is annotated per tag, actor or proposition, outlet, annotator or article. */
import type { ReactNode } from 'react';
import { COUNTED_BY, countBy, type CountedBy, type CountRow } from '../../../shared/domain/case/counts.ts';
import { compareText } from '../../../shared/domain/layer.ts';
import { SegmentedField } from '../../ui/segmented-field.tsx';
import { VirtualTable, type TableCell, type TableColumn } from '../../ui/virtual-table.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useTagset, useText, useWindowState } from '../window-context.tsx';
import { SaveOverview } from './save-overview.tsx';
import { tablePicture } from './table-picture.ts';
import { useScoped, useShowWords, useVoiceName } from './use-scoped.ts';
import { useScopeWords } from './use-scope-words.ts';

export function CountsTab(): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const about = useScopeWords();
  const showWords = useShowWords();
  const nameOf = useRowName();
  const by = useWindowState((state) => state.overview.countedBy);
  const sort = useWindowState((state) => state.overview.countsSort);
  const { items } = useScoped();
  const tags = by === 'tag' ? [] : [...new Set(items.map(({ root }) => root))];
  const named = countBy(items, by).map((row) => ({ row, name: nameOf(row, by) }));
  const valueOf = (row: CountRow, column: string): number => {
    if (column === 'count') return row.items.length;
    return column === 'articles' ? row.articles : (row.byTag.get(column)?.length ?? 0);
  };
  const rows = named.toSorted((a, b) => {
    const order =
      sort.column === 'name'
        ? compareText(a.name, b.name)
        : valueOf(a.row, sort.column) - valueOf(b.row, sort.column);
    return (sort.descending ? -order : order) || compareText(a.name, b.name);
  });
  const most = Math.max(1, ...rows.map(({ row }) => row.items.length));
  const sortedBy = (key: string, name: string, isNumber = true): TableColumn => ({
    key,
    name,
    isNumber,
    sorted: sort.column === key ? (sort.descending ? 'descending' : 'ascending') : undefined,
    onSort: () =>
      actions.setOverview({
        countsSort: { column: key, descending: sort.column === key ? !sort.descending : isNumber },
      }),
  });
  const columns: readonly TableColumn[] = [
    sortedBy('name', text(`overview.by.${by}`), false),
    { ...sortedBy('count', text('overview.annotations')), isNumber: false },
    ...tags.map((tag) => sortedBy(tag, tagName(text, tagset, tag))),
    sortedBy('articles', text('overview.articles')),
  ];

  function cellAt(at: number, column: number): TableCell {
    const shown = rows[at];
    const key = columns[column]?.key ?? '';
    if (shown === undefined) return { content: null };
    const { row, name } = shown;
    if (column === 0) return { content: <bdi>{name}</bdi>, onPress: () => showWords(name, row.items) };
    const value = valueOf(row, key);
    if (key === 'articles' || value === 0) return { content: text('overview.number', { value }) };
    const words = key === 'count' ? row.items : (row.byTag.get(key) ?? []);
    const column1 = columns[column]?.name ?? '';
    return {
      content: (
        <>
          {key === 'count' && <Bar share={value / most} />}
          {text('overview.number', { value })}
        </>
      ),
      label: text('overview.count-cell', { name, column: column1, value }),
      onPress: () => showWords(key === 'count' ? name : `${name}: ${column1}`, words),
    };
  }

  const title = text('overview.counts-by', { by: text(`overview.by.${by}`) });
  const numbers = ({ row }: { readonly row: CountRow }): readonly number[] =>
    columns.slice(1).map(({ key }) => valueOf(row, key));
  return (
    <>
      <div className="overview-tools">
        <SegmentedField
          label={text('overview.count-by')}
          value={by}
          choices={COUNTED_BY.map((id) => ({ id, label: text(`overview.by.${id}`) }))}
          onChange={(countedBy) =>
            actions.setOverview({ countedBy, countsSort: { column: 'count', descending: true } })
          }
        />
        <SaveOverview
          name={title}
          rows={() => [columns.map(({ name }) => name), ...rows.map((row) => [row.name, ...numbers(row)])]}
          picture={() =>
            tablePicture({
              title,
              about,
              columns: columns.map(({ name }) => name),
              rows: rows.map((row) => [
                row.name,
                ...numbers(row).map((value) => text('overview.number', { value })),
              ]),
              bars: rows.map(({ row }) => row.items.length / most),
            })
          }
        />
      </div>
      <VirtualTable
        key={by}
        label={title}
        columns={columns}
        rows={rows.length}
        keyOf={(row) => rows[row]?.row.key ?? ''}
        cellAt={cellAt}
      />
    </>
  );
}

function Bar({ share }: { readonly share: number }): ReactNode {
  return (
    <span className="overview-bar" aria-hidden>
      <span style={{ inlineSize: `${String(share * 100)}%` }} />
    </span>
  );
}

function useRowName(): (row: CountRow, by: CountedBy) => string {
  const text = useText();
  const tagset = useTagset();
  const voiceName = useVoiceName();
  return ({ key, entity, items }, by) => {
    switch (by) {
      case 'tag':
        return tagName(text, tagset, key, items[0]?.annotation.label);
      case 'entity':
        return entity?.name ?? text('overview.no-entity');
      case 'outlet':
        return key === '' ? text('overview.no-outlet') : key;
      case 'annotator':
        return voiceName(key);
      case 'article':
        return key;
    }
  };
}
