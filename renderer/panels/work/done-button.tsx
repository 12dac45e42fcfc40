/** In an article's head: one's own work on it is done, or is open again. */
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { doneMark } from '../../store/work-state.ts';
import { Button } from '../../ui/button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import { timeWords } from '../time-words.ts';
import { useActions, useCommandKeys, useText, useWindowState } from '../window-context.tsx';
import './work.css';

export function DoneButton({ article }: { readonly article: ArticlePath }): ReactNode {
  const text = useText();
  const actions = useActions();
  const keys = useCommandKeys('mark-done');
  const mark = useWindowState((state) => doneMark(state, article));
  const canMark = useWindowState(({ project }) => project?.writable === 'yes' && project.annotator !== null);
  if (mark?.done === true) {
    return (
      <span className="work-done">
        <span className="work-done-word" title={text('work.done-at', { at: timeWords(text, mark.at) })}>
          <CircleCheck size={14} aria-hidden />
          <span className="work-done-text">{text('work.done')}</span>
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
    <Tooltip name={text('command.mark-done')} keys={keys}>
      <Button
        look="quiet"
        className="work-mark-done"
        icon={<CircleCheck size={14} aria-hidden />}
        label={text('command.mark-done')}
        onPress={() => void actions.markArticle(article, true)}
      >
        {text('work.mark-done')}
      </Button>
    </Tooltip>
  );
}
