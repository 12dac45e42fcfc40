import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { describe, expect, it } from 'vitest';
import type { ToArrange } from '../arranging-messages.ts';
import { scatterOf } from '../scatter.ts';
import { forceStep } from './force-step.ts';
import { createLayout } from './layout.ts';
import { packed, radiusFor } from './pack.ts';
import { partsOf } from './parts.ts';

const network = (nodes: number, ends: readonly number[]): ToArrange => ({
  scatter: scatterOf(Array.from({ length: nodes }, (_, node) => `urn:uuid:${node}`)),
  ends: Uint32Array.from(ends),
  weights: new Float32Array(ends.length / 2).fill(1),
});

/** A ring of so many, each also tied to the one after the next. */
const ring = (count: number, first = 0): number[] =>
  Array.from({ length: count }, (_, node) => [
    first + node,
    first + ((node + 1) % count),
    first + node,
    first + ((node + 2) % count),
  ]).flat();

function settled(given: ToArrange): Float32Array {
  const layout = createLayout(given);
  for (let step = 0; !layout.isAtRest() && step < 500; step += 1) layout.step();
  expect(layout.isAtRest()).toBe(true);
  return layout.places();
}

const distance = (places: Float32Array, a: number, b: number): number =>
  Math.hypot(
    (places[a * 2] ?? 0) - (places[b * 2] ?? 0),
    (places[a * 2 + 1] ?? 0) - (places[b * 2 + 1] ?? 0),
  );

describe('the layout of a network', () => {
  it('comes to rest, at the same places every time, and no two nodes on one spot', () => {
    const given = network(60, [...ring(40), 40, 41, 41, 42]);
    const places = settled(given);
    expect(settled(given)).toEqual(places);
    for (let a = 0; a < 60; a += 1)
      for (let b = 0; b < a; b += 1) expect(distance(places, a, b)).toBeGreaterThan(0.02);
  });

  it('brings what is tied nearer than what is not, already before the first step', () => {
    const given = network(40, ring(40));
    for (const places of [createLayout(given).places(), settled(given)])
      expect(distance(places, 0, 1)).toBeLessThan(distance(places, 0, 20) / 2);
  });

  it('tells leaves of one star apart, which lie alike from everywhere', () => {
    const places = settled(network(30, Array.from({ length: 29 }, (_, leaf) => [0, leaf + 1]).flat()));
    expect(distance(places, 5, 6)).toBeGreaterThan(0.02);
  });

  it('keeps every part to itself: none reaches into the ground of another', () => {
    const given = network(75, [...ring(40), ...ring(20, 40), ...ring(9, 60)]);
    const places = settled(given);
    const inPart = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
    const parts = [inPart(0, 40), inPart(40, 60), inPart(60, 69), ...inPart(69, 75).map((node) => [node])];
    const middles = packed(parts.map(({ length }) => radiusFor(length)));
    for (const [part, nodes] of parts.entries())
      for (const node of nodes) {
        const { x, y } = middles[part] ?? { x: NaN, y: NaN };
        const away = Math.hypot((places[node * 2] ?? 0) - x, (places[node * 2 + 1] ?? 0) - y);
        expect(away).toBeLessThanOrEqual(radiusFor(nodes.length) + 0.001);
      }
  });

  it('packs discs of any size, none over another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 25 }), (sizes) => {
        const radii = sizes.toSorted((a, b) => b - a).map(radiusFor);
        const places = packed(radii);
        expect(places).toHaveLength(radii.length);
        for (const [a, one] of places.entries())
          for (const [b, other] of places.entries())
            if (a < b)
              expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(
                (radii[a] ?? 0) + (radii[b] ?? 0),
              );
      }),
      { numRuns: 20 },
    );
  });

  it('finds the parts, whatever order the edges come in', () => {
    const parts = partsOf(7, [5, 2, 6, 3, 3, 1, 2, 5]).map((part) => Array.from(part));
    expect(parts).toEqual([[1, 3, 6], [2, 5], [0], [4]]);
  });

  it('takes the same step as the library’s own function, whose inside it calls', () => {
    const start = [
      [0, 0],
      [3, 1],
      [-2, 5],
    ] as const;
    const graph = new UndirectedGraph<{ [axis: string]: number; x: number; y: number }>();
    for (const [node, [x, y]] of start.entries()) graph.addNode(node, { x, y });
    graph.addEdge(0, 1);
    const settings = {
      linLogMode: false,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      edgeWeightInfluence: 1,
      scalingRatio: 10,
      strongGravityMode: true,
      gravity: 0.05,
      slowDown: 2,
      barnesHutOptimize: true,
      barnesHutTheta: 1,
    };
    const nodes = Float32Array.from(
      start.flatMap(([x, y], node) => [x, y, 0, 0, 0, 0, node === 2 ? 1 : 2, 1, 1, 0]),
    );
    forceStep(settings, nodes, Float32Array.from([0, 10, 1]));
    forceAtlas2.assign(graph, { iterations: 1, settings });
    for (const [node] of start.entries()) {
      expect(nodes[node * 10]).toBe(graph.getNodeAttribute(node, 'x'));
      expect(nodes[node * 10 + 1]).toBe(graph.getNodeAttribute(node, 'y'));
    }
  });
});
