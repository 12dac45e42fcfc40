/** The answers to a decision in the order in which they were given, and a field for one more. */
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StatementId } from '../../../shared/domain/statement.ts';
import { threadOf } from '../../store/decisions.ts';
import { IconButton } from '../../ui/button.tsx';
import { readableName } from '../readable-name.ts';
import { timeWords } from '../time-words.ts';
import { useActions, useBackToText, useText, useWindowState } from '../window-context.tsx';
import { AnswerField } from './answer-field.tsx';

export function Thread({
  article,
  to,
  canAnswer,
}: {
  readonly article: string;
  /** The decision or annotation that is answered. */
  readonly to: StatementId;
  readonly canAnswer: boolean;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const backToText = useBackToText();
  const thread = useWindowState((state) => threadOf(state, article, to));
  if (thread.length === 0 && !canAnswer) return null;
  return (
    <div className="thread">
      {thread.length > 0 && (
        <ol className="thread-answers" aria-label={text('decision.answers')}>
          {thread.map(({ statement, content, annotator, own }) => (
            <li key={statement.id}>
              <p className="thread-by">
                <bdi>{readableName(annotator.name)}</bdi>
                <span>{timeWords(text, statement.created)}</span>
                {own && canAnswer && (
                  <IconButton
                    name={text('decision.take-back-answer')}
                    icon={<X size={13} aria-hidden />}
                    onPress={() => {
                      backToText();
                      actions.changeStatement(article, statement.id, null);
                    }}
                  />
                )}
              </p>
              <p className="thread-words" dir="auto">
                {content.comment}
              </p>
            </li>
          ))}
        </ol>
      )}
      {canAnswer && <AnswerField key={to} article={article} to={to} />}
    </div>
  );
}
