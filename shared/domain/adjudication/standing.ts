/**
 * How candidates stand with the agreed set: agreed, rejected, or undecided.
 *
 * Every annotation of everybody is answered by itself: it is an origin of an agreed
 * annotation of the same words and tag, or the adjudicator has said beside the agreed set
 * that it is rejected or overruled. So whatever somebody adds or changes later waits for a word,
 * and nothing that was decided has to be recorded twice.
 */
import type { AnnotationId } from '../annotation.ts';
import { decisionState, newestDecision } from '../review/decision-state.ts';
import { bestPlace, type Comparable, type PlacedAnnotation } from '../review/comparable.ts';
import { sameSpan } from '../span.ts';
import type { Decision, Link, Statement } from '../statement.ts';
import type { Candidate } from './candidates.ts';

/** The agreed set of an article with what its adjudicator says beside it. */
export interface AgreedSet {
  /** At their places in the stated text. */
  readonly annotations: readonly PlacedAnnotation[];
  /** The adjudicator's word on annotations and links, by their ids. */
  readonly decisions: ReadonlyMap<AnnotationId, SaidBeside<Decision>>;
  readonly links: readonly SaidBeside<Link>[];
}

export interface SaidBeside<C> {
  readonly id: AnnotationId;
  readonly content: C;
}

export interface Standing {
  readonly candidate: Candidate;
  readonly state: 'undecided' | 'agreed' | 'rejected';
  /** What the agreed set has of it; also of one that is undecided again. */
  readonly agreed: readonly PlacedAnnotation[];
  /** Those of its annotations that wait for a word. */
  readonly waiting: readonly Comparable[];
}

/** `statements`: of the adjudicator, beside the agreed set. */
export function agreedSetOf(
  annotations: readonly PlacedAnnotation[],
  statements: Iterable<Statement>,
): AgreedSet {
  const all = new Map<AnnotationId, Statement[]>();
  const links: SaidBeside<Link>[] = [];
  for (const statement of statements) {
    const { id, content } = statement;
    if (content.kind === 'link') links.push({ id, content });
    if (content.kind !== 'decision') continue;
    const list = all.get(content.on);
    if (list === undefined) all.set(content.on, [statement]);
    else list.push(statement);
  }
  const decisions = new Map<AnnotationId, SaidBeside<Decision>>();
  for (const [on, list] of all) {
    const newest = newestDecision(list);
    if (newest?.content.kind === 'decision') decisions.set(on, { id: newest.id, content: newest.content });
  }
  return { annotations, decisions, links };
}

/** One for each candidate, in their order. */
export function standingsOf(candidates: readonly Candidate[], agreed: AgreedSet): readonly Standing[] {
  const byOrigin = originsIn(agreed.annotations);
  return candidates.map((candidate) => {
    const from = new Set(candidate.marks.flatMap(({ annotation }) => byOrigin.get(annotation.id) ?? []));
    const waiting = candidate.marks.filter((mark) => !isAnswered(mark, [...from], agreed.decisions));
    const decided = from.size > 0 ? 'agreed' : 'rejected';
    return {
      candidate,
      state: waiting.length > 0 ? 'undecided' : decided,
      agreed: [...from],
      waiting,
    };
  });
}

/** True if both are the same words with the same tag, as far as it is known where they stand. */
function isSameMark(agreed: PlacedAnnotation, mark: Comparable): boolean {
  if (agreed.content.tag !== mark.annotation.content.tag) return false;
  const place = bestPlace(agreed.placement);
  return place === undefined
    ? agreed.content.anchor.exact === mark.annotation.content.anchor.exact
    : sameSpan(place, mark.span);
}

/** Every annotation that something agreed was made from → what was made from it. */
function originsIn(
  annotations: readonly PlacedAnnotation[],
): ReadonlyMap<AnnotationId, readonly PlacedAnnotation[]> {
  const found = new Map<AnnotationId, PlacedAnnotation[]>();
  for (const annotation of annotations) {
    for (const origin of new Set(annotation.content.derivedFrom ?? [])) {
      const list = found.get(origin);
      if (list === undefined) found.set(origin, [annotation]);
      else list.push(annotation);
    }
  }
  return found;
}

function isAnswered(
  mark: Comparable,
  agreed: readonly PlacedAnnotation[],
  decisions: AgreedSet['decisions'],
): boolean {
  const { annotation } = mark;
  const decision = decisions.get(annotation.id)?.content;
  if (decision !== undefined && decisionState(decision, annotation) !== 'outdated') {
    // Overruled by something that is not there any more: that is no answer.
    if (decision.verdict === 'rejected' || agreed.length > 0) return true;
  }
  return agreed.some(
    (one) =>
      one.content.derivedFrom?.includes(annotation.id) === true &&
      // Another program may have agreed on other words and said no more than where they come from.
      (isSameMark(one, mark) || annotation.modified <= one.modified),
  );
}
