import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network, NetworkNode } from '../../../shared/domain/case/network.ts';
import { LINK_PREFIX, LINK_TYPES } from '../../../shared/domain/statement.ts';
import { toArrange } from './arrange.ts';
import { fitting, panned, toScreen, toWorld, zoomed } from './camera.ts';
import { baseRadius, makeDrawing, MOST_LINES, type Sight } from './drawing.ts';
import { dashesOf } from './edge-styles.ts';
import { edgePath } from './edge-path.ts';
import { findNodes } from './find-nodes.ts';
import { placeLabels } from './labels.ts';
import { networkTable, sortRows } from './network-rows.ts';
import { pick } from './pick.ts';
import { scatterOf } from './scatter.ts';

const SIZE = { width: 800, height: 600 };

const node = (id: string, name = id, links = 1): NetworkNode => ({
  id,
  kind: 'actor',
  name,
  isEntity: true,
  annotations: [id],
  articles: ['a.txt'],
  links,
});

const edge = (from: string, to: string, type = 'urn:beleg:link:states', count = 1) => ({
  id: `${type} ${from} ${to}`,
  type,
  from,
  to,
  links: Array.from({ length: count }, (_, index) => ({ id: `${index}`, type, from, to })),
});

const NETWORK: Network = {
  nodes: [node('a', 'Ärzte', 3), node('b', 'The arzt', 9), node('c', '=cmd()')],
  edges: [edge('a', 'b', undefined, 2), edge('b', 'a'), edge('a', 'a')],
  leftOut: { broken: 0, unnamed: 0, hidden: 0 },
};

function sightOf(places: number[]): Sight {
  const drawing = makeDrawing(NETWORK, new Float32Array(places));
  const camera = fitting(drawing.places, SIZE);
  return { drawing, camera, size: SIZE, base: baseRadius(camera) };
}

describe('the picture of a network', () => {
  it('shows all places when it fits, and keeps what is under the pointer there while zooming', () => {
    const coordinate = fc.integer({ min: -5000, max: 5000 });
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 2, maxLength: 20 }), coordinate, (places, by) => {
        const camera = fitting(places, SIZE);
        for (let at = 0; at + 1 < places.length; at += 2) {
          const { x, y } = toScreen(camera, SIZE, { x: places[at] ?? 0, y: places[at + 1] ?? 0 });
          expect(x >= 0 && y >= 0 && x <= SIZE.width && y <= SIZE.height).toBe(true);
        }
        const pointer = { x: 100, y: 500 };
        const before = toWorld(camera, SIZE, pointer);
        const after = toWorld(
          zoomed(camera, SIZE, pointer, 1 + Math.abs(by) / 1000, camera.scale),
          SIZE,
          pointer,
        );
        expect(after.x).toBeCloseTo(before.x, 3);
        const moved = toScreen(panned(camera, by, -by), SIZE, before);
        expect(moved.x - pointer.x).toBeCloseTo(by, 3);
      }),
      { numRuns: 30 },
    );
  });

  it('tells nodes apart by their ids alone', () => {
    const scatter = scatterOf(['urn:uuid:1', 'urn:uuid:2']);
    expect(scatterOf(['urn:uuid:2', 'urn:uuid:1']).slice(0, 2)).toEqual(scatter.slice(2));
    expect(scatter.every((value) => Math.abs(value) <= 0.5)).toBe(true);
    expect(
      Math.hypot((scatter[0] ?? 0) - (scatter[2] ?? 0), (scatter[1] ?? 0) - (scatter[3] ?? 0)),
    ).toBeGreaterThan(0.01);
  });

  it('pulls two nodes together once, by all that ties them, and none to itself', () => {
    const { ends, weights, scatter } = toArrange(NETWORK);
    expect([...ends]).toEqual([0, 1]);
    expect([...weights]).toEqual([3]);
    expect(scatter).toHaveLength(6);
  });

  it('picks a node before an edge, and each of two edges between the same nodes', () => {
    const sight = sightOf([0, 0, 3, 0, 1.5, 2.4]);
    const on = (id: number) =>
      toScreen(sight.camera, SIZE, { x: [0, 3, 1.5][id] ?? 0, y: [0, 0, 2.4][id] ?? 0 });
    expect(pick(sight, on(0))).toEqual({ kind: 'node', id: 'a' });
    expect(pick(sight, on(2))).toEqual({ kind: 'node', id: 'c' });
    for (const drawn of sight.drawing.edges) {
      const { middle } = edgePath(sight, drawn);
      expect(pick(sight, middle)).toEqual({ kind: 'edge', id: drawn.edge.id });
    }
    expect(pick(sight, { x: 5, y: 595 })).toBeNull();
  });

  it('writes names of the most tied nodes, none over another', () => {
    expect(placeLabels(sightOf([0, 0, 3, 0, 1.5, 2.4])).map(({ words }) => words)).toEqual([
      'The arzt',
      'Ärzte',
      '=cmd()',
    ]);
    const crowded = placeLabels(sightOf([0, 0, 0, 0, 0, 0]));
    expect(new Set(crowded.map(({ at }) => `${at.x} ${at.y}`)).size).toBe(crowded.length);
    expect(crowded.map(({ words }) => words)).toEqual(['The arzt', 'Ärzte', '=cmd()']);
  });

  it('paints the strongest of very many lines, and keeps all of them for whoever asks', () => {
    const many = Array.from({ length: MOST_LINES + 5 }, (_, at) => ({
      ...edge('a', 'b', undefined, at < 3 ? 2 : 1),
      id: `${MOST_LINES + 5 - at}`,
    }));
    const { edges, lines } = makeDrawing({ ...NETWORK, edges: many }, new Float32Array(6));
    expect([edges.length, lines.length]).toEqual([MOST_LINES + 5, MOST_LINES]);
    expect(lines.slice(0, 3).map((line) => line.edge.links.length)).toEqual([2, 2, 2]);
  });

  it('gives each built-in type of link a line of its own, and the project’s own one that stays', () => {
    const lines = LINK_TYPES.map((name) => dashesOf(`${LINK_PREFIX}${name}`, []).join(' '));
    expect(new Set(lines).size).toBe(LINK_TYPES.length);
    expect(dashesOf('urn:uuid:2', ['urn:uuid:1', 'urn:uuid:2'])).not.toEqual(
      dashesOf('urn:uuid:1', ['urn:uuid:1', 'urn:uuid:2']),
    );
  });

  it('finds nodes whatever their accents, those that begin with it first', () => {
    expect(findNodes(NETWORK.nodes, ' arz').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(findNodes(NETWORK.nodes, ' ')).toEqual([]);
  });

  it('is a table too, that can be sorted by words and by numbers', () => {
    const table = networkTable(NETWORK, { kindName: () => 'Actors', typeName: () => 'states' });
    expect(table[1]).toEqual(['node', 'a', 'Ärzte', 'Actors', 1, 1, 3, '', '', '']);
    expect(table[4]?.slice(2)).toEqual(['Ärzte → The arzt', '', '', '', 2, 'a', 'b', 'states']);
    const rows = [9, 10, 2].map((links) => ({ id: `${links}`, cells: { links } }));
    expect(sortRows(rows, 'links', true, 'en').map(({ id }) => id)).toEqual(['10', '9', '2']);
  });
});
