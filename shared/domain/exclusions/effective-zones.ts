/**
 * Effective Excluded zones: which of the zones that people marked on an article count.
 *
 * The adjudicated ones where the agreed set of the project's adjudicator holds any; else all
 * that were not rejected, by whoever looks or by the adjudicator. Every figure is made with
 * these, and says whose they were.
 */
import type { AnnotationId, Revision } from '../annotation.ts';
import { newestDecision } from '../review/decision-state.ts';
import type { Statement } from '../statement.ts';

export interface MarkedZone {
  readonly id: AnnotationId;
  readonly revision: Revision;
}

/** A zone, and the state of it that somebody rejected. Changed since, it is another zone and counts again. */
export interface RejectedZone {
  readonly on: AnnotationId;
  readonly judged: Revision;
}

/** All that is known of an article's zones. */
export interface KnownZones<Zone extends MarkedZone> {
  readonly marked: readonly Zone[];
  /** Of the agreed set; null where it holds none. */
  readonly adjudicated: readonly Zone[] | null;
  readonly rejected: readonly RejectedZone[];
}

/** In the order in which they were given. */
export function effectiveZones<Zone extends MarkedZone>(known: KnownZones<Zone>): readonly Zone[] {
  return known.adjudicated ?? notRejected(known.marked, known.rejected);
}

function notRejected<Zone extends MarkedZone>(
  zones: readonly Zone[],
  rejected: readonly RejectedZone[],
): readonly Zone[] {
  if (rejected.length === 0 || zones.length === 0) return zones;
  return zones.filter(
    ({ id, revision }) => !rejected.some((one) => one.on === id && one.judged === revision),
  );
}

/** What one person rejects, by the newest of their decisions on each annotation. */
export function rejectedIn(statements: Iterable<Statement>): readonly RejectedZone[] {
  const newest = new Map<AnnotationId, Statement>();
  for (const statement of statements) {
    if (statement.content.kind !== 'decision') continue;
    const { on } = statement.content;
    const other = newest.get(on);
    newest.set(on, other === undefined ? statement : (newestDecision([other, statement]) ?? statement));
  }
  return [...newest.values()].flatMap(({ content }) =>
    content.kind === 'decision' && content.verdict === 'rejected'
      ? [{ on: content.on, judged: content.judged }]
      : [],
  );
}
