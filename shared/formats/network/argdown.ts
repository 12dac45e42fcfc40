/**
 * Argdown (argdown.org/syntax): claims and evidence as statements, *supports*, *refutes* and
 * *contradicts* as its relations, everything else about a statement as inline data. Actors
 * are no statements: they are named in the data of the claims that they state or deny.
 */
import type { ExchangeSet } from '../exchange-set.ts';
import type { Format, LossCode } from '../format.ts';
import { argumentNetwork, shortWords, type NetworkEdge, type NetworkNode } from './argument-network.ts';
import { losesBroken } from './network-table.ts';

const CANNOT_CARRY: readonly LossCode[] = [
  'note',
  'attributes',
  'links',
  'decisions',
  'replies',
  'provenance',
  'times',
  'tag-definition',
  'metadata',
];

/** How Argdown says that the first statement bears on the one above it. */
const RELATIONS: ReadonlyMap<string, string> = new Map([
  ['supports', '+'],
  ['refutes', '-'],
  ['contradicts', '><'],
]);

export const argdown: Format = {
  id: 'argdown',
  container: 'file',
  extension: '.argdown',
  cannotCarry: CANNOT_CARRY,
  losses: (set) => {
    const { edges, brokenLinks } = argumentNetwork(set);
    const withoutStatement = edges.filter(({ from, to }) => isActor(from) && isActor(to));
    return losesBroken(
      set,
      CANNOT_CARRY,
      withoutStatement.reduce((sum, { weight }) => sum + weight, brokenLinks),
    );
  },
  write: (set) => [{ path: 'arguments.argdown', chunks: chunksOf(set) }],
};

function* chunksOf(set: ExchangeSet): Generator<string> {
  const { nodes, edges } = argumentNetwork(set);
  const titles = titlesOf(nodes);
  const byStatement = edgesByStatement(edges);
  yield `===\ntitle: ${JSON.stringify(set.project.name)}\n===\n`;
  for (const kind of ['claim', 'evidence', 'other'] as const) {
    for (const node of nodes.filter((each) => each.kind === kind)) {
      const own = byStatement.get(node.id) ?? [];
      yield `\n[${titles.get(node.id) ?? ''}]: ${escaped(node.words)} ${dataOf(node, own, titles)}\n`;
      for (const { from, type } of own) {
        const sign = RELATIONS.get(type);
        if (sign !== undefined && !isActor(from)) yield `  ${sign} [${titles.get(from.id) ?? ''}]\n`;
      }
    }
  }
}

/** Under the statement that a link bears on; what bears on an actor, under the statement that does. */
function edgesByStatement(edges: readonly NetworkEdge[]): ReadonlyMap<string, readonly NetworkEdge[]> {
  const groups = new Map<string, NetworkEdge[]>();
  for (const edge of edges) {
    const { id } = isActor(edge.to) ? edge.from : edge.to;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [edge]);
    else group.push(edge);
  }
  return groups;
}

function isActor({ kind }: NetworkNode): boolean {
  return kind === 'actor';
}

/** `Claim 1: the first words`; no two nodes have the same. */
function titlesOf(nodes: readonly NetworkNode[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    nodes.map(({ id, tag, words }) => {
      const number = (counts.get(tag) ?? 0) + 1;
      counts.set(tag, number);
      return [id, bare(`${tag} ${number} ${shortWords(words)}`)];
    }),
  );
}

/** In YAML's flow form, of which JSON is a part. */
function dataOf(
  node: NetworkNode,
  edges: readonly NetworkEdge[],
  titles: ReadonlyMap<string, string>,
): string {
  const named = new Map<string, string[]>();
  for (const { from, to, type } of edges) {
    if (RELATIONS.has(type) && !isActor(from) && !isActor(to)) continue;
    const others = named.get(type) ?? [];
    named.set(type, others);
    others.push(titles.get(from.id === node.id ? to.id : from.id) ?? '');
  }
  const places = node.mentions.map(({ article, annotator, start, end }) => ({
    article: article.path,
    annotator,
    ...(start !== undefined && { start, end }),
  }));
  const links = named.size === 0 ? {} : { links: Object.fromEntries(named) };
  // Argdown ends the data at the first line break; JSON has none.
  return JSON.stringify({ tag: node.tag, identifier: node.identifier, places, ...links });
}

/** Words in which nothing is markup. */
function escaped(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\[\]<>{}#@*_+\-:/|=~^%]/g, '\\$&');
}

/** For a title: brackets and marks would end it. */
function bare(words: string): string {
  return words
    .replace(/[\\[\]<>{}#@*_]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
