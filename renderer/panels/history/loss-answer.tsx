/** The two answers to the question whether it was meant that most of a layer went at once. */
import type { ReactNode } from 'react';
import type { Notice } from '../../../shared/api/contract.ts';
import { Button } from '../../ui/button.tsx';
import { useActions, useText } from '../window-context.tsx';

export function LossAnswer({ notice }: { readonly notice: Notice }): ReactNode {
  const text = useText();
  const actions = useActions();
  const { article, state } = notice.values ?? {};
  if (typeof article !== 'string' || typeof state !== 'string') return null;
  async function bringBack(about: string, from: string): Promise<void> {
    if (await actions.restoreState({ article: about }, from, 'lost'))
      await actions.answerLoss(about, notice.id);
  }
  return (
    <>
      <Button look="primary" onPress={() => void bringBack(article, state)}>
        {text('notices.bring-back')}
      </Button>
      <Button onPress={() => void actions.answerLoss(article, notice.id)}>{text('notices.keep-loss')}</Button>
    </>
  );
}
