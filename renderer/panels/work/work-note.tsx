/** Under an article's text: that colleagues are hidden, or that what was frozen is not what stands there now. */
import { EyeOff, Snowflake } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ArticlePath } from '../../../shared/domain/layer.ts';
import { areColleaguesHidden, isChangedSince } from '../../store/work-state.ts';
import { useText, useWindowState } from '../window-context.tsx';
import './work.css';

export function WorkNote({ article }: { readonly article: ArticlePath }): ReactNode {
  const text = useText();
  const isHidden = useWindowState((state) => areColleaguesHidden(state, article));
  const isChanged = useWindowState((state) => isChangedSince(state, article));
  if (isHidden) {
    return (
      <p className="work-note">
        <EyeOff size={14} aria-hidden />
        {text('work.hidden')}
      </p>
    );
  }
  if (!isChanged) return null;
  return (
    <p className="work-note">
      <Snowflake size={14} aria-hidden />
      {text('work.changed-since')}
    </p>
  );
}
