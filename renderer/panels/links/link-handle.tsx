/** The handle beside the selected annotation: pressed, it begins a link; dragged to another annotation, it draws one. */
import './drawing.css';
import { Spline } from 'lucide-react';
import type { ReactNode } from 'react';
import { typesAt } from '../../../shared/domain/link-types.ts';
import { selectedAnnotation } from '../../store/selectors.ts';
import { useTagset, useText, useWindowState } from '../window-context.tsx';
import { useLinkDrag } from './use-link-drag.ts';

export function LinkHandle({
  article,
  id,
  left,
  top,
}: {
  readonly article: string;
  readonly id: string;
  readonly left?: number;
  readonly top?: number;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const tag = useWindowState((state) => selectedAnnotation(state)?.annotation.content.tag);
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  const drag = useLinkDrag({ article, id });
  if (!canWrite || tag === undefined || typesAt(tagset, tag).length === 0) return null;
  return (
    // No stop for the keyboard: `L` does the same.
    <span
      className="link-handle"
      data-in-margin={left !== undefined || undefined}
      style={{ left, top }}
      title={text('links.drag')}
      onPointerDown={drag}
      aria-hidden
    >
      <Spline size={12} />
    </span>
  );
}
