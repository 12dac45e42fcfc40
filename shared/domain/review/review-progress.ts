/** How far somebody's review of colleagues' annotations on an article is. */
import type { AnnotationId } from '../annotation.ts';
import type { Decision } from '../statement.ts';
import type { ComparableLayer } from './comparable.ts';
import { compareLayers } from './compare-layers.ts';
import { decisionState } from './decision-state.ts';

/** *37 of 52 decided*. */
export interface ReviewProgress {
  readonly decided: number;
  /** To decide or decided; nobody decides on what only they themselves have marked. */
  readonly count: number;
}

/** `decisions`: one's own, the newest on each annotation. */
export function reviewProgress(
  own: ComparableLayer,
  colleagues: readonly ComparableLayer[],
  decisions: ReadonlyMap<AnnotationId, Decision>,
): ReviewProgress {
  let decided = 0;
  let count = 0;
  for (const theirs of colleagues) {
    for (const unit of compareLayers(own, theirs, (entity) => entity).units) {
      if (!('b' in unit)) continue;
      const decision = decisions.get(unit.b.annotation.id);
      const isDecided = decision !== undefined && decisionState(decision, unit.b.annotation) !== 'outdated';
      if (isDecided) decided += 1;
      if (isDecided || unit.class !== 'same') count += 1;
    }
  }
  return { decided, count };
}
