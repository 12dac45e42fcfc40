/** The picture of a network, to be moved about in by mouse, touch and keys. */
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { placeOf, type DrawnEdge, type Drawing } from './drawing.ts';
import { listenToGestures } from './gestures.ts';
import type { Looks } from './looks.ts';
import type { Picked } from './pick.ts';
import { createStage, type Stage } from './stage.ts';
import type { Places } from './use-arranging.ts';

export interface NetworkCanvasHandle {
  zoom(factor: number): void;
  fit(): void;
  centre(id: string): void;
}

export function NetworkCanvas({
  label,
  drawing,
  looks,
  selected,
  edgeWords,
  onPick,
  places,
  ref,
}: {
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly drawing: Drawing;
  readonly looks: Looks | null;
  readonly selected: Picked | null;
  readonly edgeWords: (edge: DrawnEdge) => string;
  readonly onPick: (picked: Picked | null) => void;
  readonly places: Places;
  readonly ref?: Ref<NetworkCanvasHandle>;
}): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [hovered, setHovered] = useState<Picked | null>(null);
  const heard = useRef({ edgeWords, onPick, places, drawing });
  useEffect(() => {
    heard.current = { edgeWords, onPick, places, drawing };
  });

  useEffect(() => {
    const [on, within] = [canvas.current, frame.current];
    if (on === null || within === null) return undefined;
    const made = createStage(on, (edge) => heard.current.edgeWords(edge));
    const deaf = listenToGestures(on, made, {
      onHover: (next) => setHovered((before) => (isSame(before, next) ? before : next)),
      onPress: (picked) => heard.current.onPick(picked),
      onDragged: (id) => {
        const number = heard.current.drawing.numbers.get(id);
        if (number !== undefined) heard.current.places.keep(id, placeOf(heard.current.drawing, number));
      },
    });
    const measured = new ResizeObserver(() => {
      const { width, height } = within.getBoundingClientRect();
      if (width > 0 && height > 0) made.resize({ width, height }, devicePixelRatio);
    });
    measured.observe(within);
    setStage(made);
    return () => {
      measured.disconnect();
      deaf();
      made.destroy();
    };
  }, []);

  useEffect(() => {
    stage?.show(drawing);
    return places.listen(() => stage?.move(places.of(drawing)));
  }, [stage, drawing, places]);
  useEffect(() => {
    if (looks !== null) stage?.paintWith(looks);
  }, [stage, looks]);
  useEffect(() => stage?.stress(selected, hovered), [stage, selected, hovered]);
  useImperativeHandle(
    ref,
    () => ({
      zoom: (factor) => stage?.zoom(null, factor),
      fit: () => stage?.fit(),
      centre: (id) => stage?.centre(id),
    }),
    [stage],
  );

  return (
    <div className="network-frame" ref={frame}>
      <canvas ref={canvas} className="network-canvas" role="img" aria-label={label} tabIndex={0} />
    </div>
  );
}

function isSame(a: Picked | null, b: Picked | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
}
