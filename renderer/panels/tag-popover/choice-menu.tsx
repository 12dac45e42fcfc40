/**
 * A short list to choose from at some words of the text. It has the focus while it is there, so
 * that its keys are its own: digits choose, Enter takes what is marked, Esc leaves all as it is.
 * One that leaves the focus to the text is pressed, or chosen from by what hears the text's keys.
 */
import './reason-chooser.css';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { CHOICE_KEYS } from '../../../shared/commands.ts';
import type { Span } from '../../../shared/domain/span.ts';
import type { PaneId } from '../../store/state.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { useUi } from '../window-context.tsx';
import { usePopoverPlace } from './use-popover-place.ts';

/** CSS pixels. */
const FROM_EDGE = 16;

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** Its digit, where it is not that of its place in the list. */
  readonly keys?: string | undefined;
}

export function ChoiceMenu({
  title,
  choices,
  proposed,
  pane,
  within,
  span: words,
  leavesFocus = false,
  onChoose,
  onLeave,
}: {
  readonly title: string;
  /** The same list as long as the menu is there. */
  readonly choices: readonly Choice[];
  /** What Enter takes; the first where there is none. */
  readonly proposed?: string | undefined;
  readonly pane: PaneId;
  readonly within: RefObject<HTMLElement | null>;
  /** The same object as long as the menu is there. */
  readonly span: Span;
  readonly leavesFocus?: boolean;
  readonly onChoose: (id: string) => void;
  /** Esc, or the focus went elsewhere. */
  readonly onLeave: () => void;
}): ReactNode {
  const editor = useUi((state) => state.editors[pane]);
  const menu = useRef<HTMLDivElement>(null);
  const atWords = usePopoverPlace(menu, within, editor, words);
  const [atTop, setAtTop] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const place = atWords ?? atTop;
  const isPlaced = place !== null;

  useEffect(() => {
    if (leavesFocus) return undefined;
    if (isPlaced) {
      items(menu.current)[
        Math.max(
          0,
          choices.findIndex(({ id }) => id === proposed),
        )
      ]?.focus();
      return undefined;
    }
    editor?.reveal(words);
    // Words that are folded away stand nowhere: then at the top of the page.
    const frame = requestAnimationFrame(() => {
      const page = within.current?.querySelector('.editor-host')?.getBoundingClientRect();
      if (page !== undefined) setAtTop({ left: page.left + FROM_EDGE, top: page.top + FROM_EDGE });
    });
    return () => cancelAnimationFrame(frame);
  }, [editor, isPlaced, leavesFocus, proposed, choices, within, words]);

  function leave(): void {
    onLeave();
    editor?.focus();
  }

  function choose(choice: Choice | undefined): void {
    if (choice === undefined) return;
    onChoose(choice.id);
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
    else if (CHOICE_KEYS.includes(key)) choose(choices.find((each, index) => keysOf(each, index) === key));
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
      aria-label={title}
      style={place === null ? { visibility: 'hidden' } : { left: place.left, top: place.top }}
      onKeyDown={press}
      onBlur={({ relatedTarget, currentTarget }) => {
        // The window that loses the focus gives it back to the same place.
        if (!leavesFocus && document.hasFocus() && !currentTarget.contains(relatedTarget)) onLeave();
      }}
    >
      <p className="reason-title" aria-hidden>
        {title}
      </p>
      {choices.map((choice, index) => {
        const { id, label } = choice;
        const key = keysOf(choice, index);
        return (
          <button
            key={id}
            type="button"
            role="menuitem"
            className="reason"
            tabIndex={-1}
            aria-keyshortcuts={key}
            onClick={() => choose(choice)}
          >
            <span className="reason-name">{label}</span>
            {key !== undefined && <Kbd keys={[key]} />}
          </button>
        );
      })}
    </div>
  );
}

function keysOf({ keys }: Choice, index: number): string | undefined {
  return keys ?? CHOICE_KEYS[index];
}

function items(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}
