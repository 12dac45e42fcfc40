/** Where a window stands: remembered, and brought back onto a screen that exists today. */

/** In the system's own pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const FIRST_SIZE = { width: 1280, height: 840 } as const;
export const LEAST_SIZE = { width: 480, height: 360 } as const;

/** So much of the title bar must be in reach that the window can be moved with the mouse. */
const REACHABLE = { width: 120, height: 40 } as const;

/**
 * The bounds of a window that was at `wanted` when it was last seen; `areas` are the usable
 * parts of the screens, the main one first. Never larger than its screen, and always within reach.
 */
export function placeOnScreen(wanted: Rectangle | null, areas: readonly Rectangle[]): Rectangle {
  const [main] = areas;
  if (main === undefined) return { x: 0, y: 0, ...FIRST_SIZE };
  const home = wanted === null ? undefined : areas.find((area) => isInReach(wanted, area));
  if (wanted === null || home === undefined) return centred(wanted ?? { x: 0, y: 0, ...FIRST_SIZE }, main);
  const { width, height } = sizeIn(wanted, home);
  return {
    x: within(wanted.x, home.x - width + REACHABLE.width, home.x + home.width - REACHABLE.width),
    y: within(wanted.y, home.y, home.y + home.height - REACHABLE.height),
    width,
    height,
  };
}

/** Whether the top of the window can be got hold of in this part of a screen. */
function isInReach(window: Rectangle, area: Rectangle): boolean {
  const shown =
    Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x) >= REACHABLE.width;
  return shown && window.y >= area.y && window.y <= area.y + area.height - REACHABLE.height;
}

function centred(window: Rectangle, area: Rectangle): Rectangle {
  const { width, height } = sizeIn(window, area);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

function sizeIn(window: Rectangle, area: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(area.width, Math.max(window.width, LEAST_SIZE.width)),
    height: Math.min(area.height, Math.max(window.height, LEAST_SIZE.height)),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
