/**
 * The network as rows of nodes and edges with named columns, as GEXF and GraphML both have
 * it. Articles are nodes too, so that a set without links is still a network: who and what
 * is named where.
 */
import type { ExchangeSet } from '../exchange-set.ts';
import { lossesOf } from '../losses.ts';
import type { Loss, LossCode } from '../format.ts';
import { argumentNetwork, shortWords, type Mention } from './argument-network.ts';

export const NODE_COLUMNS = [
  'kind',
  'tag',
  'words',
  'places',
  'annotators',
  'identifier',
  'outlet',
  'published',
  'url',
] as const;
type NodeColumn = (typeof NODE_COLUMNS)[number];

export interface NodeRow {
  readonly id: string;
  readonly label: string;
  readonly mentions: number;
  readonly values: Readonly<Partial<Record<NodeColumn, string>>>;
}

export interface EdgeRow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly weight: number;
}

export interface NetworkTable {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

export const NETWORK_CANNOT_CARRY: readonly LossCode[] = [
  'note',
  'attributes',
  'links',
  'decisions',
  'replies',
  'provenance',
  'times',
  'tag-definition',
  'control-characters',
];

export function networkTable(set: ExchangeSet): NetworkTable {
  const network = argumentNetwork(set);
  const articleIds = new Map(set.articles.map(({ path }, index) => [path, `article-${index + 1}`]));
  const articles = set.articles.map(({ path, metadata }): NodeRow => ({
    id: articleIds.get(path) ?? '',
    label: metadata.title ?? path,
    mentions: 1,
    values: {
      kind: 'article',
      identifier: path,
      ...(metadata.outlet !== undefined && { outlet: metadata.outlet }),
      ...(metadata.published !== undefined && { published: metadata.published }),
      ...(metadata.url !== undefined && { url: metadata.url }),
    },
  }));
  const statements = network.nodes.map(({ id, identifier, kind, tag, words, mentions }): NodeRow => ({
    id,
    label: shortWords(words),
    mentions: mentions.length,
    values: {
      kind,
      tag,
      words,
      places: mentions.map(placeText).join('; '),
      annotators: [...new Set(mentions.map(({ annotator }) => annotator))].join(' '),
      identifier,
    },
  }));
  const links = network.edges.map(({ id, from, to, type, weight }) => ({
    id,
    from: from.id,
    to: to.id,
    type,
    weight,
  }));
  const appearances = network.nodes.flatMap(({ id, mentions }) => {
    const counts = new Map<string, number>();
    for (const { article } of mentions) counts.set(article.path, (counts.get(article.path) ?? 0) + 1);
    return [...counts].map(([path, weight]) => ({ from: id, to: articleIds.get(path) ?? '', weight }));
  });
  const standsIn = appearances.map(({ from, to, weight }, index) => ({
    id: `edge-${links.length + index + 1}`,
    from,
    to,
    type: 'in',
    weight,
  }));
  return { nodes: [...articles, ...statements], edges: [...links, ...standsIn] };
}

export function networkLosses(set: ExchangeSet): readonly Loss[] {
  return losesBroken(set, NETWORK_CANNOT_CARRY, argumentNetwork(set).brokenLinks);
}

/** Losses of a format that carries all links but these. */
export function losesBroken(
  set: ExchangeSet,
  cannotCarry: readonly LossCode[],
  links: number,
): readonly Loss[] {
  return cannotCarry.flatMap((code) => {
    if (code !== 'links') return lossesOf(set, [code]);
    return links === 0 ? [] : [{ code, count: links, annotations: [] }];
  });
}

function placeText({ article, annotator, start, end }: Mention): string {
  return start === undefined
    ? `${article.path} (${annotator})`
    : `${article.path} ${start}–${end} (${annotator})`;
}
