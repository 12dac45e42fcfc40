/** Two versions met: says so, and lets this one be kept. */
import { GitCompare } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '../../store/state.ts';
import { Button } from '../../ui/button.tsx';
import { useActions, useText } from '../window-context.tsx';

export function Conflict({
  placed,
  article,
}: {
  readonly placed: PlacedAnnotation;
  readonly article: string;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const { conflict, id } = placed.annotation;
  if (conflict === undefined) return null;
  return (
    <div className="placement-note">
      <GitCompare size={14} aria-hidden />
      <div>
        <p>{text(`details.conflict.${conflict}`)}</p>
        {placed.own && (
          <Button onPress={() => actions.resolveConflict(article, id)}>{text('details.keep')}</Button>
        )}
      </div>
    </div>
  );
}
