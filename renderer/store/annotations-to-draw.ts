/**
 * What is drawn on a text: all annotations; while adjudicating the agreed set, and what everybody
 * marked where nothing is decided yet. What is drawn before the layers are there is a glimpse (`glimpse.ts`).
 */
import type { AnnotationId } from '../../shared/domain/annotation.ts';
import type { ArticlePath } from '../../shared/domain/layer.ts';
import { ownValue } from '../../shared/own-value.ts';
import { agreedSet, isAdjudicating } from './adjudicating.ts';
import { adjudicationOf, standingWith, type Adjudication } from './adjudication.ts';
import { glimpseShown } from './glimpse.ts';
import { comparePlaced, inReadingOrder } from './reading-order.ts';
import { annotationsInColumn, type ReviewColumn } from './review-layers.ts';
import type { PaneId, PlacedAnnotation, ShownLayer, State } from './state.ts';

const NONE: readonly PlacedAnnotation[] = [];
const drawn = new WeakMap<Adjudication, readonly PlacedAnnotation[]>();
/** An annotation as what it is while adjudicating: agreed, or a voice among others. */
const voices = new WeakMap<PlacedAnnotation, PlacedAnnotation>();

export function annotationsToDraw(
  state: State,
  pane: PaneId,
  column: ReviewColumn = 'all',
): readonly PlacedAnnotation[] {
  const article = state.panes[pane]?.article;
  const glimpse = glimpseShown(state, pane);
  if (glimpse !== null) return glimpse;
  const adjudication =
    article === undefined || !isAdjudicating(state) ? null : adjudicationOf(state, article);
  if (article === undefined) return NONE;
  if (adjudication === null) return annotationsInColumn(state, article, column);
  let made = drawn.get(adjudication);
  if (made === undefined) {
    made = toDraw(adjudication, ownValue(state.layers, article) ?? [], agreedSet(state, article));
    drawn.set(adjudication, made);
  }
  return made;
}

/** The mark of an annotation: what is agreed is drawn in the place of what it comes from. */
export function drawnId(
  state: State,
  { article, id }: { readonly article: ArticlePath; readonly id: AnnotationId },
): AnnotationId {
  const adjudication = isAdjudicating(state) ? adjudicationOf(state, article) : null;
  const standing = adjudication === null ? null : standingWith(adjudication, id);
  return (standing?.state === 'agreed' ? standing.agreed[0]?.id : undefined) ?? id;
}

function toDraw(
  { standings }: Adjudication,
  layers: readonly ShownLayer[],
  agreed: ShownLayer | undefined,
): readonly PlacedAnnotation[] {
  const open = new Set(
    standings
      .filter(({ state }) => state === 'undecided')
      .flatMap(({ candidate }) => candidate.marks.map(({ annotation }) => annotation.id)),
  );
  const undecided = layers
    .flatMap((shown) => inReadingOrder(shown))
    .filter(({ annotation }) => open.has(annotation.id))
    .map((one) => asVoice(one, false));
  const set = agreed === undefined ? [] : inReadingOrder(agreed).map((one) => asVoice(one, true));
  return [...set, ...undecided].toSorted(comparePlaced);
}

function asVoice(one: PlacedAnnotation, own: boolean): PlacedAnnotation {
  if (one.own === own) return one;
  const known = voices.get(one) ?? { ...one, own };
  voices.set(one, known);
  return known;
}
