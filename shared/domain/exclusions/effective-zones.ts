/**
 * Effective Excluded zones: which of the zones that people marked on an article count.
 *
 * The adjudicated ones where there are any; else one's own and those of colleagues that
 * nobody rejected. Every figure is made with these, and says whose they were.
 */
import type { AnnotationId } from '../annotation.ts';
import type { AnnotatorId } from '../annotator.ts';

export interface MarkedZone {
  readonly id: AnnotationId;
  readonly annotator: AnnotatorId;
}

/** All that is known of an article's zones. */
export interface KnownZones<Zone extends MarkedZone> {
  readonly marked: readonly Zone[];
  /** Of the adjudicated layer; none where nothing is adjudicated. */
  readonly adjudicated?: readonly Zone[];
  /** Zones that a reviewer rejected. */
  readonly rejected?: ReadonlySet<AnnotationId>;
  /** Whose own zones stand whatever others say of them; null for nobody's. */
  readonly annotator?: AnnotatorId | null;
}

/** In the order in which they were given. */
export function effectiveZones<Zone extends MarkedZone>({
  marked,
  adjudicated = [],
  rejected = NOTHING,
  annotator = null,
}: KnownZones<Zone>): readonly Zone[] {
  if (adjudicated.length > 0) return adjudicated;
  if (rejected.size === 0) return marked;
  return marked.filter((zone) => zone.annotator === annotator || !rejected.has(zone.id));
}

const NOTHING: ReadonlySet<AnnotationId> = new Set();
