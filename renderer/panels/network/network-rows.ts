/** The network as rows: for the lists that say in words what the picture shows, and for a file. */
import type { Network, NetworkEdge, NetworkNode } from '../../../shared/domain/case/network.ts';
import type { Cell } from '../agreement/table-text.ts';

export interface RowWords {
  readonly kindName: (kind: NetworkNode['kind']) => string;
  readonly typeName: (type: string) => string;
}

export type NodeColumn = 'name' | 'kind' | 'annotations' | 'articles' | 'links';
export type EdgeColumn = 'from' | 'type' | 'to' | 'links';

/** How much it ties stands last, and is sorted by at first. */
export const NODE_COLUMNS: readonly [NodeColumn, ...NodeColumn[]] = [
  'name',
  'kind',
  'annotations',
  'articles',
  'links',
];
export const EDGE_COLUMNS: readonly [EdgeColumn, ...EdgeColumn[]] = ['from', 'type', 'to', 'links'];

export interface ListRow<Column extends string> {
  readonly id: string;
  readonly cells: Readonly<Record<Column, Cell>>;
}

export function nodeRows({ nodes }: Network, { kindName }: RowWords): readonly ListRow<NodeColumn>[] {
  return nodes.map(({ id, name, kind, annotations, articles, links }) => ({
    id,
    cells: {
      name,
      kind: kindName(kind),
      annotations: annotations.length,
      articles: articles.length,
      links,
    },
  }));
}

export function edgeRows({ nodes, edges }: Network, { typeName }: RowWords): readonly ListRow<EdgeColumn>[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return edges.map(({ id, from, to, type, links }) => ({
    id,
    cells: {
      from: names.get(from) ?? '',
      type: typeName(type),
      to: names.get(to) ?? '',
      links: links.length,
    },
  }));
}

/** Stable: what is equal stays in the order it came in. Numbers begin with the greatest where `isDown`. */
export function sortRows<Column extends string>(
  rows: readonly ListRow<Column>[],
  column: Column,
  isDown: boolean,
  language: string,
): readonly ListRow<Column>[] {
  const words = new Intl.Collator(language, { numeric: true });
  const compare = (a: Cell, b: Cell): number =>
    typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
  return rows.toSorted((a, b) => compare(a.cells[column], b.cells[column]) * (isDown ? -1 : 1));
}

/** Nodes and then edges in one table, under headings that tools for networks know. */
export function networkTable(
  { nodes, edges }: Network,
  { kindName, typeName }: RowWords,
): readonly (readonly Cell[])[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return [
    ['row', 'id', 'name', 'kind', 'annotations', 'articles', 'links', 'source', 'target', 'type'],
    ...nodes.map(({ id, name, kind, annotations, articles, links }) => [
      'node',
      id,
      name,
      kindName(kind),
      annotations.length,
      articles.length,
      links,
      '',
      '',
      '',
    ]),
    ...edges.map((edge) => edgeCells(edge, names, typeName)),
  ];
}

function edgeCells(
  { id, from, to, type, links }: NetworkEdge,
  names: ReadonlyMap<string, string>,
  typeName: RowWords['typeName'],
): readonly Cell[] {
  const name = `${names.get(from) ?? ''} → ${names.get(to) ?? ''}`;
  return ['link', id, name, '', '', '', links.length, from, to, typeName(type)];
}
