/** Annotations in a list, a line each; pressing one closes the dialog and shows it in its article. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { NamedAnnotation } from '../../../shared/api/contract.ts';
import { readableName, splitPath } from '../readable-name.ts';
import { useText } from '../window-context.tsx';
import { useLead } from './use-lead.ts';

export function AnnotationLines({
  annotations,
  count,
  onLeave,
}: {
  readonly annotations: readonly NamedAnnotation[];
  /** Of all; only the first are in the list. */
  readonly count: number;
  /** Before the dialog closes. */
  readonly onLeave?: () => void;
}): ReactNode {
  const text = useText();
  const lead = useLead();
  const more = count - annotations.length;
  return (
    <ul className="exchange-lines">
      {annotations.map((annotation) => (
        <li key={`${annotation.annotator} ${annotation.id}`}>
          <Button
            className="exchange-line"
            onPress={() => {
              onLeave?.();
              lead.toAnnotation(annotation.article, annotation.id, annotation.annotator);
            }}
          >
            <q className="exchange-quote" dir="auto">
              {annotation.quote}
            </q>
            <span className="exchange-where">
              <bdi>{readableName(splitPath(annotation.article).name)}</bdi>
            </span>
          </Button>
        </li>
      ))}
      {more > 0 && annotations.length > 0 && (
        <li className="exchange-more">{text('exchange.more', { count: more })}</li>
      )}
    </ul>
  );
}
