/**
 * The stage: one canvas on which a network is shown and moved about.
 *
 * What stands still is painted once, with a margin around, and only pushed about while somebody
 * pans; while somebody zooms it is stretched, and painted afresh when the hand rests. So also a
 * machine without a graphics card keeps up with ten thousand edges.
 */
import { baseRadius, placeOf, type DrawnEdge, type Drawing, type Sight } from './drawing.ts';
import { fitting, panned, toScreen, toWorld, zoomed, type Camera, type Point, type Size } from './camera.ts';
import { edgePath } from './edge-path.ts';
import { labelWords } from './labels.ts';
import type { Looks } from './looks.ts';
import { paintAbove, paintScene, paintWord } from './paint.ts';
import { pick, type Picked } from './pick.ts';

export interface Stage {
  /** Another network, or the same with other places; the view is fitted where it was not moved by hand. */
  show(drawing: Drawing): void;
  resize(size: Size, pixelRatio: number): void;
  paintWith(looks: Looks): void;
  /** What stands out: what is selected, and what is under the pointer. */
  stress(selected: Picked | null, hovered: Picked | null): void;
  at(point: Point): Picked | null;
  pan(dx: number, dy: number): void;
  zoom(at: Point | null, factor: number): void;
  fit(): void;
  /** Brings a node into the middle. */
  centre(id: string): void;
  /** Takes a node along to a point; null lets it go where it is. */
  drag(id: string, to: Point | null): void;
  destroy(): void;
}

/** Painted around what is in view, in parts of it. */
const AROUND = 0.3;
/** A hand that zooms rests when nothing came for so long. */
const REST_MS = 140;
/** What is stressed is spelled out for so many edges at once. */
const MOST_EDGE_WORDS = 12;

interface Scene {
  readonly camera: Camera;
  readonly drawing: Drawing;
}

export function createStage(canvas: HTMLCanvasElement, edgeWords: (edge: DrawnEdge) => string): Stage {
  const front = canvas.getContext('2d', { alpha: false });
  const back = document.createElement('canvas');
  const behind = back.getContext('2d', { alpha: false });
  let drawing: Drawing | null = null;
  let looks: Looks | null = null;
  let size: Size = { width: 1, height: 1 };
  let ratio = 1;
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let fitScale = 1;
  let isMoved = false;
  let selected: Picked | null = null;
  let hovered: Picked | null = null;
  let dragged: number | null = null;
  let scene: Scene | null = null;
  let frame = 0;
  let rest = 0;

  function wide(): Size {
    return { width: size.width * (1 + 2 * AROUND), height: size.height * (1 + 2 * AROUND) };
  }

  function sight(shown: Drawing, within: Size): Sight {
    return {
      drawing: shown,
      camera,
      size: within,
      base: baseRadius(shown.nodes.length, size, camera, fitScale),
    };
  }

  function ask(): void {
    if (frame === 0) frame = requestAnimationFrame(paint);
  }

  function afresh(): void {
    scene = null;
    ask();
  }

  function paint(): void {
    frame = 0;
    if (drawing === null || looks === null || front === null || behind === null) return;
    if (scene === null || !covers(scene)) {
      behind.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintScene(behind, sight(drawing, wide()), looks, dragged);
      scene = { camera, drawing };
    }
    const { width, height } = wide();
    const stretch = camera.scale / scene.camera.scale;
    const middle = toScreen(camera, size, scene.camera);
    front.setTransform(ratio, 0, 0, ratio, 0, 0);
    front.fillStyle = looks.ground;
    front.fillRect(0, 0, size.width, size.height);
    front.drawImage(
      back,
      middle.x - (width * stretch) / 2,
      middle.y - (height * stretch) / 2,
      width * stretch,
      height * stretch,
    );
    paintStressed(front, drawing, looks);
  }

  /** What was painted still reaches over all that is in view, or is stretched for a moment. */
  function covers({ camera: then }: Scene): boolean {
    if (then.scale !== camera.scale) return rest !== 0;
    return (
      Math.abs(then.x - camera.x) * camera.scale <= size.width * AROUND &&
      Math.abs(then.y - camera.y) * camera.scale <= size.height * AROUND
    );
  }

  function paintStressed(on: CanvasRenderingContext2D, shown: Drawing, look: Looks): void {
    const nodes = new Set<number>();
    const edges = new Set<DrawnEdge>();
    for (const one of [selected, hovered]) {
      if (one === null) continue;
      const number = shown.numbers.get(one.id);
      if (one.kind === 'node' && number !== undefined) nodes.add(number);
      for (const edge of shown.edges) {
        const isOne =
          one.kind === 'edge' ? edge.edge.id === one.id : edge.from === number || edge.to === number;
        if (isOne) edges.add(edge);
      }
    }
    if (dragged !== null) {
      nodes.add(dragged);
      for (const edge of shown.edges) if (edge.from === dragged || edge.to === dragged) edges.add(edge);
    }
    if (nodes.size === 0 && edges.size === 0) return;
    const seen = sight(shown, size);
    const ends = [...edges].flatMap(({ from, to }) => [from, to]);
    paintAbove(on, seen, look, { nodes: [...new Set([...ends, ...nodes])], edges: [...edges] });
    if (edges.size <= MOST_EDGE_WORDS)
      for (const edge of edges) {
        const { middle } = edgePath(seen, edge);
        paintWord(on, edgeWords(edge), middle, look, true);
      }
    const named = edges.size <= MOST_EDGE_WORDS ? new Set([...ends, ...nodes]) : nodes;
    for (const index of named) {
      const at = toScreen(camera, size, placeOf(shown, index));
      const words = labelWords(shown.nodes[index]?.name ?? '');
      paintWord(on, words, { x: at.x + seen.base * 1.7 + 5, y: at.y }, look, false);
    }
  }

  function setCamera(next: Camera): void {
    camera = next;
    isMoved = true;
    ask();
  }

  function fit(): void {
    if (drawing !== null) camera = fitting(drawing.places, size);
    fitScale = camera.scale;
    isMoved = false;
    afresh();
  }

  return {
    show(next) {
      drawing = next;
      if (!isMoved) fit();
      else {
        fitScale = fitting(next.places, size).scale;
        afresh();
      }
    },
    resize(next, pixelRatio) {
      size = next;
      ratio = pixelRatio;
      canvas.width = Math.round(next.width * pixelRatio);
      canvas.height = Math.round(next.height * pixelRatio);
      back.width = Math.round(wide().width * pixelRatio);
      back.height = Math.round(wide().height * pixelRatio);
      if (isMoved) afresh();
      else fit();
    },
    paintWith(next) {
      looks = next;
      afresh();
    },
    stress(nextSelected, nextHovered) {
      selected = nextSelected;
      hovered = nextHovered;
      ask();
    },
    at: (point) => (drawing === null ? null : pick(sight(drawing, size), point)),
    pan: (dx, dy) => setCamera(panned(camera, dx, dy)),
    zoom(at, factor) {
      clearTimeout(rest);
      rest = window.setTimeout(() => {
        rest = 0;
        afresh();
      }, REST_MS);
      setCamera(zoomed(camera, size, at ?? { x: size.width / 2, y: size.height / 2 }, factor, fitScale));
    },
    fit,
    centre(id) {
      const number = drawing?.numbers.get(id);
      if (drawing === null || number === undefined) return;
      setCamera({ ...camera, ...placeOf(drawing, number), scale: Math.max(camera.scale, fitScale * 1.5) });
      afresh();
    },
    drag(id, to) {
      const number = drawing?.numbers.get(id);
      if (drawing === null || number === undefined) return;
      if (to === null) {
        dragged = null;
        afresh();
        return;
      }
      if (dragged === null) scene = null;
      dragged = number;
      const { x, y } = toWorld(camera, size, to);
      drawing.places.set([x, y], number * 2);
      ask();
    },
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    },
  };
}
