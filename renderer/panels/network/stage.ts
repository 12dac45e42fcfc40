/**
 * The stage: one canvas on which a network is shown and moved about.
 *
 * What stands still is painted once, with a margin around, and only pushed about while somebody
 * pans; while somebody zooms it is stretched, and painted afresh when the hand rests. Places that
 * come from the arranging meanwhile wait for the hand, too. So also a machine without a graphics
 * card keeps up with ten thousand edges.
 */
import { placeOf, type DrawnEdge, type Drawing } from './drawing.ts';
import { fitting, panned, toScreen, toWorld, zoomed, type Camera, type Point, type Size } from './camera.ts';
import { edgePath } from './edge-path.ts';
import { labelWords } from './labels.ts';
import { createRoom, widthOf } from './label-room.ts';
import type { Looks } from './looks.ts';
import { paintAbove, paintWord } from './paint.ts';
import { pick, type Picked } from './pick.ts';
import { AROUND, createScene, sightOf } from './scene.ts';

export interface Stage {
  /** Another network; the view is fitted where it was not moved by hand. */
  show(drawing: Drawing): void;
  /** The same network with other places, x and y of each node in turn. */
  move(places: Float32Array): void;
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

/** A hand that moves or zooms rests when nothing came for so long. */
const REST_MS = 140;
/** Neighbours so far apart can be told from each other, and named. CSS pixels. */
const READABLE = 36;
/** How much of the ground lies over everything else while something is selected. */
const VEIL = 0.6;
/** What is stressed is spelled out for so many edges at once. */
const MOST_EDGE_WORDS = 12;

export function createStage(canvas: HTMLCanvasElement, edgeWords: (edge: DrawnEdge) => string): Stage {
  const front = canvas.getContext('2d', { alpha: false });
  const scene = createScene();
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
  /** What is painted is of another state of things. */
  let isStale = true;
  let waiting: Float32Array | null = null;
  let frame = 0;
  let rest = 0;

  function ask(): void {
    if (frame === 0) frame = requestAnimationFrame(paint);
  }

  function afresh(): void {
    isStale = true;
    ask();
  }

  function paint(): void {
    frame = 0;
    if (drawing === null || looks === null || front === null) return;
    takePlaces(drawing);
    if (isStale || (!scene.isPainting() && !isCovered())) {
      scene.begin({ drawing, camera, size, looks, leaveOut: dragged });
      isStale = false;
    }
    if (scene.goOn() || !isCovered()) ask();
    front.setTransform(ratio, 0, 0, ratio, 0, 0);
    front.fillStyle = looks.ground;
    front.fillRect(0, 0, size.width, size.height);
    scene.put(front, camera, size);
    paintStressed(front, drawing, looks);
  }

  /** Places wait while a hand moves something, and until what is being painted is done. */
  function takePlaces(shown: Drawing): void {
    if (waiting === null || rest !== 0 || dragged !== null || scene.isPainting()) return;
    shown.places.set(waiting);
    waiting = null;
    const all = fitting(shown.places, size);
    fitScale = all.scale;
    if (!isMoved) camera = all;
    isStale = true;
  }

  /** What was painted still reaches over all that is in view, or is stretched for a moment. */
  function isCovered(): boolean {
    const then = scene.camera();
    if (then === null) return false;
    if (then.scale !== camera.scale) return rest !== 0;
    return (
      Math.abs(then.x - camera.x) * camera.scale <= size.width * AROUND &&
      Math.abs(then.y - camera.y) * camera.scale <= size.height * AROUND
    );
  }

  /** Somebody moves what is shown; what waits for that is done when nothing more comes. */
  function handMoves(): void {
    clearTimeout(rest);
    rest = window.setTimeout(() => {
      rest = 0;
      ask();
    }, REST_MS);
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
    if (selected !== null) {
      on.globalAlpha = VEIL;
      on.fillStyle = look.ground;
      on.fillRect(0, 0, size.width, size.height);
      on.globalAlpha = 1;
    }
    const seen = sightOf({ drawing: shown, camera, size });
    const ends = [...edges].flatMap(({ from, to }) => [from, to]);
    paintAbove(on, seen, look, { nodes: [...new Set([...ends, ...nodes])], edges: [...edges] });
    const room = createRoom();
    const named = edges.size <= MOST_EDGE_WORDS ? new Set([...nodes, ...ends]) : nodes;
    for (const index of named) {
      const at = toScreen(camera, size, placeOf(shown, index));
      const words = labelWords(shown.nodes[index]?.name ?? '');
      const x = at.x + seen.base * 1.7 + 5;
      if (room.take(words, x, at.y)) paintWord(on, words, { x, y: at.y }, look, false);
    }
    if (edges.size > MOST_EDGE_WORDS) return;
    for (const edge of edges) {
      const { middle } = edgePath(seen, edge);
      const words = edgeWords(edge);
      if (room.take(words, middle.x - widthOf(words) / 2, middle.y)) paintWord(on, words, middle, look, true);
    }
  }

  function setCamera(next: Camera): void {
    camera = next;
    isMoved = true;
    ask();
  }

  function fit(): void {
    if (drawing !== null) camera = fitting(waiting ?? drawing.places, size);
    fitScale = camera.scale;
    isMoved = false;
    afresh();
  }

  return {
    show(next) {
      drawing = next;
      waiting = null;
      if (!isMoved) fit();
      else {
        fitScale = fitting(next.places, size).scale;
        afresh();
      }
    },
    move(places) {
      waiting = places;
      ask();
    },
    resize(next, pixelRatio) {
      size = next;
      ratio = pixelRatio;
      canvas.width = Math.round(next.width * pixelRatio);
      canvas.height = Math.round(next.height * pixelRatio);
      scene.resize(next, pixelRatio);
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
    at: (point) => (drawing === null ? null : pick(sightOf({ drawing, camera, size }), point)),
    pan(dx, dy) {
      handMoves();
      setCamera(panned(camera, dx, dy));
    },
    zoom(at, factor) {
      handMoves();
      setCamera(zoomed(camera, size, at ?? { x: size.width / 2, y: size.height / 2 }, factor, fitScale));
    },
    fit,
    centre(id) {
      const number = drawing?.numbers.get(id);
      if (drawing === null || number === undefined) return;
      setCamera({
        ...camera,
        ...placeOf(drawing, number),
        scale: Math.max(camera.scale, fitScale * 1.5, READABLE),
      });
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
      if (dragged === null) isStale = true;
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
