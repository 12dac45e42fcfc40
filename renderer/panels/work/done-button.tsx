/** In an article's head: one's own work on it is done, or is open again. */
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { doneMark } from '../../store/work-state.ts';
import { Button } from '../../ui/button.tsx';
import { timeWords } from '../time-words.ts';
import { useActions, useText, useWindowState } from '../window-context.tsx';
import './work.css';

export function DoneButton({ article }: { readonly article: ArticlePath }): ReactNode {
  const text = useText();
  const actions = useActions();
  const mark = useWindowState((state) => doneMark(state, article));
  const canMark = useWindowState(({ project }) => project?.writable === 'yes' && project.annotator !== null);
  if (mark?.done === true) {
    return (
      <span className="work-done">
        <span className="work-done-word" title={text('work.done-at', { at: timeWords(text, mark.at) })}>
          <CircleCheck size={14} aria-hidden />
          {text('work.done')}
        </span>
        {canMark && (
          <Button
            look="quiet"
            label={text('command.reopen-article')}
            onPress={() => void actions.markArticle(article, false)}
          >
            {text('work.reopen')}
          </Button>
        )}
      </span>
    );
  }
  if (!canMark) return null;
  return (
    <Button
      look="quiet"
      icon={<CircleCheck size={14} aria-hidden />}
      label={text('command.mark-done')}
      onPress={() => void actions.markArticle(article, true)}
    >
      {text('work.mark-done')}
    </Button>
  );
}
