/** In the status bar: the link that is being drawn, as far as it is known, and how to go on. */
import './drawing.css';
import { Spline, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { isLinking } from '../../store/linking/linking-state.ts';
import { IconButton } from '../../ui/button.tsx';
import { shorten } from '../annotation-list/card-words.ts';
import { tagName } from '../tag-name.ts';
import { useActions, useCommandKeys, useTagset, useText, useWindowState } from '../window-context.tsx';
import { linkTypeWords, reversedWords } from './link-words.ts';

export function PendingLink(): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const pending = useWindowState((state) => (isLinking(state) ? state.pendingLink : null));
  const finish = useCommandKeys('finish-link')?.join('+') ?? '';
  const leave = useCommandKeys('disarm')?.join('+') ?? '';
  if (pending === null) return null;
  const { at, type } = pending;
  const end = { tag: tagName(text, tagset, at.tag, at.label), quote: shorten(at.quote) };
  const words = type === null ? '' : (type.reversed ? reversedWords : linkTypeWords)(text, tagset, type.id);
  return (
    <span className="pending-link" role="status">
      <Spline size={14} aria-hidden />
      <b className="pending-link-words">
        {type === null
          ? text('links.pending-untyped', end)
          : text('links.pending', Object.assign({ type: words }, end))}
      </b>
      <span className="pending-link-how">
        {type === null ? text('links.untyped-how', { leave }) : text('links.pending-how', { finish, leave })}
      </span>
      <IconButton
        name={text('links.leave')}
        icon={<X size={13} aria-hidden />}
        onPress={() => actions.leaveLink()}
      />
    </span>
  );
}
