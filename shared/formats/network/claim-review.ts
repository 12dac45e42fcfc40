/**
 * ClaimReview as JSON-LD (schema.org 30.0; the properties that search engines ask for):
 * one review for each claim, with who made it, where it stands and the evidence as citations.
 *
 * The rating says no more than the links do: from 1 (all linked evidence refutes it) to
 * 5 (all supports it); without any there is no value.
 */
import type { JsonObject } from '../../json.ts';
import { createText, type Text } from '../../text/text.ts';
import type { Format, LossCode } from '../format.ts';
import { toLine } from '../json-text.ts';
import { argumentNetwork, type Mention, type NetworkEdge, type NetworkNode } from './argument-network.ts';
import { losesBroken } from './network-table.ts';

const CANNOT_CARRY: readonly LossCode[] = [
  'note',
  'attributes',
  'links',
  'decisions',
  'replies',
  'provenance',
  'tag-definition',
];

export const claimReview: Format = {
  id: 'claimreview',
  container: 'file',
  extension: '.jsonld',
  cannotCarry: CANNOT_CARRY,
  losses: (set) => {
    const { edges, brokenLinks } = argumentNetwork(set);
    const others = edges.filter((edge) => !isEvidence(edge) && !isAuthor(edge));
    return losesBroken(
      set,
      CANNOT_CARRY,
      others.reduce((sum, { weight }) => sum + weight, brokenLinks),
    );
  },
  write: (set, { language }) => {
    const { nodes, edges } = argumentNetwork(set);
    return [{ path: 'claims.jsonld', chunks: chunksOf(nodes, edges, createText(language)) }];
  },
};

function* chunksOf(
  nodes: readonly NetworkNode[],
  edges: readonly NetworkEdge[],
  text: Text,
): Generator<string> {
  const bearing = new Map<string, NetworkEdge[]>();
  for (const edge of edges) {
    const group = bearing.get(edge.to.id);
    if (group === undefined) bearing.set(edge.to.id, [edge]);
    else group.push(edge);
  }
  yield '{"@context": "https://schema.org", "@graph": [';
  let separator = '\n';
  for (const node of nodes.filter(({ kind }) => kind === 'claim')) {
    yield separator + toLine(reviewOf(node, bearing.get(node.id) ?? [], text));
    separator = ',\n';
  }
  yield '\n]}\n';
}

function isEvidence({ from, to, type }: NetworkEdge): boolean {
  return to.kind === 'claim' && from.kind === 'evidence' && (type === 'supports' || type === 'refutes');
}

function isAuthor({ from, to, type }: NetworkEdge): boolean {
  return to.kind === 'claim' && from.kind === 'actor' && type === 'states';
}

function reviewOf(node: NetworkNode, edges: readonly NetworkEdge[], text: Text): JsonObject {
  const [first] = node.mentions;
  const authors = edges.filter(isAuthor).map(({ from }) => thing(from.words));
  const cited = edges.filter(isEvidence);
  const reviewers = [...new Set(node.mentions.map(({ annotatorName }) => annotatorName))];
  return {
    '@type': 'ClaimReview',
    '@id': node.identifier,
    url: node.identifier,
    claimReviewed: node.words,
    ...(first && { datePublished: first.annotation.modified.slice(0, 10) }),
    author: reviewers.map((name) => ({ '@type': 'Person', name })),
    itemReviewed: {
      '@type': 'Claim',
      ...(authors.length > 0 && { author: authors }),
      ...(first?.article.metadata.published !== undefined && {
        datePublished: first.article.metadata.published,
      }),
      appearance: node.mentions.map(appearanceOf),
    },
    reviewRating: ratingOf(cited, text),
    ...(cited.length > 0 && {
      citation: cited.map(({ from, type }) => ({
        '@type': 'Quotation',
        text: from.words,
        additionalType: type,
        isPartOf: from.mentions.map(appearanceOf),
      })),
    }),
  };
}

/** Of an actor only the words are known, not whether it is a person. */
function thing(name: string): JsonObject {
  return { '@type': 'Thing', name };
}

function appearanceOf({ article }: Mention): JsonObject {
  const { title, outlet, published, url, author } = article.metadata;
  return {
    '@type': 'NewsArticle',
    headline: title ?? article.path,
    ...(url !== undefined && { url }),
    ...(published !== undefined && { datePublished: published }),
    ...(author !== undefined && { author: thing(author) }),
    ...(outlet !== undefined && { publisher: { '@type': 'Organization', name: outlet } }),
  };
}

function ratingOf(cited: readonly NetworkEdge[], text: Text): JsonObject {
  const count = (wanted: string): number =>
    cited.reduce((sum, { type, weight }) => sum + (type === wanted ? weight : 0), 0);
  const [supports, refutes] = [count('supports'), count('refutes')];
  const scale = { '@type': 'Rating', worstRating: 1, bestRating: 5 };
  if (supports + refutes === 0) return { ...scale, alternateName: text('claim-review.unrated') };
  const ratingValue = Math.round((1 + (4 * supports) / (supports + refutes)) * 10) / 10;
  if (refutes === 0) return { ...scale, ratingValue, alternateName: text('claim-review.supported') };
  if (supports === 0) return { ...scale, ratingValue, alternateName: text('claim-review.refuted') };
  return { ...scale, ratingValue, alternateName: text('claim-review.disputed') };
}
