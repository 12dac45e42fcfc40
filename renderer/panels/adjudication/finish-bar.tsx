/** The end of adjudicating an article: finished or not, what has come since, and how far the project is. */
import type { ReactNode } from 'react';
import { mayAdjudicate } from '../../store/adjudicating.ts';
import { finishedAt, finishedCount, undecidedOn } from '../../store/finishing.ts';
import { Button } from '../../ui/button.tsx';
import { timeWords } from '../time-words.ts';
import { useRunCommand, useText, useWindowState } from '../window-context.tsx';

export function FinishBar({ article }: { readonly article: string }): ReactNode {
  const text = useText();
  const run = useRunCommand();
  const at = useWindowState((state) => finishedAt(state, article));
  const left = useWindowState((state) => undecidedOn(state, article));
  const may = useWindowState(({ project }) => project?.writable === 'yes' && mayAdjudicate(project));
  const finished = useWindowState(finishedCount);
  const count = useWindowState((state) => state.articles.length);
  return (
    <div className="finish-bar" data-finished={at !== null || undefined}>
      <div className="finish-state" role="status">
        {at !== null && <p>{text('adjudication.finished', { time: timeWords(text, at) })}</p>}
        {left > 0 && (
          <p className={at === null ? '' : 'finish-news'}>
            {text(at === null ? 'adjudication.left' : 'adjudication.new-since', { count: left })}
          </p>
        )}
        <p className="finish-project">{text('adjudication.articles-finished', { finished, count })}</p>
      </div>
      {may && at === null && (
        <Button look={left === 0 ? 'primary' : 'plain'} onPress={() => run('finish-agreed-set')}>
          {text('adjudication.finish')}
        </Button>
      )}
      {may && at !== null && (
        <Button onPress={() => run('reopen-agreed-set')}>{text('adjudication.reopen')}</Button>
      )}
      {at !== null && count > finished && (
        <Button look="primary" onPress={() => run('next-undecided-article')}>
          {text('adjudication.next')}
        </Button>
      )}
    </div>
  );
}
