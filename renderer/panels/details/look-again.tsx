/** Of an annotation made under an earlier definition: that it is, and the word that it was looked at. */
import type { ReactNode } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import { isOutdated } from '../../../shared/domain/tags/outdated.ts';
import { Button } from '../../ui/button.tsx';
import { useActions, useTagset, useText } from '../window-context.tsx';

/** Nothing where there is nothing to look at again. */
export function LookAgain({
  annotation,
  article,
}: {
  readonly annotation: Annotation;
  readonly article: string;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  if (!isOutdated(tagset, annotation)) return null;
  return (
    <div className="look-again">
      <p>{text('tagset.look-again')}</p>
      <Button onPress={() => actions.lookedAgain(article, [annotation.id])}>
        {text('tagset.looked-at')}
      </Button>
    </div>
  );
}
