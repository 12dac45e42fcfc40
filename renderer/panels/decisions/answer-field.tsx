/** The field for an answer: Enter gives it, what is not given yet waits in the window until one comes back. */
import type { ReactNode } from 'react';
import type { StatementId } from '../../../shared/domain/statement.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useActions, useBackToText, useText, useUi, useWindowUi } from '../window-context.tsx';

export function AnswerField({
  article,
  to,
}: {
  readonly article: string;
  readonly to: StatementId;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const ui = useWindowUi();
  const backToText = useBackToText();
  const draft = useUi((state) => state.answers.get(to) ?? '');
  const words = draft.trim();

  function keep(written: string): void {
    ui.setState(({ answers }) => ({ answers: new Map([...answers, [to, written]]) }));
  }

  function give(): void {
    if (words === '' || !actions.reply(article, to, words)) return;
    keep('');
    backToText();
  }

  return (
    <div className="answer-field" data-answer>
      <TextArea
        label={text('decision.answer')}
        value={draft}
        onChange={keep}
        rows={words === '' ? 1 : 3}
        hint={words === '' ? undefined : text('decision.answer-hint')}
        onKey={({ key, shiftKey }) => {
          if (key === 'Escape') {
            backToText();
            return true;
          }
          if (key !== 'Enter' || shiftKey) return false;
          give();
          return true;
        }}
      />
      {words !== '' && <Button onPress={give}>{text('decision.give-answer')}</Button>}
    </div>
  );
}
