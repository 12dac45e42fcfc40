/** Mouse, touch and keys on the stage: pan, zoom, drag a node, press what is there. */
import type { Point } from './camera.ts';
import type { Picked } from './pick.ts';
import type { Stage } from './stage.ts';

export interface GestureListener {
  readonly onHover: (picked: Picked | null) => void;
  /** Null where there is nothing. */
  readonly onPress: (picked: Picked | null) => void;
  /** A node was let go somewhere else. */
  readonly onDragged: (id: string) => void;
}

/** A hand that trembles has not moved. CSS pixels. */
const TREMOR = 4;
const KEY_PAN = 60;
const KEY_ZOOM = 1.3;

interface Hold {
  readonly pointer: number;
  readonly on: Picked | null;
  last: Point;
  travelled: number;
}

/** The answer takes the listeners away. */
export function listenToGestures(
  canvas: HTMLCanvasElement,
  stage: Stage,
  { onHover, onPress, onDragged }: GestureListener,
): () => void {
  const gone = new AbortController();
  const { signal } = gone;
  let hold: Hold | null = null;

  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || hold !== null) return;
      canvas.setPointerCapture(event.pointerId);
      const at = pointOf(event);
      hold = { pointer: event.pointerId, on: stage.at(at), last: at, travelled: 0 };
    },
    { signal },
  );

  canvas.addEventListener(
    'pointermove',
    (event) => {
      const at = pointOf(event);
      if (hold === null) {
        const under = stage.at(at);
        canvas.style.cursor = under === null ? 'grab' : 'pointer';
        onHover(under);
        return;
      }
      if (event.pointerId !== hold.pointer) return;
      const [dx, dy] = [at.x - hold.last.x, at.y - hold.last.y];
      hold.travelled += Math.hypot(dx, dy);
      hold.last = at;
      if (hold.travelled < TREMOR) return;
      canvas.style.cursor = 'grabbing';
      if (hold.on?.kind === 'node') stage.drag(hold.on.id, at);
      else stage.pan(dx, dy);
    },
    { signal },
  );

  const letGo = (event: PointerEvent, isMeant: boolean): void => {
    if (hold?.pointer !== event.pointerId) return;
    const { on, travelled } = hold;
    hold = null;
    canvas.style.cursor = on === null ? 'grab' : 'pointer';
    if (travelled >= TREMOR) {
      if (on?.kind !== 'node') return;
      stage.drag(on.id, null);
      onDragged(on.id);
    } else if (isMeant) onPress(on);
  };
  canvas.addEventListener('pointerup', (event) => letGo(event, true), { signal });
  canvas.addEventListener('pointercancel', (event) => letGo(event, false), { signal });
  canvas.addEventListener('pointerleave', () => onHover(null), { signal });

  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      stage.zoom(pointOf(event), Math.exp(-wheelPixels(event) / 400));
    },
    // Otherwise the page scrolls along.
    { signal, passive: false },
  );

  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const move = KEYS[event.key];
      if (move === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      move(stage);
    },
    { signal },
  );

  return () => gone.abort();
}

const KEYS: Readonly<Record<string, (stage: Stage) => void>> = {
  ArrowLeft: (stage) => stage.pan(KEY_PAN, 0),
  ArrowRight: (stage) => stage.pan(-KEY_PAN, 0),
  ArrowUp: (stage) => stage.pan(0, KEY_PAN),
  ArrowDown: (stage) => stage.pan(0, -KEY_PAN),
  '+': (stage) => stage.zoom(null, KEY_ZOOM),
  '-': (stage) => stage.zoom(null, 1 / KEY_ZOOM),
  '0': (stage) => stage.fit(),
};

/** Firefox and old mice count lines. */
function wheelPixels({ deltaY, deltaMode }: WheelEvent): number {
  return deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * 16 : deltaY;
}
