/** From candidates to a placement that asserts nothing: *changed*, *ambiguous* or *lost*. */
import { normaliseSpan } from '../graphemes.ts';
import { MOST_CANDIDATES, type Candidate, type Placement } from '../placement.ts';
import { similarity } from './similarity.ts';

/** Words with less in common than this, and less of which is still there, are other words. */
const ALIKE = 0.5;
const STILL_THERE = 0.6;
const LEAST_ALIKE = 0.1;
/** With less that speaks for it, no place is proposed. */
const WORTH_PROPOSING = 0.5;
/** What is less alike is not even shown as a guess. */
const WORTH_SHOWING = 0.3;
/** How far ahead of the second the best proposal is, if it is to be the only one. */
const CLEARLY = 0.15;

/** A candidate, and how much of the words is there, whatever was put between them. */
export interface Proposal extends Candidate {
  readonly kept: number;
}

/**
 * `content`: of the text that the candidates stand in; `exact`: the words that are
 * sought. Spans of the answer are never inside a grapheme.
 */
export function decidePlacement(content: string, exact: string, candidates: readonly Proposal[]): Placement {
  const whole = candidates.flatMap((candidate) => onGraphemes(content, exact, candidate));
  const ranked = distinct(whole.toSorted((a, b) => b.score - a.score || a.span.start - b.span.start));
  const good = ranked.filter(
    (each) =>
      (each.similarity >= ALIKE || (each.kept >= STILL_THERE && each.similarity > LEAST_ALIKE)) &&
      each.score >= WORTH_PROPOSING,
  );
  const [best, second] = good;
  if (best === undefined) {
    const guess = ranked.find(({ similarity: alike }) => alike >= WORTH_SHOWING);
    return guess === undefined ? { kind: 'lost' } : { kind: 'lost', guess: candidateOf(guess) };
  }
  const isClear = second === undefined || best.score - second.score >= CLEARLY;
  if (isClear && best.similarity < 1) {
    const { span, similarity: alike } = best;
    return { kind: 'changed', span, similarity: alike, found: content.slice(span.start, span.end) };
  }
  return { kind: 'ambiguous', candidates: good.slice(0, MOST_CANDIDATES).map(candidateOf) };
}

function onGraphemes(content: string, exact: string, candidate: Proposal): readonly Proposal[] {
  const span = normaliseSpan(content, candidate.span);
  if (span === null) return [];
  if (span.start === candidate.span.start && span.end === candidate.span.end) return [candidate];
  return [{ ...candidate, span, similarity: similarity(exact, content.slice(span.start, span.end)) }];
}

/** Each place once, as the first of those that overlap there. */
function distinct(ranked: readonly Proposal[]): readonly Proposal[] {
  const kept: Proposal[] = [];
  for (const candidate of ranked) {
    const { start, end } = candidate.span;
    if (!kept.some(({ span }) => span.start < end && start < span.end)) kept.push(candidate);
    if (kept.length === MOST_CANDIDATES) break;
  }
  return kept;
}

/** Without what only the decision needed. */
function candidateOf({ span, similarity: alike, score }: Proposal): Candidate {
  return { span, similarity: alike, score };
}
