/**
 * What stands still of a network, painted once on a canvas of its own and only pushed about
 * after that. It is painted in slices, a few milliseconds of every frame, while the one before
 * is still shown: so the window answers at once, however much there is to paint.
 */
import { toScreen, type Camera, type Size } from './camera.ts';
import { baseRadius, type Drawing, type Sight } from './drawing.ts';
import type { Looks } from './looks.ts';
import { sceneSlices, type Canvas2d } from './paint.ts';

export interface Shot {
  readonly drawing: Drawing;
  readonly camera: Camera;
  /** Of the view; more than that is painted. */
  readonly size: Size;
  readonly looks: Looks;
  /** The node that is being dragged. */
  readonly leaveOut: number | null;
}

export interface Scene {
  readonly resize: (size: Size, pixelRatio: number) => void;
  /** Paints this next, from the beginning. */
  readonly begin: (shot: Shot) => void;
  /** Paints on for some milliseconds; true when something is left to paint. */
  readonly goOn: () => boolean;
  readonly isPainting: () => boolean;
  /** Of what is shown now; null before the first. */
  readonly camera: () => Camera | null;
  /** Puts what is painted where `camera` sees it. */
  readonly put: (front: Canvas2d, camera: Camera, size: Size) => void;
}

/** Painted around what is in view, in parts of it. */
export const AROUND = 0.3;
/** Of a frame's 16, so that the rest of it has room. */
const SLICE_MS = 6;

interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly on: Canvas2d | null;
}

export function createScene(): Scene {
  let shown = sheet();
  let next = sheet();
  let ratio = 1;
  let shownBy: Camera | null = null;
  let painting: { readonly slices: Generator<void, void>; readonly camera: Camera } | null = null;

  return {
    resize(size, pixelRatio) {
      ratio = pixelRatio;
      for (const { canvas } of [shown, next]) {
        canvas.width = Math.round(wide(size).width * ratio);
        canvas.height = Math.round(wide(size).height * ratio);
      }
      shownBy = null;
      painting = null;
    },
    begin(shot) {
      if (next.on === null) return;
      next.on.setTransform(ratio, 0, 0, ratio, 0, 0);
      painting = {
        slices: sceneSlices(next.on, wideSight(shot), shot.looks, shot.leaveOut),
        camera: shot.camera,
      };
    },
    goOn() {
      if (painting === null) return false;
      const start = performance.now();
      while (performance.now() - start < SLICE_MS)
        if (painting.slices.next().done === true) {
          [shown, next] = [next, shown];
          shownBy = painting.camera;
          painting = null;
          return false;
        }
      return true;
    },
    isPainting: () => painting !== null,
    camera: () => shownBy,
    put(front, camera, size) {
      if (shownBy === null) return;
      const { width, height } = wide(size);
      const stretch = camera.scale / shownBy.scale;
      const middle = toScreen(camera, size, shownBy);
      front.drawImage(
        shown.canvas,
        middle.x - (width * stretch) / 2,
        middle.y - (height * stretch) / 2,
        width * stretch,
        height * stretch,
      );
    },
  };
}

/** A drawing as it is seen, nodes as large as there is room. */
export function sightOf({ drawing, camera, size }: Omit<Shot, 'looks' | 'leaveOut'>): Sight {
  return { drawing, camera, size, base: baseRadius(camera) };
}

/** The same nodes as large, on more ground. */
function wideSight(shot: Shot): Sight {
  return { ...sightOf(shot), size: wide(shot.size) };
}

function wide({ width, height }: Size): Size {
  return { width: width * (1 + 2 * AROUND), height: height * (1 + 2 * AROUND) };
}

function sheet(): Sheet {
  const canvas = document.createElement('canvas');
  return { canvas, on: canvas.getContext('2d', { alpha: false }) };
}
