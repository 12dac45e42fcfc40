/** Where in a text much of a quote and its context stands close together: the tokens vote for places, rare ones more. */
import type { TokenIndex } from './token-index.ts';
import type { Tokens } from '../tokens.ts';

/** Tokens in more places than this say nothing about the place. */
const COMMON = 200;
/** So many of the places that most tokens vote for are looked at closely. */
const LOOKED_AT = 5;
/** A place for which less of the tokens vote, by their weight, has too little of the quote. */
const LEAST_VOTE = 0.25;
/** Votes of tokens this near to each other are for one place. */
export const NEAR = 8;

/** Positions in the text at which the first token of the quote's prefix would stand, the best first. */
export function placesVotedFor(
  index: TokenIndex,
  tokens: Tokens,
  isFree: (token: number) => boolean,
): readonly number[] {
  const { count } = index.tokens;
  // Places are counted in steps of NEAR; the quote may begin before the text does.
  const before = Math.ceil(tokens.count / NEAR);
  const votes = emptyVotes(before + Math.ceil(count / NEAR) + 2);
  const named: number[] = [];
  const vote = (near: number, weight: number): void => {
    if (votes[near] === 0) named.push(near);
    votes[near] = (votes[near] ?? 0) + weight;
  };
  let all = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    const places = index.positions(tokens.ids[at] ?? -1);
    const weight = Math.log1p(count / Math.max(1, places.length));
    all += weight;
    if (places.length === 0 || places.length > COMMON) continue;
    for (let nth = 0; nth < places.length; nth += 1) {
      const place = places[nth] ?? 0;
      if (!isFree(place)) continue;
      const near = before + Math.floor((place - at) / NEAR);
      vote(near, weight);
      vote(near + 1, weight);
    }
  }
  const most = mostVotes(votes, named).filter((near) => (votes[near] ?? 0) >= LEAST_VOTE * all);
  for (const near of named) votes[near] = 0;
  return most.map((near) => (near - before) * NEAR);
}

/** Used for one quote after the other, and all 0 between them: in a long text each names only a few places. */
let allVotes = new Float64Array(1 << 10);

function emptyVotes(places: number): Float64Array {
  if (places > allVotes.length) allVotes = new Float64Array(2 * places);
  return allVotes;
}

/** Of the places `named`, those with the most votes, the most first; of as many the first in the text. */
function mostVotes(votes: Float64Array, named: readonly number[]): readonly number[] {
  const ranked: number[] = [];
  const isBehind = (one: number, other: number): boolean => {
    const more = (votes[other] ?? 0) - (votes[one] ?? 0);
    return more > 0 || (more === 0 && other < one);
  };
  for (const near of named) {
    const rank = ranked.findIndex((other) => isBehind(other, near));
    if (rank < 0 && ranked.length === LOOKED_AT) continue;
    ranked.splice(rank < 0 ? ranked.length : rank, 0, near);
    if (ranked.length > LOOKED_AT) ranked.pop();
  }
  return ranked;
}
