/** The foot of the window: where in the text, which tag is armed, who annotates, and whether all is saved. */
import './status-bar.css';
import { Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { isComparing } from '../../store/adjudicating.ts';
import { projectProgress } from '../../store/project-review.ts';
import { PendingLink } from '../links/pending-link.tsx';
import { percent } from '../placement-words.ts';
import { readableName } from '../readable-name.ts';
import { SaidToast } from '../said-toast.tsx';
import { tagName } from '../tag-name.ts';
import { useTagset, useText, useUi, useWindowState } from '../window-context.tsx';
import { SaveState } from './save-state.tsx';

export function StatusBar(): ReactNode {
  const text = useText();
  const tagset = useTagset();
  const pane = useWindowState((state) => state.activePane);
  const shown = useWindowState((state) => state.panes[state.activePane]?.status === 'shown');
  const progress = useUi((ui) => ui.progress[pane]);
  const armed = useWindowState((state) => state.armedTag);
  const hidden = useWindowState((state) => state.highlightsHidden);
  const annotator = useWindowState((state) => state.project?.annotator ?? state.settings.annotator);
  // Who reads is not told what waits in another view.
  const review = useWindowState((state) => (isComparing(state) ? projectProgress(state) : null));
  const connected = useWindowState((state) => state.connected);
  const unsent = useWindowState((state) => state.unsent);
  return (
    <footer className="status-bar" data-region="status" aria-label={text('region.status')}>
      {shown && <span>{text('status.position', { percent: percent(text, progress) })}</span>}
      {review !== null && (
        <span>{text('status.review', { decided: review.decided, count: review.count })}</span>
      )}
      {armed !== null && (
        <span className="status-armed">{text('status.armed', { tag: tagName(text, tagset, armed) })}</span>
      )}
      <PendingLink />
      {hidden && <span className="status-armed">{text('status.hidden')}</span>}
      <span className="status-gap" />
      {!connected && (
        <span className="status-bad" role="alert">
          <Unplug size={14} aria-hidden />
          {text('status.offline')}
        </span>
      )}
      {unsent > 0 && !connected && (
        <span className="status-bad">{text('status.unsent', { count: unsent })}</span>
      )}
      <span>
        {annotator === null
          ? text('status.nobody')
          : text('status.annotator', { name: readableName(annotator.name) })}
      </span>
      <SaveState />
      <SaidToast />
    </footer>
  );
}
