/** The decision that is under way on the selected difference: it waits for a reason or for other words. */
import type { Span } from '../../shared/domain/span.ts';
import type { Edge, Step } from './actions.ts';
import { movedBoundary } from './boundary.ts';
import { currentItem } from './review-queue.ts';
import type { ReviewStep } from './review-state.ts';
import type { State } from './state.ts';

type Asked = Parameters<typeof currentItem>[0] & Pick<State, 'view' | 'review'>;

/** null where nothing is under way, or something else is selected by now. */
function reviewStep(state: Asked): ReviewStep | null {
  const { step } = state.review;
  if (step === null || state.view !== 'review') return null;
  return currentItem(state)?.key === step.on ? step : null;
}

export function amendStep(state: Asked): Extract<ReviewStep, { kind: 'amend' }> | null {
  const step = reviewStep(state);
  return step?.kind === 'amend' ? step : null;
}

export function isRejecting(state: Asked): boolean {
  return reviewStep(state)?.kind === 'reject';
}

/** The words that an amendment would be on with one edge of them moved; null if they go no further. */
export function amendedSpan(
  state: Asked & Pick<State, 'activePane'>,
  edge: Edge,
  by: 'grow' | 'shrink',
  step: Step,
): Span | null {
  const pane = state.panes[state.activePane];
  const span = pane?.selection ?? currentItem(state)?.theirs?.span;
  const content = pane?.document?.text.content;
  return span === undefined || content === undefined ? null : movedBoundary(content, span, edge, by, step);
}
