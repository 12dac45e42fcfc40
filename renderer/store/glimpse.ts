/**
 * A glimpse: one's own annotations where a text begins, drawn while its layers are still read.
 *
 * It is in no layer: nothing counts it, changes it or sends it, and it goes when the layers come.
 */
import type { ArticleAhead } from '../../shared/api/contract.ts';
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { ownValue } from '../../shared/own-value.ts';
import { shownLayer } from './layers-state.ts';
import { inReadingOrder } from './reading-order.ts';
import type { PaneId, PlacedAnnotation, State } from './state.ts';
import { PANES } from './store-context.ts';

/** As they are drawn; none while nobody has said who annotates. */
export function glimpseIn(
  { project }: Pick<State, 'project'>,
  { path: article, glimpse: annotations }: ArticleAhead,
): readonly PlacedAnnotation[] {
  const annotator = project?.annotator ?? null;
  if (annotator === null) return [];
  const parts = { annotations, deleted: [], placements: {}, own: true, readOnly: true };
  return inReadingOrder(shownLayer({ article, annotator, ...parts }));
}

/**
 * What a pane draws instead of the layers; null once they are there, or are known from another pane.
 * A review draws other things of them, and waits.
 */
export function glimpseShown(
  { panes, layers, view }: Pick<State, 'panes' | 'layers' | 'view'>,
  id: PaneId,
): readonly PlacedAnnotation[] | null {
  const pane = panes[id];
  if (pane?.status !== 'loading' || pane.glimpse === undefined || view === 'review') return null;
  return ownValue(layers, pane.article) === undefined ? pane.glimpse : null;
}

/** Whether a pane shows this annotation, and its layer is not there yet. */
export function isGlimpsed(
  state: Pick<State, 'panes' | 'layers' | 'view'>,
  article: ArticlePath,
  id: AnnotationId,
): boolean {
  return PANES.some(
    (pane) =>
      state.panes[pane]?.article === article &&
      glimpseShown(state, pane)?.some(({ annotation }) => annotation.id === id) === true,
  );
}
