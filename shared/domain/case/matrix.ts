/**
 * The matrix: what each article or outlet says of each proposition, and on what evidence.
 *
 * The rule. A claim is an annotation whose entity is a proposition. In the column of its article
 * it counts once:
 *  - *denies* where a link *denies* leads to it (from whomever: an actor denies it here);
 *  - else *reports* where a link *reports* leads to it (the article only passes on what an actor says);
 *  - else *asserts*; a link *states* changes nothing about that.
 * Evidence counts in the column of the claim that it *supports* or *refutes*, wherever the evidence
 * stands, also in another article. A column without any claim on a proposition is *silent* on it.
 * A link whose ends are not both among the items, or known at all, counts for nothing.
 */
import type { AnnotationId } from '../annotation.ts';
import { LINK_PREFIX } from '../statement.ts';
import { grouped } from './counts.ts';
import type { NamedEntity, OverviewItem, OverviewLink } from './overview-items.ts';

export const STANCES = ['asserts', 'denies', 'reports'] as const;
export type Stance = (typeof STANCES)[number];

export interface MatrixCell {
  readonly asserts: readonly OverviewItem[];
  readonly denies: readonly OverviewItem[];
  readonly reports: readonly OverviewItem[];
  /** Evidence, each once. */
  readonly supportedBy: readonly OverviewItem[];
  readonly refutedBy: readonly OverviewItem[];
}

/** A row or a column. */
export interface MatrixLine {
  readonly key: string;
  readonly name: string;
}

export interface Matrix {
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  /** By row, then column; a cell that is missing is silent. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, MatrixCell>>;
}

/** Propositions × columns, both as they are first met. `columnOf`: the line of an item's article, outlet or source. */
export function matrixOf(
  items: readonly OverviewItem[],
  links: readonly OverviewLink[],
  columnOf: (item: OverviewItem) => MatrixLine,
): Matrix {
  const byId = new Map(items.map((item) => [item.annotation.id, item]));
  const about = linksTo(links, byId);
  const claims = items.filter(({ entity }) => entity?.of === 'proposition');
  const rows = new Map<string, MatrixLine>();
  const columns = new Map<string, MatrixLine>();
  const cells = new Map<string, ReadonlyMap<string, MatrixCell>>();
  for (const [row, own] of grouped(claims, ({ entity }) => entity?.id ?? '')) {
    rows.set(row, lineOf(row, own[0]?.entity ?? null));
    const inColumns = grouped(own, (item) => {
      const column = columnOf(item);
      if (!columns.has(column.key)) columns.set(column.key, column);
      return column.key;
    });
    cells.set(row, new Map([...inColumns].map(([column, here]) => [column, cellOf(here, about)])));
  }
  return { rows: [...rows.values()], columns: [...columns.values()], cells };
}

/** Rows as columns, and columns as rows. Twice is the same matrix. */
export function transposed({ rows, columns, cells }: Matrix): Matrix {
  const turned = new Map<string, Map<string, MatrixCell>>(columns.map(({ key }) => [key, new Map()]));
  for (const { key: row } of rows) {
    for (const [column, cell] of cells.get(row) ?? []) turned.get(column)?.set(row, cell);
  }
  return { rows: columns, columns: rows, cells: turned };
}

export type MatrixFilter = 'all' | 'disputed' | 'with-evidence';

/** Only propositions (the rows of `matrixOf`) that are denied somewhere or refuted, or that have evidence at all. */
export function filteredMatrix(matrix: Matrix, filter: MatrixFilter): Matrix {
  if (filter === 'all') return matrix;
  const rows = matrix.rows.filter(({ key }) => {
    const cells = [...(matrix.cells.get(key)?.values() ?? [])];
    return filter === 'disputed'
      ? cells.some(({ denies, refutedBy }) => denies.length + refutedBy.length > 0)
      : cells.some(({ supportedBy, refutedBy }) => supportedBy.length + refutedBy.length > 0);
  });
  const keys = new Set(rows.map(({ key }) => key));
  const cells = new Map([...matrix.cells].filter(([key]) => keys.has(key)));
  const used = new Set([...cells.values()].flatMap((row) => Array.from(row.keys())));
  return { rows, columns: matrix.columns.filter(({ key }) => used.has(key)), cells };
}

/** All that a cell holds, each once. */
export function wordsOfCell(cell: MatrixCell): readonly OverviewItem[] {
  const { asserts, denies, reports, supportedBy, refutedBy } = cell;
  return [...new Set([...asserts, ...denies, ...reports, ...supportedBy, ...refutedBy])];
}

type About = ReadonlyMap<AnnotationId, readonly { readonly type: string; readonly from: OverviewItem }[]>;

function linksTo(links: readonly OverviewLink[], byId: ReadonlyMap<AnnotationId, OverviewItem>): About {
  const about = new Map<AnnotationId, { type: string; from: OverviewItem }[]>();
  for (const { link } of links) {
    const from = byId.get(link.from);
    if (from === undefined || !byId.has(link.to)) continue;
    const there = about.get(link.to) ?? [];
    there.push({ type: link.type, from });
    about.set(link.to, there);
  }
  return about;
}

function cellOf(claims: readonly OverviewItem[], about: About): MatrixCell {
  const stances = grouped(claims, ({ annotation }) => stanceOf(about.get(annotation.id) ?? []));
  const evidence = (type: string): readonly OverviewItem[] => [
    ...new Set(
      claims.flatMap(({ annotation }) =>
        (about.get(annotation.id) ?? [])
          .filter((one) => one.type === `${LINK_PREFIX}${type}`)
          .map(({ from }) => from),
      ),
    ),
  ];
  return {
    asserts: stances.get('asserts') ?? [],
    denies: stances.get('denies') ?? [],
    reports: stances.get('reports') ?? [],
    supportedBy: evidence('supports'),
    refutedBy: evidence('refutes'),
  };
}

function stanceOf(links: readonly { readonly type: string }[]): Stance {
  const has = (type: string): boolean => links.some((link) => link.type === `${LINK_PREFIX}${type}`);
  if (has('denies')) return 'denies';
  return has('reports') ? 'reports' : 'asserts';
}

function lineOf(key: string, entity: NamedEntity | null): MatrixLine {
  return { key, name: entity?.name ?? key };
}
