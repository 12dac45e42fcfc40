/**
 * Two panels one above the other, with an edge between them that moves. The upper one
 * comes and goes and is as high as what it shows, up to a share that the edge sets;
 * the lower one has the rest. Neither is ever unmounted.
 */
import './stacked-panels.css';
import { type ReactNode, useRef, useState } from 'react';
import { LevelEdge } from './level-edge.tsx';

export function StackedPanels({
  top,
  hasTop,
  bottom,
  most,
  edgeName,
  onMost,
}: {
  readonly top: ReactNode;
  /** Whether the upper one shows anything. */
  readonly hasTop: boolean;
  readonly bottom: ReactNode;
  /** The largest share of the upper panel, in percent. */
  readonly most: number;
  readonly edgeName: string;
  readonly onMost: (percent: number) => void;
}): ReactNode {
  const whole = useRef<HTMLDivElement>(null);
  const upper = useRef<HTMLDivElement>(null);
  /** While the edge is held. */
  const [held, setHeld] = useState<number | null>(null);
  const share = held ?? most;

  /** In percent of the whole, from its top. */
  function shareAt(clientY: number): number {
    const box = whole.current?.getBoundingClientRect();
    return box === undefined || box.height === 0 ? share : ((clientY - box.top) / box.height) * 100;
  }

  return (
    <div className="stacked-panels" ref={whole}>
      <div className="stacked-top" ref={upper} hidden={!hasTop} style={{ maxHeight: `${String(share)}%` }}>
        {top}
      </div>
      {hasTop && (
        <LevelEdge
          name={edgeName}
          share={share}
          // From where it is seen, which is higher where there is less to show.
          seenShare={() => shareAt(upper.current?.getBoundingClientRect().bottom ?? 0)}
          shareAt={shareAt}
          onHold={setHeld}
          onLeave={(percent) => {
            setHeld(null);
            onMost(percent);
          }}
        />
      )}
      <div className="stacked-bottom">{bottom}</div>
    </div>
  );
}
