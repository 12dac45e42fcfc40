import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildNetwork,
  linkTypesOf,
  WHOLE_NETWORK,
  type NetworkItem,
  type NetworkLink,
  type NetworkMaterial,
} from './network.ts';
import { ACTOR, CLAIM, EVIDENCE } from '../tagset.ts';

const STATES = 'urn:beleg:link:states';
const SUPPORTS = 'urn:beleg:link:supports';

const MINISTER = { id: 'g-minister', name: 'The minister', of: 'actor' } as const;
const DAM = { id: 'g-dam', name: 'The dam is safe', of: 'proposition' } as const;

function words(id: string, article: string, root: string, entity: NetworkItem['entity'] = null): NetworkItem {
  return { annotation: { id, quote: `words of ${id}` }, article, root, entity };
}

function link(id: string, type: string, from: string, to: string): NetworkLink {
  return { id, type, from, to };
}

/** Two articles: a minister in both, a claim, two pieces of evidence; `out` is not looked at. */
const CASE: NetworkMaterial = {
  items: [
    words('m1', 'a.txt', ACTOR, MINISTER),
    words('c1', 'a.txt', CLAIM, DAM),
    words('v1', 'a.txt', EVIDENCE),
    words('x1', 'a.txt', CLAIM),
    words('m2', 'b.txt', ACTOR, MINISTER),
    words('v2', 'b.txt', EVIDENCE),
  ],
  links: [
    link('l1', STATES, 'm1', 'c1'),
    link('l2', SUPPORTS, 'v1', 'c1'),
    link('l3', STATES, 'm2', 'c1'),
    link('l4', SUPPORTS, 'v2', 'gone'),
    link('l5', SUPPORTS, 'v1', 'x1'),
    link('l6', SUPPORTS, 'v1', 'out'),
  ],
  known: new Set(['m1', 'c1', 'v1', 'x1', 'm2', 'v2', 'out']),
};

const shown = (choice: Partial<typeof WHOLE_NETWORK> = {}) =>
  buildNetwork(CASE, { ...WHOLE_NETWORK, ...choice });

describe('the network of a case', () => {
  it('makes one node of entities that are one, and one edge of links that say the same', () => {
    const { nodes, edges } = shown();
    expect(nodes.map(({ id, kind, name, links }) => ({ id, kind, name, links }))).toEqual([
      { id: 'g-dam', kind: 'proposition', name: 'The dam is safe', links: 3 },
      { id: 'g-minister', kind: 'actor', name: 'The minister', links: 2 },
      { id: 'v1', kind: 'evidence', name: 'words of v1', links: 1 },
      { id: 'v2', kind: 'evidence', name: 'words of v2', links: 0 },
    ]);
    expect(nodes[1]).toMatchObject({ annotations: ['m1', 'm2'], articles: ['a.txt', 'b.txt'] });
    expect(edges.map(({ type, from, to, links }) => [type, from, to, links.map(({ id }) => id)])).toEqual([
      [STATES, 'g-minister', 'g-dam', ['l1', 'l3']],
      [SUPPORTS, 'v1', 'g-dam', ['l2']],
    ]);
  });

  it('says which links are not in it, and why', () => {
    expect(shown().leftOut).toEqual({ broken: 1, unnamed: 1, hidden: 1 });
    expect(shown({ withUnnamed: true }).leftOut).toEqual({ broken: 1, unnamed: 0, hidden: 1 });
    expect(shown({ article: 'a.txt' }).leftOut).toEqual({ broken: 1, unnamed: 1, hidden: 2 });
  });

  it('shows words without an entity where that is asked for', () => {
    const { nodes } = shown({ withUnnamed: true });
    expect(nodes.find(({ id }) => id === 'x1')).toMatchObject({ kind: 'proposition', isEntity: false });
  });

  it.each([
    [{ hiddenKinds: ['evidence'] }, ['g-dam', 'g-minister']],
    [{ article: 'b.txt' }, ['g-minister', 'v2']],
    [{ withUnlinked: false }, ['g-dam', 'g-minister', 'v1']],
    [{ hiddenLinkTypes: [STATES], withUnlinked: false }, ['g-dam', 'v1']],
  ] satisfies [Partial<typeof WHOLE_NETWORK>, string[]][])('shows with %j the nodes %j', (choice, ids) => {
    expect(shown(choice).nodes.map(({ id }) => id)).toEqual(ids);
  });

  it('lists the types of its links, the most used first', () => {
    expect(linkTypesOf(CASE)).toEqual([SUPPORTS, STATES]);
  });

  it('is the same in whatever order annotations and links were read', () => {
    const items = ['a', 'b', 'c', 'd'].map((id, index) =>
      words(id, 'a.txt', [ACTOR, CLAIM, EVIDENCE][index % 3] ?? ACTOR, [MINISTER, DAM][index] ?? null),
    );
    const ends = fc.constantFrom('a', 'b', 'c', 'd', 'gone');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(ends, ends, fc.constantFrom(STATES, SUPPORTS)), { maxLength: 12 }),
        (tied) => {
          const links = tied.map(([from, to, type], index) => link(`l${index}`, type, from, to));
          const of = (some: readonly NetworkLink[], from = items) =>
            buildNetwork(
              { items: from, links: some, known: new Set('abcd') },
              { ...WHOLE_NETWORK, withUnnamed: true },
            );
          const network = of(links);
          expect(of(links.toReversed(), items.toReversed())).toEqual(network);
          const drawn = network.edges.reduce((sum, edge) => sum + edge.links.length, 0);
          expect(drawn + network.leftOut.broken).toBe(links.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
