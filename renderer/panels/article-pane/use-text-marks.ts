/** What an editor draws of an article's annotations: of whom, by what they are told apart, and what is being looked at. */
import { useMemo } from 'react';
import type { Mark } from '../../editor/editor.ts';
import { annotationsToDraw } from '../../store/annotations-to-draw.ts';
import { isByAnnotator, peopleOn, type ReviewColumn } from '../../store/review-layers.ts';
import { isComparing } from '../../store/adjudicating.ts';
import type { PaneId } from '../../store/state.ts';
import { shownProposal } from '../../store/unsettled-queue.ts';
import { reviewVoices } from '../review/review-voices.ts';
import { useTagset, useText, useWindowState } from '../window-context.tsx';
import { createMarkMaker } from './mark-of.ts';

export function useTextMarks(pane: PaneId, column: ReviewColumn): readonly Mark[] {
  const text = useText();
  const tagset = useTagset();
  const article = useWindowState((state) => state.panes[pane]?.article ?? '');
  const placed = useWindowState((state) => annotationsToDraw(state, pane, column));
  const isReview = useWindowState(isComparing);
  const byPerson = useWindowState(isByAnnotator);
  // Whose layers there are, not what is in them: or every tag would make all marks anew.
  const people = useWindowState((state) => peopleOn(state, article));
  const voices = useMemo(
    () => new Map(reviewVoices(people).map((voice) => [voice.annotator.id, voice])),
    [people],
  );
  const maker = useMemo(
    () => createMarkMaker(text, tagset, { voices, byPerson, isReview, isColumn: column !== 'all' }),
    [text, tagset, voices, byPerson, isReview, column],
  );
  const proposal = useWindowState((state) =>
    state.selected?.article === article ? shownProposal(state) : null,
  );
  return useMemo(() => {
    const standing = maker.marksOf(placed);
    // What stands nowhere for certain is drawn only where it is being looked at.
    if (proposal === null || proposal.placed.span !== null) return standing;
    return [...standing, maker.proposalMark(proposal.placed, proposal.candidate.span)];
  }, [maker, placed, proposal]);
}
