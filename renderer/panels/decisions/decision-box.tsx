/** One decision on an annotation: who decided what, when and why, what became of it, and the answers. */
import './decisions.css';
import type { ReactNode } from 'react';
import type { Annotation } from '../../../shared/domain/annotation.ts';
import type { ShownDecision } from '../../store/decisions.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { readableName } from '../readable-name.ts';
import { VerdictIcon } from '../review/difference-card.tsx';
import { verdictWords } from '../review/review-words.ts';
import { timeWords } from '../time-words.ts';
import { useActions, useBackToText, useCommandKeys, useText } from '../window-context.tsx';
import { AmendmentChange } from './amendment-change.tsx';
import { stateWords } from './decision-words.ts';
import { Thread } from './thread.tsx';

export function DecisionBox({
  article,
  decision,
  annotation,
  canWrite,
  canFollow,
}: {
  readonly article: string;
  readonly decision: ShownDecision;
  readonly annotation: Annotation;
  readonly canWrite: boolean;
  /** The annotation is one's own. */
  readonly canFollow: boolean;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const backToText = useBackToText();
  const followKeys = useCommandKeys('follow-decision');
  const { content, statement, annotator, own, state } = decision;
  const said = stateWords(text, decision);
  const isOpen = state === 'open' && canFollow && canWrite;
  const name = own ? text('review.you') : readableName(annotator.name);
  return (
    <article className="decision-box" data-state={state} aria-label={text('decision.by', { name })}>
      <header className="decision-head">
        <p className="verdict">
          <VerdictIcon verdict={content.verdict} />
          {verdictWords(text, content)}
        </p>
        {said !== null && <span className="decision-state">{said}</span>}
      </header>
      <p className="thread-by">
        <bdi>{name}</bdi>
        <span>{timeWords(text, statement.modified)}</span>
      </p>
      {content.comment !== undefined && (
        <p className="thread-words" dir="auto">
          {content.comment}
        </p>
      )}
      {content.amendment !== undefined && state !== 'followed' && (
        <AmendmentChange now={annotation.content} amendment={content.amendment} />
      )}
      {state === 'outdated' && <p className="details-hint">{text('decision.outdated-hint')}</p>}
      {isOpen && (
        <div className="answers">
          <Button
            look="primary"
            onPress={() => {
              backToText();
              actions.follow(article, content);
            }}
          >
            {text(content.verdict === 'rejected' ? 'decision.follow-delete' : 'decision.follow')}
            {followKeys !== undefined && <Kbd keys={followKeys} />}
          </Button>
        </div>
      )}
      <Thread article={article} to={statement.id} canAnswer={canWrite} />
    </article>
  );
}
