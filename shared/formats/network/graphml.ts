/** GraphML (graphml.graphdrawing.org, structure with attributes 1.1): the network for yEd, igraph, networkx. */
import type { ExchangeSet } from '../exchange-set.ts';
import { element, XML_DECLARATION, xmlLines, type XmlElement } from '../export/xml.ts';
import type { Format } from '../format.ts';
import {
  NETWORK_CANNOT_CARRY,
  networkLosses,
  networkTable,
  NODE_COLUMNS,
  type EdgeRow,
  type NodeRow,
} from './network-table.ts';

export const graphml: Format = {
  id: 'graphml',
  container: 'file',
  extension: '.graphml',
  cannotCarry: NETWORK_CANNOT_CARRY,
  losses: networkLosses,
  write: (set) => [{ path: 'network.graphml', chunks: chunksOf(set) }],
};

const KEYS: readonly XmlElement[] = [
  ...['label', ...NODE_COLUMNS].map((name) => key('node', name, 'string')),
  key('node', 'mentions', 'int'),
  key('edge', 'type', 'string'),
  key('edge', 'weight', 'int'),
];

function* chunksOf(set: ExchangeSet): Generator<string> {
  const { nodes, edges } = networkTable(set);
  yield `${XML_DECLARATION}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  yield* xmlLines(KEYS);
  yield '<graph edgedefault="directed">\n';
  yield* xmlLines(nodes.map(nodeElement));
  yield* xmlLines(edges.map(edgeElement));
  yield '</graph>\n</graphml>\n';
}

function key(of: 'node' | 'edge', name: string, type: string): XmlElement {
  return element('key', { id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type });
}

function nodeElement({ id, label, mentions, values }: NodeRow): XmlElement {
  const said = [['label', label], ...Object.entries(values), ['mentions', String(mentions)]] as const;
  return element(
    'node',
    { id },
    said.map(([name, value]) => element('data', { key: `node-${name}` }, [value])),
  );
}

function edgeElement({ id, from, to, type, weight }: EdgeRow): XmlElement {
  return element('edge', { id, source: from, target: to }, [
    element('data', { key: 'edge-type' }, [type]),
    element('data', { key: 'edge-weight' }, [String(weight)]),
  ]);
}
