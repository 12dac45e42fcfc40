/** Who made an annotation and when; when it was changed, if it was. */
import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '../../store/state.ts';
import { readableName } from '../readable-name.ts';
import { timeWords } from '../time-words.ts';
import { useText } from '../window-context.tsx';

export function MadeBy({ placed }: { readonly placed: PlacedAnnotation }): ReactNode {
  const text = useText();
  const created = timeWords(text, placed.annotation.created);
  const changed = timeWords(text, placed.annotation.modified);
  const name = readableName(placed.annotator.name);
  return (
    <p className="details-made">
      {created === changed
        ? text('details.made', { name, time: created })
        : text('details.changed', { name, time: created, changed })}
    </p>
  );
}
