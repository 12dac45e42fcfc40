/**
 * The queue of unsettled places of an article: one's own annotations that stand nowhere certain in
 * today's text and that nobody has settled, with the places that they may mean.
 *
 * The others' are shown as uncertain too, but only who made them can say where they belong.
 */
import type { ArticlePath } from '../../shared/domain/layer.ts';
import type { Candidate, Placement } from '../../shared/domain/placement.ts';
import { waitsToBeSettled } from '../../shared/domain/placing/settled-placement.ts';
import { compareSpans } from '../../shared/domain/span.ts';
import type { Sha256 } from '../../shared/domain/text.ts';
import { placedAnnotations, selectedAnnotation } from './selectors.ts';
import type { PlacedAnnotation, State } from './state.ts';
import { textOf } from './store-context.ts';

const NOTHING: readonly PlacedAnnotation[] = [];

/** How an article's annotations stand in today's text. */
export interface PlacementSummary {
  readonly exact: number;
  /** Of the exact ones: still tied to an earlier text, until somebody confirms them. */
  readonly exactOnOther: number;
  readonly moved: number;
  /** How much of each one's words is left, 0 to 1, the most first. */
  readonly changed: readonly number[];
  readonly ambiguous: number;
  readonly lost: number;
  /** Of one's own: in the queue. */
  readonly waiting: number;
  /** Of the colleagues': uncertain. */
  readonly colleagues: number;
}

interface Standing {
  readonly sha256: Sha256;
  readonly queue: readonly PlacedAnnotation[];
  readonly certain: readonly PlacedAnnotation[];
  readonly summary: PlacementSummary;
}

const standings = new WeakMap<readonly PlacedAnnotation[], Standing>();

/** In the order in which the words stood in the text that they were made on. */
export function unsettledQueue(state: State, article: ArticlePath): readonly PlacedAnnotation[] {
  return standingOf(state, article)?.queue ?? NOTHING;
}

/** One's own whose place in today's text is certain while their anchors are of an earlier one: confirmed together. */
export function certainAnnotations(state: State, article: ArticlePath): readonly PlacedAnnotation[] {
  return standingOf(state, article)?.certain ?? NOTHING;
}

/** null unless something of the article's annotations is not as it was. */
export function placementSummary(state: State, article: ArticlePath): PlacementSummary | null {
  const summary = standingOf(state, article)?.summary;
  if (summary === undefined) return null;
  const { waiting, moved, exactOnOther, colleagues } = summary;
  return waiting + moved + exactOnOther + colleagues > 0 ? summary : null;
}

/** The places that may be meant, the best first; none for what stands where it stood. */
export function proposalsOf(placement: Placement): readonly Candidate[] {
  switch (placement.kind) {
    case 'exact':
      return [];
    case 'moved':
      return [{ span: placement.span, similarity: 1, score: 1 }];
    case 'changed':
      return [{ span: placement.span, similarity: placement.similarity, score: placement.similarity }];
    case 'ambiguous':
      return placement.candidates;
    case 'lost':
      return placement.guess === undefined ? [] : [placement.guess];
  }
}

/** The proposal that is shown for the selected annotation, with its number; null if there is none. */
export interface ShownProposal {
  readonly placed: PlacedAnnotation;
  readonly candidate: Candidate;
  readonly index: number;
  readonly count: number;
}

let lastShown: ShownProposal | null = null;

/** Keeps its identity while the annotation and its candidate do. */
export function shownProposal(state: State): ShownProposal | null {
  const placed = selectedAnnotation(state);
  if (placed === null) return null;
  const proposals = proposalsOf(placed.placement);
  const wanted = state.proposal?.annotation === placed.annotation.id ? state.proposal.index : 0;
  const index = Math.min(wanted, proposals.length - 1);
  const candidate = proposals[index];
  if (candidate === undefined) return null;
  if (lastShown?.placed !== placed || lastShown.index !== index) {
    lastShown = { placed, candidate, index, count: proposals.length };
  }
  return lastShown;
}

function standingOf(state: State, article: ArticlePath): Standing | null {
  const text = textOf(state)(article);
  const all = placedAnnotations(state, article);
  if (text === null) return null;
  const before = standings.get(all);
  if (before?.sha256 === text.sha256) return before;
  const queue: PlacedAnnotation[] = [];
  const certain: PlacedAnnotation[] = [];
  const counts = { exact: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0 };
  const changed: number[] = [];
  let [exactOnOther, colleagues] = [0, 0];
  // Once through all: there may be very many, and every tag makes them others.
  for (const placed of all) {
    const { annotation, own, placement } = placed;
    const waits = waitsToBeSettled(annotation.content, placement, text.sha256);
    if (!own) {
      if (waits) colleagues += 1;
      continue;
    }
    const isOnOther = placement.kind === 'exact' && annotation.content.anchor.text !== text.sha256;
    if (waits) queue.push(placed);
    if (isOnOther) exactOnOther += 1;
    if (isOnOther || placement.kind === 'moved') certain.push(placed);
    if (placement.kind === 'changed') changed.push(placement.similarity);
    counts[placement.kind] += 1;
  }
  queue.sort((a, b) => compareSpans(a.annotation.content.anchor.span, b.annotation.content.anchor.span));
  changed.sort((a, b) => b - a);
  const summary = { ...counts, changed, exactOnOther, waiting: queue.length, colleagues };
  const made = { sha256: text.sha256, queue, certain, summary };
  standings.set(all, made);
  return made;
}
