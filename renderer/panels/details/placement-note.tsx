/** Says honestly where an annotation stands when its words are not exactly where they were. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Placement } from '../../../shared/domain/placement.ts';
import { placementWords } from '../placement-words.ts';
import { useText } from '../window-context.tsx';

export function PlacementNote({ placement }: { readonly placement: Placement }): ReactNode {
  const text = useText();
  const words = placementWords(text, placement);
  if (words === null) return null;
  return (
    <div className="placement-note">
      <TriangleAlert size={14} aria-hidden />
      <div>
        <p>{words}</p>
        {placement.kind === 'changed' && (
          <p className="placement-found" dir="auto">
            {text('placement.now', { found: placement.found })}
          </p>
        )}
      </div>
    </div>
  );
}
