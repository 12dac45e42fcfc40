/**
 * Drawing a link by dragging: from an annotation's handle to another annotation, in a text or in
 * the list. A line follows the pointer; Esc and a drop on nothing leave all as it is, and a handle
 * that was only pressed begins a link as its key does.
 */
import type { PointerEvent as ReactPointerEvent } from 'react';
import type { LinkEnd } from '../../store/linking/linking-state.ts';
import type { PaneId } from '../../store/state.ts';
import { PANES } from '../../store/store-context.ts';
import { type WindowParts, useParts } from '../window-context.tsx';

/** A hand that only presses moves no more than this (CSS pixels). */
const STILL_PX = 4;

export function useLinkDrag(from: LinkEnd): (event: ReactPointerEvent) => void {
  const parts = useParts();
  return (event) => {
    if (event.button !== 0) return;
    // Or words would be selected, and the annotation would be selected no more.
    event.preventDefault();
    event.stopPropagation();
    followPointer(parts, from, { x: event.clientX, y: event.clientY });
  };
}

function followPointer(
  { store, ui }: WindowParts,
  from: LinkEnd,
  start: { readonly x: number; readonly y: number },
): void {
  const listening = new AbortController();
  const { signal } = listening;
  let hasMoved = false;
  const end = (): void => {
    listening.abort();
    ui.setState({ linkDrag: null });
  };
  const move = ({ clientX: x, clientY: y }: PointerEvent): void => {
    hasMoved ||= Math.hypot(x - start.x, y - start.y) > STILL_PX;
    if (!hasMoved) return;
    const target = annotationAt(x, y);
    const isOther = target !== null && target.id !== from.id;
    ui.setState({ linkDrag: { start, now: { x, y }, isOnTarget: isOther } });
  };
  const drop = ({ clientX: x, clientY: y }: PointerEvent): void => {
    const target = hasMoved ? annotationAt(x, y) : null;
    end();
    const { actions } = store;
    if (!hasMoved) {
      actions.beginLink(from);
      ui.getState().editors[store.getState().activePane]?.focus();
    } else if (target !== null && target.id !== from.id) {
      // There its type is asked for, if several fit.
      if (target.pane !== undefined) actions.activatePane(target.pane);
      actions.beginLink(from);
      actions.finishLink(target);
      // What does not fit was said; nothing is left waiting that nobody meant to begin.
      if (store.getState().pendingLink?.other === null) dropPending();
    }
  };
  const dropPending = (): void => {
    const { said } = store.getState();
    store.actions.leaveLink();
    if (said !== null) store.actions.say(said.code, said.values);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', drop, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('keydown', press, { signal, capture: true });

  function annotationAt(x: number, y: number): (LinkEnd & { readonly pane?: PaneId }) | null {
    const { panes, activePane } = store.getState();
    const under = document.elementFromPoint(x, y);
    const card = under?.closest<HTMLElement>('[data-annotation]')?.dataset['annotation'];
    const listed = panes[activePane]?.article;
    if (card !== undefined && listed !== undefined) return { article: listed, id: card };
    for (const pane of PANES) {
      const id = ui.getState().editors[pane]?.markAt(x, y) ?? null;
      const article = panes[pane]?.article;
      if (id !== null && article !== undefined) return { article, id, pane };
    }
    return null;
  }
}
