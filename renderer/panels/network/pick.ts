/** What lies under the pointer: a node before an edge, the nearest of each. */
import { toScreen, toWorld, type Point } from './camera.ts';
import { placeOf, radiusOf, type DrawnEdge, type Sight } from './drawing.ts';
import { distanceToPath, edgePath } from './edge-path.ts';

export type Picked = { readonly kind: 'node' | 'edge'; readonly id: string };

/** A small node is as easy to hit as this; so is a thin line. CSS pixels. */
const EASY_NODE = 8;
const EASY_EDGE = 5;

export function pick(sight: Sight, at: Point): Picked | null {
  return nodeAt(sight, at) ?? edgeAt(sight, at);
}

function nodeAt({ drawing, camera, size, base }: Sight, at: Point): Picked | null {
  const world = toWorld(camera, size, at);
  const far = 32 / camera.scale;
  let found: Picked | null = null;
  let nearest = Infinity;
  for (const [index, node] of drawing.nodes.entries()) {
    const place = placeOf(drawing, index);
    if (Math.abs(place.x - world.x) > far || Math.abs(place.y - world.y) > far) continue;
    const shown = toScreen(camera, size, place);
    const distance = Math.hypot(shown.x - at.x, shown.y - at.y);
    const reach = Math.max(EASY_NODE, radiusOf(node, base) * 1.1);
    if (distance > reach || distance >= nearest) continue;
    nearest = distance;
    found = { kind: 'node', id: node.id };
  }
  return found;
}

function edgeAt(sight: Sight, at: Point): Picked | null {
  let found: Picked | null = null;
  let nearest = EASY_EDGE;
  const world = toWorld(sight.camera, sight.size, at);
  for (const edge of sight.drawing.lines) {
    if (!isNear(sight, edge, world)) continue;
    const distance = distanceToPath(edgePath(sight, edge), at);
    if (distance > nearest) continue;
    nearest = distance;
    found = { kind: 'edge', id: edge.edge.id };
  }
  return found;
}

/** Cheap, for there are thousands: within the box around both ends, with room for bends and loops. */
function isNear({ drawing: { places }, camera, base }: Sight, edge: DrawnEdge, at: Point): boolean {
  const [ax, ay] = [places[edge.from * 2] ?? 0, places[edge.from * 2 + 1] ?? 0];
  const [bx, by] = [places[edge.to * 2] ?? 0, places[edge.to * 2 + 1] ?? 0];
  const bent = Math.abs(edge.bend) * (Math.abs(ax - bx) + Math.abs(ay - by));
  const room = bent + (EASY_EDGE + (edge.from === edge.to ? base * 12 : 0)) / camera.scale;
  return (
    at.x > Math.min(ax, bx) - room &&
    at.x < Math.max(ax, bx) + room &&
    at.y > Math.min(ay, by) - room &&
    at.y < Math.max(ay, by) + room
  );
}
