/**
 * The chooser of reasons at the words to be excluded. What it offers and for what comes from
 * the store; how it is used is the choice menu's.
 */
import { type ReactNode, type RefObject, useMemo } from 'react';
import { reasonTags } from '../../../shared/domain/tagset.ts';
import { reasonProposed, toExclude, type ToExclude } from '../../store/reasons.ts';
import type { PaneId } from '../../store/state.ts';
import { tagName } from '../tag-name.ts';
import { useActions, useParts, useTagset, useText, useWindowState } from '../window-context.tsx';
import { ChoiceMenu } from './choice-menu.tsx';

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
  const { start, end } = span;
  const words = useMemo(() => ({ start, end }), [end, start]);
  const choices = useMemo(
    () => reasonTags(tagset).map((tag) => ({ id: tag, label: tagName(text, tagset, tag) })),
    [tagset, text],
  );
  // As it is when the chooser comes: what Enter takes must not change under the hand.
  const proposed = useMemo(
    () => reasonProposed(store.getState(), { article, span: words }),
    [article, store, words],
  );
  return (
    <ChoiceMenu
      title={text('tagging.reasons')}
      choices={choices}
      proposed={proposed}
      pane={pane}
      within={within}
      span={words}
      onChoose={actions.tag}
      onLeave={actions.leaveReason}
    />
  );
}
