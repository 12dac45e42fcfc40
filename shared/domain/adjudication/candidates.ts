/**
 * Candidates for the agreed set of an article: what all its annotators marked, brought
 * together, each with the versions of it (words and tag) and the votes for each.
 *
 * Excluded zones are candidates like anything else: what counts as excluded is agreed upon
 * too. The order in which layers come decides nothing.
 */
import type { AnnotationId } from '../annotation.ts';
import { compareText } from '../layer.ts';
import { EXCLUDED, type Tagset } from '../tagset.ts';
import {
  categoriesOf,
  type Categories,
  type Comparable,
  type ComparableLayer,
} from '../review/comparable.ts';
import { compareLayers } from '../review/compare-layers.ts';
import { groupVotes, isUnanimous, type VoteGroup } from '../review/group-votes.ts';

export interface Candidate extends VoteGroup {
  /** The first of its annotations' ids: the same while that annotation is there. */
  readonly key: AnnotationId;
  /** Every annotation in it, at most one of an annotator. */
  readonly marks: readonly Comparable[];
}

/** No category of a project: zones are compared with zones. */
const ZONE = `${EXCLUDED}:*`;

/** As for comparing, but that zones are no less than other categories. */
export function categoriesWithZones(tagset: Tagset): Categories {
  const categories = categoriesOf(tagset);
  return (tag) => {
    const category = categories(tag);
    return category === EXCLUDED ? ZONE : category;
  };
}

/** In order of reading. `layers`: of those who worked on the article, made with `categoriesWithZones`. */
export function candidatesOf(layers: readonly ComparableLayer[]): readonly Candidate[] {
  const sorted = layers.toSorted((a, b) => compareText(a.annotator, b.annotator));
  const comparisons = sorted.flatMap((a, index) =>
    sorted.slice(index + 1).map((b) => compareLayers(a, b, (entity) => entity)),
  );
  return groupVotes(sorted, comparisons).map(({ versions, of }) => {
    const marks = versions.flatMap(({ votes }) => Array.from(votes.values()));
    const [key = ''] = marks.map(({ annotation }) => annotation.id).toSorted(compareText);
    return { versions, of, key, marks };
  });
}

/** Everybody marked the same words with the same tag, and nobody's place is only a proposal. */
export function isAgreedByAll(candidate: Candidate): boolean {
  return isUnanimous(candidate) && candidate.marks.every(({ isCertain }) => isCertain);
}
