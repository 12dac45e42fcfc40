/** GEXF 1.3 (gexf.net/schema.html): the network for Gephi 0.10 and newer. */
import type { ExchangeSet } from '../exchange-set.ts';
import { element, XML_DECLARATION, xmlLines, xmlText, type XmlElement } from '../export/xml.ts';
import type { Format } from '../format.ts';
import {
  NETWORK_CANNOT_CARRY,
  networkLosses,
  networkTable,
  NODE_COLUMNS,
  type EdgeRow,
  type NodeRow,
} from './network-table.ts';

export const gexf: Format = {
  id: 'gexf',
  container: 'file',
  extension: '.gexf',
  cannotCarry: NETWORK_CANNOT_CARRY,
  losses: networkLosses,
  write: (set) => [{ path: 'network.gexf', chunks: chunksOf(set) }],
};

function* chunksOf(set: ExchangeSet): Generator<string> {
  const { nodes, edges } = networkTable(set);
  const columns = [
    ...NODE_COLUMNS.map((id) => ({ id, type: 'string' })),
    { id: 'mentions', type: 'integer' },
  ];
  yield `${XML_DECLARATION}<gexf xmlns="http://gexf.net/1.3" version="1.3">\n`;
  yield `${xmlText(element('meta', {}, [element('creator', {}, ['Beleg']), element('description', {}, [set.project.name])]))}\n`;
  yield '<graph defaultedgetype="directed" mode="static">\n';
  yield `${xmlText(
    element(
      'attributes',
      { class: 'node' },
      columns.map(({ id, type }) => element('attribute', { id, title: id, type })),
    ),
  )}\n<nodes>\n`;
  yield* xmlLines(nodes.map(nodeElement));
  yield '</nodes>\n<edges>\n';
  yield* xmlLines(edges.map(edgeElement));
  yield '</edges>\n</graph>\n</gexf>\n';
}

function nodeElement({ id, label, mentions, values }: NodeRow): XmlElement {
  const said = [...Object.entries(values), ['mentions', String(mentions)] as const];
  const attvalues = said.map(([name, value]) => element('attvalue', { for: name, value }));
  return element('node', { id, label }, [element('attvalues', {}, attvalues)]);
}

/** `kind` lets edges of several types stand between the same two nodes. */
function edgeElement({ id, from, to, type, weight }: EdgeRow): XmlElement {
  return element('edge', { id, source: from, target: to, label: type, kind: type, weight });
}
