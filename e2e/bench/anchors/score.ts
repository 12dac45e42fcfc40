/** What an answer is worth: found, silently wrong, or neither. */
import type { Span } from '../../../shared/domain/span.ts';
import type { KnownSpan } from './cases.ts';

/** What a matcher says of one anchor. */
export interface Answer {
  /** True if it says *here it is* and nobody is asked. */
  readonly isAsserted: boolean;
  /** The best first; none if it says that the words are gone. */
  readonly places: readonly Span[];
}

export interface Tally {
  readonly spans: number;
  /** Spans that are still there, or something of them is. */
  readonly surviving: number;
  /** Of those: the right place is the answer, or among the candidates. */
  readonly found: number;
  /** Of those: the right place is the first that is named. */
  readonly first: number;
  /** Asserted, and not so. */
  readonly wrong: number;
  readonly gone: number;
  /** Of those that are gone: asserted all the same. */
  readonly wrongGone: number;
  /** Of those that are gone: a place is proposed, and somebody has to say no. */
  readonly proposedGone: number;
}

export const NOTHING: Tally = {
  spans: 0,
  surviving: 0,
  found: 0,
  first: 0,
  wrong: 0,
  gone: 0,
  wrongGone: 0,
  proposedGone: 0,
};

export function counted(tally: Tally, { gold }: KnownSpan, { isAsserted, places }: Answer): Tally {
  const isRight = places.map((place) => gold !== null && overlap(place, gold) >= 0.5);
  const isWrong = isAsserted && isRight[0] !== true;
  const isGone = gold === null;
  return {
    spans: tally.spans + 1,
    surviving: tally.surviving + Number(!isGone),
    found: tally.found + Number(isRight.includes(true)),
    first: tally.first + Number(isRight[0] === true),
    wrong: tally.wrong + Number(isWrong),
    gone: tally.gone + Number(isGone),
    wrongGone: tally.wrongGone + Number(isGone && isWrong),
    proposedGone: tally.proposedGone + Number(isGone && places.length > 0),
  };
}

/** Characters that two spans share, as a part of the longer one. */
export function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return Math.max(0, shared) / Math.max(a.end - a.start, b.end - b.start);
}
