/** Who made an annotation and when; when it was changed, if it was. */
import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '../../store/state.ts';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';

const FORM = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

export function MadeBy({ placed }: { readonly placed: PlacedAnnotation }): ReactNode {
  const text = useText();
  const format = new Intl.DateTimeFormat(text.language, FORM);
  const show = (time: string): string => {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? time : format.format(date);
  };
  const created = show(placed.annotation.created);
  const changed = show(placed.annotation.modified);
  const name = readableName(placed.annotator.name);
  return (
    <p className="details-made">
      {created === changed
        ? text('details.made', { name, time: created })
        : text('details.changed', { name, time: created, changed })}
    </p>
  );
}
