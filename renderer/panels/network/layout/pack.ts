/** Sets parts of a network beside each other in rows, the largest first, as a page sets its words. */
import type { Point } from '../camera.ts';

/** As wide for its height as the picture usually is. */
const SHAPE = 1.5;
/** Empty ground between two parts, in the distance of two nodes. */
const GAP = 1.2;

/** The radius of the disc that so many nodes fill, in the distance of two nodes. */
export function radiusFor(nodes: number): number {
  return nodes === 1 ? 0.4 : 0.62 * Math.sqrt(nodes);
}

/** The middle of each disc, none over another; small ones stand in columns beside large ones. `radii` descend. */
export function packed(radii: readonly number[]): readonly Point[] {
  const sides = radii.map((radius) => 2 * radius + GAP);
  const area = sides.reduce((sum, side) => sum + side * side, 0);
  const least = Math.max(sides[0] ?? 0, Math.sqrt(area * SHAPE));
  const tried = WIDTHS.flatMap((factor) =>
    HEIGHTS.map((height) => inRows(sides, least * factor * 1.001, height)),
  );
  return tried.toSorted((a, b) => a.extent - b.extent)[0]?.places ?? [];
}

/** Rows of these widths are tried, in parts of the least that can do. */
const WIDTHS = [1, 1.1, 1.2, 1.35, 1.5];
/** Rows of these heights, in parts of the first that stands in one. */
const HEIGHTS = [1, 1.4, 2.01];

interface Rows {
  readonly places: readonly Point[];
  /** What decides how large it can be shown. */
  readonly extent: number;
}

function inRows(sides: readonly number[], width: number, heights: number): Rows {
  const places: Point[] = [];
  const row = { top: 0, height: 0, used: 0 };
  const column = { left: 0, width: 0, below: 0 };
  let right = 0;
  for (const side of sides) {
    if (column.below + side > row.height) {
      column.left += column.width;
      [column.width, column.below] = [side, 0];
      if (column.left + side > width) {
        row.top += row.used;
        [row.height, row.used, column.left] = [0, 0, 0];
      }
      if (row.height === 0) row.height = side * heights;
    }
    places.push({ x: column.left + side / 2, y: row.top + column.below + side / 2 });
    column.below += side;
    row.used = Math.max(row.used, column.below);
    right = Math.max(right, column.left + side);
  }
  return { places, extent: Math.max(right / SHAPE, row.top + row.used) };
}
