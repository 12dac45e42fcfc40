/**
 * AIF as JSON, as AIFdb and OVA read it (Argument Interchange Format: I-nodes for what is
 * said, S-nodes for what bears on what, L-nodes for who says it). No edge joins two I-nodes,
 * and every S-node has an edge in and an edge out.
 */
import type { JsonObject } from '../../json.ts';
import type { Format, LossCode } from '../format.ts';
import { toLine } from '../json-text.ts';
import { argumentNetwork, type ArgumentNetwork, type NetworkEdge } from './argument-network.ts';
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

/** Schemes between what is said. */
const SCHEMES: ReadonlyMap<string, { readonly type: string; readonly text: string }> = new Map([
  ['supports', { type: 'RA', text: 'Default Inference' }],
  ['refutes', { type: 'CA', text: 'Default Conflict' }],
  ['contradicts', { type: 'CA', text: 'Default Conflict' }],
  ['repeats', { type: 'MA', text: 'Default Rephrase' }],
]);

/** What an actor does by saying it. */
const ILLOCUTIONS: ReadonlyMap<string, string> = new Map([
  ['states', 'Asserting'],
  ['denies', 'Disagreeing'],
  ['reports', 'Reporting'],
]);

export const aif: Format = {
  id: 'aif',
  container: 'file',
  extension: '.json',
  cannotCarry: CANNOT_CARRY,
  losses: (set) => {
    const { edges, brokenLinks } = argumentNetwork(set);
    const others = edges.filter((edge) => !isScheme(edge) && !isIllocution(edge));
    return losesBroken(
      set,
      CANNOT_CARRY,
      others.reduce((sum, { weight }) => sum + weight, brokenLinks),
    );
  },
  write: (set) => [{ path: 'arguments.json', chunks: chunksOf(argumentNetwork(set)) }],
};

function isScheme({ from, to, type }: NetworkEdge): boolean {
  return SCHEMES.has(type) && from.kind !== 'actor' && to.kind !== 'actor';
}

function isIllocution({ from, to, type }: NetworkEdge): boolean {
  return ILLOCUTIONS.has(type) && from.kind === 'actor' && to.kind !== 'actor';
}

function* chunksOf(network: ArgumentNetwork): Generator<string> {
  const nodes: JsonObject[] = [];
  const edges: JsonObject[] = [];
  const locutions: JsonObject[] = [];
  let count = 0;
  const node = (type: string, text: string): string => {
    count += 1;
    nodes.push({ nodeID: String(count), text, type });
    return String(count);
  };
  const join = (fromID: string, toID: string): void => {
    edges.push({ edgeID: String(edges.length + 1), fromID, toID, formEdgeID: null });
  };
  const said = network.nodes.filter(({ kind }) => kind !== 'actor');
  const ids = new Map(said.map(({ id, words }) => [id, node('I', words)]));
  const actors = network.nodes.filter(({ kind }) => kind === 'actor');
  const participants = actors.map(({ words }, index) => ({
    participantID: index + 1,
    firstname: '',
    surname: words,
  }));
  for (const edge of network.edges) {
    const [from, to] = [ids.get(edge.from.id), ids.get(edge.to.id)];
    const scheme = SCHEMES.get(edge.type);
    if (isScheme(edge) && scheme && from !== undefined && to !== undefined) {
      const between = node(scheme.type, scheme.text);
      join(from, between);
      join(between, to);
    } else if (isIllocution(edge) && to !== undefined) {
      const locution = node('L', `${edge.from.words}: ${edge.to.words}`);
      const act = node('YA', ILLOCUTIONS.get(edge.type) ?? '');
      join(locution, act);
      join(act, to);
      locutions.push({ nodeID: locution, personID: actors.indexOf(edge.from) + 1 });
    }
  }
  const lists = { nodes, edges, schemefulfillments: [], participants, locutions };
  let separator = '{\n';
  for (const [name, list] of Object.entries(lists)) {
    yield `${separator}"${name}": [${list.map((each) => `\n${toLine(each)}`).join(',')}]`;
    separator = ',\n';
  }
  yield '\n}\n';
}
