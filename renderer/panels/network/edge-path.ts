/** The way of an edge on the screen: straight, bent where several tie the same two, or a loop. */
import { toScreen, type Point } from './camera.ts';
import { placeOf, type DrawnEdge, type Sight } from './drawing.ts';

export interface EdgePath {
  readonly from: Point;
  readonly to: Point;
  /** Of a quadratic curve; null for a straight line. */
  readonly control: Point | null;
  /** Where a label stands. */
  readonly middle: Point;
}

/** How far a loop goes to the upper right, in radii of a node. */
const LOOP = 3.2;

export function edgePath({ drawing, camera, size, base }: Sight, { from, to, bend }: DrawnEdge): EdgePath {
  const a = toScreen(camera, size, placeOf(drawing, from));
  if (from === to) {
    const reach = LOOP * base * (1 + Math.abs(bend) * 4);
    const end = { x: a.x + base, y: a.y };
    const control = { x: a.x + reach, y: a.y - 2 * reach };
    return { from: { x: a.x - base * 0.3, y: a.y }, to: end, control, middle: between(a, end, control) };
  }
  const b = toScreen(camera, size, placeOf(drawing, to));
  if (bend === 0)
    return { from: a, to: b, control: null, middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } };
  const control = {
    x: (a.x + b.x) / 2 - (b.y - a.y) * bend * 2,
    y: (a.y + b.y) / 2 + (b.x - a.x) * bend * 2,
  };
  return { from: a, to: b, control, middle: between(a, b, control) };
}

/** CSS pixels from the point to the nearest place of the edge, about. */
export function distanceToPath({ from, to, control, middle }: EdgePath, at: Point): number {
  if (control === null) return distanceToSegment(from, to, at);
  const [early, late] = [quadratic(from, control, to, 0.25), quadratic(from, control, to, 0.75)];
  return Math.min(
    distanceToSegment(from, early, at),
    distanceToSegment(early, middle, at),
    distanceToSegment(middle, late, at),
    distanceToSegment(late, to, at),
  );
}

/** Where the edge comes from at its end: for the head of the arrow. */
export function directionAtEnd({ from, to, control }: EdgePath): Point {
  const { x, y } = control ?? from;
  const length = Math.hypot(to.x - x, to.y - y);
  return length === 0 ? { x: 0, y: -1 } : { x: (to.x - x) / length, y: (to.y - y) / length };
}

function between(a: Point, b: Point, control: Point): Point {
  return quadratic(a, control, b, 0.5);
}

function quadratic(a: Point, control: Point, b: Point, t: number): Point {
  const [p, q, r] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
  return { x: p * a.x + q * control.x + r * b.x, y: p * a.y + q * control.y + r * b.y };
}

function distanceToSegment(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - t * dx, y - a.y - t * dy);
}
