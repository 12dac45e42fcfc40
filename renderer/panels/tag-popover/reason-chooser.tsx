/**
 * The chooser of reasons at the words to be excluded. It has the focus while it is there, so
 * that its keys are its own: digits choose, Enter takes what is marked, Esc leaves all as it is.
 */
import './reason-chooser.css';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { CHOICE_KEYS } from '../../../shared/commands.ts';
import { reasonTags } from '../../../shared/domain/tagset.ts';
import { reasonProposed, toExclude, type ToExclude } from '../../store/reasons.ts';
import type { PaneId } from '../../store/state.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { tagName } from '../tag-name.ts';
import { useActions, useParts, useTagset, useText, useUi, useWindowState } from '../window-context.tsx';
import { usePopoverPlace } from './use-popover-place.ts';

/** CSS pixels. */
const FROM_EDGE = 16;

export function ReasonChooser({
  pane,
  within,
}: {
  readonly pane: PaneId;
  readonly within: RefObject<HTMLElement | null>;
}): ReactNode {
  const { store } = useParts();
  const isAsked = useWindowState((state) => state.choosingReason && state.activePane === pane);
  const target = isAsked ? toExclude(store.getState()) : null;
  return target === null ? null : <Chooser pane={pane} within={within} target={target} />;
}

function Chooser({
  pane,
  within,
  target: { article, span },
}: {
  readonly pane: PaneId;
  readonly within: RefObject<HTMLElement | null>;
  readonly target: ToExclude;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const { store } = useParts();
  const tagset = useTagset();
  const reasons = useMemo(() => reasonTags(tagset), [tagset]);
  const editor = useUi((state) => state.editors[pane]);
  const menu = useRef<HTMLDivElement>(null);
  const { start, end } = span;
  const words = useMemo(() => ({ start, end }), [end, start]);
  const atWords = usePopoverPlace(menu, within, editor, words);
  const [atTop, setAtTop] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const place = atWords ?? atTop;
  // As it is when the chooser comes: what Enter takes must not change under the hand.
  const proposed = useMemo(
    () => reasonProposed(store.getState(), { article, span: words }),
    [article, store, words],
  );
  const isPlaced = place !== null;

  useEffect(() => {
    if (isPlaced) {
      items(menu.current)[Math.max(0, reasons.indexOf(proposed ?? ''))]?.focus();
      return undefined;
    }
    editor?.reveal(words);
    // Words that are folded away stand nowhere: then at the top of the page.
    const frame = requestAnimationFrame(() => {
      const page = within.current?.querySelector('.editor-host')?.getBoundingClientRect();
      if (page !== undefined) setAtTop({ left: page.left + FROM_EDGE, top: page.top + FROM_EDGE });
    });
    return () => cancelAnimationFrame(frame);
  }, [editor, isPlaced, proposed, reasons, within, words]);

  function leave(): void {
    actions.leaveReason();
    editor?.focus();
  }

  function choose(index: number): void {
    const tag = reasons[index];
    if (tag === undefined) return;
    actions.tag(tag);
    editor?.focus();
  }

  function press(event: KeyboardEvent): void {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const all = items(menu.current);
    const at = all.findIndex((item) => item === document.activeElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
    if (step !== undefined) all[step]?.focus();
    else if (CHOICE_KEYS.includes(key)) choose(CHOICE_KEYS.indexOf(key));
    else if (key === 'Escape' || key === 'Tab') leave();
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={menu}
      className="reason-chooser"
      role="menu"
      tabIndex={-1}
      aria-label={text('tagging.reasons')}
      style={place === null ? { visibility: 'hidden' } : { left: place.left, top: place.top }}
      onKeyDown={press}
      onBlur={({ relatedTarget, currentTarget }) => {
        // The window that loses the focus gives it back to the same place.
        if (document.hasFocus() && !currentTarget.contains(relatedTarget)) actions.leaveReason();
      }}
    >
      <p className="reason-title" aria-hidden>
        {text('tagging.reasons')}
      </p>
      {reasons.map((tag, index) => {
        const key = CHOICE_KEYS[index];
        return (
          <button
            key={tag}
            type="button"
            role="menuitem"
            className="reason"
            tabIndex={-1}
            aria-keyshortcuts={key}
            onClick={() => choose(index)}
          >
            <span className="reason-name">{tagName(text, tagset, tag)}</span>
            {key !== undefined && <Kbd keys={[key]} />}
          </button>
        );
      })}
    </div>
  );
}

function items(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}
