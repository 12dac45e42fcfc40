import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { AT, id } from '../../domain/layer.cases.ts';
import { anyExchangeSet } from '../exchange-set.cases.ts';
import type { ExchangeAnnotation, ExchangeLayer, ExchangeSet, ExchangeStatement } from '../exchange-set.ts';
import type { Format } from '../format.ts';
import { EXAMPLE, filesOf } from '../worked-example.cases.ts';
import { aif } from './aif.ts';
import { argdown } from './argdown.ts';
import { claimReview } from './claim-review.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';

function link(n: number, type: string, from: number, to: number): ExchangeStatement {
  const content = { kind: 'link', type: `urn:beleg:link:${type}`, from: id(from), to: id(to) } as const;
  return { id: id(n), created: AT, modified: AT, content };
}

function withStatements(statements: readonly ExchangeStatement[]): ExchangeSet {
  const layers = EXAMPLE.layers.map((layer): ExchangeLayer => Object.assign({}, layer, { statements }));
  return { ...EXAMPLE, layers };
}

function ofEntity(annotation: ExchangeAnnotation, entity: string): ExchangeAnnotation {
  return { ...annotation, content: { ...annotation.content, entity } };
}

/** The actor states the claim, the evidence supports it, and one link leads out of the set. */
const LINKED = withStatements([
  link(96, 'states', 2, 3),
  link(97, 'supports', 4, 3),
  link(98, 'supports', 4, 999),
]);
const UNLINKED = withStatements([]);

const only = (format: Format, set: ExchangeSet): string => Object.values(filesOf(format, set)).join('');

test('GEXF: statements and articles as nodes, links and appearances as edges', () => {
  const text = only(gexf, LINKED);
  expect(text).toContain(
    `<node id="node-3" label="„Möwe“"><attvalues><attvalue for="kind" value="claim"/><attvalue for="tag" value="Claim"/><attvalue for="words" value="„Möwe“"/><attvalue for="places" value="fähre.txt 7–13 (a1)"/><attvalue for="annotators" value="a1"/><attvalue for="identifier" value="${id(3)}"/><attvalue for="mentions" value="1"/></attvalues></node>\n`,
  );
  expect(text).toContain(
    '<edge id="edge-2" source="node-4" target="node-3" label="supports" kind="supports" weight="1"/>\n',
  );
  expect(text).toContain(
    '<edge id="edge-3" source="node-1" target="article-1" label="in" kind="in" weight="1"/>\n',
  );
  expect(text).toContain('for="words" value="🚢 Über&#xA;„Möwe“ sagt die"');
  expect(gexf.losses(LINKED).filter(({ code }) => code === 'links')).toEqual([
    { code: 'links', count: 1, annotations: [] },
  ]);
});

test('GraphML: the same, with declared keys', () => {
  const text = only(graphml, LINKED);
  expect(text).toContain('<key id="node-kind" for="node" attr.name="kind" attr.type="string"/>\n');
  expect(text).toContain(
    '<edge id="edge-1" source="node-2" target="node-3"><data key="edge-type">states</data><data key="edge-weight">1</data></edge>\n',
  );
});

test('annotations of one entity are one node', () => {
  const [layer] = EXAMPLE.layers;
  if (layer === undefined) throw new Error('no example');
  const annotations = layer.annotations.map((each) => ofEntity(each, id(80)));
  const set = { ...EXAMPLE, layers: [{ ...layer, annotations }] };
  const text = only(gexf, set);
  expect(text.match(/<node /g)).toHaveLength(2);
  expect(text).toContain(
    'value="fähre.txt 0–22 (a1); fähre.txt 2–6 (a1); fähre.txt 7–13 (a1); fähre.txt 28–30 (a1)"',
  );
});

test('Argdown: claims with what supports them, and who states them as data', () => {
  expect(only(argdown, LINKED)).toBe(
    [
      '===\ntitle: "Fähre"\n===\n',
      `\n[Claim 1 „Möwe“]: „Möwe“ {"tag":"Claim","identifier":"${id(3)}","places":[{"article":"fähre.txt","annotator":"a1","start":7,"end":13}],"links":{"states":["Actor 1 Über"]}}\n`,
      '  + [Evidence 1 👍🏽]\n',
      `\n[Evidence 1 👍🏽]: 👍🏽 {"tag":"Evidence","identifier":"${id(4)}","places":[{"article":"fähre.txt","annotator":"a1","start":28,"end":30}]}\n`,
      `\n[Übertreibung 1 🚢 Über „Möwe“ sagt die]: 🚢 Über „Möwe“ sagt die {"tag":"Übertreibung","identifier":"${id(1)}","places":[{"article":"fähre.txt","annotator":"a1","start":0,"end":22}]}\n`,
    ].join(''),
  );
});

const Graph = z.object({
  nodes: z.array(z.object({ nodeID: z.string(), type: z.string(), text: z.string() })),
  edges: z.array(z.object({ fromID: z.string(), toID: z.string() })),
  locutions: z.array(z.unknown()),
  participants: z.array(z.unknown()),
});

test('AIF: inferences and locutions between what is said, never two statements joined', () => {
  const graph = Graph.parse(JSON.parse(only(aif, LINKED)));
  expect(graph.nodes.map(({ nodeID, type, text }) => `${nodeID} ${type} ${text}`)).toEqual([
    '1 I 🚢 Über\n„Möwe“ sagt die',
    '2 I „Möwe“',
    '3 I 👍🏽',
    '4 L Über: „Möwe“',
    '5 YA Asserting',
    '6 RA Default Inference',
  ]);
  expect(graph.edges.map(({ fromID, toID }) => `${fromID}→${toID}`)).toEqual(['4→5', '5→2', '3→6', '6→2']);
  expect(graph.locutions).toEqual([{ nodeID: '4', personID: 1 }]);
  expect(graph.participants).toEqual([{ participantID: 1, firstname: '', surname: 'Über' }]);
});

test('AIF: every scheme has an edge in and an edge out, and no edge joins two statements', () => {
  fc.assert(
    fc.property(anyExchangeSet(), (set) => {
      const { nodes, edges } = Graph.parse(JSON.parse(only(aif, set)));
      const types = new Map(nodes.map(({ nodeID, type }) => [nodeID, type]));
      for (const { fromID, toID } of edges)
        expect([types.get(fromID), types.get(toID)]).not.toEqual(['I', 'I']);
      for (const { nodeID, type } of nodes.filter((node) => ['RA', 'CA', 'MA', 'YA'].includes(node.type))) {
        expect([
          type,
          edges.some(({ toID }) => toID === nodeID),
          edges.some(({ fromID }) => fromID === nodeID),
        ]).toEqual([type, true, true]);
      }
    }),
    { numRuns: 20 },
  );
});

test('ClaimReview: who made the claim, where it stands, and what the linked evidence says', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Die Fähre',
    url: 'https://example.org/f',
    datePublished: '2026-11-20',
    publisher: { '@type': 'Organization', name: 'Küstenbote' },
  };
  const review = {
    '@type': 'ClaimReview',
    '@id': id(3),
    url: id(3),
    claimReviewed: '„Möwe“',
    datePublished: '2026-11-22',
    author: [{ '@type': 'Person', name: 'Ada Beispiel' }],
    itemReviewed: {
      '@type': 'Claim',
      author: [{ '@type': 'Thing', name: 'Über' }],
      datePublished: '2026-11-20',
      appearance: [article],
    },
    reviewRating: {
      '@type': 'Rating',
      worstRating: 1,
      bestRating: 5,
      ratingValue: 5,
      alternateName: 'Durch Belege gestützt',
    },
    citation: [{ '@type': 'Quotation', text: '👍🏽', additionalType: 'supports', isPartOf: [article] }],
  };
  expect(JSON.parse(only(claimReview, LINKED))).toEqual({
    '@context': 'https://schema.org',
    '@graph': [review],
  });
});

test('a set without links is still a network, an argument map and a list of reviews', () => {
  expect(only(gexf, UNLINKED).match(/<edge /g)).toHaveLength(4);
  expect(only(argdown, UNLINKED).match(/^\[/gm)).toHaveLength(3);
  expect(JSON.parse(only(aif, UNLINKED))).toMatchObject({ edges: [], locutions: [] });
  expect(only(claimReview, UNLINKED)).toContain(
    '"reviewRating":{"@type":"Rating","worstRating":1,"bestRating":5,"alternateName":"Nicht bewertet',
  );
});

const SCHEMAS = new URL('../../../../shared/schemas/', import.meta.url);

describe.skipIf(!existsSync(SCHEMAS))(
  'the schemas of others (../shared/schemas; skipped where absent)',
  () => {
    const schema = (path: string) => ({
      fileName: path.slice(path.lastIndexOf('/') + 1),
      contents: readFileSync(new URL(path, SCHEMAS), 'utf8'),
    });

    test.each([
      ['gexf', gexf, ['gexf/gexf.xsd', 'gexf/dynamics.xsd', 'gexf/viz.xsd']],
      ['graphml', graphml, ['graphml/graphml.xsd', 'graphml/xlink.xsd']],
    ] as const)('%s of any set is valid', async (name, format, [main, ...others]) => {
      const sets = [LINKED, UNLINKED, ...fc.sample(anyExchangeSet(), { numRuns: 6, seed: 7 })];
      const xml = sets.map((set, index) => ({
        fileName: `${name}-${index}.xml`,
        contents: only(format, set),
      }));
      const checked = await validateXML({ xml, schema: schema(main), preload: others.map(schema) });
      expect(checked.errors).toEqual([]);
    });
  },
);
