/** What was decided on gathered annotations, read from the files of statements beside them. */
import type { AnnotationId, Entry } from '../../../shared/domain/annotation.ts';
import type { AnnotatorId } from '../../../shared/domain/annotator.ts';
import type { GatheredAnnotation, GatheredDecision } from '../../../shared/domain/case/gathered.ts';
import type { Content } from '../../../shared/domain/content.ts';
import type { StatementLayer } from '../../../shared/domain/layer.ts';
import { decisionState, newestDecision } from '../../../shared/domain/review/decision-state.ts';
import type { Decision } from '../../../shared/domain/statement.ts';

/** A reviewer's newest decision on an annotation, whatever that is by now. */
export interface MadeDecision {
  readonly by: AnnotatorId;
  readonly decision: Decision;
}

/** What stands beside an agreed set is the adjudicator's word on it, and none on a colleague's annotation. */
export function decisionsIn({
  annotator,
  adjudicated,
  annotations,
}: StatementLayer): readonly MadeDecision[] {
  if (adjudicated === true) return [];
  const byAnnotation = new Map<AnnotationId, Entry<Decision>[]>();
  for (const { content, ...rest } of annotations.values()) {
    if (content.kind !== 'decision') continue;
    const made = byAnnotation.get(content.on) ?? [];
    made.push({ ...rest, content });
    byAnnotation.set(content.on, made);
  }
  return [...byAnnotation.values()].flatMap((made) => {
    const newest = newestDecision(made);
    return newest === undefined ? [] : [{ by: annotator.id, decision: newest.content }];
  });
}

/** `entries`: the annotations as their layers have them. What is in an agreed set was not decided on. */
export function withDecisions(
  annotations: readonly GatheredAnnotation[],
  made: readonly MadeDecision[],
  entries: (id: AnnotationId) => Entry<Content> | undefined,
): readonly GatheredAnnotation[] {
  if (made.length === 0) return annotations;
  const byAnnotation = new Map<AnnotationId, MadeDecision[]>();
  for (const each of made) {
    const on = byAnnotation.get(each.decision.on) ?? [];
    on.push(each);
    byAnnotation.set(each.decision.on, on);
  }
  return annotations.map((one) => {
    const on = one.adjudicated === true ? undefined : byAnnotation.get(one.id);
    if (on === undefined) return one;
    const now = entries(one.id) ?? null;
    const decisions = on.map(({ by, decision }): GatheredDecision => ({
      by,
      verdict: decision.verdict,
      state: decisionState(decision, now),
    }));
    return { ...one, decisions };
  });
}
