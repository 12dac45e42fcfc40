/**
 * The network of a case: actors, propositions and evidence, and what ties them.
 *
 * A node is an entity as everybody knows it (several annotators' may be one), or a single
 * annotation: evidence always, other words without an entity where that is asked for. An edge
 * is all links of one type from one node to another, as strong as they are many.
 */
import type { AnnotationId } from '../annotation.ts';
import type { ArticlePath } from '../layer.ts';
import type { LinkTypeId, StatementId } from '../statement.ts';
import { ACTOR, CLAIM, EVIDENCE, type TagId } from '../tagset.ts';

/** What stands for itself has the kind of its tag; `other`: a tag of the project's own. */
export type NodeKind = 'actor' | 'proposition' | 'evidence' | 'other';

export const NODE_KINDS: readonly NodeKind[] = ['actor', 'proposition', 'evidence', 'other'];

/** What of an annotation the network needs. */
export interface NetworkItem {
  readonly annotation: { readonly id: AnnotationId; readonly quote: string };
  readonly article: ArticlePath;
  /** The top-level tag. */
  readonly root: TagId;
  /** Who or what it names: the same id wherever several entities are one. */
  readonly entity: {
    readonly id: string;
    readonly name: string;
    readonly of: 'actor' | 'proposition';
  } | null;
}

export interface NetworkLink {
  readonly id: StatementId;
  readonly type: LinkTypeId;
  readonly from: AnnotationId;
  readonly to: AnnotationId;
}

export interface NetworkMaterial {
  /** What is looked at; zones are none of it. */
  readonly items: readonly NetworkItem[];
  readonly links: readonly NetworkLink[];
  /** All annotations that there are: a link to one of these leads somewhere, looked at or not. */
  readonly known: { readonly has: (id: AnnotationId) => boolean };
}

/** What of it is shown. */
export interface NetworkChoice {
  readonly hiddenKinds: readonly NodeKind[];
  readonly hiddenLinkTypes: readonly LinkTypeId[];
  /** null: all. */
  readonly article: ArticlePath | null;
  /** Also words that name no entity and are no evidence. */
  readonly withUnnamed: boolean;
  /** Also nodes that nothing ties to another. */
  readonly withUnlinked: boolean;
}

export const WHOLE_NETWORK: NetworkChoice = {
  hiddenKinds: [],
  hiddenLinkTypes: [],
  article: null,
  withUnnamed: false,
  withUnlinked: true,
};

/** Nothing is filtered out of what there is, with or without words that name no entity. */
export function isWhole({ hiddenKinds, hiddenLinkTypes, article, withUnlinked }: NetworkChoice): boolean {
  return hiddenKinds.length === 0 && hiddenLinkTypes.length === 0 && article === null && withUnlinked;
}

export interface NetworkNode {
  /** The entity group's, or the annotation's. */
  readonly id: string;
  readonly kind: NodeKind;
  /** The entity's name, or the words. */
  readonly name: string;
  readonly isEntity: boolean;
  /** In the order of articles. Never empty. */
  readonly annotations: readonly AnnotationId[];
  readonly articles: readonly ArticlePath[];
  /** Links that begin or end here. */
  readonly links: number;
}

export interface NetworkEdge {
  /** Type and both ends. */
  readonly id: string;
  readonly type: LinkTypeId;
  readonly from: string;
  readonly to: string;
  /** Never empty; how many is how strong. */
  readonly links: readonly NetworkLink[];
}

export interface Network {
  /** By id, so that the same case is the same network whatever order its files were read in. */
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  /** Links of the chosen types that are not in it, by why. */
  readonly leftOut: {
    /** One end is nowhere. */
    readonly broken: number;
    /** One end names no entity, and those were not asked for. */
    readonly unnamed: number;
    /** One end is not among what is looked at. */
    readonly hidden: number;
  };
}

/** What becomes of an annotation: the node it belongs to, or why it has none. */
type Place = { readonly node: string } | Reason;

type Reason = 'broken' | 'hidden' | 'unnamed';

/** Why a link is left out where its ends differ: what nobody can mend by a choice comes first. */
const REASONS: readonly Reason[] = ['broken', 'hidden', 'unnamed'];

interface Growing {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly isEntity: boolean;
  readonly annotations: AnnotationId[];
  readonly articles: Set<ArticlePath>;
  links: number;
}

export function buildNetwork(material: NetworkMaterial, choice: NetworkChoice): Network {
  const nodes = new Map<string, Growing>();
  const places = new Map<AnnotationId, Place>();
  for (const item of material.items) {
    const found = nodeOf(item);
    const place = placeOf(item, found, choice);
    places.set(item.annotation.id, place);
    if (typeof place === 'string') continue;
    const node = nodes.get(found.id) ?? { ...found, annotations: [], articles: new Set(), links: 0 };
    nodes.set(found.id, node);
    node.annotations.push(item.annotation.id);
    node.articles.add(item.article);
  }
  const { edges, leftOut } = edgesOf(material, choice, places);
  for (const edge of edges) {
    for (const end of new Set([edge.from, edge.to])) {
      const node = nodes.get(end);
      if (node !== undefined) node.links += edge.links.length;
    }
  }
  return {
    nodes: [...nodes.values()]
      .filter((node) => choice.withUnlinked || node.links > 0)
      .map(({ id, kind, name, isEntity, annotations, articles, links }) => ({
        id,
        kind,
        name,
        isEntity,
        annotations,
        articles: [...articles],
        links,
      }))
      .toSorted((a, b) => inOrder(a.id, b.id)),
    edges: edges.toSorted((a, b) => inOrder(a.id, b.id)),
    leftOut,
  };
}

/** The types that links of the material have, most used first. */
export function linkTypesOf({ links }: Pick<NetworkMaterial, 'links'>): readonly LinkTypeId[] {
  const counts = new Map<LinkTypeId, number>();
  for (const { type } of links) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || inOrder(a, b)).map(([type]) => type);
}

function edgesOf(
  material: NetworkMaterial,
  choice: NetworkChoice,
  places: ReadonlyMap<AnnotationId, Place>,
): { readonly edges: NetworkEdge[]; readonly leftOut: Network['leftOut'] } {
  const edges = new Map<string, { type: LinkTypeId; from: string; to: string; links: NetworkLink[] }>();
  const leftOut = { broken: 0, unnamed: 0, hidden: 0 };
  const endAt = (id: AnnotationId): Place => places.get(id) ?? (material.known.has(id) ? 'hidden' : 'broken');
  for (const link of material.links) {
    if (choice.hiddenLinkTypes.includes(link.type)) continue;
    const from = endAt(link.from);
    const to = endAt(link.to);
    if (typeof from === 'object' && typeof to === 'object') {
      const id = `${link.type} ${from.node} ${to.node}`;
      const edge = edges.get(id);
      if (edge === undefined) edges.set(id, { type: link.type, from: from.node, to: to.node, links: [link] });
      else edge.links.push(link);
    } else leftOut[REASONS.find((reason) => from === reason || to === reason) ?? 'hidden'] += 1;
  }
  return {
    edges: [...edges].map(([id, { type, from, to, links }]) => ({
      id,
      type,
      from,
      to,
      links: links.toSorted((a, b) => inOrder(a.id, b.id)),
    })),
    leftOut,
  };
}

/** The node that it would be or belong to. */
function nodeOf({
  annotation,
  entity,
  root,
}: NetworkItem): Pick<NetworkNode, 'id' | 'kind' | 'name' | 'isEntity'> {
  if (entity !== null) return { id: entity.id, kind: entity.of, name: entity.name, isEntity: true };
  return {
    id: annotation.id,
    kind: KINDS.get(root) ?? 'other',
    name: annotation.quote,
    isEntity: false,
  };
}

const KINDS: ReadonlyMap<TagId, NodeKind> = new Map([
  [ACTOR, 'actor'],
  [CLAIM, 'proposition'],
  [EVIDENCE, 'evidence'],
]);

function placeOf(
  { article }: NetworkItem,
  node: Pick<NetworkNode, 'id' | 'kind' | 'isEntity'>,
  choice: NetworkChoice,
): Place {
  if (choice.hiddenKinds.includes(node.kind)) return 'hidden';
  if (choice.article !== null && choice.article !== article) return 'hidden';
  if (!node.isEntity && node.kind !== 'evidence' && !choice.withUnnamed) return 'unnamed';
  return { node: node.id };
}

/** By code units: the same on every machine, whatever its language. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
