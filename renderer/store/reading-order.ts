/**
 * A layer's annotations in the order in which they are read.
 *
 * Sorted once per layer; a change moves only the annotations that it names, so that
 * tagging stays quick with 50,000 of them. An annotation that a change leaves alone
 * keeps its `PlacedAnnotation` object: lists and the editor compare by identity.
 */
import type { Annotation, AnnotationId } from '../../shared/domain/annotation.ts';
import { compareText } from '../../shared/domain/layer.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { compareSpans, type Span } from '../../shared/domain/span.ts';
import { ownValue } from '../../shared/own-value.ts';
import type { PlacedAnnotation, ShownLayer } from './state.ts';

/** Beyond this many changed annotations sorting anew is quicker than moving each. */
const MOVE_AT_MOST = 64;

const orders = new WeakMap<ShownLayer, readonly PlacedAnnotation[]>();

/** By start, the longer first; annotations that stand nowhere certain come last. */
export function inReadingOrder(shown: ShownLayer): readonly PlacedAnnotation[] {
  let order = orders.get(shown);
  if (order === undefined) {
    const { annotations } = shown.layer;
    order = Array.from(annotations.values(), (annotation) => placed(shown, annotation)).toSorted(
      comparePlaced,
    );
    orders.set(shown, order);
  }
  return order;
}

/** `after` is `before` with other versions of `changed`: gives it its order without sorting. */
export function carryOrder(before: ShownLayer, after: ShownLayer, changed: ReadonlySet<AnnotationId>): void {
  const order = orders.get(before);
  if (order === undefined || changed.size > MOVE_AT_MOST) return;
  // Copied once and moved in place: going through all of them for each tag was most of its cost.
  const next = order.slice();
  for (const id of changed) {
    const old = before.layer.annotations.get(id);
    if (old !== undefined) next.splice(placeOf(next, placed(before, old)), 1);
  }
  for (const id of changed) {
    const annotation = after.layer.annotations.get(id);
    if (annotation === undefined) continue;
    const item = placed(after, annotation);
    next.splice(placeOf(next, item), 0, item);
  }
  orders.set(after, next);
}

/** The annotations of a layer that stand on exactly these words. */
export function standingOn(shown: ShownLayer, span: Span): readonly PlacedAnnotation[] {
  const order = inReadingOrder(shown);
  const found: PlacedAnnotation[] = [];
  for (let i = firstWhere(order, (item) => compareToSpan(item, span) >= 0); i < order.length; i += 1) {
    const item = order[i];
    if (item === undefined || compareToSpan(item, span) !== 0) break;
    found.push(item);
  }
  return found;
}

export function comparePlaced(a: PlacedAnnotation, b: PlacedAnnotation): number {
  if (a.span === null || b.span === null) {
    if (a.span !== null) return -1;
    if (b.span !== null) return 1;
  }
  const spanOfA = a.span ?? a.annotation.content.anchor.span;
  const spanOfB = b.span ?? b.annotation.content.anchor.span;
  return compareSpans(spanOfA, spanOfB) || compareText(a.annotation.id, b.annotation.id);
}

/** Where to draw a placement; null if it is lost or ambiguous. */
export function spanOfPlacement(placement: Placement): Span | null {
  return placement.kind === 'ambiguous' || placement.kind === 'lost' ? null : placement.span;
}

/** Where an annotation of this layer stands in today's text. */
export function placementIn(shown: ShownLayer, annotation: Annotation): Placement {
  return ownValue(shown.placements, annotation.id) ?? { kind: 'exact', span: annotation.content.anchor.span };
}

function placed(shown: ShownLayer, annotation: Annotation): PlacedAnnotation {
  const placement = placementIn(shown, annotation);
  return {
    annotation,
    annotator: shown.layer.annotator,
    own: shown.own,
    placement,
    span: spanOfPlacement(placement),
  };
}

function compareToSpan(item: PlacedAnnotation, span: Span): number {
  return item.span === null ? 1 : compareSpans(item.span, span);
}

/** Where an item stands in the order, or would. */
function placeOf(order: readonly PlacedAnnotation[], item: PlacedAnnotation): number {
  return firstWhere(order, (other) => comparePlaced(other, item) >= 0);
}

/** The first index where the condition holds, if it holds from there to the end. */
function firstWhere(order: readonly PlacedAnnotation[], holds: (item: PlacedAnnotation) => boolean): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = order[middle];
    if (item !== undefined && !holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
