/** The history of the selected annotation: who made, changed, took over, decided and answered what, and when. */
import { type ReactNode, useMemo } from 'react';
import { annotationHistory } from '../../store/annotation-history.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { readableName } from '../readable-name.ts';
import { timeWords } from '../time-words.ts';
import { useTagset, useText, useWindowState } from '../window-context.tsx';
import { eventWords } from './event-words.ts';

export function AnnotationHistory({
  placed,
  article,
}: {
  readonly placed: PlacedAnnotation;
  readonly article: string;
}): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const layers = useWindowState((state) => state.layers);
  const adjudicated = useWindowState((state) => state.adjudicated);
  const statements = useWindowState((state) => state.statements);
  const { id } = placed.annotation;
  const events = useMemo(
    () => annotationHistory({ layers, adjudicated, statements }, article, id),
    [adjudicated, article, id, layers, statements],
  );
  return (
    <Disclosure title={text('details.history', { count: events.length })}>
      <ol className="annotation-history">
        {events.map((event) => (
          <li key={`${event.id} ${event.deed}`}>
            <span className="details-hint">{timeWords(text, event.at)}</span>{' '}
            <bdi>{readableName(event.by.name)}</bdi>: {eventWords(text, tagset, event, id)}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
