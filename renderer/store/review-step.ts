/** The decision that is under way on the selected difference: it waits for a reason or for other words. */
import type { Span } from '../../shared/domain/span.ts';
import type { Edge, Step } from './actions.ts';
import { movedBoundary } from './boundary.ts';
import { isAdjudicating } from './adjudicating.ts';
import { currentStanding, currentVersion, marksOf, type Adjudicated } from './adjudication.ts';
import { currentLink } from './link-comparison.ts';
import { currentItem } from './review-queue.ts';
import type { ReviewStep } from './review-state.ts';
import type { State } from './state.ts';

type Asked = Parameters<typeof currentItem>[0] & Adjudicated & Pick<State, 'view' | 'review'>;

/** null where nothing is under way, or something else is selected by now. */
function reviewStep(state: Asked): ReviewStep | null {
  const { step } = state.review;
  if (step === null || state.view !== 'review') return null;
  const key = isAdjudicating(state)
    ? currentStanding(state)?.candidate.key
    : (currentLink(state) ?? currentItem(state))?.key;
  return key === step.on ? step : null;
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
  const span = pane?.selection ?? spanInQuestion(state);
  const content = pane?.document?.text.content;
  return span === undefined || content === undefined ? null : movedBoundary(content, span, edge, by, step);
}

/** Where the words stand that are decided on: a colleague's, or those of a version of a candidate. */
export function spanInQuestion(state: Asked): Span | undefined {
  if (!isAdjudicating(state)) {
    const item = currentItem(state);
    // A link is asked about where it begins.
    return item?.theirs?.span ?? (currentLink(state) === null ? undefined : item?.own?.span);
  }
  const version = currentVersion(state) ?? currentStanding(state)?.candidate.versions[0];
  return version && marksOf(version)[0]?.span;
}
