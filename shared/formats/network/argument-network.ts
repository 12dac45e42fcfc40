/**
 * A set as a network: actors, claims and evidence with the links between them, and the
 * articles that they stand in. Annotations that name one entity are one node. Excluded
 * stretches are no statements and left out. Places are not needed, so lost ones stay.
 */
import { takeAfter } from '../../domain/code-points.ts';
import type { AnnotationContent, AnnotationId } from '../../domain/annotation.ts';
import { ACTOR, CLAIM, EVIDENCE, EXCLUDED, rootTag, UNTAGGED, type Tagset } from '../../domain/tagset.ts';
import type { ExchangeAnnotation, ExchangeArticle, ExchangeLayer, ExchangeSet } from '../exchange-set.ts';
import { linkName } from '../export/link-names.ts';
import { placeOf } from '../export/place-of.ts';
import { tagName } from '../tag-names.ts';

export type NodeKind = 'actor' | 'claim' | 'evidence' | 'other';

/** Where a node is named, in code points of the article's text; no span where the words were not found. */
export interface Mention {
  readonly annotation: ExchangeAnnotation;
  readonly article: ExchangeArticle;
  readonly annotator: string;
  /** Display name. */
  readonly annotatorName: string;
  readonly start?: number;
  readonly end?: number;
}

export interface NetworkNode {
  /** `node-1`, `node-2` … in the order of the set. */
  readonly id: string;
  /** Of the entity, or of the one annotation. */
  readonly identifier: string;
  readonly kind: NodeKind;
  readonly tag: string;
  /** The words first annotated. */
  readonly words: string;
  readonly mentions: readonly Mention[];
}

export interface NetworkEdge {
  readonly id: string;
  readonly from: NetworkNode;
  readonly to: NetworkNode;
  readonly type: string;
  /** How many links say so. */
  readonly weight: number;
}

export interface ArgumentNetwork {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** Links of which an end is not in the set. */
  readonly brokenLinks: number;
}

export function argumentNetwork(set: ExchangeSet): ArgumentNetwork {
  const { tagset } = set.project;
  const groups = new Map<string, { readonly content: AnnotationContent; readonly mentions: Mention[] }>();
  const keys = new Map<AnnotationId, string>();
  const articles = new Map(set.articles.map((article) => [article.path, article]));
  for (const layer of set.layers) {
    const article = articles.get(layer.article);
    if (article === undefined) continue;
    const place = placeOf(article);
    for (const annotation of layer.annotations) {
      const { content } = annotation;
      if (rootTag(tagset, content.tag) === EXCLUDED || content.tag === UNTAGGED) continue;
      const key = content.entity ?? annotation.id;
      keys.set(annotation.id, key);
      const group = groups.get(key) ?? { content, mentions: [] };
      groups.set(key, group);
      const annotator = layer.adjudicated ? `${layer.annotator.id}.adjudicated` : layer.annotator.id;
      const annotatorName = layer.annotator.name;
      group.mentions.push({ annotation, article, annotator, annotatorName, ...place(annotation) });
    }
  }
  const nodes = new Map(
    [...groups].map(([identifier, { content, mentions }], index): readonly [string, NetworkNode] => [
      identifier,
      {
        id: `node-${index + 1}`,
        identifier,
        kind: kindOf(tagset, content),
        tag: tagName(tagset, content.tag, content.label),
        words: content.anchor.exact,
        mentions,
      },
    ]),
  );
  const nodeOf = (id: AnnotationId): NetworkNode | undefined => nodes.get(keys.get(id) ?? '');
  return { nodes: [...nodes.values()], ...edgesOf(set.layers, nodeOf) };
}

/** One line of at most 80 characters. */
export function shortWords(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= 80 ? line : `${takeAfter(line, 0, 79)}…`;
}

function edgesOf(
  layers: readonly ExchangeLayer[],
  nodeOf: (id: AnnotationId) => NetworkNode | undefined,
): Pick<ArgumentNetwork, 'edges' | 'brokenLinks'> {
  const edges = new Map<string, NetworkEdge>();
  let brokenLinks = 0;
  for (const { content } of layers.flatMap(({ statements }) => statements)) {
    if (content.kind !== 'link') continue;
    const [from, to] = [nodeOf(content.from), nodeOf(content.to)];
    if (from === undefined || to === undefined) {
      brokenLinks += 1;
      continue;
    }
    const type = linkName(content.type);
    const key = `${from.id} ${to.id} ${type}`;
    const same = edges.get(key);
    if (same === undefined) edges.set(key, { id: `edge-${edges.size + 1}`, from, to, type, weight: 1 });
    else edges.set(key, { ...same, weight: same.weight + 1 });
  }
  return { edges: [...edges.values()], brokenLinks };
}

function kindOf(tagset: Tagset, { tag }: AnnotationContent): NodeKind {
  const root = rootTag(tagset, tag);
  if (root === ACTOR) return 'actor';
  if (root === CLAIM) return 'claim';
  return root === EVIDENCE ? 'evidence' : 'other';
}
