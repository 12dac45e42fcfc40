/** In a row of the article list: done, one's own to do, or how many of those assigned are done. */
import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { assignedProgress, isMine, isOwnDone } from '../../store/work-state.ts';
import { useText, useWindowState } from '../window-context.tsx';
import './work.css';

export function WorkBadge({ article }: { readonly article: ArticlePath }): ReactNode {
  const text = useText();
  const isDone = useWindowState((state) => isOwnDone(state, article));
  const mine = useWindowState((state) => isMine(state, article));
  const of = useWindowState((state) => assignedProgress(state, article)?.of ?? 0);
  const done = useWindowState((state) => assignedProgress(state, article)?.done ?? 0);
  if (of === 0 && !isDone) return null;
  return (
    <span className="work-badge">
      {of > 0 && (
        <span className="work-share" title={text('work.progress-all', { done, of })} aria-hidden>
          {`${String(done)}/${String(of)}`}
        </span>
      )}
      {isDone && <Check size={14} className="work-check" aria-hidden />}
      {!isDone && mine && <Circle size={10} className="work-todo" aria-hidden />}
    </span>
  );
}
