/**
 * The forces in one part of a network: tied nodes pull, all push (ForceAtlas2, with the
 * Barnes-Hut approximation), in smaller and smaller steps until nothing moves much.
 */
import { inferSettings } from 'graphology-layout-forceatlas2';
import { firstPlaces, type Neighbours } from './first-places.ts';
import { forceStep } from './force-step.ts';

export interface Part {
  readonly neighbours: Neighbours;
  /** Numbers of both nodes of each edge in turn. */
  readonly ends: readonly number[];
  /** How strongly each edge pulls. */
  readonly weights: readonly number[];
}

export interface Forces {
  /** One step. Does nothing when it is at rest. */
  readonly step: () => void;
  readonly isAtRest: () => boolean;
  /** x and y of each node in turn, around 0, the farthest one unit away. */
  readonly places: () => Float32Array;
}

/** What the library keeps of a node, and of an edge. */
const PER_NODE = 10;
const MASS = 6;
const CONVERGENCE = 7;
const SIZE = 8;
const PER_EDGE = 3;

/** From so many nodes on, far ones are taken together. */
const MANY = 200;
/** Nothing moves much any more: on average, in parts of the radius, in one step. */
const REST = 0.001;
/**
 * Everything leans to the middle a little, so that a small part fills its disc and is no long
 * thread; in a large one that would press its groups into one ball.
 */
const GRAVITY = 0.6;
const SMALL = 16;
const LEAST_STEPS = 12;
export const MOST_STEPS = 130;
/** After so many steps the steps are half as large. */
const HALF_LIFE = 35;

/** `scatter`: two numbers between -0.5 and 0.5 for each node, which tell twins apart. */
export function createForces({ neighbours, ends, weights }: Part, scatter: ArrayLike<number>): Forces {
  const count = neighbours.length;
  const nodes = new Float32Array(count * PER_NODE);
  const edges = new Float32Array(weights.length * PER_EDGE);
  const first = firstPlaces(neighbours, scatter);
  for (let node = 0; node < count; node += 1) {
    nodes.set([first[node * 2] ?? 0, first[node * 2 + 1] ?? 0], node * PER_NODE);
    nodes[node * PER_NODE + MASS] = 1;
    nodes[node * PER_NODE + CONVERGENCE] = 1;
    nodes[node * PER_NODE + SIZE] = 1;
  }
  for (const [edge, weight] of weights.entries()) {
    const pull = Math.sqrt(weight);
    const [a, b] = [(ends[edge * 2] ?? 0) * PER_NODE, (ends[edge * 2 + 1] ?? 0) * PER_NODE];
    edges.set([a, b, pull], edge * PER_EDGE);
    for (const end of [a, b]) nodes[end + MASS] = (nodes[end + MASS] ?? 0) + pull;
  }
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    ...inferSettings(count),
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: GRAVITY * Math.min(1, Math.sqrt(SMALL / count)),
    barnesHutOptimize: count > MANY,
    barnesHutTheta: 1.1,
    slowDown: 1,
  };
  balance(nodes, edges, settings.scalingRatio, settings.gravity);
  const slow = 1 + Math.log(count);
  let steps = 0;
  let isAtRest = count < 3;
  return {
    step() {
      if (isAtRest) return;
      const before = nodes.slice();
      forceStep({ ...settings, slowDown: slow * 2 ** (steps / HALF_LIFE) }, nodes, edges);
      steps += 1;
      isAtRest = steps >= MOST_STEPS || (steps >= LEAST_STEPS && moved(before, nodes) < REST);
    },
    isAtRest: () => isAtRest,
    places: () => withinOne(nodes),
  };
}

/**
 * Stretches the places to the size at which push and pull are equal on the whole: there the sum
 * of every pull times its length is that of every push times its length, which is one for each
 * two nodes whatever their distance.
 */
function balance(nodes: Float32Array, edges: Float32Array, push: number, gravity: number): void {
  let pulls = 0;
  for (let at = 0; at < edges.length; at += PER_EDGE) {
    const [a, b] = [edges[at] ?? 0, edges[at + 1] ?? 0];
    const [dx, dy] = [(nodes[a] ?? 0) - (nodes[b] ?? 0), (nodes[a + 1] ?? 0) - (nodes[b + 1] ?? 0)];
    pulls += (edges[at + 2] ?? 0) * (dx * dx + dy * dy);
  }
  let [masses, squares] = [0, 0];
  for (let at = 0; at < nodes.length; at += PER_NODE) {
    const mass = nodes[at + MASS] ?? 0;
    masses += mass;
    squares += mass * mass;
    pulls += gravity * mass * ((nodes[at] ?? 0) ** 2 + (nodes[at + 1] ?? 0) ** 2);
  }
  if (pulls === 0) return;
  const stretch = Math.sqrt((push * (masses * masses - squares)) / 2 / pulls);
  for (let at = 0; at < nodes.length; at += PER_NODE) {
    nodes[at] = (nodes[at] ?? 0) * stretch;
    nodes[at + 1] = (nodes[at + 1] ?? 0) * stretch;
  }
}

/** The mean way of a node, in parts of the mean distance from the middle. */
function moved(before: Float32Array, after: Float32Array): number {
  let [way, radius] = [0, 0];
  for (let at = 0; at < after.length; at += PER_NODE) {
    const [x, y] = [after[at] ?? 0, after[at + 1] ?? 0];
    way += Math.sqrt((x - (before[at] ?? 0)) ** 2 + (y - (before[at + 1] ?? 0)) ** 2);
    radius += Math.sqrt(x * x + y * y);
  }
  return radius === 0 ? 0 : way / radius;
}

function withinOne(nodes: Float32Array): Float32Array {
  const count = nodes.length / PER_NODE;
  const places = new Float32Array(count * 2);
  let [x, y] = [0, 0];
  for (let node = 0; node < count; node += 1) {
    x += (nodes[node * PER_NODE] ?? 0) / count;
    y += (nodes[node * PER_NODE + 1] ?? 0) / count;
  }
  let most = 0;
  for (let node = 0; node < count; node += 1) {
    const [dx, dy] = [(nodes[node * PER_NODE] ?? 0) - x, (nodes[node * PER_NODE + 1] ?? 0) - y];
    places.set([dx, dy], node * 2);
    most = Math.max(most, dx * dx + dy * dy);
  }
  const shrink = most === 0 ? 0 : 1 / Math.sqrt(most);
  return places.map((value) => value * shrink);
}
