/** What of the picture is in view: the point in the middle, and how many CSS pixels one unit is. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room around the picture when all of it is shown. */
const MARGIN = 48;
/** Names stand beside the nodes: more of it at the sides, in parts of the width. */
const SIDE_MARGIN = 0.12;
/** A picture of one node, or of a few, is not blown up further than this: CSS pixels between neighbours. */
const MOST_FIT = 130;
/** How far one can go from the fitting scale, out and in. */
const LEAST_ZOOM = 0.25;
const MOST_ZOOM = 80;

export function toScreen(camera: Camera, { width, height }: Size, { x, y }: Point): Point {
  return { x: (x - camera.x) * camera.scale + width / 2, y: (y - camera.y) * camera.scale + height / 2 };
}

export function toWorld(camera: Camera, { width, height }: Size, { x, y }: Point): Point {
  return { x: (x - width / 2) / camera.scale + camera.x, y: (y - height / 2) / camera.scale + camera.y };
}

/** Shows all places: x and y of each in turn. */
export function fitting(places: ArrayLike<number>, { width, height }: Size): Camera {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let at = 0; at + 1 < places.length; at += 2) {
    const x = places[at] ?? 0;
    const y = places[at + 1] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0, y: 0, scale: 1 };
  const scale = Math.min(
    MOST_FIT,
    Math.max(1, width - 2 * Math.max(MARGIN, width * SIDE_MARGIN)) / Math.max(1e-9, right - left),
    Math.max(1, height - 2 * MARGIN) / Math.max(1e-9, bottom - top),
  );
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}

/** Nearer or farther; what is under `at` stays there. */
export function zoomed(camera: Camera, size: Size, at: Point, factor: number, fitScale: number): Camera {
  const scale = Math.min(MOST_ZOOM * fitScale, Math.max(LEAST_ZOOM * fitScale, camera.scale * factor));
  const fixed = toWorld(camera, size, at);
  return {
    x: fixed.x - (at.x - size.width / 2) / scale,
    y: fixed.y - (at.y - size.height / 2) / scale,
    scale,
  };
}

/** Moved by so many CSS pixels. */
export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}
