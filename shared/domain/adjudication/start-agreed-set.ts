/**
 * The beginning of an agreed set: what all agree on exactly, taken in one step. Done again it
 * adds nothing, but for what all have come to agree on since.
 */
import type { AnyEdit } from '../change.ts';
import type { ArticleText } from '../text.ts';
import { isAgreedByAll, type Candidate } from './candidates.ts';
import { takeEdits, type Ground } from './settle.ts';
import type { Standing } from './standing.ts';
import { wantedOf } from './wanted.ts';

/** Undecided so far, and all have marked the same words with the same tag. */
export function readyToStart(standings: readonly Standing[]): readonly Candidate[] {
  return standings
    .filter(({ state, candidate }) => state === 'undecided' && isAgreedByAll(candidate))
    .map(({ candidate }) => candidate);
}

export function startEdits(
  ground: Ground,
  standings: readonly Standing[],
  text: ArticleText,
): readonly AnyEdit[] {
  return onDifferentWords(readyToStart(standings)).flatMap((candidate) => {
    const [version] = candidate.versions;
    const wanted = version === undefined ? null : wantedOf(version, text);
    const origins = candidate.marks.map(({ annotation }) => annotation.id);
    return wanted === null ? [] : takeEdits(ground, candidate, wanted, origins);
  });
}

/** Who marks the same words twice with one tag means one thing: such candidates become one. */
function onDifferentWords(candidates: readonly Candidate[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const [version] = candidate.versions;
    const place = `${version?.start} ${version?.end} ${version?.tag}`;
    const twin = found.get(place);
    found.set(
      place,
      twin === undefined ? candidate : { ...twin, marks: [...twin.marks, ...candidate.marks] },
    );
  }
  return [...found.values()];
}
