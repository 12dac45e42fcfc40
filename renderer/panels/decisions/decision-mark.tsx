/** What was decided on an annotation, as a mark with a word on its card. */
import './decisions.css';
import type { ReactNode } from 'react';
import type { ShownDecision } from '../../store/decisions.ts';
import { VerdictIcon } from '../review/difference-card.tsx';
import { useText } from '../window-context.tsx';
import { heardWords, markWords } from './decision-words.ts';

export function DecisionMark({ decision }: { readonly decision: ShownDecision }): ReactNode {
  const text = useText();
  return (
    <span
      className="decision-mark"
      data-open={decision.state === 'open' || undefined}
      title={heardWords(text, decision)}
    >
      <VerdictIcon verdict={decision.content.verdict} />
      {markWords(text, decision)}
    </span>
  );
}
