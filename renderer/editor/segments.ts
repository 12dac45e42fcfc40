/**
 * Overlaps made flat: stretches that overlap become disjoint segments, each with all
 * that lies on it.
 *
 * The DOM cannot overlap elements, and decorations that overlap make ProseMirror nest
 * and split them in every combination. Segments are disjoint, in order, cover exactly
 * what the stretches cover, and two neighbours never carry the same stretches.
 */
import type { Span } from '../../shared/domain/span.ts';

export interface Segment<T> extends Span {
  /** In the order in which they were given; never empty. */
  readonly on: readonly T[];
}

/** The segments of `stretches` inside `within`; what lies outside of it is cut off. */
export function segmentsOf<T extends Span>(stretches: readonly T[], within: Span): readonly Segment<T>[] {
  const inside = stretches.filter(
    ({ start, end }) => start < end && start < within.end && end > within.start,
  );
  const edges = new Set<number>();
  for (const { start, end } of inside) {
    edges.add(Math.max(start, within.start));
    edges.add(Math.min(end, within.end));
  }
  const cuts = [...edges].toSorted((a, b) => a - b);
  const waiting = inside
    .map((stretch, order) => ({ stretch, order }))
    .toSorted((a, b) => a.stretch.start - b.stretch.start);
  const segments: Segment<T>[] = [];
  let active: { stretch: T; order: number }[] = [];
  let next = 0;
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    active = active.filter(({ stretch }) => stretch.end > start);
    for (
      let entry = waiting[next];
      entry !== undefined && entry.stretch.start <= start;
      entry = waiting[++next]
    )
      active.push(entry);
    if (active.length === 0) continue;
    segments.push({
      start,
      end,
      on: active.toSorted((a, b) => a.order - b.order).map(({ stretch }) => stretch),
    });
  }
  return segments;
}
