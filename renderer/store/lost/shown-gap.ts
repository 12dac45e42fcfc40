/** The gap that the selected annotation left in today's text. */
import { isKeptAsLost } from '../../../shared/domain/placing/settled-placement.ts';
import type { Sha256 } from '../../../shared/domain/text.ts';
import { placedAnnotations, selectedAnnotation } from '../selectors.ts';
import type { PlacedAnnotation, State } from '../state.ts';
import { textOf } from '../store-context.ts';
import { shownProposal } from '../unsettled-queue.ts';
import { lostGap } from './lost-gap.ts';

export interface ShownGap {
  readonly placed: PlacedAnnotation;
  /** null where nothing tells where the words stood. */
  readonly at: number | null;
}

interface Made {
  readonly all: readonly PlacedAnnotation[];
  readonly sha256: Sha256;
  readonly gap: ShownGap;
}

const made = new WeakMap<PlacedAnnotation, Made>();

/**
 * null unless the selected annotation is lost and no words are proposed for it, or it is kept as
 * lost. The same object while the annotation, its neighbours and the text are the same.
 */
export function shownGap(state: State): ShownGap | null {
  const placed = selectedAnnotation(state);
  if (placed?.placement.kind !== 'lost' || state.selected === null) return null;
  const { article } = state.selected;
  const text = textOf(state)(article);
  if (text === null) return null;
  if (shownProposal(state) !== null && !isKeptAsLost(placed.annotation.content, text.sha256)) return null;
  const all = placedAnnotations(state, article);
  const known = made.get(placed);
  if (known?.all === all && known.sha256 === text.sha256) return known.gap;
  const gap = { placed, at: lostGap(placed, all, text.content) };
  made.set(placed, { all, sha256: text.sha256, gap });
  return gap;
}
