/** The edge between two panels one above the other: dragged, or moved by the arrow keys. */
import type { ReactNode } from 'react';

/** Percent of the whole. */
const LEAST = 15;
const MOST = 85;
const STEP = 5;

export function LevelEdge({
  name,
  share,
  seenShare,
  shareAt,
  onHold,
  onLeave,
}: {
  readonly name: string;
  /** What the upper panel may take, in percent. */
  readonly share: number;
  /** What it takes now. */
  readonly seenShare: () => number;
  /** The share that ends at a place on the screen, in pixels from its top. */
  readonly shareAt: (clientY: number) => number;
  /** While it is dragged. */
  readonly onHold: (share: number) => void;
  /** Once it was let go, or moved by a key. */
  readonly onLeave: (share: number) => void;
}): ReactNode {
  return (
    <div
      className="level-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={name}
      aria-valuenow={Math.round(share)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onHold(within(shareAt(event.clientY)));
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onLeave(within(shareAt(event.clientY)));
      }}
      onKeyDown={(event) => {
        const next = shareAfterKey(event.key, Math.min(share, seenShare()));
        if (next === null) return;
        event.preventDefault();
        onLeave(next);
      }}
    />
  );
}

/** null for keys that do not move the edge. */
export function shareAfterKey(key: string, share: number): number | null {
  switch (key) {
    case 'ArrowUp':
      return within(share - STEP);
    case 'ArrowDown':
      return within(share + STEP);
    case 'Home':
      return LEAST;
    case 'End':
      return MOST;
    default:
      return null;
  }
}

function within(share: number): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, share)));
}
