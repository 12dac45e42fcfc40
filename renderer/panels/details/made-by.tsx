/** Who made an annotation and when; when it was changed, if it was. */
import type { ReactNode } from 'react';
import type { PlacedAnnotation } from '../../store/state.ts';
import { readableName } from '../readable-name.ts';
import { useText } from '../window-context.tsx';

export function MadeBy({ placed }: { readonly placed: PlacedAnnotation }): ReactNode {
  const text = useText();
  const { created, modified } = placed.annotation;
  const format = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', timeStyle: 'short' });
  const show = (time: string): string => {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? time : format.format(date);
  };
  const name = readableName(placed.annotator.name);
  return (
    <p className="details-made">
      {created === modified
        ? text('details.made', { name, time: show(created) })
        : text('details.changed', { name, time: show(created), changed: show(modified) })}
    </p>
  );
}
