/**
 * A network as it is drawn: nodes by number, places and sizes in arrays, edges in bundles of one
 * style, so that ten thousand of them are a few strokes.
 */
import type { Network, NetworkEdge, NetworkNode } from '../../../shared/domain/case/network.ts';
import type { Camera, Point, Size } from './camera.ts';
import { dashesOf, ownTypes, strokeOf, type Dashes } from './edge-styles.ts';

export interface DrawnEdge {
  readonly edge: NetworkEdge;
  readonly from: number;
  readonly to: number;
  readonly dashes: Dashes;
  readonly stroke: number;
  /** How far its middle lies off the straight line, in parts of its length: ties between the same two lie beside each other. */
  readonly bend: number;
}

export interface Drawing {
  readonly nodes: readonly NetworkNode[];
  readonly numbers: ReadonlyMap<string, number>;
  /** x and y of each node in turn; dragging writes here. */
  readonly places: Float32Array;
  readonly edges: readonly DrawnEdge[];
  /** Those that are painted where nothing is stressed: all of them, or the strongest `MOST_LINES`. */
  readonly lines: readonly DrawnEdge[];
  /** Lines of one style each. */
  readonly bundles: readonly (readonly DrawnEdge[])[];
  /** Numbers of nodes, the most tied first: who gets a label. */
  readonly byLinks: readonly number[];
}

/** A drawing as it is looked at. */
export interface Sight {
  readonly drawing: Drawing;
  readonly camera: Camera;
  readonly size: Size;
  /** See `baseRadius`. */
  readonly base: number;
}

/** More lines than these are a felt that says nothing, and take long to paint. */
export const MOST_LINES = 15_000;

export function makeDrawing({ nodes, edges }: Network, places: Float32Array): Drawing {
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const own = ownTypes(edges.map(({ type }) => type));
  const between = new Map<string, number>();
  const drawn: DrawnEdge[] = [];
  for (const edge of edges) {
    const from = numbers.get(edge.from);
    const to = numbers.get(edge.to);
    if (from === undefined || to === undefined) continue;
    const pair = `${Math.min(from, to)} ${Math.max(from, to)}`;
    const before = between.get(pair) ?? 0;
    between.set(pair, before + 1);
    const one: DrawnEdge = {
      edge,
      from,
      to,
      dashes: dashesOf(edge.type, own),
      stroke: strokeOf(edge.links.length),
      bend: bendOf(before) * (from < to ? 1 : -1),
    };
    drawn.push(one);
  }
  const lines = strongest(drawn, nodes);
  const bundles = new Map<string, DrawnEdge[]>();
  for (const one of lines) {
    const style = `${one.edge.type} ${one.stroke.toFixed(1)}`;
    const bundle = bundles.get(style);
    if (bundle === undefined) bundles.set(style, [one]);
    else bundle.push(one);
  }
  return {
    nodes,
    numbers,
    places,
    edges: drawn,
    lines,
    bundles: [...bundles.values()],
    byLinks: nodes
      .map((_, index) => index)
      .toSorted((a, b) => linksAt(nodes, b) - linksAt(nodes, a) || a - b),
  };
}

/** Of the most links first, then what ties little else, so that no node stands as if nothing tied it. */
function strongest(edges: readonly DrawnEdge[], nodes: readonly NetworkNode[]): readonly DrawnEdge[] {
  if (edges.length <= MOST_LINES) return edges;
  const ties = ({ from, to }: DrawnEdge): number => Math.min(linksAt(nodes, from), linksAt(nodes, to));
  return edges
    .toSorted((a, b) => b.edge.links.length - a.edge.links.length || ties(a) - ties(b))
    .slice(0, MOST_LINES);
}

export function placeOf({ places }: Pick<Drawing, 'places'>, node: number): Point {
  return { x: places[node * 2] ?? 0, y: places[node * 2 + 1] ?? 0 };
}

/** CSS pixels: neighbours are about one unit apart, and ground stays between them; a speck is seen still. */
export function baseRadius({ scale }: Camera): number {
  return Math.min(13, Math.max(1.5, 0.27 * scale));
}

/** What ties much is larger, though never twice as large. */
export function radiusOf(node: NetworkNode, base: number): number {
  return Math.min(24, Math.max(1.5, base * Math.min(1.7, 0.8 + 0.15 * Math.log2(1 + node.links))));
}

/** 0, then to one side and the other, farther each time. */
function bendOf(before: number): number {
  return Math.ceil(before / 2) * 0.14 * (before % 2 === 1 ? 1 : -1);
}

function linksAt(nodes: readonly NetworkNode[], index: number): number {
  return nodes[index]?.links ?? 0;
}
