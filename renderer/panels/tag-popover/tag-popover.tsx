/**
 * The popover at the selected words: the tags with their keys. It never takes the
 * focus, so that keys go on acting on the text; Tab reaches it, Esc sends it away.
 */
import './tag-popover.css';
import { type ReactNode, type RefObject, useId, useRef, useState } from 'react';
import { isBeingSettled } from '../../store/command-conditions.ts';
import { amendStep } from '../../store/review-step.ts';
import { selectedAnnotation } from '../../store/selectors.ts';
import { shorten } from '../annotation-list/card-words.ts';
import {
  useActions,
  useCommandKeys,
  useRunCommand,
  useTagset,
  useText,
  useUi,
  useWindowState,
} from '../window-context.tsx';
import type { TagId } from '../../../shared/domain/tagset.ts';
import type { PaneId } from '../../store/state.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { TagChip } from '../tag-chip.tsx';
import { meaningOf, tagName } from '../tag-name.ts';
import { useTagCommands } from '../tag-commands.ts';
import { usePointerUp } from './use-pointer-up.ts';
import { usePopoverPlace } from './use-popover-place.ts';

export function TagPopover({
  pane,
  within,
}: {
  readonly pane: PaneId;
  readonly within: RefObject<HTMLElement | null>;
}): ReactNode {
  // Offered as soon as words can be tagged: until one's own layer is read they cannot.
  const selection = useWindowState(({ panes }) => {
    const shown = panes[pane];
    return shown?.status === 'shown' ? shown.selection : null;
  });
  const armed = useWindowState((state) => state.armedTag !== null);
  const choosing = useWindowState((state) => state.choosingReason);
  const isActive = useWindowState((state) => state.activePane === pane);
  const amending = useWindowState((state) => amendStep(state) !== null);
  const hidden = useUi((ui) => ui.popoverHidden);
  const pointerUp = usePointerUp(within);
  const shown = selection !== null && isActive && !armed && !choosing && !amending && !hidden && pointerUp;
  // A new place is measured for every selection.
  return shown ? (
    <Tags key={`${String(selection.start)}-${String(selection.end)}`} pane={pane} within={within} />
  ) : null;
}

function Tags({
  pane,
  within,
}: {
  readonly pane: PaneId;
  readonly within: RefObject<HTMLElement | null>;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const tagset = useTagset();
  const editor = useUi((state) => state.editors[pane]);
  const popover = useRef<HTMLDivElement>(null);
  const place = usePopoverPlace(popover, within, editor, null);
  const tags = useTagCommands();
  const meaningId = useId();
  const [pointedAt, setPointedAt] = useState<TagId | null>(null);
  const meaning = pointedAt === null ? '' : meaningOf(tagset, pointedAt);
  const forget = (): void => setPointedAt(null);
  const run = useRunCommand();
  const confirmKeys = useCommandKeys('confirm-place');
  const waiting = useWindowState((state) => (isBeingSettled(state) ? selectedAnnotation(state) : null));

  return (
    <div
      ref={popover}
      className="tag-popover"
      role="toolbar"
      aria-label={text('tagging.popover')}
      style={place === null ? { visibility: 'hidden' } : { left: place.left, top: place.top }}
    >
      {tags.map(({ tag, keys }) => (
        <button
          key={tag}
          type="button"
          className="tag-popover-tag"
          {...(tag === pointedAt && meaning !== '' && { 'aria-describedby': meaningId })}
          onPointerEnter={() => setPointedAt(tag)}
          onPointerLeave={forget}
          onFocus={() => setPointedAt(tag)}
          onBlur={forget}
          // A press must not take the focus, or the selection goes with it.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            actions.tag(tag);
            editor?.focus();
          }}
        >
          <TagChip tagset={tagset} tag={tag} />
          <span>{tagName(text, tagset, tag)}</span>
          {keys !== undefined && <Kbd keys={keys} />}
        </button>
      ))}
      {meaning !== '' && place !== null && (
        // Away from the words: it comes and goes and must cover none of them.
        <p id={meaningId} className="tag-popover-meaning" data-side={place.isAbove ? 'above' : 'below'}>
          {meaning}
        </p>
      )}
      {waiting !== null && (
        <button
          type="button"
          className="tag-popover-tag tag-popover-waiting"
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            run('confirm-place');
            editor?.focus();
          }}
        >
          <TagChip tagset={tagset} tag={waiting.annotation.content.tag} />
          <span className="tag-popover-words">
            {text('settle.use-for', { quote: shorten(waiting.annotation.content.anchor.exact) })}
          </span>
          {confirmKeys !== undefined && <Kbd keys={confirmKeys} />}
        </button>
      )}
    </div>
  );
}
