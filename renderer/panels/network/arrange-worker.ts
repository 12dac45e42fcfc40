/**
 * Arranges a network by forces, in a process of its own: the library's steps a few at a time,
 * telling the places after each portion. It is stopped by ending it.
 */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { Arranged, ToArrange } from './arranging-messages.ts';

/** Portions are counted, never timed: the same network gives the same picture on every machine. */
const STEPS_EACH = 10;
const PORTIONS = 30;

interface Place {
  readonly [axis: string]: number;
  readonly x: number;
  readonly y: number;
}

interface Tie {
  readonly [pull: string]: number;
  readonly weight: number;
}

addEventListener('message', ({ data }: MessageEvent<ToArrange>) => {
  const graph = graphOf(data);
  const settings = { ...forceAtlas2.inferSettings(graph), edgeWeightInfluence: 0.5 };
  for (let done = 1; done <= PORTIONS; done += 1) {
    if (graph.order > 0) forceAtlas2.assign(graph, { iterations: STEPS_EACH, settings });
    const places = new Float32Array(data.places.length);
    let at = 0;
    graph.forEachNode((_id, { x, y }) => {
      places[at] = x;
      places[at + 1] = y;
      at += 2;
    });
    const arranged: Arranged = { places, done, total: PORTIONS };
    postMessage(arranged, { transfer: [places.buffer] });
  }
});

function graphOf({ places, ends, weights }: ToArrange): UndirectedGraph<Place, Tie> {
  const graph = new UndirectedGraph<Place, Tie>();
  for (let node = 0; node * 2 < places.length; node += 1)
    graph.addNode(node, { x: places[node * 2] ?? 0, y: places[node * 2 + 1] ?? 0 });
  for (const [edge, weight] of weights.entries())
    graph.addEdge(ends[edge * 2], ends[edge * 2 + 1], { weight });
  return graph;
}
