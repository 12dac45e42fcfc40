/**
 * The types that a link may have which is being drawn, with their digits: at the annotation where
 * it begins, and at the other one as soon as that is selected. It leaves the focus to the text, so
 * that one can go there; only when nothing but the type is missing it takes it.
 */
import { type ReactNode, type RefObject, useMemo } from 'react';
import { CHOICE_KEYS } from '../../../shared/commands.ts';
import type { Span } from '../../../shared/domain/span.ts';
import { isAskingLinkType, offeredTypes, otherEnd } from '../../store/linking/linking-state.ts';
import { placedAnnotations } from '../../store/selectors.ts';
import type { PaneId, PlacedAnnotation } from '../../store/state.ts';
import { ChoiceMenu } from '../tag-popover/choice-menu.tsx';
import { useActions, useParts, useTagset, useText, useWindowState } from '../window-context.tsx';
import { linkTypeWords, reversedWords } from './link-words.ts';

export function LinkChooser({
  pane,
  within,
}: {
  readonly pane: PaneId;
  readonly within: RefObject<HTMLElement | null>;
}): ReactNode {
  const article = useWindowState((state) => state.panes[pane]?.article ?? '');
  const isAsked = useWindowState((state) => state.activePane === pane && isAskingLinkType(state));
  const pending = useWindowState((state) => state.pendingLink);
  const isFocused = useWindowState((state) => (state.pendingLink?.other ?? null) !== null);
  const at = useWindowState((state) => otherEnd(state)?.id ?? state.pendingLink?.at.id);
  // Looked for only while it is asked for: an article may have thousands.
  const span = useWindowState((state) =>
    isAskingLinkType(state) ? spanOf(placedAnnotations(state, article), at) : null,
  );
  if (!isAsked || pending === null || span === null) return null;
  return <Chooser key={`${at} ${isFocused}`} pane={pane} within={within} span={span} isFocused={isFocused} />;
}

function spanOf(all: readonly PlacedAnnotation[], id: string | undefined): Span | null {
  return all.find(({ annotation }) => annotation.id === id)?.span ?? null;
}

function Chooser({
  pane,
  within,
  span: { start, end },
  isFocused,
}: {
  readonly pane: PaneId;
  readonly within: RefObject<HTMLElement | null>;
  readonly span: Span;
  readonly isFocused: boolean;
}): ReactNode {
  const text = useText();
  const actions = useActions();
  const { store } = useParts();
  const tagset = useTagset();
  const words = useMemo(() => ({ start, end }), [end, start]);
  // As it is when the chooser comes: it comes anew for every other end.
  const choices = useMemo(
    () =>
      offeredTypes(store.getState()).map(({ type, reversed, number }) => ({
        id: String(number - 1),
        label: (reversed ? reversedWords : linkTypeWords)(text, tagset, type.id),
        keys: CHOICE_KEYS[number - 1],
      })),
    [store, tagset, text],
  );
  if (choices.length === 0) return null;
  return (
    <ChoiceMenu
      title={text('links.type')}
      choices={choices}
      pane={pane}
      within={within}
      span={words}
      leavesFocus={!isFocused}
      onChoose={(id) => actions.chooseLinkType(Number(id))}
      onLeave={actions.leaveLink}
    />
  );
}
