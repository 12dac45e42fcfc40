/** Annotations in a list, a line each; pressing one closes the dialog and shows it in its article. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import type { NamedAnnotation } from '../../../shared/api/contract.ts';
import { readableName, splitPath } from '../readable-name.ts';
import { useActions, useText, useWindowUi } from '../window-context.tsx';

export function AnnotationLines({
  annotations,
  count,
}: {
  readonly annotations: readonly NamedAnnotation[];
  /** Of all; only the first are in the list. */
  readonly count: number;
}): ReactNode {
  const text = useText();
  const show = useShowAnnotation();
  const more = count - annotations.length;
  return (
    <ul className="exchange-lines">
      {annotations.map((annotation) => (
        <li key={`${annotation.annotator} ${annotation.id}`}>
          <Button className="exchange-line" onPress={() => show(annotation)}>
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

function useShowAnnotation(): (annotation: NamedAnnotation) => void {
  const actions = useActions();
  const ui = useWindowUi();
  return ({ article, id, annotator }) => {
    ui.setState({ dialog: null, narrowRegion: 'text' });
    void actions.openArticle(article).then(() => actions.selectAnnotation(article, id, annotator));
  };
}
