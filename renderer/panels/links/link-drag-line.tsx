/** The line that follows the pointer while a link is dragged. */
import './drawing.css';
import type { ReactNode } from 'react';
import { useUi } from '../window-context.tsx';

export function LinkDragLine(): ReactNode {
  const drag = useUi((ui) => ui.linkDrag);
  if (drag === null) return null;
  const { start, now, isOnTarget } = drag;
  return (
    <svg className="link-drag" data-on-target={isOnTarget || undefined} aria-hidden>
      <line x1={start.x} y1={start.y} x2={now.x} y2={now.y} />
      <circle cx={now.x} cy={now.y} r={isOnTarget ? 7 : 4} />
    </svg>
  );
}
