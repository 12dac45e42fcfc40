/** All decisions on the selected annotation, and what else was answered to it. */
import type { ReactNode } from 'react';
import { decisionsOn } from '../../store/decisions.ts';
import type { PlacedAnnotation } from '../../store/state.ts';
import { useWindowState } from '../window-context.tsx';
import { DecisionBox } from './decision-box.tsx';
import { Thread } from './thread.tsx';

/** Nothing where nobody decided. */
export function DecisionsOn({
  placed,
  article,
  isEditable,
}: {
  readonly placed: PlacedAnnotation;
  readonly article: string;
  readonly isEditable: boolean;
}): ReactNode {
  const { annotation } = placed;
  const decisions = useWindowState((state) => decisionsOn(state, article, annotation.id));
  const canWrite = useWindowState((state) => state.project?.writable === 'yes');
  return (
    <>
      {decisions.map((decision) => (
        <DecisionBox
          key={decision.statement.id}
          article={article}
          decision={decision}
          annotation={annotation}
          canWrite={canWrite}
          canFollow={isEditable && !decision.own}
        />
      ))}
      <Thread article={article} to={annotation.id} canAnswer={false} />
    </>
  );
}
